"""Whoever signs up is told how often, by whom and how to leave, and nothing that they typed is lost."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import LISTS, NEWS, ORGANISATION, SmallSite


@pytest.mark.parametrize("key", ["how_often", "how_to_leave"])
def test_a_list_says_how_often_and_how_to_leave(site: SmallSite, key: str) -> None:
    line = {
        "how_often": "    how_often: One e-mail a month.\n",
        "how_to_leave": "    how_to_leave: Each e-mail has a link to leave.\n",
    }[key]
    site.change(LISTS, line, "")

    assert site.told() == [
        ("sign-up/not-said-how-often", "warning", site.place(LISTS, "Our newsletter"))
    ]


def test_a_list_without_a_test_sign_up_is_mentioned(site: SmallSite) -> None:
    site.change(LISTS, "    proven_on: 2026-01-05\n", "")
    place = site.place(LISTS, "Our newsletter")
    assert site.told() == [
        ("sign-up/not-proven", "info", place),
        ("sign-up/thanks-set-there", "info", place),
    ]

    site.change(ORGANISATION, "help:", "demo: yes\nhelp:")
    assert site.told() == []


def test_a_sign_up_without_privacy_page_stops(site: SmallSite) -> None:
    site.remove("content/pages/privacy.md")

    assert site.told() == [("sign-up/no-privacy-page", "error", site.value(NEWS, "list: news"))]


def test_a_privacy_page_that_is_not_public_will_not_do(site: SmallSite) -> None:
    site.change("content/pages/privacy.md", "status: approved", "status: draft")

    assert ("sign-up/no-privacy-page", "error", site.value(NEWS, "list: news")) in site.told()


def test_a_privacy_page_that_cannot_be_read_is_told_once(site: SmallSite) -> None:
    site.change("content/pages/privacy.md", "role: privacy", "role: privcy")

    assert [code for code, *_ in site.told()] == ["value/not-a-choice"]


def test_a_site_without_sign_ups_needs_no_privacy_page(site: SmallSite) -> None:
    site.remove("content/pages/privacy.md")
    site.remove(NEWS)
    site.change("content/responses/flood-report.md", "actions: [give, news]", "actions: [give]")

    assert site.told() == []


def test_a_field_that_the_provider_would_lose_is_told_in_the_action(site: SmallSite) -> None:
    site.change(NEWS, "[email, first_name]", "[email, postcode]")

    assert site.told() == [("provider/field-name-needed", "error", site.place(NEWS, "postcode"))]


def test_an_interest_that_the_form_does_not_offer_is_told(site: SmallSite) -> None:
    site.change(NEWS, "[email, first_name]", "[email]\n  interests: [tides]")

    assert site.told() == [("provider/unknown-interest", "error", site.place(NEWS, "tides"))]


def list_of(site: SmallSite, provider: str, settings: str) -> None:
    text = site.text(LISTS)
    start, end = text.index("    provider:"), text.index("    permission:")
    site.write(LISTS, f"{text[:start]}    provider: {provider}\n{settings}{text[end:]}")
    site.change(LISTS, "    proven_on: 2026-01-05\n", "")
    site.change(NEWS, "[email, first_name]", "[email]")


def test_staff_are_told_of_a_providers_condition_before_the_first_sign_up(site: SmallSite) -> None:
    host = "lists.harbour.example"
    list_of(site, "mailman3_exempt", f"    settings: {{host: {host}, list_id: news.{host}}}\n")

    (one,) = (one for one in site.diagnostics() if one.code == "sign-up/provider-warning")
    assert "one route" in one.title


def test_where_the_provider_is_told_our_thank_you_page_nothing_is_left_to_set(
    site: SmallSite,
) -> None:
    list_of(
        site,
        "emailoctopus",
        "    settings: {list_id: 00000000-0000-11ee-8000-000000000000}\n"
        "    field_names: {email: field_0}\n",
    )

    assert "sign-up/thanks-set-there" not in {code for code, *_ in site.told()}


def test_tags_for_a_page_that_is_not_there_are_told_at_its_name(site: SmallSite) -> None:
    site.change(
        LISTS,
        "    permission:",
        "    tags_by_page: {responses/flod-report: ['1']}\n    permission:",
    )

    assert site.told() == [
        ("sign-up/tags-for-no-page", "warning", site.place(LISTS, "responses/flod-report"))
    ]


def test_a_tag_of_the_wrong_shape_is_told_at_its_value(site: SmallSite) -> None:
    site.change(
        LISTS,
        "    permission:",
        "    tags_by_page: {responses/flood-report: [spring]}\n    permission:",
    )

    assert site.told() == [("provider/tag-shape", "error", site.place(LISTS, "spring"))]


def test_a_field_about_health_needs_a_stated_basis(site: SmallSite) -> None:
    site.change(LISTS, "    permission:", "    field_names: {health: HEALTH}\n    permission:")
    site.change(NEWS, "[email, first_name]", "[email, health]")
    assert site.told() == [("sign-up/sensitive-field", "warning", site.place(NEWS, "health]"))]

    site.change(
        LISTS,
        "    permission:",
        "    basis_for_sensitive_fields: They asked us to.\n    permission:",
    )
    assert site.told() == []
