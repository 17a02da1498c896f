"""Finds fenced code, in which nothing is Markdown, as the converter will, and fences that fail."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaign.diagnostics.catalogue import markup as codes
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

_FENCE = re.compile(r"(?P<before>[> \t]*)(?P<fence>`{3,}|~{3,})(?P<header>.*)")
_HEADER = re.compile(
    r"[ \t]*(?:\.?(?P<language>[\w#.+-]+)(?=[ \t]|$))?[ \t]*"
    r"(?:\{(?P<attributes>[^\n]*)\}"
    r"|(?:[ \t]*(?:hl_lines|linenums|title)(?:=(?:\"[^\"]*\"|'[^']*'))?)*)"
    r"[ \t]*"
)


@dataclass(slots=True)
class _Open:
    """A fence waiting for its end."""

    start: int
    end: int
    before: str
    fence: str


def close_fences(marking: Marking) -> None:
    """Leave fenced code out of what is looked for, and report fences that are not closed."""
    if "```" not in marking.body and "~~~" not in marking.body:
        return
    fence: _Open | None = None
    offset = 0
    for line in marking.body.split("\n"):
        following = offset + len(line) + 1
        if fence is not None and _abandons(fence, line):
            _report_unclosed(marking, fence)
            fence = None
        if fence is None:
            fence = _opened(marking, line, offset)
        elif _ends(fence, line):
            marking.close(fence.start, following)
            fence = None
        offset = following
    if fence is not None:
        _report_unclosed(marking, fence)


def _opened(marking: Marking, line: str, offset: int) -> _Open | None:
    found = _FENCE.fullmatch(line)
    if found is None:
        return None
    fence, header = found["fence"], found["header"]
    if fence[0] in header:
        # Inline code that happens to begin a line.
        return None
    read = _HEADER.fullmatch(header)
    place = offset + found.start("fence")
    if read is None:
        span = marking.places.span(place, offset + len(line))
        marking.diagnostics.append(codes.CODE_HEADER.at(span, fence=fence))
        return None
    if read["attributes"] is not None:
        at = offset + found.start("header") + read.end("attributes")
        begin = offset + found.start("header") + read.start("attributes") - 1
        span = marking.places.span(begin, at + 1)
        marking.insert(at, Mark(Kind.ATTRIBUTES, "{" + read["attributes"] + "}", span, begin))
    return _Open(offset, place + len(fence), found["before"], fence)


def _abandons(fence: _Open, line: str) -> bool:
    """A line that is indented or quoted less than the fence ends it without closing it."""
    if ">" in fence.before:
        return line.count(">", 0, len(line) - len(line.lstrip("> \t"))) < fence.before.count(">")
    content = line.strip()
    if not content:
        return False
    before = line[: len(line) - len(line.lstrip())]
    return len(before.expandtabs(4)) < len(fence.before.expandtabs(4))


def _ends(fence: _Open, line: str) -> bool:
    content = line.lstrip("> \t") if ">" in fence.before else line.strip()
    if content.rstrip() != fence.fence:
        return False
    before = line[: len(line) - len(line.lstrip("> \t"))]
    return len(before.expandtabs(4)) == len(fence.before.expandtabs(4)) or ">" in fence.before


def _report_unclosed(marking: Marking, fence: _Open) -> None:
    earlier = marking.diagnostics[-1:]
    if earlier and earlier[0].code == codes.CODE_HEADER.code:
        return  # the last line of a block whose first could not be read
    end = fence.end
    span = marking.places.span(end - len(fence.fence), end)
    marking.diagnostics.append(codes.UNCLOSED_CODE.at(span, fence=fence.fence))
