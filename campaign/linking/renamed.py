"""Tells a name in the settings that no longer is what the pages call it: once, where it stands, and
not at each page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import linking as codes
from campaign.linking.references import NAMED_IN, references_of
from campaign.models.common import Common
from campaign.models.written import Target
from campaign.source import SourceFile
from campaign.validation import Entry

# Fewer may well be slips of the pages themselves.
_ENOUGH = 3
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that a page uses and nothing has, with the one it may mean."""

    target: Target
    name: str
    guess: str
    public: bool
    told: Diagnostic


def told_once(
    found: Iterable[Diagnostic],
    unknown: Iterable[Unknown],
    entries: Mapping[str, Entry[Common]],
    settings: Mapping[str, SourceFile],
) -> list[Diagnostic]:
    """`found`, where many pages agree on a name that only the settings have otherwise, with one
    diagnostic in place of theirs.
    """
    found = list(found)
    groups: dict[tuple[Target, str, str], list[Unknown]] = {}
    for one in unknown:
        if one.target in NAMED_IN:
            groups.setdefault((one.target, one.name, one.guess), []).append(one)
    # What only hidden pages name is not told outside them.
    many = {
        key: group
        for key, group in groups.items()
        if len(group) >= _ENOUGH and any(one.public for one in group)
    }
    if not many:
        return found
    used = {
        (one.target, one.text) for entry in entries.values() for one in references_of(entry.model)
    }
    for (target, name, guess), group in many.items():
        file, parent = NAMED_IN[target]
        if (target, guess) in used or file not in settings:
            continue
        instead = {id(one.told) for one in group}
        found = [one for one in found if id(one) not in instead]
        found.append(
            codes.RENAMED.at(
                settings[file].key_span((parent, guess)),
                suggestion=name,
                what=str(target),
                name=name,
                here=guess,
                count=len(group),
                places=_places(group),
            )
        )
    return found


def _places(group: list[Unknown]) -> str:
    spans = [one.told.span for one in group if one.public]
    lines = list(dict.fromkeys(f"{one.file}, line {one.line}" for one in spans))
    more = f" and {len(lines) - _MOST_TOLD} more" if len(lines) > _MOST_TOLD else ""
    return "; ".join(lines[:_MOST_TOLD]) + more
