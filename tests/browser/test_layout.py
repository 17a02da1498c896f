"""Nothing runs out of the screen or is cut off, however narrow, large or spaced, and all can be hit."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import PAGES, show
from tests.made_site import CHECKOUT

WIDTHS = (320, 768, 1280)
RESULTS = CHECKOUT / "test-results" / "pages"

# What sticks out of the window to the right, or is cut off inside a box that hides the rest.
TROUBLE = """
() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
  for (const one of document.querySelectorAll("body *")) {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || style.position === "absolute") continue;
    const hides = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
    if (hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
      found.push(`cut off: ${one.outerHTML.slice(0, 90)}`);
  }
  return found;
}
"""
# Sizes of what can be hit, in px; a link inside a sentence is as large as its words.
SMALL_TARGETS = """
() => {
  const found = [];
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")) {
    if (!one.checkVisibility() || one.disabled || one.closest("[aria-hidden=true]") || one.tabIndex < 0) continue;
    if (one.matches(".skip:not(:focus)")) continue;
    const boxes = [one, ...(one.labels || [])].map(part => part.getBoundingClientRect());
    const width = Math.max(...boxes.map(box => box.width));
    const height = Math.max(...boxes.map(box => box.height));
    const sentence = one.closest("p, li, dd, td, caption, figcaption, h1, h2, h3");
    const inText = getComputedStyle(one).display === "inline"
      && sentence && sentence.textContent.trim().length > one.textContent.trim().length + 1;
    if (height < 24 || width < 24 ? !inText : (height < 43.5 && !inText))
      found.push(`${Math.round(width)} x ${Math.round(height)}: ${one.outerHTML.slice(0, 110)}`);
  }
  return found;
}
"""
# Links whose address a reader of the paper would not see.
NOT_PRINTED = """
() => [...document.querySelectorAll('main a[href^="http"]')]
  .filter(one => one.checkVisibility() && !getComputedStyle(one, "::after").content.includes(one.getAttribute("href")))
  .map(one => one.outerHTML.slice(0, 110))
"""
# For each label in the margin: how far its first line ends above or below the first line beside it.
OFF_THE_LINE = """
() => {
  const first = part => {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      if (!walk.currentNode.textContent.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(walk.currentNode);
      if (range.getClientRects().length) return range.getClientRects()[0];
    }
  };
  return Object.fromEntries([...document.querySelectorAll(".page-row")].filter(row => row.checkVisibility())
    .map(row => [row.children[0].textContent,
                 first(row.children[0]).bottom - first(row.children[1]).bottom]));
}
"""
# From a table to the words of its caption, and from those to the text after it.
CAPTION = """
() => {
  const caption = document.querySelector(".prose figcaption");
  const words = caption.getBoundingClientRect();
  const table = caption.parentElement.querySelector("table").getBoundingClientRect();
  const next = caption.parentElement.nextElementSibling.getBoundingClientRect();
  return [words.top - table.bottom, next.top - words.bottom];
}
"""
BOXES = """
() => [...document.querySelectorAll("main input[type=checkbox]")].map(one => {
  const style = getComputedStyle(one);
  return [style.borderTopWidth, style.borderTopStyle, style.borderTopColor];
})
"""
# The colour that the theme keeps for edges; its contrast is checked wherever a brand is read.
EDGE = """
() => {
  const probe = document.createElement("p");
  probe.style.color = "var(--edge)";
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
"""
# WCAG 2.2, 1.4.12; set through the CSSOM, which no content security policy forbids.
SPACING = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.parametrize("page_type", PAGES)
def test_nothing_runs_out_of_the_screen_or_is_cut_off(
    tab: Page, address: str, page_type: str
) -> None:
    found = {}
    show(tab, address, page_type)
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        found[f"{width} px"] = tab.evaluate(TROUBLE)
        tab.evaluate("document.documentElement.style.fontSize = '200%'")
        found[f"{width} px, text at 200%"] = tab.evaluate(TROUBLE)
        tab.evaluate("document.documentElement.style.fontSize = ''")
        tab.evaluate(SPACING)
        found[f"{width} px, text spacing"] = tab.evaluate(TROUBLE)
        tab.evaluate("document.adoptedStyleSheets = []")
    assert {state: list_ for state, list_ in found.items() if list_} == {}


@pytest.mark.parametrize("page_type", PAGES)
def test_whatever_can_be_hit_is_large_enough(tab: Page, address: str, page_type: str) -> None:
    show(tab, address, page_type)
    for width in (1280, 320):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("page_type", PAGES)
def test_a_picture_of_the_page_is_kept_for_people(tab: Page, address: str, page_type: str) -> None:
    RESULTS.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "-", page_type)
    show(tab, address, page_type)
    for width, scheme in (*((width, "light") for width in WIDTHS), (1280, "dark")):
        tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        tab.set_viewport_size({"width": width, "height": 900})
        path = RESULTS / f"{name}-{width}-{scheme}.png"
        tab.screenshot(path=path, full_page=True)
        assert path.stat().st_size > 5_000
    tab.emulate_media(color_scheme="light")


@pytest.mark.parametrize("page_type", PAGES)
def test_what_is_printed_leaves_out_what_only_a_screen_can_use(
    tab: Page, address: str, page_type: str
) -> None:
    tab.emulate_media(media="screen")
    tab.set_viewport_size({"width": 718, "height": 1000})  # A4 between its margins, at 96 dpi
    show(tab, address, page_type)
    assert tab.locator("header nav").first.is_visible()
    tab.emulate_media(media="print")
    for gone in ("header nav", "footer nav", "form", ".skip"):
        assert not any(one.is_visible() for one in tab.locator(gone).all()), gone
    assert tab.locator("h1").first.is_visible()
    assert tab.evaluate(TROUBLE) == []
    assert tab.evaluate(NOT_PRINTED) == []
    tab.emulate_media(media="screen")


def baselines(page: Page, address: str, page_type: str) -> dict[str, float]:
    """How far each label's first words stand from those beside them, in px, up or down."""
    show(page, address, page_type)
    found: dict[str, float] = page.evaluate(OFF_THE_LINE)
    return found


@pytest.mark.parametrize("page_type", ["home", "response", "evidence", "responses", "search"])
def test_a_label_stands_on_one_line_with_what_it_names(
    tab: Page, address: str, page_type: str
) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    off = baselines(tab, address, page_type)
    assert off
    assert {label: by for label, by in off.items() if abs(by) > 4} == {}


def test_a_caption_is_nearer_to_its_table_than_the_text_after_it(tab: Page, address: str) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    show(tab, address, "evidence")
    above, below = tab.evaluate(CAPTION)
    assert 0 < above < below / 1.5


@pytest.mark.parametrize("page_type", ["subscribe", "every feature"])
def test_every_box_to_tick_has_an_edge_that_can_be_seen(
    tab: Page, address: str, page_type: str
) -> None:
    show(tab, address, page_type)
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        edges = tab.evaluate(BOXES)
        assert edges
        assert {edge for box in edges for edge in box if edge not in ("2px", "solid")} == {
            tab.evaluate(EDGE)
        }
    tab.emulate_media(color_scheme="light")


def test_a_long_name_leaves_the_navigation_room(tab: Page, address: str) -> None:
    """A whole row if need be: beside the name it was a column of one word each."""
    tab.set_viewport_size({"width": 1280, "height": 900})
    show(tab, address, "response")
    tab.locator(".wordmark").evaluate(
        "one => one.textContent = 'The Northern Federation of Community Mental Health Advocates and Friends'"
    )
    navigation = tab.locator(".site-head nav").bounding_box()
    assert navigation is not None
    assert navigation["width"] > 340


@pytest.mark.parametrize("page_type", ["response", "evidence", "every feature"])
def test_a_page_that_is_read_from_the_right_runs_out_of_no_side(
    tab: Page, address: str, page_type: str
) -> None:
    show(tab, address, page_type)
    tab.evaluate("document.documentElement.dir = 'rtl'")
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(TROUBLE) == []
