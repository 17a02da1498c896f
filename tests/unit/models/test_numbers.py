"""Numbers and yes or no are read from exactly what was typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from campaign.models.scalars.numbers import parse_amount, parse_figure, parse_whole, parse_yes_no
from tests.unit.models.refusals import refusal


def read_or_refused(parse, text: str) -> object:
    try:
        return parse(text)
    except PydanticCustomError as error:
        return error.type


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("343.5", "343.5"),
        ("0", "0"),
        ("-2", "-2"),
        ("−2.5", "-2.5"),
        ("13,000", "13000"),
        ("1,234,567.89", "1234567.89"),
        ("007", "7"),
        (" 5 ", "5"),
        ("1.10", "1.10"),
        ("123456789012345", "123456789012345"),
    ],
)
def test_a_plain_number_is_read_with_its_digits_kept(text, number) -> None:
    assert str(parse_figure(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        *("nan", "NaN", "inf", "-inf", "Infinity", "1e5", "1E5", "1_000", "0x1F", "0b1", "0o7"),
        *("1,2", "1,23", "12,34", "1,2345", "1.000,5", "1 000", "1.2.3", "5%", "£5", "five", "+5"),
        *("--5", "5-6", ".5", "5.", "½", "５", "٥", "−５", "1\n2", "", "12:30", "9" * 40, "yes"),
    ],
)
def test_what_is_no_plain_number_is_refused(text) -> None:
    assert refusal(parse_figure, text).code == "value/not-a-number"


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_every_decimal_is_read_back(number) -> None:
    assert parse_figure(f"{number:f}") == number
    if number >= 0:
        assert parse_figure(f"{number:,f}") == number


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_refused(text) -> None:
    found = read_or_refused(parse_figure, text)

    assert found == "value/not-a-number" or (isinstance(found, Decimal) and found.is_finite())


@pytest.mark.parametrize(
    ("text", "amount"), [("25", "25"), ("£25", "25"), ("€ 7.50", "7.50"), ("$1,000", "1000")]
)
def test_an_amount_may_carry_its_sign(text, amount) -> None:
    assert str(parse_amount(text)) == amount


@pytest.mark.parametrize("text", ["0", "-5", "£0.00", "1.005", "£-3"])
def test_an_amount_nobody_can_give_is_out_of_range(text) -> None:
    assert refusal(parse_amount, text).code == "value/out-of-range"


@pytest.mark.parametrize("text", ["25 pounds", "25 GBP", "£", "from 5", "25p"])
def test_an_amount_in_words_is_no_number(text) -> None:
    assert refusal(parse_amount, text).code == "value/not-a-number"


@pytest.mark.parametrize(("text", "count"), [("0", 0), ("13,000", 13000), ("12.0", 12)])
def test_a_count_is_a_whole_number(text, count) -> None:
    found = parse_whole(text)

    assert (found, type(found)) == (count, int)


@pytest.mark.parametrize("text", ["-1", "1.5"])
def test_a_count_cannot_be_negative_or_broken(text) -> None:
    assert refusal(parse_whole, text).code == "value/out-of-range"


@pytest.mark.parametrize("text", ["yes", "Yes", "YES", "true", "True"])
def test_yes_is_yes(text) -> None:
    assert parse_yes_no(text) is True


@pytest.mark.parametrize("text", ["no", "No", "NO", "false", "False"])
def test_no_is_no(text) -> None:
    assert parse_yes_no(text) is False


@pytest.mark.parametrize(
    ("text", "meant"),
    [("y", "yes"), ("on", "yes"), ("1", "yes"), ("n", "no"), ("off", "no"), ("0", "no")],
)
def test_what_other_programs_take_for_yes_or_no_is_asked_about(text, meant) -> None:
    refused = refusal(parse_yes_no, text)

    assert (refused.code, refused.suggestion) == ("value/not-yes-or-no", meant)


@pytest.mark.parametrize("text", ["maybe", "ja", "2", "yes please", ""])
def test_what_is_neither_yes_nor_no_is_refused(text) -> None:
    assert refusal(parse_yes_no, text).code == "value/not-yes-or-no"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("24%", "24"),
        ("£1,250", "1,250"),
        ("24.5 people", "24.5"),
        ("1.2m", None),
        ("10p", None),
        ("3 million", None),
        ("1 in 4", None),
        ("about 24", None),
        ("10-20", None),
    ],
)
def test_a_number_with_its_unit_is_met_with_the_number_alone(text, number) -> None:
    assert refusal(parse_figure, text).suggestion == number
