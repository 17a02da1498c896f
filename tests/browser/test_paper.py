"""What is printed says all that the screen can show, and in the same order of size."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import show

# Words that a reader of the paper would have to click for.
FOLDED = """
() => [...document.querySelectorAll("main details:not([open]) > :not(summary)")]
  .filter(one => !one.checkVisibility() || one.getBoundingClientRect().height < 5)
  .map(one => one.textContent.trim())
"""
# Each name of a tab, and the words that stand next below it.
TABS = """
() => {
  const top = one => one.getBoundingClientRect().top;
  const parts = [...document.querySelectorAll(".tabbed-labels > label, .tabbed-block")];
  return parts.sort((one, other) => top(one) - top(other)).map(one => one.textContent.trim());
}
"""
SIZE = "(name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize)"


@pytest.fixture
def paper(page: Page) -> Page:
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 between its margins, at 96 dpi
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("page_type", ["response", "donate", "every feature"])
def test_what_is_folded_on_the_screen_is_printed(paper: Page, address: str, page_type: str) -> None:
    show(paper, address, page_type)
    assert paper.locator("main details:not([open])").count()
    assert paper.evaluate(FOLDED) == []


def test_each_tab_is_printed_under_its_name(paper: Page, address: str) -> None:
    show(paper, address, "every feature")
    names = ("England", "Wales", "Scotland")
    assert paper.evaluate(TABS) == [
        words for name in names for words in (name, f"What holds in {name}.")
    ]


def test_small_print_is_smaller_than_the_text(paper: Page, address: str) -> None:
    show(paper, address, "response")
    text, small, label = (paper.evaluate(SIZE, name) for name in (".prose p", ".small", ".label"))
    assert small < label <= text


def test_a_rule_of_the_accent_can_be_seen_on_paper(paper: Page, address: str) -> None:
    show(paper, address, "every feature")
    rule = paper.locator(".admonition.warning").evaluate(
        "one => getComputedStyle(one).borderLeftColor"
    )
    assert rule != "rgb(255, 255, 255)"


@pytest.mark.parametrize("page_type", ["sensitive response", "evidence"])
def test_the_address_of_a_link_to_help_stands_behind_its_words(
    paper: Page, address: str, page_type: str
) -> None:
    """In a row of boxes, words and address were squeezed into a column each."""
    show(paper, address, page_type)
    links = paper.locator("main .help-line a")
    assert links.count()
    for link in links.all():
        assert "flex" not in link.evaluate("one => getComputedStyle(one).display")
