"""What an output makes: a path in the site and its bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site; `path` is relative to its root, POSIX."""

    path: str
    content: bytes
