"""Moments are read only when they can be read for certain, also where the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.models.scalars import Moment
from campaign.models.scalars.moments import parse_moment
from tests.unit.models.refusals import refusal, refused_as

CODES = (
    "value/ambiguous-date",
    "value/unreadable-date",
    "value/no-such-day",
    "value/unreadable-time",
    "value/time-happens-twice",
    "value/time-does-not-exist",
)
FIRST = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
LAST = datetime(2090, 1, 1, tzinfo=UTC).replace(tzinfo=None)
LONDON = ZoneInfo("Europe/London")


def moment(text: str, zone: ZoneInfo | None = LONDON) -> Moment:
    return parse_moment(text, SimpleNamespace(context={"zone": zone}))


@pytest.mark.parametrize(
    "text",
    [
        *("2026-12-01 00:01", "2026-12-01T00:01", "2026-12-01 00:01:00", "2026-12-01, 00:01"),
        *("1 December 2026 00:01", "1 December 2026, 00:01", "1 December 2026 at 00:01"),
        *("2026-12-01 00:01 UTC", "2026-12-01T00:01Z", "2026-12-01 00:01 +00:00"),
        *("2026-12-01 01:01 +01:00", "2026-12-01T05:31+0530", "December 1, 2026 0:01"),
    ],
)
def test_a_moment_is_read_in_every_certain_spelling(text) -> None:
    found = moment(text)

    assert found.at == datetime(2026, 12, 1, 0, 1, tzinfo=UTC)
    assert found.has_time


@pytest.mark.parametrize(
    ("zone", "utc"),
    [
        ("Europe/London", datetime(2026, 6, 1, 8, 0, tzinfo=UTC)),
        ("UTC", datetime(2026, 6, 1, 9, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 6, 1, 13, 0, tzinfo=UTC)),
        ("Asia/Kolkata", datetime(2026, 6, 1, 3, 30, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 5, 31, 19, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_without_a_zone_is_in_the_sites_own(zone, utc) -> None:
    assert moment("2026-06-01 09:00", ZoneInfo(zone)).at == utc


def test_a_day_given_for_a_moment_begins_at_midnight_in_the_sites_zone() -> None:
    found = moment("1 June 2026")

    assert found.at == datetime(2026, 5, 31, 23, 0, tzinfo=UTC)
    assert not found.has_time
    assert found.day == date(2026, 6, 1)


def test_a_time_the_clocks_leave_out_is_refused() -> None:
    refused = refusal(moment, "2026-03-29 01:30")

    assert refused.code == "value/time-does-not-exist"
    assert refused.values["zone"] == "Europe/London"


def test_a_time_the_clocks_show_twice_is_refused_with_both_offsets() -> None:
    refused = refusal(moment, "2026-10-25 01:30")

    assert refused.code == "value/time-happens-twice"
    assert (refused.values["first"], refused.values["second"]) == (
        "2026-10-25 01:30 +0100",
        "2026-10-25 01:30 +0000",
    )
    assert moment(refused.values["first"]).at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment(refused.values["second"]).at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-29 00:59:59", (2026, 3, 29, 0, 59, 59)),
        ("2026-03-29 02:00", (2026, 3, 29, 1, 0, 0)),
        ("2026-10-25 00:59:59", (2026, 10, 24, 23, 59, 59)),
        ("2026-10-25 02:00", (2026, 10, 25, 2, 0, 0)),
    ],
)
def test_the_seconds_beside_a_change_of_the_clocks_are_certain(text, utc) -> None:
    assert moment(text).at == datetime(*utc, tzinfo=UTC)


def test_a_midnight_that_the_clocks_leave_out_is_refused_for_a_time_and_begins_the_day_after_it() -> (
    None
):
    # In Cuba the clocks go forward at midnight, so that this day begins at 01:00.
    havana = ZoneInfo("America/Havana")

    assert moment("2026-03-08", havana).at == datetime(2026, 3, 8, 5, 0, tzinfo=UTC)
    assert refusal(moment, "2026-03-08 00:30", havana).code == "value/time-does-not-exist"


@pytest.mark.parametrize(
    "text",
    [
        *("2026-12-01 24:00", "2026-12-01 9:60", "2026-12-01 9am", "2026-12-01 9:00 pm"),
        *("2026-12-01 10:00 GMT", "2026-12-01 10:00 BST", "2026-12-01 10:00 +99:00", "12:30"),
        *("2026-12-01 10", "10:00 2026-12-01", "noon on 2026-12-01", "2099-06-01 00:01:", "45045"),
        *("2026-12-01 10:00 +01:75", "tomorrow 10:00", "2026-12-01 00:01 Europe/London"),
    ],
)
def test_what_is_no_moment_is_refused_and_never_guessed(text) -> None:
    assert refusal(moment, text).code in ("value/unreadable-time", "value/unreadable-date")


def test_two_times_are_told_as_they_are_written() -> None:
    refused = refusal(moment, "5 May 2027, 15:30-17:00")

    assert (refused.code, refused.values["text"]) == (
        "value/unreadable-time",
        "5 May 2027, 15:30-17:00",
    )


def test_the_day_of_a_moment_can_be_ambiguous_too() -> None:
    assert refusal(moment, "01/02/2026 10:00").code == "value/ambiguous-date"


@pytest.mark.parametrize("year", ["2022", "20261201", "0"])
def test_a_bare_number_is_never_a_moment_in_1970(year) -> None:
    assert refusal(moment, year).code == "value/unreadable-date"


@given(st.text(max_size=30))
def test_any_text_is_a_moment_or_refused(text) -> None:
    assert refused_as(moment, text) in ("", *CODES)


@given(
    st.datetimes(FIRST, LAST).map(lambda one: one.replace(microsecond=0)),
    st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]),
)
def test_a_local_time_is_read_as_itself_or_refused_at_a_change_of_the_clocks(local, name) -> None:
    zone = ZoneInfo(name)
    text = local.strftime("%Y-%m-%d %H:%M:%S")
    offsets = {
        (local + timedelta(hours=step)).replace(tzinfo=zone).utcoffset() for step in (-3, 0, 3)
    }

    code = refused_as(moment, text, zone)

    if code:
        assert code in ("value/time-does-not-exist", "value/time-happens-twice")
        assert len(offsets) == 2, "refused though no clock changes nearby"
    else:
        assert moment(text, zone).at.astimezone(zone).replace(tzinfo=None, fold=0) == local


def test_a_last_day_that_has_no_day_after_it_is_refused() -> None:
    assert refusal(moment, "9999-12-31").code == "value/no-such-day"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1 Dec 2026 9am", "1 December 2026, 09:00"),
        ("1 Dec 2026, 9.30 p.m.", "1 December 2026, 21:30"),
        ("2026-12-01 at 12am", "1 December 2026, 00:00"),
        ("1 December 2026 12:15pm", "1 December 2026, 12:15"),
        ("00:01 on 1 December 2026", "1 December 2026, 00:01"),
        ("9am Tuesday 1 December 2026", "1 December 2026, 09:00"),
        ("1 December 2026, 00.01", "1 December 2026, 00:01"),
        ("00.01 on Tuesday 1 December 2026", "1 December 2026, 00:01"),
        ("1 December 2026 00.01hrs", "1 December 2026, 00:01"),
        ("noon on 1 December 2026", "1 December 2026, 12:00"),
        ("1 December 2026, 12 noon", "1 December 2026, 12:00"),
        ("midnight on 1 December 2026", None),
        ("1 December 2026 13pm", None),
        ("01/12/2026 9am", None),
        ("2026-12-01 24:00", None),
    ],
)
def test_a_time_written_in_another_way_is_offered_and_never_taken(text, meant) -> None:
    refused = refusal(moment, text)

    assert (refused.code, refused.suggestion) == ("value/unreadable-time", meant)
