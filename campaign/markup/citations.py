"""Reads citations: `[@source-id, place]`, several between the same brackets with semicolons."""

from __future__ import annotations

import re

from campaign.diagnostics.catalogue import markup as codes
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

_GROUP = re.compile(
    r"\[(?P<inside>@(?:[^\[\]\n]|\n(?![> \t]*\n)){1,600})\](?P<after>[(:]|\[(?![@^]))?"
)
_ONE = re.compile(r"\s*@(?P<id>\w[\w-]*)\s*(?:,\s*(?P<locator>.*?)\s*)?", re.DOTALL)


def citation(marking: Marking, start: int, end: int) -> int:
    """Mark the citation that begins at `start`, if it is one. Returns where to go on."""
    found = _GROUP.match(marking.body, start, end)
    if found is None:
        return start + 2
    if found["after"]:
        # The text of a link may begin with @, as the names people have on social media do.
        return start + 2
    written = found[0]
    names: list[str] = []
    spans = []
    at = found.start("inside")
    for part in found["inside"].split(";"):
        read = _ONE.fullmatch(part)
        place = read["locator"] if read else None
        # After a comma stands a place; a second source is parted from the first by a semicolon.
        if read is None or place == "" or (place and re.match(r"@\w", place)):
            span = marking.places.span(start, found.end())
            fault = codes.CITATION_UNREADABLE.at(span)
            marking.replace(
                start, found.end(), Mark(Kind.FAULT, written, span, start, faults=(fault,))
            )
            return found.end()
        names.extend((read["id"], " ".join((read["locator"] or "").split())))
        spans.append(marking.places.span(at + read.start("id") - 1, at + read.end("id")))
        at += len(part) + 1
    span = marking.places.span(start, found.end())
    mark = Mark(Kind.CITATION, written, span, start, tuple(names), tuple(spans))
    marking.replace(start, found.end(), mark)
    return found.end()
