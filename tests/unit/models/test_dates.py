"""Days and moments are read only when they can be read for certain."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from campaign.models.scalars import Moment, PartialDate
from campaign.models.scalars.dates import in_words, parse_day, parse_moment, parse_partial

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


def refused_as(parse, *arguments) -> str:
    """The code with which `parse` refuses its arguments, or nothing when it reads them."""
    try:
        parse(*arguments)
    except PydanticCustomError as error:
        return error.type
    return ""


def refusal(parse, text: str) -> tuple[str, dict]:
    with pytest.raises(PydanticCustomError) as caught:
        parse(text)
    return caught.value.type, caught.value.context["values"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14 Febuary 2022", "14 February 2022"),
        ("3rd Septembr 2024", "3 September 2024"),
        ("Agust 9, 2023", "9 August 2023"),
        ("31 Septembr 2022", None),
        ("Thursday 15 January 2026", "15 January 2026"),
        ("Thu, 15 Januray 2026", "15 January 2026"),
        ("2026/01/15", "15 January 2026"),
        ("15-Jan-2026", "15 January 2026"),
        ("15th of January 2026", "15 January 2026"),
        ("2026/13/15", None),
        ("Monday", None),
        ("14 Nivose 2022", None),
        ("soon", None),
    ],
)
def test_a_day_written_in_another_way_is_met_with_the_day_that_was_meant(text, meant) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_day(text)
    assert caught.value.type == "value/unreadable-date"
    assert caught.value.context["suggestion"] == meant


@pytest.mark.parametrize(
    "text",
    [
        *("2022-02-14", "2022-2-14", "14 February 2022", "14 Feb 2022", "14th February 2022"),
        *("14 february 2022", "14 Feb. 2022", "February 14, 2022", "February 14 2022"),
        *("Feb 14th, 2022", " 2022-02-14 ", "14  February  2022", "14 February, 2022"),
        *("14\u00a0February\u00a02022", "14 February\n2022"),
    ],
)
def test_a_day_is_read_in_every_certain_spelling(text) -> None:
    assert parse_day(text) == date(2022, 2, 14)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("01/02/2022", "1 February 2022", "2 January 2022"),
        ("1/2/2022", "1 February 2022", "2 January 2022"),
        ("01.02.2022", "1 February 2022", "2 January 2022"),
        ("01-02-2022", "1 February 2022", "2 January 2022"),
        ("03/04/26", "3 April 2026", "4 March 2026"),
    ],
)
def test_a_day_in_figures_is_refused_with_both_readings(text, first, second) -> None:
    code, values = refusal(parse_day, text)

    assert code == "value/ambiguous-date"
    assert (values["first"], values["second"]) == (first, second)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14/02/2022", "2022-02-14"),
        ("02/14/2022", "2022-02-14"),
        ("05/05/2022", "2022-05-05"),
        ("31.12.21", "2021-12-31"),
    ],
)
def test_a_day_in_figures_with_one_reading_is_refused_with_that_one(text, iso) -> None:
    code, values = refusal(parse_day, text)

    assert code == "value/unreadable-date"
    assert values["iso"] == iso


@pytest.mark.parametrize(
    "text",
    ["2022-02-30", "2022-13-01", "31 June 2022", "2021-02-29", "0000-01-01", "32/13/2022"],
)
def test_a_day_that_does_not_exist_is_called_that(text) -> None:
    assert refusal(parse_day, text)[0] == "value/no-such-day"


@pytest.mark.parametrize(
    "text",
    [
        *("2022", "20220214", "20261201", "0", "1", "2022-02", "February 2022", "14 February"),
        *("today", "tomorrow", "Monday", "14 Ja 2022", "14 Foo 2022", "2022/02/14", "2022-02-14T"),
        *("2022-02-14 10:00", "soon", "nan", "1e9", "-1", "yes", "２０２２-０２-１４"),
    ],
)
def test_what_is_no_day_is_refused_and_never_guessed(text) -> None:
    assert refusal(parse_day, text)[0] == "value/unreadable-date"


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_every_day_is_read_back_from_both_spellings(day) -> None:
    assert parse_day(day.isoformat()) == day
    assert parse_day(in_words(day)) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_refused(text) -> None:
    for parse in (parse_day, parse_partial, moment):
        assert refused_as(parse, text) in ("", *CODES)


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
    code, values = refusal(moment, "2026-03-29 01:30")

    assert code == "value/time-does-not-exist"
    assert values["zone"] == "Europe/London"


def test_a_time_the_clocks_show_twice_is_refused_with_both_offsets() -> None:
    code, values = refusal(moment, "2026-10-25 01:30")

    assert code == "value/time-happens-twice"
    assert (values["first"], values["second"]) == (
        "2026-10-25 01:30 +0100",
        "2026-10-25 01:30 +0000",
    )
    assert moment(values["first"]).at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment(values["second"]).at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


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
    with pytest.raises(PydanticCustomError) as caught:
        moment("2026-03-08 00:30", havana)
    assert caught.value.type == "value/time-does-not-exist"


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
    assert refusal(moment, text)[0] in ("value/unreadable-time", "value/unreadable-date")


def test_two_times_are_told_as_they_are_written() -> None:
    code, values = refusal(moment, "5 May 2027, 15:30-17:00")

    assert (code, values["text"]) == ("value/unreadable-time", "5 May 2027, 15:30-17:00")


def test_the_day_of_a_moment_can_be_ambiguous_too() -> None:
    assert refusal(moment, "01/02/2026 10:00")[0] == "value/ambiguous-date"


@pytest.mark.parametrize("year", ["2022", "20261201", "0"])
def test_a_bare_number_is_never_a_moment_in_1970(year) -> None:
    assert refusal(moment, year)[0] == "value/unreadable-date"


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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2018", (2018, None, None)),
        ("2018-05", (2018, 5, None)),
        ("May 2018", (2018, 5, None)),
        ("Sept 2018", (2018, 9, None)),
        ("6 December 2018", (2018, 12, 6)),
        ("2018-12-06", (2018, 12, 6)),
    ],
)
def test_of_a_document_only_the_year_or_month_may_be_known(text, parts) -> None:
    found = parse_partial(text)

    assert (found.year, found.month, found.day) == parts


@pytest.mark.parametrize("text", ["2018-13", "Foo 2018", "18", "20181206", "12/2018"])
def test_what_is_no_partly_known_date_is_refused(text) -> None:
    assert refusal(parse_partial, text)[0] == "value/unreadable-date"


@pytest.mark.parametrize("text", ["0000", "0000-05", "May 0999", "9999", "0999-12-31"])
def test_a_year_out_of_all_bounds_is_refused(text) -> None:
    assert refusal(parse_partial, text)[0] == "value/no-such-day"


def test_a_last_day_that_has_no_day_after_it_is_refused() -> None:
    assert refusal(moment, "9999-12-31")[0] == "value/no-such-day"


def test_a_partly_known_date_knows_the_first_day_it_could_be() -> None:
    assert PartialDate(2018).earliest == date(2018, 1, 1)
    assert PartialDate(2018, 5).earliest == date(2018, 5, 1)
    assert [str(one) for one in (PartialDate(2018), PartialDate(2018, 5, 6))] == [
        "2018",
        "2018-05-06",
    ]


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
    with pytest.raises(PydanticCustomError) as caught:
        moment(text)
    assert caught.value.type == "value/unreadable-time"
    assert caught.value.context["suggestion"] == meant
