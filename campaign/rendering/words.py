"""Dates, numbers and sizes as people read them."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency

from campaign.models.scalars import Moment, PartialDate

# Adults read 200 to 250 words of plain prose a minute.
WORDS_A_MINUTE = 225
_SPAN_OF_YEARS = re.compile(r"\b(\d{4})-(\d{2}|\d{4})\b(?!-)")
_NO_BREAK = "\u00a0"


@lru_cache(maxsize=32)
def locale_of(language: str) -> Locale:
    """The locale of a language tag; British English where babel knows none."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


def runs_from_the_right(language: str) -> bool:
    """Whether a language, such as `ur` or `ar`, is written from right to left."""
    return locale_of(language).text_direction == "rtl"


def sentence(text: str) -> str:
    """`text` with a full stop, where it ends without one: another sentence follows it."""
    return f"{text}{stop_after(text)}"


def stop_after(text: str) -> str:
    """The full stop that `text` needs before another sentence; empty where it ends with one."""
    return "" if not text or text.rstrip("”’\"')").endswith(tuple(".!?…")) else "."


def on_one_line(text: str) -> str:
    """An address whose parts were written on lines of their own, with commas between them."""
    return ", ".join(filter(None, (line.strip(" \t,") for line in text.split("\n"))))


def part_of_sentence(text: str) -> str:
    """`text` without its full stop: ours follows it."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


@lru_cache(maxsize=4096)
def day_in_words(day: date, language: str = "en-GB") -> str:
    """`14 February 2022`."""
    return format_date(day, format="long", locale=locale_of(language))


def moment_in_words(moment: Moment, language: str = "en-GB") -> str:
    """`14 February 2022`, and `, 09:30` where a time was written."""
    day = day_in_words(moment.day, language)
    return f"{day}, {moment.at:%H:%M}" if moment.has_time else day


@lru_cache(maxsize=4096)
def date_in_words(written: PartialDate, language: str = "en-GB") -> str:
    """`14 February 2022`, `February 2022` or `2022`: as much as is known."""
    if written.day is not None:
        return day_in_words(written.earliest, language)
    if written.month is not None:
        at = datetime.combine(written.earliest, datetime.min.time())
        return str(format_skeleton("yMMMM", at, locale=locale_of(language)))
    return str(written.year)


def number(value: Decimal) -> str:
    """A figure with its digits as they were typed, in groups of three: `13,000`, `1.10`."""
    return f"{value:,}".replace("-", "−")


@lru_cache(maxsize=1024)
def money(amount: Decimal, currency: str, language: str = "en-GB") -> str:
    """`£25`, or `£7.50` where there are pence."""
    whole = amount == amount.to_integral_value()
    pattern = "¤#,##0" if whole else "¤#,##0.00"
    return format_currency(
        amount, currency, pattern, locale=locale_of(language), currency_digits=False
    )


def spans(text: str) -> str:
    """`2020-21` with the dash that printers set between years."""
    return _SPAN_OF_YEARS.sub("\\1–\\2", text)


def size(count: int) -> str:
    """The size of a file: `340 KB`, `1.2 MB`."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))}{_NO_BREAK}KB"
    return f"{count / 1_000_000:.1f}{_NO_BREAK}MB"


def minutes_to_read(words: int) -> int:
    """How long a text takes, at least a minute."""
    return max(1, round(words / WORDS_A_MINUTE))


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
