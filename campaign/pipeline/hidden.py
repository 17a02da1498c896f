"""Tells which files must not be named in a log: those of hidden entries, and those that may be.

A file that is not valid has no visibility. Whether it waits for its day is then read from its
lines as well as they can be, and doubt counts as hidden.
"""

from __future__ import annotations

import re
from datetime import datetime

from pydantic_core import PydanticCustomError

from campaign.linking import Collections
from campaign.models.scalars.dates import parse_day
from campaign.pipeline.load import Read

_WAITS = re.compile(r"""^(?:embargo_until|status\s*:\s*["']?(?:draft|in_review))\b""", re.MULTILINE)
_PUBLISHED = re.compile(r"""^published\s*:\s*["']?([^"'\n]*)""", re.MULTILINE)
_YEAR = re.compile(r"\d{4}")


def hidden_files(collections: Collections, read: Read, as_of: datetime) -> frozenset[str]:
    """The names of the files of entries that are not public at `as_of`, or may not be."""
    hidden = {
        linked.entry.source.path
        for linked in collections.entries.values()
        if not linked.visibility.public
    }
    unsure = {read.files[key] for key, text in collections.broken.items() if _may_wait(text, as_of)}
    return frozenset(hidden | unsure | read.unfinished)


def _may_wait(text: str, as_of: datetime) -> bool:
    if not text or _WAITS.search(text):
        return True
    return any(_may_come_after(found[1].strip(), as_of) for found in _PUBLISHED.finditer(text))


def _may_come_after(written: str, as_of: datetime) -> bool:
    try:
        return parse_day(written.split(" at ")[0]) > as_of.date()
    except PydanticCustomError:
        return any(int(year) >= as_of.year for year in _YEAR.findall(written))
