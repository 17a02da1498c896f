"""Tells of a paragraph that became code because its lines begin with four spaces."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from html import unescape

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import misread as codes
from campaign.markup.marking import Marking
from campaign.markup.tags import TAGS

_CODE = re.compile(r"<pre><span></span><code>(.*?)</code>", re.DOTALL)
_INDENTED = ("\n    ", "\n\t")
# Links and citations are words' own; what is left of them is looked at for signs of code.
_ASIDE = re.compile(r"\]\([^)\n]*\)|\[@[^\]\n]*\]|[*_\[\]]")
_OF_CODE = re.compile(r"[{}<>|\\$=~^`]|\(\)|://|->|::|^\s*(?:[-+#]|\d+[.)]) ", re.MULTILINE)
_WORD = re.compile(r"[“‘\"'(]*[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?…”’\"')]*")
_ENDS = re.compile(r"[.!?…][”’\"')]*$")
_FEWEST_WORDS = 8
_LONG_LINE = 50
_MOSTLY = 0.8

_AWAY = "Take away the spaces at the beginning of its lines."
_FOUR_AWAY = "Take away four of the spaces at the beginning of each of its lines."


def words_as_code(marking: Marking, html: str) -> Iterator[Diagnostic]:
    """Each block of code in `html` that is indented and plainly a paragraph."""
    if "<pre>" not in html or not any(one in f"\n{marking.body}" for one in _INDENTED):
        return
    places: dict[str, deque[tuple[int, str]]] | None = None
    for found in _CODE.finditer(html):
        text = unescape(TAGS.sub("", marking.marks.restored(found[1]))).strip()
        if not _reads_as_words(text):
            continue
        places = places if places is not None else _indented_lines(marking)
        first = text.split("\n", 1)[0].strip()
        if places.get(first):
            offset, line = places[first].popleft()
            start = offset + line.index(first)
            deep = line.expandtabs(4).startswith(" " * 8)
            span = marking.places.span(start, start + len(first))
            yield codes.WORDS_AS_CODE.at(span, advice=_FOUR_AWAY if deep else _AWAY)


def _indented_lines(marking: Marking) -> dict[str, deque[tuple[int, str]]]:
    """Where each line stands that may be code, in order, by its words."""
    found: dict[str, deque[tuple[int, str]]] = {}
    for offset, line in marking.lines():
        if line.expandtabs(4).startswith("    "):
            found.setdefault(line.strip(), deque()).append((offset, line))
    return found


def _reads_as_words(text: str) -> bool:
    """Whether `text` is sentences that fill their lines, and nothing in it is a sign of code."""
    plain = _ASIDE.sub("", text)
    words = plain.split()
    if len(words) < _FEWEST_WORDS or plain[0].islower() or not _ENDS.search(plain):
        return False
    if _OF_CODE.search(plain) or max(map(len, text.split("\n"))) < _LONG_LINE:
        return False
    return sum(_WORD.fullmatch(one) is not None for one in words) >= _MOSTLY * len(words)
