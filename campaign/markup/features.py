"""What a page's HTML makes use of, and how much there is to read in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from campaign.markup.parts import Block, Citation, Icon, Image, Slot

_TAGS = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+(?:[’'.,:/-]\w+)*")
_SIGNS = {
    "abbreviations": "<abbr",
    "admonitions": 'class="admonition',
    "code": "<code",
    "definitions": "<dl",
    "details": "<details",
    "figures": "<figure",
    "footnotes": 'class="footnote"',
    "highlighting": 'class="highlight',
    "keys": 'class="keys"',
    "tables": "<table",
    "tabs": 'class="tabbed-set',
    "tasks": 'class="task-list-item',
}
_SLOTS: tuple[tuple[str, type[Slot]], ...] = (
    ("blocks", Block),
    ("citations", Citation),
    ("icons", Icon),
    ("images", Image),
)


def features_of(html: str, segments: Sequence[str | Slot]) -> frozenset[str]:
    """The conventions in use, by name."""
    found = {name for name, sign in _SIGNS.items() if sign in html}
    return frozenset(
        found | {name for name, slot in _SLOTS if any(isinstance(one, slot) for one in segments)}
    )


def words_in(html: str) -> int:
    """How many words a reader sees, code included."""
    return len(_WORD.findall(_TAGS.sub(" ", html)))
