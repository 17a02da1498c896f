"""Refuses a paragraph in which replacing one sign after another would hold up every build.

The converter writes the whole paragraph anew for each sign that it replaces, and looks for the end
of code by going through the rest: the time grows with the square of the paragraph. It is looked at
once the converter has parted the body, so that code, and each row of a table, counts for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from campaign.markup.marks import OPEN

MOST_REPLACING = 600_000_000
"""Characters written anew, all together: about half a second."""
# Going through one character for the end of code takes as long as writing so many anew.
_SEARCHING_CODE = 30
# Shorter ones cannot take long, however many of them a body holds.
_SHORT_TOGETHER, _SHORT_TEXT = 8_000, 500
_SIGNS = ("\\", "*", "_", "~", "^", "=", "+", ":", "&", "<", "[", "`", "  \n", OPEN)
_TICKS = re.compile("`+")


class TooMuchReplacing(Exception):
    """Raised before it is begun; `text` is the paragraph, marks and all."""

    def __init__(self, text: str) -> None:
        super().__init__(text[:40])
        self.text = text


class ReplacingLimit(Treeprocessor):
    """Between the paragraphs being found and the signs in them being replaced."""

    def run(self, root: Element) -> None:
        """Raises TooMuchReplacing."""
        texts = list(_texts(root))
        if sum(len(text) for text in texts) < _SHORT_TOGETHER:
            return
        left = MOST_REPLACING
        for text in texts:
            left -= _cost(text)
            if left < 0:
                raise TooMuchReplacing(text)


def _texts(root: Element) -> Iterator[str]:
    for element in root.iter():
        for text in (element.text, element.tail):
            if text and len(text) > _SHORT_TEXT and not isinstance(text, AtomicString):
                yield text


def _cost(text: str) -> int:
    return sum(map(text.count, _SIGNS)) * len(text) + _SEARCHING_CODE * _searched(text)


def _searched(text: str) -> int:
    """Characters gone through for the ends of code; from the first that has none on, each run of
    backticks may be taken for another, and has none in the worst case.
    """
    if "`" not in text:
        return 0
    runs = [(found.start(), found.end()) for found in _TICKS.finditer(text)]
    next_like: dict[int, int] = {}
    closing: list[int | None] = []
    for place in range(len(runs) - 1, -1, -1):
        length = runs[place][1] - runs[place][0]
        closing.append(next_like.get(length))
        next_like[length] = place
    closing.reverse()
    searched = place = 0
    while place < len(runs):
        end = closing[place]
        if end is None:
            return searched + sum(len(text) - start for start, _ in runs[place:])
        searched += runs[end][0] - runs[place][1]
        place = end + 1
    return searched
