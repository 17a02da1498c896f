"""Every instant at which a build would give another site, although nobody edits anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from campaign.diagnostics import Span
from campaign.linking import LinkedEntry
from campaign.models.action import Action
from campaign.pipeline import Checked
from campaign.visibility import decide, end_of, has_ended

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What happens to one entry at `at` (aware, in the site's zone)."""

    at: datetime
    key: str
    what: str
    span: Span


def changes_to_come(checked: Checked) -> tuple[Change, ...]:
    """All changes after the instant of `checked`, the first one first; drafts wait for people."""
    found = (
        change
        for linked in checked.collections.entries.values()
        if linked.entry.model.status in ("approved", "withdrawn")
        for change in _of_entry(linked, checked.as_of)
    )
    return tuple(sorted(change for change in found if change.at > checked.as_of))


def cron_line(at: datetime) -> str:
    """The first whole minute from `at` on, as cron on a machine that keeps UTC understands it.

    Cron knows no years: it would come again in a year's time, which does no harm.
    """
    minute = at.astimezone(UTC)
    if minute.second or minute.microsecond:
        minute = minute.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return f"{minute.minute} {minute.hour} {minute.day} {minute.month} *"


def changes_as_agenda(changes: tuple[Change, ...]) -> str:
    """The changes for people, with the next one's line for cron."""
    if not changes:
        return "Nothing will change by itself: no embargo, start, end or review lies ahead."
    lines = [f"{_shown(one.at)}  {one.key}: {one.what}\n{'':27}{one.span}" for one in changes]
    first = changes[0].at
    return "\n".join([*lines, "", f"The next one for cron, in UTC: {cron_line(first)}"])


def changes_as_agenda_json(changes: tuple[Change, ...], as_of: datetime) -> str:
    """The same for programs."""
    told = [
        {
            "at": one.at.isoformat(),
            "entry": one.key,
            "what": one.what,
            "file": one.span.file,
            "line": one.span.line,
        }
        for one in changes
    ]
    first = changes[0].at if changes else None
    return json.dumps(
        {
            "as_of": as_of.isoformat(),
            "changes": told,
            "next": first.isoformat() if first else None,
            "cron": cron_line(first) if first else None,
            "cron_zone": "UTC",
        },
        ensure_ascii=False,
        indent=2,
    )


def _of_entry(linked: LinkedEntry, as_of: datetime) -> Iterator[Change]:
    model, source = linked.entry.model, linked.entry.source

    def change(at: datetime, what: str, *path: str | int) -> Change:
        return Change(at.astimezone(as_of.tzinfo), linked.key, what, source.value_span(path))

    starts = model.starts if isinstance(model, Action) else None
    dates = (("published", model.published), ("embargo_until", model.embargo_until))
    for name, moment in (*dates, ("starts", starts)):
        if moment is None or decide(model, moment.at - _TICK).public:
            continue
        if decide(model, moment.at).public:
            yield change(moment.at, "becomes public", name)
            break  # two dates may name the same instant
    if isinstance(model, Action) and not has_ended(model, as_of):
        days = []
        if model.ends is not None:
            days.append((end_of(model.ends), "ends"))
        if model.outcome is not None:
            days.append((_begins(model.outcome.date, as_of), "outcome"))
        if days:
            at, name = min(days)
            yield change(at, "ends", name)
    if model.review_by is not None:
        after = _begins(model.review_by + timedelta(days=1), as_of)
        yield change(after, "its review is overdue", "review_by")
    for index, one in enumerate(model.publish_anyway):
        after = _begins(one.until + timedelta(days=1), as_of)
        what = f"setting {one.check} aside runs out"
        yield change(after, what, "publish_anyway", index, "until")


def _begins(day: date, as_of: datetime) -> datetime:
    return datetime.combine(day, time(), as_of.tzinfo)


def _shown(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S %Z").ljust(25)
