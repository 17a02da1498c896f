"""Writing to people who did not ask for it is lawful only under conditions, each of which stops the build."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import LIST_SETTINGS, LISTS, SmallSite

SOFT = "permission: soft_opt_in\n    collecting_since: 2026-03-01\n    refusal: {name: NO_MAIL, value: 'yes', label: No e-mail}"


def test_a_soft_opt_in_whose_form_carries_the_refusal_passes(site: SmallSite) -> None:
    site.change(LISTS, "permission: opt_in", SOFT)

    assert site.told() == []


def test_a_refusal_that_the_form_cannot_carry_stops(site: SmallSite) -> None:
    site.change(LISTS, "permission: opt_in", SOFT.replace("NO_MAIL", "not a field"))

    assert site.told() == [
        ("provider/refusal-not-carried", "error", site.place(LISTS, "not a field"))
    ]


def second_list(site: SmallSite, list_id: str) -> None:
    text = site.text(LISTS).split("mailing_lists:\n")[1]
    copy = text.replace("  news:", "  supporters:").replace("permission: opt_in", SOFT)
    copy = copy.replace("Our newsletter", "Supporters")
    site.write(LISTS, site.text(LISTS) + copy.replace('id: "0123456789"', f'id: "{list_id}"'))


def test_a_soft_opt_in_shares_no_list_with_consent(site: SmallSite) -> None:
    second_list(site, "0123456789")

    assert site.told() == [("sign-up/lists-not-apart", "error", site.place(LISTS, "soft_opt_in"))]


def test_a_soft_opt_in_with_a_list_of_its_own_passes(site: SmallSite) -> None:
    second_list(site, "abcdef0123")

    assert site.told() == []


HOSTED = (
    "    provider: mailchimp\n    hosted_url: https://harbourtrust.us1.list-manage.com/subscribe\n"
)


def test_a_list_that_is_only_linked_to_cannot_be_a_soft_opt_in(site: SmallSite) -> None:
    site.change(LISTS, LIST_SETTINGS, HOSTED)
    assert site.told() == []

    site.change(LISTS, "permission: opt_in", SOFT)
    assert site.told() == [
        ("sign-up/link-cannot-refuse", "error", site.place(LISTS, "soft_opt_in"))
    ]


SOFT_SINCE = "collecting_since: 2026-03-01"


@pytest.mark.parametrize(
    ("since", "code", "severity"),
    [
        ("collecting_since: 2026-02-04", "sign-up/soft-opt-in-too-early", "error"),
        ("how_often: Now and then.", "sign-up/soft-opt-in-undated", "warning"),
    ],
)
def test_a_soft_opt_in_does_not_reach_back(
    site: SmallSite, since: str, code: str, severity: str
) -> None:
    site.change(LISTS, "    how_often: One e-mail a month.\n", "")
    written = SOFT.replace(SOFT_SINCE, since)
    if "how_often" not in since:
        written = f"how_often: Monthly.\n    {written}"
    site.change(LISTS, "permission: opt_in", written)

    assert [(one, weight) for one, weight, _ in site.told()] == [(code, severity)]


def test_a_soft_opt_in_from_its_first_day_passes(site: SmallSite) -> None:
    site.change(LISTS, "permission: opt_in", SOFT.replace("2026-03-01", "2026-02-05"))

    assert site.told() == []
