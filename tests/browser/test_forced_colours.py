"""Where the reader's own colours replace ours, what only a colour would tell is told in another way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.pages import show

RULE = "one => getComputedStyle(one).borderBottomColor"
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_one_is_on_is_marked_in_the_navigation(
    page: Page, address: str, scheme: str
) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    show(page, address, "response")
    ground = page.evaluate(GROUND)
    here = page.locator(".site-head nav a[aria-current]")
    elsewhere = page.locator(".site-head nav a:not([aria-current])")
    assert here.evaluate(RULE) != ground
    assert {one.evaluate(RULE) for one in elsewhere.all()} == {ground}


def test_the_chosen_tab_is_marked(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    show(page, address, "every feature")
    page.get_by_role("radio", name="England").focus()
    page.keyboard.press("ArrowRight")
    ground = page.evaluate(GROUND)
    rules = [one.evaluate(RULE) for one in page.locator(".tabbed-labels > label").all()]
    assert [rule != ground for rule in rules] == [False, True, False]
