"""Days and partly known dates are read only when they can be read for certain."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.models.scalars import PartialDate
from campaign.models.scalars.dates import in_words, parse_day, parse_partial
from tests.unit.models.refusals import refusal, refused_as

CODES = ("value/ambiguous-date", "value/unreadable-date", "value/no-such-day")


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
    refused = refusal(parse_day, text)

    assert (refused.code, refused.suggestion) == ("value/unreadable-date", meant)


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
    refused = refusal(parse_day, text)

    assert refused.code == "value/ambiguous-date"
    assert (refused.values["first"], refused.values["second"]) == (first, second)


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
    refused = refusal(parse_day, text)

    assert refused.code == "value/unreadable-date"
    assert refused.values["iso"] == iso


@pytest.mark.parametrize(
    "text",
    ["2022-02-30", "2022-13-01", "31 June 2022", "2021-02-29", "0000-01-01", "32/13/2022"],
)
def test_a_day_that_does_not_exist_is_called_that(text) -> None:
    assert refusal(parse_day, text).code == "value/no-such-day"


@pytest.mark.parametrize(
    "text",
    [
        *("2022", "20220214", "20261201", "0", "1", "2022-02", "February 2022", "14 February"),
        *("today", "tomorrow", "Monday", "14 Ja 2022", "14 Foo 2022", "2022/02/14", "2022-02-14T"),
        *("2022-02-14 10:00", "soon", "nan", "1e9", "-1", "yes", "２０２２-０２-１４"),
    ],
)
def test_what_is_no_day_is_refused_and_never_guessed(text) -> None:
    assert refusal(parse_day, text).code == "value/unreadable-date"


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_every_day_is_read_back_from_both_spellings(day) -> None:
    assert parse_day(day.isoformat()) == day
    assert parse_day(in_words(day)) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_refused(text) -> None:
    for parse in (parse_day, parse_partial):
        assert refused_as(parse, text) in ("", *CODES)


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
    assert refusal(parse_partial, text).code == "value/unreadable-date"


@pytest.mark.parametrize("text", ["0000", "0000-05", "May 0999", "9999", "0999-12-31"])
def test_a_year_out_of_all_bounds_is_refused(text) -> None:
    assert refusal(parse_partial, text).code == "value/no-such-day"


def test_a_partly_known_date_knows_the_first_day_it_could_be() -> None:
    assert PartialDate(2018).earliest == date(2018, 1, 1)
    assert PartialDate(2018, 5).earliest == date(2018, 5, 1)
    assert [str(one) for one in (PartialDate(2018), PartialDate(2018, 5, 6))] == [
        "2018",
        "2018-05-06",
    ]
