"""Tells of a bold line that stands where a heading should.

What is bold may as well be a sentence that matters, a slogan or a name, so only lines that read
like headings are told: short, without a stop, between a paragraph and what they head.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from campaign.diagnostics.catalogue import misread as codes
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

_LINE = re.compile(
    r"(?<=\n\n)(?P<sign>\*\*|__)(?P<words>\w[^*_`<>\[\]{}:,0-9\n]{0,58}[\w)])(?P=sign)[ \t]*"
    r"\n(?:[ \t]*\n)+(?P<next>[^\n]+)"
)
# What a bold line stands over as its title, or ends: a table, a picture, a block, a rule.
_NOT_HEADED = re.compile(
    r"[|>#]|!\[|/{3}|(?:-[ ]?){3}|(?:\*[ ]?){3}|(?P<sign>\*\*|__).*(?P=sign)\s*$|[ \t]"
)
# What a bold line belongs to: a quotation, an introduction, a heading, another bold line.
_BELONGS = re.compile(r"[>#].*|.*:|(?P<sign>\*\*|__).*(?P=sign)|/{3}.*|!\[.*")
_HASHES = re.compile(r"^#{2,5}(?= )", re.MULTILINE)
# One line alone is told if it begins like a heading; two are a habit.
_BEGINS = frozenset(
    "about background conclusion contact further how introduction key next notes our summary what "
    "when where who why".split()
)
_MOST_WORDS = 9
_FAR = 2000  # looked at for the line before


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    end: int
    words: str


def mark_bold_lines(marking: Marking) -> None:
    """Mark each bold line that looks like a heading."""
    body = marking.body
    if "\n**" not in body and "\n__" not in body:
        return
    found = [
        _Candidate(*one.span("words"), one["words"])
        for one in _LINE.finditer(body)
        if _is_like_a_heading(one, body)
    ]
    if len(found) == 1 and found[0].words.split()[0].lower() not in _BEGINS:
        return
    headings = list(_HASHES.finditer(body)) if found else []
    for one in found:
        above = bisect_left(headings, one.at, key=re.Match.start)
        hashes = headings[above - 1][0] if above else "#"
        better = f"{hashes}# {one.words}"
        fault = codes.BOLD_LINE.at(marking.places.span(one.at - 2, one.end + 2), better=better)
        mark = Mark(Kind.FAULT, "", fault.span, one.at, (r"<p[^>]*>\s*<strong>",), faults=(fault,))
        marking.insert(one.at, mark)


def _is_like_a_heading(found: re.Match[str], body: str) -> bool:
    words = found["words"]
    before = body[max(0, found.start() - _FAR) : found.start()].rstrip().rpartition("\n")[2]
    return (
        bool(before)
        and not words.isupper()
        and len(words.split()) <= _MOST_WORDS
        and not _BELONGS.fullmatch(before.strip())
        and not _NOT_HEADED.match(found["next"])
    )
