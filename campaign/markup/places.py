"""Where a character of the body stands in its file."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from campaign.diagnostics import Span


class Places:
    """Turns offsets in a body into spans of its file, where it begins on `first_line`."""

    def __init__(self, body: str, file: str, first_line: int) -> None:
        self.body = body
        self._file = file
        self._first_line = first_line
        self._starts = list(accumulate((len(line) + 1 for line in body.split("\n")), initial=0))

    def span(self, start: int, end: int) -> Span:
        """The stretch from `start` up to `end`, at most to the end of its first line."""
        line = bisect_right(self._starts, start) - 1
        line_end = self.body.find("\n", start)
        if line_end < 0:
            line_end = len(self.body)
        column = start - self._starts[line] + 1
        until = max(start + 1, min(end, line_end)) - self._starts[line] + 1
        number = line + self._first_line
        return Span(self._file, number, column, number, until)

    def find(self, text: str) -> Span:
        """The first place where `text` is written, or the body's beginning."""
        at = self.body.find(text) if text else -1
        return self.span(at, at + len(text)) if at >= 0 else self.span(0, 1)
