"""Marks put into the source, so that what the converter makes of it knows where it was written.

Python-Markdown forgets lines. So a link's target, a citation or an icon is replaced by a mark, and
a mark is added to headings, HTML tags and attribute lists. What is consumed as expected is found in
the HTML by its mark; a mark that ends anywhere else (in code, in a title) is turned back into
exactly what was written. Marks carry a key drawn when the program starts, so no author can write
one; none is left in what is converted, so the same body gives the same markup whatever the key.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto
from secrets import token_hex

from campaign.diagnostics import Diagnostic, Span

OPEN, CLOSE = "\ue000", "\ue001"
ELEMENT = "data-k"
HEADING = "data-h"
# A host that can be parsed, so that an automatic link is seen as one until its mark is read.
_HOST = "https://k/"
_KEY = token_hex(10)
TOKEN = f"{OPEN}{_KEY}[0-9]+{CLOSE}"
ATTRIBUTE = f' (?:{ELEMENT}|{HEADING})=(?:"{TOKEN}"|{TOKEN} ?)'
_ATTRIBUTE = re.compile(ATTRIBUTE)
_NUMBERED = re.compile(f"{OPEN}{_KEY}([0-9]+){CLOSE}")
_WRITTEN = re.compile(rf'(?P<lead> {ELEMENT}=|{_HOST}|[ "])?{OPEN}{_KEY}(?P<number>[0-9]+){CLOSE}')


class Kind(Enum):
    """What a mark stands for, which decides where it may end up."""

    TARGET = auto()
    """The address of a Markdown link or picture, or in a reference definition."""
    AUTOLINK = auto()
    """An address or e-mail address between angle brackets."""
    ADDRESS = auto()
    """The address in an author's own `<a href>` or `<img src>`."""
    CITATION = auto()
    ICON = auto()
    BLOCK = auto()
    """A block that becomes a slot."""
    FAULT = auto()
    """Something that is wrong unless it stands in code."""
    HEADING = auto()
    TAG = auto()
    """An author's own HTML tag."""
    ATTRIBUTES = auto()
    """A list of attributes in braces."""


IN_TEXT = frozenset({Kind.CITATION, Kind.ICON, Kind.BLOCK, Kind.FAULT})


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what it replaced, where that stands, and what is known of it.

    `names` holds what was read there: a target, a citation's source ids and locators, the name of
    a block or icon, a tag's name, a heading's level, what a fault must stand behind. `spans` are
    their places where they differ.
    """

    kind: Kind
    written: str
    span: Span
    start: int = 0
    names: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


class Marks:
    """The marks of one body."""

    pattern = _NUMBERED

    def __init__(self) -> None:
        self._marks: list[Mark] = []

    def add(self, mark: Mark) -> str:
        """What to write into the source for `mark`."""
        self._marks.append(mark)
        token = f"{OPEN}{_KEY}{len(self._marks) - 1}{CLOSE}"
        match mark.kind:
            case Kind.AUTOLINK:
                return f"<{_HOST}{token}>"
            case Kind.HEADING:
                return f" {token}"
            case Kind.ADDRESS:
                return f'"{token}"'
            case Kind.TAG:
                # A slash straight after it would be read as part of the value.
                return f" {ELEMENT}={token} "
            case Kind.ATTRIBUTES:
                return f" {ELEMENT}={token}"
            case _:
                return token

    def of(self, text: str) -> Mark | None:
        """The mark in `text`, if there is one."""
        found = self.pattern.search(text) if OPEN in text else None
        return self._get(found[1]) if found else None

    def kinds(self) -> set[Kind]:
        """The kinds of marks made for this body."""
        return {mark.kind for mark in self._marks}

    def restored(self, text: str, keep: Collection[Kind] = ()) -> str:
        """`text` with marks turned back into what was written, but for the kinds in `keep`."""
        if OPEN not in text:
            return text

        pieces: list[str] = []
        at = 0
        for found in _WRITTEN.finditer(text):
            mark = self._get(found["number"])
            if mark is None or mark.kind in keep:
                continue
            start, end = found.span()
            lead = "" if start < at else found["lead"] or ""
            after = text[end : end + 1]
            match mark.kind:
                case Kind.AUTOLINK:
                    shown = ("" if lead == _HOST else lead) + mark.written
                case Kind.ADDRESS:
                    # With the quotes that were put around it.
                    shown = (lead if lead == " " else "") + mark.written
                    end += after == '"'
                case Kind.TAG:
                    shown = ""
                    end += after == " "
                case Kind.HEADING | Kind.ATTRIBUTES:
                    shown = ""
                case _:
                    shown = lead + mark.written
            pieces.extend((text[at : max(at, start)], shown))
            at = end
        pieces.append(text[at:])
        return "".join(pieces)

    def off(self, tag: str) -> str:
        """`tag` without the attributes that say where it was written."""
        return _ATTRIBUTE.sub("", tag) if OPEN in tag else tag

    def _get(self, number: str) -> Mark | None:
        # A number that was never given out stays text.
        place = int(number)
        return self._marks[place] if place < len(self._marks) else None
