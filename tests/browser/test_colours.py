"""The verdict on a pair of colours is that of WCAG's formula on what Chromium computes."""

from __future__ import annotations

import random
import re

import pytest
from playwright.sync_api import Page

from campaign.colours import BOUNDARY, TEXT, contrast, pairs, unreadable

RANDOM = random.Random(20261122)
PAIRS = [tuple(f"#{RANDOM.randrange(0x1000000):06x}" for _ in range(2)) for _ in range(200)]
SHOWN = """(pairs) => pairs.map(([front, ground]) => {
    const shown = document.createElement("p");
    shown.style.color = front;
    shown.style.backgroundColor = ground;
    document.body.append(shown);
    const style = getComputedStyle(shown);
    return [style.color, style.backgroundColor];
})"""


def ratio(front: str, ground: str) -> float:
    """WCAG 2.2's contrast ratio, written here from its text, of colours as Chromium prints them."""

    def luminance(colour: str) -> float:
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (int(one) / 255 for one in re.findall(r"\d+", colour))
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(front), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_two_hundred_random_pairs_are_judged_as_the_browser_shows_them(page: Page) -> None:
    page.set_content("<!doctype html><title>Colours</title>")
    shown = page.evaluate(SHOWN, [list(pair) for pair in PAIRS])

    verdicts = {least: [contrast(*pair) >= least for pair in PAIRS] for least in (TEXT, BOUNDARY)}

    for least, judged in verdicts.items():
        assert judged == [ratio(*colours) >= least for colours in shown]
        assert {True, False} == set(judged)  # both happen, or nothing was tried


@pytest.mark.parametrize("number", range(10))
def test_a_brand_that_is_accepted_passes_in_every_pair_that_a_page_shows(
    page: Page, number: int
) -> None:
    brand, accent = PAIRS[number]
    wrong_brand, _ = unreadable(brand, accent)
    brand = (wrong_brand.suggestion if wrong_brand else None) or brand
    _, wrong_accent = unreadable(brand, accent)
    accent = (wrong_accent.suggestion if wrong_accent else None) or accent
    used = list(pairs(brand, accent))
    page.set_content("<!doctype html><title>Colours</title>")

    shown = page.evaluate(SHOWN, [[one.front_colour, one.ground_colour] for one in used])

    for one, colours in zip(used, shown, strict=True):
        assert ratio(*colours) >= one.least, (one.scheme, one.front, one.ground)
