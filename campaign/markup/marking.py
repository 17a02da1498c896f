"""Collects the marks to be put into a body and puts them in, all at once."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.diagnostics import Diagnostic
from campaign.markup.marks import Mark, Marks
from campaign.markup.places import Places


class Marking:
    """A body being marked: `closed` are the stretches in which nothing more is to be looked for."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.body = places.body
        self.marks = Marks()
        self.diagnostics: list[Diagnostic] = []
        self._edits: list[tuple[int, int, str]] = []
        self._closed: list[tuple[int, int]] = []

    def replace(self, start: int, end: int, mark: Mark, *, around: str = "{}") -> None:
        """Put `mark` in place of `start` to `end`, with what the converter needs `around` it."""
        self._edits.append((start, end, around.format(self.marks.add(mark))))

    def insert(self, at: int, mark: Mark) -> None:
        """Put `mark` at `at`, leaving everything where it is."""
        self._edits.append((at, at, self.marks.add(mark)))

    def write(self, start: int, end: int, text: str) -> None:
        """Put plain text in place of `start` to `end`."""
        self._edits.append((start, end, text))

    def close(self, start: int, end: int) -> None:
        """Leave `start` to `end` out of all that is looked for later."""
        self._closed.append((start, end))

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines that do not begin in a stretch left out, each with its offset."""
        closed = iter(sorted(self._closed))
        stretch = next(closed, None)
        offset = 0
        for line in self.body.split("\n"):
            while stretch is not None and stretch[1] <= offset:
                stretch = next(closed, None)
            if stretch is None or stretch[0] > offset:
                yield offset, line
            offset += len(line) + 1

    def open_stretches(self) -> Iterator[tuple[int, int]]:
        """The stretches between those that are left out."""
        start = 0
        for closed_start, closed_end in sorted(self._closed):
            if closed_start > start:
                yield start, closed_start
            start = max(start, closed_end)
        if start < len(self.body):
            yield start, len(self.body)

    def marked(self) -> str:
        """The body with all marks in it."""
        pieces: list[str] = []
        done = 0
        for start, end, text in sorted(self._edits, key=lambda edit: (edit[0], edit[1])):
            if start < done:
                continue
            pieces.extend((self.body[done:start], text))
            done = end
        pieces.append(self.body[done:])
        return "".join(pieces)
