"""A public page may not refer to what is hidden or withdrawn, nor be answered with its name."""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, EVIDENCE, NEWS, RESPONSE, SIGN, GoodSite


@pytest.mark.parametrize("hide", ["draft", "in review", "embargo", "published later"])
def test_a_public_page_may_not_name_what_is_hidden(site: GoodSite, hide: str) -> None:
    place = site.spoil(
        ABOUT, "actions: [sign]", "related: [«responses/dark-streets»]\nactions: [sign]"
    )
    match hide:
        case "draft":
            site.draft(RESPONSE)
        case "in review":
            site.replace(RESPONSE, "status: approved", "status: in_review")
        case "embargo":
            site.embargo(RESPONSE, "2027-01-01 00:01")
        case _:
            site.replace(RESPONSE, "published: 2026-01-15", "published: 2027-01-15")

    assert ("reference/hidden", place) in site.problems()


def test_everything_of_a_hidden_evidence_file_is_hidden_with_it(site: GoodSite) -> None:
    site.draft(EVIDENCE)

    told = site.checked().diagnostics

    assert [(one.code, one.excerpt.strip()) for one in told] == [
        ("reference/hidden", "evidence: lamps/dark-2025"),
        ("reference/hidden", "related: [evidence/lamps]"),
        ("reference/hidden", "The review is short [@lamp-count, p. 3]."),
        ("reference/hidden", "/// finding | lamps/dark-2025"),
        (
            "link/hidden-page",
            "How many streets are dark is [on our evidence page](../evidence/lamps.md#dark-2025).",
        ),
    ]


def test_a_hidden_page_may_name_what_is_hidden(site: GoodSite) -> None:
    site.draft(EVIDENCE)
    site.draft(RESPONSE)

    assert not [code for code, _ in site.problems() if code.startswith("reference/")]


def test_a_page_under_a_later_embargo_may_name_what_opens_before_it(site: GoodSite) -> None:
    site.embargo(EVIDENCE, "2027-01-01 00:01")
    site.embargo(RESPONSE, "2027-01-01 00:01")
    assert {code for code, _ in site.problems()} == {"navigation/nothing-yet"}

    site.replace(RESPONSE, "2027-01-01 00:01", "2027-01-01 00:00")
    assert {code for code, _ in site.problems()} == {
        *("reference/hidden", "link/hidden-page", "navigation/nothing-yet")
    }


def test_what_was_withdrawn_may_not_be_shown_elsewhere(site: GoodSite) -> None:
    site.withdraw(NEWS)

    codes = [code for code, place in site.problems() if place.startswith(RESPONSE)]

    assert codes == ["reference/withdrawn", "reference/withdrawn"]


def test_a_finding_of_withdrawn_evidence_may_not_be_shown_and_its_page_may_be_related(
    site: GoodSite,
) -> None:
    site.withdraw(EVIDENCE)

    told = [one for one in site.checked().diagnostics if one.code == "reference/withdrawn"]

    assert {one.excerpt.strip() for one in told} == {
        "evidence: lamps/dark-2025",
        "The review is short [@lamp-count, p. 3].",
        "/// finding | lamps/dark-2025",
    }


def test_an_action_may_be_called_before_it_begins(site: GoodSite) -> None:
    assert site.problems(as_of="2026-01-31 23:59") == []


def test_a_message_to_a_public_page_does_not_offer_the_names_of_what_is_hidden(
    site: GoodSite,
) -> None:
    site.write("content/actions/secret-plan.md", site.read(SIGN))
    site.draft("content/actions/secret-plan.md")
    site.spoil(RESPONSE, "[give, news]", "[give, «secret-plam»]")
    site.spoil(RESPONSE, "../evidence/lamps.md", "../actions/secret-plam.md")
    site.spoil("site_config/publishing.yml", "main_action: give", "main_action: secret-plam")

    told = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert len(told) == 3
    assert "secret-plan" not in str(told)
