"""axe finds nothing on any page: in light, in dark, on a narrow screen, in forced colours, without script."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, Route

from tests.browser.pages import PAGES, show

# Every rule of axe, best practices and experiments included. Only what belongs to level AAA of
# WCAG (a contrast of 7:1, say) is not asked of every page.
RUN = """
async () => {
  const rules = axe.getRules();
  const asked = rules.filter(rule => !rule.tags.includes("wcag2aaa"));
  const enabled = Object.fromEntries(asked.map(rule => [rule.ruleId, {enabled: true}]));
  const found = await axe.run(document, {rules: enabled, resultTypes: ["violations"]});
  return found.violations.flatMap(one => one.nodes.map(
    node => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}
"""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages of this file."""
    with browser.new_context() as context:
        yield context.new_page()


def violations(tab: Page) -> list[str]:
    tab.evaluate(AXE_SCRIPT)
    found: list[str] = tab.evaluate(RUN)
    return found


@pytest.mark.parametrize("page_type", PAGES)
def test_axe_finds_nothing_in_light_dark_narrow_and_forced_colours(
    tab: Page, address: str, page_type: str
) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.emulate_media(color_scheme="light", forced_colors="none")
    show(tab, address, page_type)
    found = {"light": violations(tab)}
    tab.emulate_media(color_scheme="dark", forced_colors="none")
    found["dark"] = violations(tab)
    tab.emulate_media(color_scheme="light", forced_colors="active")
    found["forced colours"] = violations(tab)
    tab.emulate_media(color_scheme="light", forced_colors="none")
    tab.set_viewport_size({"width": 320, "height": 640})
    found["narrow"] = violations(tab)
    assert {state: list_ for state, list_ in found.items() if list_} == {}


@pytest.mark.parametrize("page_type", PAGES)
def test_axe_finds_nothing_where_script_is_refused(tab: Page, address: str, page_type: str) -> None:
    def refuse_script(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": "script-src 'none'"}
        route.fulfill(response=answer, headers=headers)

    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.emulate_media(color_scheme="light", forced_colors="none")
    tab.route("**/*", refuse_script)
    try:
        tab.goto(address + PAGES[page_type])
        assert violations(tab) == []
    finally:
        tab.unroute("**/*")


def test_axe_would_find_what_is_wrong(tab: Page, address: str) -> None:
    tab.goto(address + PAGES["subscribe"])
    tab.evaluate("document.querySelector('label').remove()")
    assert any(one.startswith("label: ") for one in violations(tab)), json.dumps(violations(tab))
