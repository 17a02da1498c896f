"""The source line with what is wrong underlined, safe to print: no file can move the cursor."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from campaign.diagnostics.diagnostic import Diagnostic

# Columns of the line that are shown, and how many of them stand before the place.
WIDEST = 80
BEFORE = 40
# Characters on either side that are looked at: combining marks take no column and have no end.
FARTHEST = 400


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line number, the line, and a line of carets under it; equally wide in a terminal."""

    number: str
    line: str
    carets: str


def excerpt_of(diagnostic: Diagnostic) -> Excerpt | None:
    """The excerpt of `diagnostic`, cut to a window around the place.

    None where the line is empty or unknown.
    """
    if not diagnostic.excerpt.strip():
        return None
    span = diagnostic.span
    whole = len(diagnostic.excerpt)
    nearby = max(0, span.column - 1 - FARTHEST)
    line = safe(diagnostic.excerpt[nearby : nearby + 2 * FARTHEST])
    start = min(span.column - 1 - nearby, len(line))
    end = (span.end_column - 1 if span.end_line == span.line else whole) - nearby
    first, last = _window(line, start)
    lead = "…" if nearby + first else ""
    tail = "…" if nearby + last < whole else ""
    padding = " " * (len(lead) + _width(line[first:start]))
    carets = "^" * max(1, _width(line[start : min(end, last)]))
    return Excerpt(str(span.line), f"{lead}{line[first:last]}{tail}", f"{padding}{carets}")


def safe(text: str) -> str:
    """`text` on one line, every character replaced that could act on a terminal or is unseen."""
    return "".join(
        " " if one in "\t\n" else "\ufffd" if unicodedata.category(one) in _UNSEEN else one
        for one in text
    )


_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _window(line: str, start: int) -> tuple[int, int]:
    """The part of `line` to show: all of it, or what fits around the character at `start`."""
    if _width(line) <= WIDEST:
        return 0, len(line)
    first = start
    while first > 0 and _width(line[first - 1 : start]) <= BEFORE:
        first -= 1
    last = first
    room = WIDEST
    while last < len(line) and (room := room - _width(line[last])) >= 0:
        last += 1
    return first, last


def _width(text: str) -> int:
    """How many columns `text` takes: wide East Asian characters two, combining marks none."""
    width = 0
    for one in text:
        if unicodedata.category(one) in ("Mn", "Me"):
            continue
        width += 2 if unicodedata.east_asian_width(one) in ("W", "F") else 1
    return width
