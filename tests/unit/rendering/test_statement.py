"""The accessibility statement says what was tested and when, or that nothing was."""

from __future__ import annotations

from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import PAGE

STATEMENT = PAGE.format(title="Accessibility") + "role: accessibility\n"
RESULTS = """\
tested_on: 2026-11-20
pages: [/, /responses/]
tools:
  - {name: axe, version: "4.14.0", problems: 0}
  - {name: Nu Html Checker, problems: 3}
"""


def statement(made: Maker, results: str = "") -> str:
    settings = {"accessibility_results.yml": results} if results else None
    site = made(
        {"pages/index": PAGE.format(title="Home"), "pages/access": STATEMENT}, settings=settings
    )
    return site.html("/access/")


def test_without_results_it_says_that_the_site_is_not_tested(made: Maker) -> None:
    page = statement(made)

    assert "has not been tested for accessibility yet" in page
    assert "What the tools found" not in page


def test_results_are_told_with_their_day_and_what_each_tool_found(made: Maker) -> None:
    page = statement(made, RESULTS)

    assert '<time datetime="2026-11-20">20 November 2026</time>' in page
    assert "two pages" in page
    assert "axe 4.14.0" in page
    assert "No problems" in page
    assert "Three problems" in page
    assert "has not been tested" not in page
