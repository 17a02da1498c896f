"""Whether one entry may show or name another, at any time: time alone must never turn a right
reference into a wrong one.
"""

from __future__ import annotations

from datetime import UTC, datetime

from campaign.models.action import Action
from campaign.models.common import Common

_ALWAYS = datetime.min.replace(tzinfo=UTC)


def opens(model: Common, *, with_start: bool = True) -> datetime | None:
    """The instant from which `model` is public; None when its status keeps it hidden.

    `with_start=False` leaves an action's start out of account: a page may call an action that
    has not begun, which simply does not appear until then.
    """
    if model.status in ("draft", "in_review"):
        return None
    moments = [model.embargo_until, model.published]
    if with_start and isinstance(model, Action):
        moments.append(model.starts)
    return max((moment.at for moment in moments if moment is not None), default=_ALWAYS)


def may_show(referring: Common, referred: Common, as_of: datetime) -> bool:
    """Whether `referred` is public whenever `referring` is, from `as_of` on.

    A referring entry that is still a draft may refer to anything. An embargoed one is held to
    what will be true at its own moment, so that its opening never brings an error.
    """
    own = opens(referring)
    if own is None:
        return True
    other = opens(referred, with_start=False)
    return other is not None and (other <= own or other <= as_of)
