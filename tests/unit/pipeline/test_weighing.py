"""A check can be set aside for one page and a week, by name, and nothing that guards people ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.pipeline import Checked, run
from campaign.project import find_project
from tests.made_site import MadeSite

PAGE = "content/responses/waiting-review.md"
SETTINGS = "site_config/publishing.yml"
BROKEN_LINK = "\n[gone](../pages/nowhere.md)\n"
CODE = "link/unknown-page"


@pytest.fixture
def site(tmp_path: Path) -> MadeSite:
    made = MadeSite(tmp_path / "small")
    made.add(PAGE, BROKEN_LINK)
    return made


def override(site: MadeSite, until: str, check: str = CODE) -> None:
    entry = f"  - {{check: {check}, because: The debate is tonight, by: director, until: {until}}}"
    site.replace(PAGE, "status: approved\n", f"status: approved\npublish_anyway:\n{entry}\n")


def checked(site: MadeSite, as_of: str = "2026-11-01 12:00") -> Checked:
    return run(find_project(site.root), as_of=as_of)


def told(checked: Checked) -> dict[str, str]:
    return {one.code: str(one.severity) for one in checked.diagnostics if one.span.file == PAGE}


def test_without_an_override_the_mistake_stops(site: MadeSite) -> None:
    assert told(checked(site))[CODE] == "error"


def test_an_override_lets_the_page_out_and_is_told_with_name_reason_and_end(site: MadeSite) -> None:
    override(site, "2026-11-08")
    found = checked(site)

    assert told(found)[CODE] == "warning"
    (note,) = (one for one in found.diagnostics if one.code == "override/in-force")
    assert note.title.endswith(
        f"set the check “{CODE}” aside until 8 November 2026: The debate is tonight"
    )
    assert not found.summary.stops(strict=False)


def test_when_its_time_is_over_it_nags_and_takes_nothing_down(site: MadeSite) -> None:
    override(site, "2026-11-08")
    found = checked(site, "2026-11-09 00:00")

    assert told(found)[CODE] == "warning"
    assert told(found)["override/ran-out"] == "warning"
    assert not found.summary.stops(strict=False)


def test_eight_days_are_too_long_and_lift_nothing(site: MadeSite) -> None:
    override(site, "2026-11-09")
    found = told(checked(site))

    assert (found[CODE], found["override/too-long"]) == ("error", "error")


def test_an_override_is_for_its_own_page_only(site: MadeSite) -> None:
    override(site, "2026-11-08")
    site.add("content/pages/about.md", "\n[gone](nowhere.md)\n")

    found = {
        (one.span.file, str(one.severity)) for one in checked(site).diagnostics if one.code == CODE
    }
    assert found == {(PAGE, "warning"), ("content/pages/about.md", "error")}


def test_an_override_that_finds_nothing_to_lift_is_told(site: MadeSite) -> None:
    site.replace(PAGE, BROKEN_LINK, "\n")
    override(site, "2026-11-08")

    assert told(checked(site))["override/not-needed"] == "info"


@pytest.mark.parametrize("check", ["link/undeclared-destination", "address/wrong-host"])
def test_what_guards_money_can_never_be_set_aside(site: MadeSite, check: str) -> None:
    site.add(PAGE, "\n[Donate now](https://elsewhere.example.net/x)\n")
    override(site, "2026-11-08", check)
    found = told(checked(site))

    assert found["override/not-allowed"] == "error"
    assert found["link/undeclared-destination"] == "error"


def test_an_override_cannot_set_the_checks_of_overrides_aside(site: MadeSite) -> None:
    override(site, "2027-11-08", "override/too-long")

    assert told(checked(site))["override/not-allowed"] == "error"


@pytest.mark.parametrize("level", ["warning", "info"])
def test_a_site_can_make_a_check_weigh_less(site: MadeSite, level: str) -> None:
    site.add(SETTINGS, f"severities:\n  {CODE}: {level}\n")

    assert told(checked(site))[CODE] == level


def test_a_site_can_switch_a_check_off(site: MadeSite) -> None:
    site.add(SETTINGS, f'severities:\n  {CODE}: "off"\n')

    assert CODE not in told(checked(site))


def test_a_slip_elsewhere_in_the_settings_brings_no_check_back(site: MadeSite) -> None:
    site.replace(PAGE, "published: ", "review_by: 2020-01-01\npublished: ")
    site.add(SETTINGS, 'severities:\n  entry/review-passed: "off"\n')
    assert "entry/review-passed" not in told(checked(site))

    site.replace(SETTINGS, "time_zone: Europe/London", "time_zone: London")

    found = checked(site)
    assert {one.code for one in found.diagnostics if one.span.file == SETTINGS} == {
        "value/not-a-time-zone"
    }
    assert "entry/review-passed" not in told(found)


def test_a_page_of_which_nothing_can_be_made_is_never_dropped_in_silence(site: MadeSite) -> None:
    site.replace("content/actions/give.md", "no_end_date: yes\n", "")
    site.add(SETTINGS, 'severities:\n  action/no-end: "off"\n')
    found = checked(site)

    assert ("action/no-end", "error") in {
        (one.code, str(one.severity)) for one in found.diagnostics
    }
    assert found.summary.stops(strict=False)


def test_what_always_stops_cannot_be_softened(site: MadeSite) -> None:
    site.add(SETTINGS, "severities:\n  link/undeclared-destination: info\n")
    site.add(PAGE, "\n[Donate now](https://elsewhere.example.net/x)\n")
    found = {(one.code, str(one.severity)) for one in checked(site).diagnostics}

    assert ("settings/cannot-soften", "error") in found
    assert ("link/undeclared-destination", "error") in found
