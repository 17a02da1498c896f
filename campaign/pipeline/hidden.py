"""Tells which files must not be named in a log: those of hidden entries, and those that may be.

A file that is not valid has no visibility. Whether it waits for its day is then read from its
lines as well as they can be, and doubt counts as hidden.
"""

from __future__ import annotations

import re
from datetime import datetime

from pydantic_core import PydanticCustomError

from campaign.diagnostics import closest
from campaign.diagnostics.catalogue import source as codes
from campaign.linking import Collections
from campaign.models.scalars.dates import parse_day
from campaign.pipeline.load import Read

_SETTING = re.compile(
    r"""^["']?([A-Za-z][\w -]*?)["']?[ \t]*:[ \t]*["']?([^"'\n#]*)""", re.MULTILINE
)
_YEAR = re.compile(r"\d{4}")
_DECIDING = ("status", "embargo_until", "published")
_NEVER_PUBLISHED = (codes.STRAY.code, codes.NOT_A_PAGE.code)
_STATUSES = ("draft", "in_review", "approved", "withdrawn")


def hidden_files(collections: Collections, read: Read, as_of: datetime) -> frozenset[str]:
    """The names of the files of entries that are not public at `as_of`, or may not be; and of all
    others in a private folder but the files of what is public; and those that are never read.
    """
    hidden = {
        linked.entry.source.path
        for linked in collections.entries.values()
        if not linked.visibility.public
    }
    unsure = {read.files[key] for key, text in collections.broken.items() if _may_wait(text, as_of)}
    apart = {
        one.span.file
        for one in read.diagnostics
        if read.apart and one.span.file.startswith(f"{read.apart}/")
    }
    public = {one.entry.source.path for one in collections.entries.values()} - hidden
    doubles = collections.doubles.keys()
    unread = {one.span.file for one in read.diagnostics if one.code in _NEVER_PUBLISHED}
    return frozenset(hidden | unsure | read.unfinished | doubles | unread | (apart - public))


def _may_wait(text: str, as_of: datetime) -> bool:
    """Whether any line, however it is misspelt, may keep the entry from being public."""
    # Letters in UTF-16 stand apart by zeros.
    settings = _SETTING.findall(text.replace("\x00", ""))
    return not text or any(_keeps_back(key, value.strip(), as_of) for key, value in settings)


def _keeps_back(key: str, value: str, as_of: datetime) -> bool:
    match closest(key, _DECIDING):
        case "embargo_until":
            return True
        case "status":
            return closest(value, _STATUSES) in ("draft", "in_review")
        case "published":
            return _may_come_after(value, as_of)
        case _:
            return False


def _may_come_after(written: str, as_of: datetime) -> bool:
    try:
        return parse_day(written.split(" at ")[0]) > as_of.date()
    except PydanticCustomError:
        return any(int(year) >= as_of.year for year in _YEAR.findall(written))
