"""Decides whether an entry may be seen at one instant, and says why not.

No other code decides this.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from campaign.models.action import Action
from campaign.models.common import Common
from campaign.models.scalars import Moment


class Reason(StrEnum):
    """Why an entry is hidden."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    EMBARGO = "under embargo"
    NOT_YET_PUBLISHED = "not yet published"
    NOT_YET_STARTED = "not yet started"


@dataclass(frozen=True, slots=True)
class Visibility:
    """Public, or hidden for a reason and, where a moment ends it, until then."""

    public: bool
    reason: Reason | None = None
    until: Moment | None = None


PUBLIC = Visibility(True)


def decide(model: Common, as_of: datetime) -> Visibility:
    """Whether what `model` describes may be seen at `as_of` (aware).

    Public means: approved (or withdrawn, which keeps an address that was public), and neither
    `published`, `embargo_until` nor an action's `starts` after `as_of`.
    """
    if model.status == "draft":
        return Visibility(False, Reason.DRAFT)
    if model.status == "in_review":
        return Visibility(False, Reason.IN_REVIEW)
    for moment, reason in (
        (model.embargo_until, Reason.EMBARGO),
        (model.published, Reason.NOT_YET_PUBLISHED),
        (model.starts if isinstance(model, Action) else None, Reason.NOT_YET_STARTED),
    ):
        if moment is not None and moment.at > as_of:
            return Visibility(False, reason, moment)
    return PUBLIC


def has_ended(action: Action, as_of: datetime) -> bool:
    """Whether an action is over at `as_of`: it has an outcome, or its last day or moment has
    passed.

    A day that is written without a time is included whole.
    """
    if action.outcome is not None and action.outcome.date <= as_of.date():
        return True
    return action.ends is not None and end_of(action.ends) <= as_of


def end_of(ends: Moment) -> datetime:
    """The first instant after `ends`: itself, or the next midnight in its zone if only a day was
    written.
    """
    if ends.has_time:
        return ends.at
    return _midnight(ends.day + timedelta(days=1), ends.at.tzinfo)


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), zone)
