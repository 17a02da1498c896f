"""Lets a test mark a place in a sample: what stands between « and » is where a problem must be told."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.diagnostics import Span


@dataclass(frozen=True)
class Marked:
    """A text without the marks, and the place that stood between them."""

    text: str
    span: Span


def marked(text: str, file: str) -> Marked:
    """Take the marks out of `text`, the content of `file`. A mark covers a part of one line."""
    before, _, rest = text.partition("«")
    inside, _, after = rest.partition("»")
    assert "\n" not in inside, "a mark covers a part of one line"
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Marked(before + inside + after, Span(file, line, column, line, column + len(inside)))
