"""Turns the ways in which people write days and times into the one that is read, so that it can be
offered. It is never taken as meant without asking: a wrong guess would publish at a wrong hour.
"""

from __future__ import annotations

import re

_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?:the\s+)?", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)
_JOINED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of\s+|[-/])([A-Za-z]+)[-/\s]+(\d{4})", re.ASCII
)
_HALF = r"\s*(?P<half>[ap])\.?m\.?"
_TIME = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"
_INSTANT = re.compile(rf"(?P<day>.+?),?\s+(?:at\s+)?{_TIME}(?:{_HALF})?", re.IGNORECASE | re.ASCII)
_TIME_FIRST = re.compile(rf"{_TIME}(?:{_HALF})?,?\s+(?:on\s+)?(?P<day>.*\d{{4}}.*)", re.IGNORECASE)
# Midnight is left out: it may be that before the day or that after it.
_NOON = re.compile(r"\b(?:12\s*)?(?:noon|midday)\b", re.IGNORECASE)
_HOURS = re.compile(r"(\d[.:]\d{2})\s*(?:hours|hrs|hr|h)\b\.?", re.IGNORECASE)


def day_as_read(text: str) -> str:
    """`Thursday 15 January 2026`, `2026/01/15` and `15-Jan-2026` as the reader of days wants them;
    any other text as it is.
    """
    text = _WEEKDAY.sub("", text, count=1) if _WEEKDAY.match(text) else text
    if found := _YEAR_FIRST.fullmatch(text):
        return "-".join(found.groups())
    if found := _JOINED.fullmatch(text):
        return " ".join(found.groups())
    return text


def instant_as_read(text: str) -> str | None:
    """`1 Dec 2026 9am`, `1 Dec 2026 9.30 pm` and `00:01 1 Dec 2026` with a 24-hour clock behind the
    day; None where that cannot be told.
    """
    text = _NOON.sub("12:00", _HOURS.sub(r"\1", text))
    found = _INSTANT.fullmatch(text)
    if found is None or not (found["minute"] or found["half"]):
        found = _TIME_FIRST.fullmatch(text)
    if found is None or not (found["minute"] or found["half"]):
        return None
    hour = int(found["hour"])
    if found["half"] and hour not in range(1, 13):
        return None
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{day_as_read(found['day'])} {hour:02d}:{found['minute'] or '00'}"
