"""Refuses a body that would keep the converter busy for longer than a build may wait.

The limits come from measuring Python-Markdown: unclosed brackets, headings without blank lines
between them and deep nesting take time that grows with the square of the text, or more. Each limit
is far above what a person writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import markup as codes
from campaign.markup.places import Places

LONGEST_BODY = 300_000
LONGEST_LINE = 10_000
MOST_LINES = 20_000
DEEPEST_INDENT = 160
DEEPEST_PREFIX = 40
MOST_SEARCHING = 3_000_000
"""Characters looked at in vain for closing brackets, all together: about half a second."""
MOST_REREADING = 8_000_000
"""Characters read again for each heading, box or tab of a paragraph, all together."""
MOST_ABBREVIATING = 4_000_000

_INDENT = re.compile(r"[ \t>]*")
# What a line begins with when it may be too deep: a tab counts as four, a sign as one at least.
_INDENTED = re.compile(r"^[ \t>*+\-\d.)]{40}", re.MULTILINE)
_MARKERS = re.compile(r"(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
# From line starts only, giving nothing back: a line of spaces would be gone through for each.
_PARAGRAPH = re.compile(r"^(?:[^\S\n]*+\S[^\n]*+(?:\n|\Z))++", re.MULTILINE)
_STRUCTURE = re.compile(
    r"^[ \t>]*(?:#|={3}|!{3}|\?{3}|/{3}|:[ ]{1,3}|\[|\*\[|=+\s*$|-+\s*$)", re.MULTILINE
)
_COUNTED = (
    ("boxes and tabs", re.compile(r"^[ \t>]*(?:!{3}|\?{3}|={3})", re.MULTILINE), 800),
    ("headings", re.compile(r"^[ \t>]*(?:#{1,6}[ \t]|={1,}$|-{1,}$)", re.MULTILINE), 2_000),
    ("blocks of code", re.compile(r"^[ \t>]*(?:`{3}|~{3})", re.MULTILINE), 1_600),
    ("footnotes", re.compile(r"^[ \t>]*\[\^[^\]\n]*\]:", re.MULTILINE), 2_000),
    ("blocks", re.compile(r"^[ \t>]*/{3}", re.MULTILINE), 1_000),
    ("links", re.compile(r"\]\("), 10_000),
    ("HTML tags", re.compile(r"<[A-Za-z]"), 12_000),
)
_FEWEST = min(limit for _, _, limit in _COUNTED)
_ABBREVIATION = re.compile(r"^[ \t>]*\*\[[^\]\n]+\]:", re.MULTILINE)
_BRACKETS = re.compile(r"\\.|\]\(|[\[\]()]", re.DOTALL)
_TAG = re.compile(r"<(?=[A-Za-z!?/])")


def refusals(places: Places) -> Iterator[Diagnostic]:
    """What makes this body too much to convert; at most one, the plainest."""
    body = places.body
    if len(body) > LONGEST_BODY:
        size, limit = f"{len(body):,} characters", f"{LONGEST_BODY:,}"
        yield codes.TOO_LONG.at(places.span(0, 1), size=size, limit=limit)
        return
    if (too_much := next(_lines(places), None)) is not None:
        yield too_much
        return
    for check, worst in ((_counts, _most), (_searching, _searched), (_rereading, _reread)):
        # Counting for certain takes longer than seeing that nothing can be near a limit.
        if worst(body) and (too_much := next(check(places), None)) is not None:
            yield too_much
            return


def _most(body: str) -> bool:
    """Whether there may be more of something than any of `_counts` lets pass."""
    return (
        body.count("\n") >= _FEWEST
        or body.count("](") > _FEWEST
        or body.count("<") > _FEWEST
        or "*[" in body
    )


def _searched(body: str) -> bool:
    """Whether the searches for ends may be too long if none of them finds one."""
    return sum(map(body.count, "[(<")) * len(body) > MOST_SEARCHING


def _reread(body: str) -> bool:
    """Whether rereading may be too much if each line is a heading in a single paragraph."""
    return (body.count("\n") + 1) * len(body) > MOST_REREADING


def _lines(places: Places) -> Iterator[Diagnostic]:
    offset = 0
    lines = places.body.split("\n")
    if len(lines) > MOST_LINES:
        yield codes.TOO_MANY.at(
            places.span(0, 1), count=f"{len(lines):,}", what="lines", limit=f"{MOST_LINES:,}"
        )
        return
    if len(places.body) <= LONGEST_LINE and not _INDENTED.search(places.body):
        return
    for line in lines:
        if len(line) > LONGEST_LINE:
            length, limit = f"{len(line):,}", f"{LONGEST_LINE:,}"
            yield codes.TOO_LONG_LINE.at(
                places.span(offset, offset + 1), length=length, limit=limit
            )
        if line[:1] in (" ", "\t", ">", "-", "*", "+") or line[:1].isdigit():
            yield from _depth(places, line, offset)
        offset += len(line) + 1


def _depth(places: Places, line: str, offset: int) -> Iterator[Diagnostic]:
    indent = _INDENT.match(line)
    markers = _MARKERS.match(line)
    assert indent is not None
    assert markers is not None
    start = indent[0]
    if line.strip() and len(start.expandtabs(4)) > DEEPEST_INDENT:
        yield codes.TOO_DEEP.at(places.span(offset, offset + len(line)), what="Lists or boxes are")
    if start.count(">") > DEEPEST_PREFIX:
        yield codes.TOO_DEEP.at(places.span(offset, offset + len(line)), what="Quotations are")
    if len(markers[0].split()) > DEEPEST_PREFIX:
        yield codes.TOO_DEEP.at(places.span(offset, offset + len(line)), what="Lists are")


def _counts(places: Places) -> Iterator[Diagnostic]:
    body = places.body
    for what, pattern, limit in _COUNTED:
        count = sum(1 for _ in pattern.finditer(body))
        if count > limit:
            yield codes.TOO_MANY.at(
                places.span(0, 1), count=f"{count:,}", what=what, limit=f"{limit:,}"
            )
    abbreviations = sum(1 for _ in _ABBREVIATION.finditer(body))
    if abbreviations * len(body) > MOST_ABBREVIATING and abbreviations > 40:
        limit = max(40, MOST_ABBREVIATING // len(body))
        yield codes.TOO_MANY.at(
            places.span(0, 1), count=abbreviations, what="abbreviations", limit=limit
        )


def _searching(places: Places) -> Iterator[Diagnostic]:
    body = places.body
    cost = 0
    for start, paragraph in _paragraphs(body):
        if "[" in paragraph:
            cost += _bracket_cost(paragraph)
        if cost > MOST_SEARCHING:
            advice = (
                "Close every [ with a ], or put a backslash before each that is meant as text: \\["
            )
            span = places.span(start + paragraph.find("["), start + paragraph.find("[") + 1)
            yield codes.TOO_INTRICATE.at(span, what="square brackets", advice=advice)
            return
    cost = 0
    ends = {">": -1, "-->": -1}
    for found in _TAG.finditer(body):
        at = found.start()
        sign = "-->" if body.startswith("<!--", at) else ">"
        if ends[sign] < at:
            ends[sign] = body.find(sign, at)
            if ends[sign] < 0:
                ends[sign] = len(body)
        cost += ends[sign] - at
        if cost > MOST_SEARCHING:
            advice = "Put a backslash before each < that is meant as text: \\<"
            span = places.span(found.start(), found.end())
            yield codes.TOO_INTRICATE.at(
                span, what="angle brackets that are not closed", advice=advice
            )
            return


def _bracket_cost(paragraph: str) -> int:
    """How far the converter looks for the ends of what these brackets open."""
    cost = 0
    square: list[int] = []
    round_: list[int] = []
    for found in _BRACKETS.finditer(paragraph):
        at, one = found.start(), found[0]
        if one == "[":
            square.append(at)
        elif one == "](" or one == "]":
            if square:
                cost += at - square.pop()
            if one == "](":
                round_.append(at)
        elif one == "(" and round_:
            round_.append(at)
        elif one == ")" and round_:
            cost += at - round_.pop()
    return cost + sum(len(paragraph) - at for at in (*square, *round_))


def _rereading(places: Places) -> Iterator[Diagnostic]:
    cost = 0
    for start, paragraph in _paragraphs(places.body):
        count = sum(1 for _ in _STRUCTURE.finditer(paragraph))
        cost += count * len(paragraph)
        if cost > MOST_REREADING:
            advice = "Put a blank line before and after each heading, box and definition."
            span = places.span(start, start + 1)
            what = "headings, boxes or definitions without blank lines between them"
            yield codes.TOO_INTRICATE.at(span, what=what, advice=advice)
            return


def _paragraphs(body: str) -> Iterator[tuple[int, str]]:
    for found in _PARAGRAPH.finditer(body):
        yield found.start(), found[0]
