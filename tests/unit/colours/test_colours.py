"""Colours that can be read, in both schemes, and a near neighbour for one that cannot."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from campaign.colours import BOUNDARY, TEXT, contrast, pairs, schemes, unreadable
from campaign.colours.contrast import rgb
from campaign.rendering import find_theme

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@given(brand=COLOUR, accent=COLOUR)
def test_text_can_be_read_whatever_was_written(brand: str, accent: str) -> None:
    failed = [
        one
        for one in pairs(brand, accent)
        if not one.passes and (one.front, one.ground) != ("accent", "band")
    ]
    assert failed == []


@given(brand=COLOUR, accent=COLOUR)
def test_what_is_not_refused_passes_every_pair(brand: str, accent: str) -> None:
    wrong_brand, wrong_accent = unreadable(brand, accent)
    if wrong_brand is None and wrong_accent is None:
        assert [one for one in pairs(brand, accent) if not one.passes] == []
        assert schemes(brand, accent)[0]["brand"] == brand
        assert schemes(brand, accent)[0]["band"] == brand


@given(brand=COLOUR, accent=COLOUR)
def test_the_neighbours_of_refused_colours_are_accepted(brand: str, accent: str) -> None:
    wrong_brand, wrong_accent = unreadable(brand, accent)
    if wrong_brand is not None:
        assert wrong_brand.ratio < TEXT
        assert wrong_brand.suggestion is not None
        brand = wrong_brand.suggestion
    if wrong_accent is not None:
        assert wrong_accent.ratio < BOUNDARY
        assert wrong_accent.suggestion is not None
        accent = wrong_accent.suggestion
    assert unreadable(brand, accent) == (None, None)


def test_yellow_is_refused_for_its_contrast_with_white_and_offered_darker() -> None:
    failure, _ = unreadable("#ffcc00", "#f4b942")
    assert failure is not None
    assert f"{failure.ratio:.2f}" == f"{contrast('#ffcc00', failure.ground_colour):.2f}"
    assert failure.suggestion is not None
    red, green, blue = rgb(failure.suggestion)
    assert red > green > blue == 0  # as yellow as it was
    assert TEXT <= contrast(failure.suggestion, "#ffffff") < 5.5


def test_every_colour_of_the_style_sheet_has_a_pair_that_is_checked() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in find_theme().rglob("*.css"))
    used = set(re.findall(r"var\(--([a-z-]+)\)", styles)) & set(schemes("#4b1f5c", "#f4b942")[0])
    checked = {name for one in pairs("#4b1f5c", "#f4b942") for name in (one.front, one.ground)}
    # Hairlines part what space parts already.
    assert used - checked == {"hair"}
