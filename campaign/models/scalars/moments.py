"""Days with a time of the clock, read only when they can be read for certain: a wrong guess would
publish at a wrong hour.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from campaign.diagnostics.catalogue import values as codes
from campaign.models.scalars.asread import instant_as_read
from campaign.models.scalars.dates import in_words, parse_day
from campaign.models.scalars.refusal import refused

_INSTANT = re.compile(
    r"(?P<day>.+?)(?:,?\s+at\s+|,\s*|\s+|(?<=\d)T)"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
_SOME_TIME = re.compile(
    r"\d:\d|\d\s*[ap]\.?m\b|\b(?:noon|midday|midnight)\b|\s\d{1,2}\.\d{2}(?:\s|$|h)|^\d{1,2}\.\d{2}\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An instant; `has_time` is false where only a day was written, which begins at 00:00 in the
    site's zone.
    """

    at: datetime
    has_time: bool = True

    @property
    def day(self) -> date:
        """The day it falls on in the zone it was written in."""
        return self.at.date()


def parse_moment(text: object, info: ValidationInfo) -> Moment:
    """A day, or a day with a time (24-hour clock), in the site's zone unless it carries an offset.

    The zone is the validation context's `zone`. A local time that the clocks skip or repeat is
    refused.
    """
    if isinstance(text, Moment):
        return text
    written = " ".join(str(text).split())
    zone: tzinfo = (info.context or {}).get("zone") or UTC
    found = _INSTANT.fullmatch(written)
    if found is None:
        if _SOME_TIME.search(written):
            raise refused(
                codes.UNREADABLE_INSTANT, text=written, suggestion=_instant_meant_by(written)
            )
        return Moment(_beginning(parse_day(written), zone), has_time=False)
    day = parse_day(found["day"])
    try:
        clock = time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        raise refused(codes.UNREADABLE_INSTANT, text=written) from None
    if found["zone"]:
        return Moment(datetime.combine(day, clock, _offset(found["zone"], written)))
    return Moment(_certain(datetime.combine(day, clock), zone, written))


def _instant_meant_by(text: str) -> str | None:
    """The date and time that were meant where they are written in another way."""
    found = _INSTANT.fullmatch(instant_as_read(text) or "")
    if found is None:
        return None
    with suppress(PydanticCustomError, ValueError):
        day = parse_day(found["day"])
        return f"{in_words(day)}, {time(int(found['hour']), int(found['minute'])):%H:%M}"
    return None


def _offset(text: str, written: str) -> tzinfo:
    if text in ("Z", "UTC"):
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise refused(codes.UNREADABLE_INSTANT, text=written)
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=hours, minutes=minutes))


def _beginning(day: date, zone: tzinfo) -> datetime:
    """The first moment of `day` in `zone`, also where the clocks leave out its midnight."""
    return datetime.combine(day, time(), zone).astimezone(UTC).astimezone(zone)


def _certain(local: datetime, zone: tzinfo, written: str) -> datetime:
    """`local` in `zone`, refused where the clocks skip it or show it twice (PEP 495's folds)."""
    first = local.replace(tzinfo=zone, fold=0)
    second = local.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return first
    name = zone.key if isinstance(zone, ZoneInfo) else str(zone)
    there_and_back = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    if there_and_back != local:
        raise refused(codes.TIME_DOES_NOT_EXIST, text=written, zone=name)
    raise refused(
        codes.TIME_HAPPENS_TWICE,
        text=written,
        zone=name,
        first=f"{local:%Y-%m-%d %H:%M} {first:%z}",
        second=f"{local:%Y-%m-%d %H:%M} {second:%z}",
    )


SomeMoment = Annotated[Moment, BeforeValidator(parse_moment)]
