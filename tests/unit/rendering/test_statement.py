"""The accessibility statement says what was tested and when, or that nothing was."""

from __future__ import annotations

import pytest

from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import AS_OF, PAGE

STATEMENT = PAGE.format(title="Accessibility") + "role: accessibility\n"
RESULTS = """\
tested_on: 2026-11-20
pages: [/, /responses/]
tools:
  - {name: axe, version: "4.14.0", problems: 0}
  - {name: Nu Html Checker, problems: 3}
found:
  - {page: /access/, tool: Nu Html Checker, what: "Duplicate ID <map>."}
  - {page: /gone/, tool: Nu Html Checker, what: Stray end tag.}
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


def test_what_fails_is_told_with_its_page(made: Maker) -> None:
    page = statement(made, RESULTS)

    assert "The tools found three problems." in page
    assert '<a href="../access/">/access/</a>: Duplicate ID &lt;map&gt;. (Nu Html Checker)' in page
    assert "<li>On /gone/: Stray end tag. (Nu Html Checker)</li>" in page
    assert "nothing that they can find" not in page


def test_a_clean_result_claims_no_more_than_tools_can_find(made: Maker) -> None:
    page = statement(made, RESULTS.replace("problems: 3", "problems: 0").partition("found:")[0])

    assert "They found nothing that they can find." in page
    assert "What does not work yet" not in page


@pytest.mark.parametrize(("day", "old"), [("2025-06-01", False), ("2025-05-31", True)])
def test_results_of_more_than_a_year_ago_say_so(made: Maker, day: str, old: bool) -> None:
    assert AS_OF.startswith("2026-06-01")
    page = statement(made, RESULTS.replace("2026-11-20", day))

    assert ("That was more than a year ago." in page) is old
