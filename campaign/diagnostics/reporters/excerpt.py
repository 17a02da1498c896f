"""The source line with what is wrong underlined, made safe to print: a hostile file cannot move the
cursor.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from campaign.diagnostics.diagnostic import Diagnostic

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line number, the line, and a line of carets under it; equally wide in a terminal."""

    number: str
    line: str
    carets: str


def excerpt_of(diagnostic: Diagnostic) -> Excerpt | None:
    """The excerpt of `diagnostic`, cut to a window around the place; None where the line is empty
    or unknown.
    """
    if not diagnostic.excerpt.strip():
        return None
    span = diagnostic.span
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(diagnostic.excerpt)
    first = max(0, start - LONGEST // 2) if len(diagnostic.excerpt) > LONGEST else 0
    shown = diagnostic.excerpt[first : first + LONGEST]
    lead = "…" if first else ""
    tail = "…" if first + LONGEST < len(diagnostic.excerpt) else ""
    before = shown[: max(0, start - first)]
    marked = shown[max(0, start - first) : max(0, end - first)]
    padding = " " * (_width(lead) + _width(before))
    carets = "^" * max(1, _width(marked))
    return Excerpt(str(span.line), f"{lead}{safe(shown)}{tail}", f"{padding}{carets}")


def safe(text: str) -> str:
    """`text` with every character that could act on a terminal, or that cannot be
    seen, replaced.
    """
    return "".join(
        " " if one == "\t" else "\ufffd" if unicodedata.category(one) in _UNSEEN else one
        for one in text
    )


_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _width(text: str) -> int:
    """How many columns `text` takes: wide East Asian characters two, combining marks none."""
    width = 0
    for one in text:
        if unicodedata.combining(one):
            continue
        width += 2 if unicodedata.east_asian_width(one) in ("W", "F") else 1
    return width
