"""Where something stands in a file, in the terms an editor's screen shows."""

from __future__ import annotations

from dataclasses import dataclass

_set = object.__setattr__


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A stretch of one file.

    `file` is relative to the project's root, with forward slashes. Lines and columns count from 1,
    columns in characters (a byte-order mark is not one); the end column is the first one outside.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    # Written by hand, as a page has a hundred of them and most are never looked at.
    def __init__(
        self, file: str, line: int = 1, column: int = 1, end_line: int = 0, end_column: int = 0
    ) -> None:
        if end_line <= line:
            end_line = line
            if end_column <= column:
                end_column = column + 1
        _set(self, "file", file)
        _set(self, "line", line)
        _set(self, "column", column)
        _set(self, "end_line", end_line)
        _set(self, "end_column", end_column)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
