"""The ledgers as people and as programs read them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from campaign.ledgers.actions import ActionRow
from campaign.ledgers.changes import Changes
from campaign.ledgers.destinations import DestinationRow, Ledger
from campaign.models.scalars import Moment


def destinations_as_text(ledger: Ledger) -> str:
    """Each destination in a line or two, with its file and line."""
    return "\n".join([*_unreadable(ledger.unreadable), *(_line(row) for row in ledger.rows)])


def destinations_as_json(ledger: Ledger) -> str:
    """An object with `destinations` and `unreadable`."""
    rows = [_row(row) for row in ledger.rows]
    return _json({"destinations": rows, "unreadable": list(ledger.unreadable)})


def changes_as_text(changes: Changes) -> str:
    """What was added, altered and removed, each with its place and values before and after."""
    lines = list(_unreadable(changes.unreadable))
    lines += [f"added    {_line(row)}" for row in changes.added]
    for one in changes.altered:
        lines.append(f"altered  {_line(one.after)}")
        for path, before, after in one.differences:
            lines.append(f"           {path}: {before or '(nothing)'} → {after or '(nothing)'}")
    lines += [f"removed  {_line(row)}" for row in changes.removed]
    if not lines:
        return f"Where money, addresses and supporters go is the same as at {changes.ref}."
    if changes.need_a_look:
        lines.append("Let somebody who may decide where money and addresses go look at this.")
    return "\n".join(lines)


def changes_as_json(changes: Changes) -> str:
    """An object with `against`, `added`, `altered`, `removed` and `unreadable`."""
    altered = [
        {
            "before": _row(one.before),
            "after": _row(one.after),
            "differences": [
                {"path": path, "before": before, "after": after}
                for path, before, after in one.differences
            ],
        }
        for one in changes.altered
    ]
    return _json(
        {
            "against": changes.ref,
            "added": [_row(row) for row in changes.added],
            "altered": altered,
            "removed": [_row(row) for row in changes.removed],
            "unreadable": list(changes.unreadable),
        }
    )


def actions_as_text(rows: Sequence[ActionRow]) -> str:
    """A paragraph for each action."""
    return "\n\n".join("\n".join(_paragraph(row)) for row in rows) or "There are no actions."


def actions_as_json(rows: Sequence[ActionRow]) -> str:
    """An object with `actions`."""
    return _json({"actions": [_action(row) for row in rows]})


def _line(row: DestinationRow) -> str:
    where = ", ".join(dict.fromkeys(filter(None, (row.provider, row.host, row.account))))
    to = f" to {where}" if where and where != row.name else ""
    return f"{row.kind} “{row.name}”{to}  [{row.span.file}:{row.span.line}]"


def _row(row: DestinationRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "name": row.name,
        "provider": row.provider,
        "host": row.host,
        "account": row.account,
        "details": dict(row.details),
        "file": row.span.file,
        "line": row.span.line,
    }


def _unreadable(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield f"{name} has mistakes, so where it sends people cannot be told. Run “campaign check”."


def _paragraph(row: ActionRow) -> Iterator[str]:
    yield f"{row.slug} ({row.kind}, {row.state}): {row.title}"
    if row.internal_name:
        yield f"  known as    {row.internal_name}"
    yield f"  stands on   {', '.join((row.address, *row.pages))}"
    if row.leads_to:
        yield f"  leads to    {row.leads_to}"
    if row.starts:
        yield f"  starts      {_moment(row.starts)}"
    yield f"  ends        {_moment(row.ends) or 'no end date'}, then: {row.then_show}"
    if row.outcome:
        yield f"  outcome     {row.outcome.result} on {row.outcome.date}: {row.outcome.text}"
    counted = "by page" if row.attributable else "not by page"
    yield f"  counted     {counted}: {row.because}"


def _action(row: ActionRow) -> dict[str, Any]:
    outcome = row.outcome
    return {
        "slug": row.slug,
        "title": row.title,
        "internal_name": row.internal_name,
        "kind": row.kind,
        "state": row.state,
        "address": row.address,
        "pages": list(row.pages),
        "leads_to": row.leads_to,
        "starts": _moment(row.starts),
        "ends": _moment(row.ends),
        "then_show": row.then_show,
        "outcome": {
            "result": outcome.result,
            "date": outcome.date.isoformat(),
            "text": outcome.text,
        }
        if outcome
        else None,
        "attributable": row.attributable,
        "because": row.because,
        "file": row.span.file,
        "line": row.span.line,
    }


def _moment(moment: Moment | None) -> str:
    if moment is None:
        return ""
    return moment.at.isoformat() if moment.has_time else moment.day.isoformat()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
