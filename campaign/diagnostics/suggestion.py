"""Guesses what an editor meant, and lists choices the way a sentence does."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def closest(written: str, known: Iterable[str], *, like: float = 0.6) -> str | None:
    """The one of `known` most like `written`, whatever its case, hyphens or underscores; or None
    where none is as much `like` it (0 to 1, difflib's ratio).
    """
    by_shape: dict[str, str] = {}
    for name in known:
        by_shape.setdefault(_shape(name), name)
    matches = get_close_matches(_shape(written), by_shape, n=1, cutoff=like)
    return by_shape[matches[0]] if matches else None


def one_of(choices: Iterable[str], *, limit: int = 12) -> str:
    """`a, b or c`; past `limit` the rest are counted."""
    names = list(choices)
    if len(names) > limit:
        return f"{', '.join(names[:limit])} or one of {len(names) - limit} more"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _shape(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")
