"""When an entry last changed, as it says itself: the dates of files mean nothing in a checkout."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo

from campaign.models.common import Common


def last_changed(model: Common) -> date | None:
    """The last day of publication, update, correction or withdrawal."""
    published = model.published
    return max([*_days(model), *([published.day] if published else [])], default=None)


def changed_at(model: Common, zone: tzinfo) -> datetime | None:
    """The same as an instant; a day begins at 00:00 in `zone`, but not before it was published."""
    moments = [datetime.combine(day, time(), zone) for day in _days(model)]
    if model.published is not None:
        moments.append(model.published.at)
    return max(moments, default=None)


def _days(model: Common) -> Iterator[date]:
    if model.updated is not None:
        yield model.updated
    for correction in model.corrections:
        yield correction.date
    if model.withdrawn is not None:
        yield model.withdrawn.date
