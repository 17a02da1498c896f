"""Days and partly known dates, read only when they can be read for certain."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from campaign.diagnostics import closest
from campaign.diagnostics.catalogue import values as codes
from campaign.models.scalars.asread import day_as_read
from campaign.models.scalars.refusal import refused

MONTHS = (
    "January February March April May June July August September October November December".split()
)

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})", re.ASCII)
_WORDS_US = re.compile(r"([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
_MONTH_YEAR = re.compile(r"([A-Za-z]+)\s+(\d{4})", re.ASCII)
_YEAR = re.compile(r"(\d{4})", re.ASCII)


# Nothing published is older, and the last year leaves no room for the day after it.
_YEARS = range(1000, 9999)
_EXAMPLE = date(2022, 2, 14)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which only the year, or the year and month, may be known, as on many reports."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date:
        """The first day it could be."""
        return date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        if self.month is None:
            return str(self.year)
        month = f"{self.year}-{self.month:02d}"
        return month if self.day is None else f"{month}-{self.day:02d}"


def parse_day(text: object) -> date:
    """A day such as `2022-02-14` or `14 February 2022`.

    Raises the diagnostic's error for `01/02/2022`, naming both readings, and for anything else.
    """
    if isinstance(text, date):
        return text
    written = " ".join(str(text).split())
    found = _read_day(written)
    if found is None:
        meant = _meant_by(written)
        raise refused(
            codes.UNREADABLE_DATE,
            suggestion=in_words(meant) if meant else None,
            text=written,
            example=in_words(meant or _EXAMPLE),
            iso=(meant or _EXAMPLE).isoformat(),
        )
    return found


def parse_partial(text: object) -> PartialDate:
    """A day, a month (`2018-05`, `May 2018`) or a year (`2018`).

    Raises the diagnostic's error otherwise.
    """
    if isinstance(text, PartialDate):
        return text
    written = " ".join(str(text).split())
    if found := _YEAR.fullmatch(written):
        return PartialDate(_day(written, int(found[1]), 1, 1).year)
    if (found := _YEAR_MONTH.fullmatch(written)) and 1 <= int(found[2]) <= 12:
        return PartialDate(_day(written, int(found[1]), 1, 1).year, int(found[2]))
    if (found := _MONTH_YEAR.fullmatch(written)) and (month := _month(found[1])):
        return PartialDate(_day(written, int(found[2]), 1, 1).year, month)
    day = parse_day(written)
    return PartialDate(day.year, day.month, day.day)


def _read_day(text: str) -> date | None:
    if found := _ISO.fullmatch(text):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if (found := _WORDS.fullmatch(text)) and (month := _month(found[2])):
        return _day(text, int(found[3]), month, int(found[1]))
    if (found := _WORDS_US.fullmatch(text)) and (month := _month(found[1])):
        return _day(text, int(found[3]), month, int(found[2]))
    if found := _SLASHED.fullmatch(text):
        raise _ambiguous(text, int(found[1]), int(found[2]), found[3])
    return None


def _meant_by(text: str) -> date | None:
    """The day that was meant where a day is written in another way, or its month misspelt."""
    tidy = day_as_read(text)
    with suppress(PydanticCustomError):
        found = _read_day(tidy)
        if found is not None:
            return found
    for pattern, name, day in ((_WORDS, 2, 1), (_WORDS_US, 1, 2)):
        words = pattern.fullmatch(tidy)
        month = closest(words[name], MONTHS) if words else None
        if words and month and int(words[3]) in _YEARS:
            with suppress(ValueError):  # there may be no such day in that month
                return date(int(words[3]), MONTHS.index(month) + 1, int(words[day]))
    return None


def _ambiguous(text: str, first: int, second: int, year: str) -> Exception:
    full_year = int(year) if len(year) == 4 else 2000 + int(year)
    readings = []
    for day, month in ((first, second), (second, first)):
        try:
            readings.append(date(full_year, month, day))
        except ValueError:
            continue
    if not readings:
        return refused(codes.NO_SUCH_DAY, text=text)
    if len(set(readings)) == 1:
        only = readings[0]
        return refused(
            codes.UNREADABLE_DATE, text=text, example=in_words(only), iso=only.isoformat()
        )
    return refused(
        codes.AMBIGUOUS_DATE,
        text=text,
        first=in_words(readings[0]),
        second=in_words(readings[1]),
        iso=readings[0].isoformat(),
    )


def in_words(day: date) -> str:
    """`14 February 2022`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day(text: str, year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise refused(codes.NO_SUCH_DAY, text=text)
    try:
        return date(year, month, day)
    except ValueError:
        raise refused(codes.NO_SUCH_DAY, text=text) from None


def _month(name: str) -> int | None:
    low = name.casefold()
    if len(low) < 3:
        return None
    for number, month in enumerate(MONTHS, 1):
        if month.casefold().startswith(low) or (low == "sept" and number == 9):
            return number
    return None


Day = Annotated[date, BeforeValidator(parse_day)]
SomeDay = Annotated[PartialDate, BeforeValidator(parse_partial)]
