"""What is said of two numbers is compared with what they say, in figures and in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.rules.claims import difference_claim, ratio_claim

TRUE_OF_RATIOS = [
    ("4.6", "4.598"),
    ("5", "4.6"),
    ("4.6x", "4.6"),
    ("4.6:1", "4.6"),
    ("four", "4.2"),
    ("more than four times", "4.38"),
    ("was more than four times", "4.2"),
    ("over 4 times", "4.2"),
    ("nearly five times", "4.6"),
    ("almost twice", "1.9"),
    ("just over twice", "2.1"),
    ("more than double", "2.4"),
    ("roughly four times", "4.1"),
    ("between four and five times", "4.6"),
    ("four to five times", "4.6"),
    ("4-5 times", "4.6"),
    ("four times or more", "4.2"),
    ("ten-fold", "10.3"),
    ("fivefold", "5"),
    ("4½ times", "4.6"),
    ("four-and-a-half times", "4.6"),
    ("twenty-five times", "25"),
    ("a hundred times", "97"),
    ("a hundred and twenty times", "121"),
    ("1,200", "1200"),
    ("four times more likely to be detained", "4.1"),
    ("four times as high in 2020-21", "4.2"),
    ("four times lower", "0.25"),
    ("half", "0.49"),
    ("nearly half", "0.46"),
    ("less than half", "0.46"),
    ("about a fifth", "0.2"),
    ("just under a third", "0.31"),
    ("two-thirds", "0.66"),
    ("at least three quarters", "0.8"),
    ("one in five", "0.21"),
    ("two out of five", "0.4"),
    ("around 10%", "0.1"),
    ("around 10%", "1.1"),
    ("60% higher", "1.6"),
    ("23 per cent less", "0.77"),
    ("a third lower", "0.66"),
    ("half as likely again", "1.5"),
    ("more than halved", "0.4"),
    ("about the same", "1.02"),
    ("much higher", "1.2"),
    ("slightly lower", "0.95"),
]
FALSE_OF_RATIOS = [
    ("5", "4.4"),
    ("4.6", "4.5"),
    ("4.6", "4.7"),
    ("10 times", "6"),
    ("more than four times", "3.98"),
    ("over 4 times", "3.9"),
    ("nearly five times", "4.2"),
    ("nearly five times", "5.02"),
    ("almost twice", "1.4"),
    ("just over twice", "2.9"),
    ("up to four times", "4.1"),
    ("between four and five times", "5.6"),
    ("about a fifth", "0.3"),
    ("a third", "0.5"),
    ("around 10%", "0.3"),
    ("60% higher", "0.6"),
    ("a third lower", "0.33"),
    ("more than halved", "0.6"),
    ("about the same", "1.5"),
    ("slightly lower", "0.3"),
    ("higher", "0.9"),
]
NOT_READ = [
    "several times",
    "a few times",
    "a lot",
    "not four times",
    "4.6 people",
    "four times in some and five times in others",
    "6 percentage points",
    "between four times",
    "–",
    "",
]


@pytest.mark.parametrize(("words", "ratio"), TRUE_OF_RATIOS)
def test_words_that_a_reader_would_accept_are_true(words: str, ratio: str) -> None:
    claim = ratio_claim(words)
    assert claim is not None
    assert claim.is_true_of(Fraction(ratio))


@pytest.mark.parametrize(("words", "ratio"), FALSE_OF_RATIOS)
def test_words_that_are_false_even_as_rounded_english_are_false(words: str, ratio: str) -> None:
    claim = ratio_claim(words)
    assert claim is not None
    assert not claim.is_true_of(Fraction(ratio))


@pytest.mark.parametrize("words", NOT_READ)
def test_what_cannot_be_read_for_certain_is_not_guessed_at(words: str) -> None:
    assert ratio_claim(words) is None


@pytest.mark.parametrize(
    ("words", "difference", "true"),
    [
        ("268.8", "268.8", True),
        ("about 270", "268.8", True),
        ("270 more", "-268.8", False),
        ("270 fewer per 100,000", "-268.8", True),
        ("more than 200 detentions per 100,000 people", "268.8", True),
        ("6.2 percentage points", "6.2", True),
        ("6 points lower", "-6.2", True),
        ("7 points lower", "-6.2", False),
        ("£5", "5", True),
        ("1.2 million", "1200000", True),
        ("higher", "3", True),
        ("lower", "3", False),
    ],
)
def test_differences_have_a_direction(words: str, difference: str, true: bool) -> None:
    claim = difference_claim(words, in_percent=True)
    assert claim is not None
    assert claim.is_true_of(Fraction(difference)) is true


def test_a_percentage_is_no_difference_of_figures_that_are_not_percentages() -> None:
    assert difference_claim("6%", in_percent=False) is None


ratios = st.fractions(min_value=Fraction(1, 50), max_value=500)


@given(ratios, st.integers(min_value=0, max_value=3))
def test_a_ratio_written_with_any_number_of_decimals_is_true(ratio: Fraction, places: int) -> None:
    written = f"{Decimal(ratio.numerator) / Decimal(ratio.denominator):.{places}f}"
    claim = ratio_claim(written)
    assert claim is not None
    assert claim.is_true_of(ratio)


@given(st.fractions(min_value=2, max_value=19))
def test_more_than_and_less_than_exclude_each_other(ratio: Fraction) -> None:
    words = "two three four five six seven eight nine ten eleven twelve".split()
    for word in words:
        more, less = ratio_claim(f"more than {word} times"), ratio_claim(f"under {word} times")
        assert more is not None
        assert less is not None
        assert not (more.is_true_of(ratio) and less.is_true_of(ratio))


@given(ratios, st.sampled_from(["nearly", "just under", "almost"]), st.integers(2, 99))
def test_nearly_is_below_and_near(ratio: Fraction, nearly: str, number: int) -> None:
    claim = ratio_claim(f"{nearly} {number} times")
    assert claim is not None
    if claim.is_true_of(ratio):
        assert ratio < number
        assert number - ratio <= max(Fraction(1, 2), Fraction(number, 10))


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    for claim in (ratio_claim(text), difference_claim(text, in_percent=True)):
        if claim is not None:
            assert claim.is_true_of(Fraction(3, 2)) in (True, False)


_WORDS = "more than nearly about a an four five half third times per cent % 4.6 and to or in likely again lower the same of"


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=8))
def test_any_order_of_known_words_is_read_or_refused(words: list[str]) -> None:
    claim = ratio_claim(" ".join(words))
    assert claim is None or claim.could_be_true_between(Fraction(1), Fraction(2)) in (True, False)
