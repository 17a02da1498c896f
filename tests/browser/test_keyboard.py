"""Every page can be walked with the keyboard, forward and back, and shows at each stop where one is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES, show

HERE = """
() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop === document.documentElement) return null;
  const near = [stop, ...(stop.labels || []), stop.parentElement,
                ...(stop.type === "radio" ? stop.parentElement.querySelectorAll(".tabbed-labels") : [])];
  const ringed = near.some(one => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const shown = near.some(one => {
    const box = one.getBoundingClientRect();
    return box.width >= 8 && box.height >= 8 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth;
  });
  const all = [...document.querySelectorAll("*")];
  return {place: all.indexOf(stop), words: stop.outerHTML.slice(0, 120), ringed, shown};
}
"""
REACHABLE = """
() => {
  const all = [...document.querySelectorAll("*")];
  const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  return [...document.querySelectorAll(wanted)].filter(one =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility()
    && (one.type !== "radio" || one.checked)).map(one => all.indexOf(one));
}
"""
MOST_STOPS = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the focus is: the element's place in the document, and what can be seen of it."""

    place: int
    words: str
    ringed: bool
    shown: bool


def walk(page: Page, key: str, most: int = MOST_STOPS) -> list[Stop]:
    """Every stop until the focus leaves the page, or the first `most`."""
    stops: list[Stop] = []
    while len(stops) < most:
        page.keyboard.press(key)
        here = page.evaluate(HERE)
        if here is None:
            return stops
        stops.append(Stop(**here))
    assert most < MOST_STOPS, "the walk never ends"
    return stops


@pytest.mark.parametrize(
    ("page_type", "width"),
    [*((one, 320) for one in PAGES), ("response", 1280), ("every feature", 1280)],
)
def test_a_walk_stops_at_everything_and_shows_each_stop(
    page: Page, address: str, page_type: str, width: int
) -> None:
    page.emulate_media(reduced_motion="reduce")  # or a stop is measured while it still glides in
    page.set_viewport_size({"width": width, "height": 800})
    show(page, address, page_type)
    forward = walk(page, "Tab")
    assert [one.words for one in forward if not one.ringed] == []
    assert [one.words for one in forward if not one.shown] == []
    assert [one.place for one in forward] == sorted(one.place for one in forward)
    assert {one.place for one in forward} == set(page.evaluate(REACHABLE))
    back = walk(page, "Shift+Tab", len(forward))
    assert [one.place for one in back] == [one.place for one in reversed(forward)]
    assert all(one.ringed and one.shown for one in back)


def test_the_first_stop_leads_past_the_header(page: Page, address: str) -> None:
    page.goto(address + PAGES["response"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_help_comes_before_money(page: Page, address: str) -> None:
    page.goto(address + PAGES["response"])
    links = [one.get_attribute("href") or "" for one in page.locator("body a").all()]
    assert links[1] == "tel:111"
    gift = next(place for place, one in enumerate(links) if "donate" in one)
    assert gift > 1


def test_a_tab_is_chosen_with_the_arrow_keys(page: Page, address: str) -> None:
    page.goto(address + PAGES["every feature"])
    page.get_by_role("radio", name="England").focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_text("What holds in Wales.").is_visible()
    assert not page.get_by_text("What holds in England.").is_visible()


def test_a_folded_box_is_opened_with_the_keyboard(page: Page, address: str) -> None:
    page.goto(address + PAGES["every feature"])
    page.locator("summary", has_text="More about this").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("What is folded away until somebody asks for it.").is_visible()
