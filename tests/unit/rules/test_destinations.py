from __future__ import annotations

import pytest

from tests.unit.rules.conftest import SmallSite

GIVE = "content/actions/give.md"
NEWS = "content/actions/news.md"
HOME = "content/pages/index.md"
DONATIONS = "site_config/donations.yml"
LISTS = "site_config/mailing_lists.yml"
ORGANISATION = "site_config/organisation.yml"
PUBLISHING = "site_config/publishing.yml"


def value(site: SmallSite, path: str, pair: str) -> str:
    """The place of the value in `key: value`, which stands once."""
    file, line, column = site.place(path, pair).rsplit(":", 2)
    return f"{file}:{line}:{int(column) + pair.index(': ') + 2}"


def test_an_unknown_donation_provider_is_told_at_its_name(site: SmallSite) -> None:
    site.change(DONATIONS, "caf_donate", "caf_donte")

    (one,) = site.diagnostics()

    assert (one.code, str(one.span)) == ("provider/unknown", site.place(DONATIONS, "caf_donte"))
    assert one.suggestion == "caf_donate"


def test_a_badly_shaped_setting_is_told_at_its_value(site: SmallSite) -> None:
    site.change(LISTS, "dc: us1", "dc: london")

    assert site.told() == [("provider/setting-shape", "error", site.place(LISTS, "london"))]


def test_an_unknown_setting_is_told_at_its_name(site: SmallSite) -> None:
    site.change(LISTS, "dc: us1", "dc: us1\n      datacentre: us1")

    assert site.told() == [("provider/unknown-setting", "error", site.place(LISTS, "datacentre"))]


def test_a_missing_setting_is_told_where_it_belongs(site: SmallSite) -> None:
    site.change(LISTS, "      dc: us1\n", "")

    assert site.told() == [("provider/missing-setting", "error", site.place(LISTS, "settings"))]


@pytest.mark.parametrize(
    "url",
    [
        "https://justgiving.com@evil.example/",
        "https://justgivlng.com/flood",
        "https://xn--justgivng-y5a.com/flood",
        "http://www.justgiving.com/flood",
        "https://192.0.2.7/flood",
        "https://www.justgiving.com./flood",
    ],
)
def test_a_donation_address_that_is_not_the_providers_is_told_at_its_line(
    site: SmallSite, url: str
) -> None:
    site.change(
        DONATIONS,
        'provider: caf_donate\n    settings:\n      page: "123"',
        f"provider: justgiving\n    settings:\n      url: {url}",
    )

    ((code, severity, place),) = site.told()

    assert code.startswith("address/")
    assert severity == "error"
    assert place == value(site, DONATIONS, f"url: {url}")


def test_the_hosted_page_of_a_list_is_on_its_providers_host(site: SmallSite) -> None:
    url = "https://harbourtrust.us1.list-manage.com.evil.example/subscribe"
    site.change(LISTS, "    permission", f"    hosted_url: {url}\n    permission")

    assert site.told() == [
        ("address/wrong-host", "error", value(site, LISTS, f"hosted_url: {url}"))
    ]


def test_a_true_hosted_page_passes(site: SmallSite) -> None:
    url = "https://harbourtrust.us1.list-manage.com/subscribe?u=1&id=2"
    site.change(LISTS, "    permission", f"    hosted_url: {url}\n    permission")

    assert site.told() == []


def test_destinations_are_checked_though_another_settings_file_is_broken(site: SmallSite) -> None:
    site.change(DONATIONS, "caf_donate", "caf_donte")
    site.change("site_config/people.yml", "role: Intern", "rol: Intern")

    codes = [code for code, *_ in site.told()]

    assert "provider/unknown" in codes
    assert len(codes) == 2, codes


PASTED = """\
    pasted: |
      <form action="https://harbourtrust.us1.list-manage.com/subscribe/post?u=0123456789abcdef012345678&amp;id=0123456789" method="post">
      <input type="email" name="EMAIL"><input name="b_0123456789abcdef012345678_0123456789">
      </form>
"""
SETTINGS = """\
    provider: mailchimp
    settings:
      account: harbourtrust
      dc: us1
      u: "0123456789abcdef012345678"
      id: "0123456789"
"""


def test_pasted_code_of_a_known_form_passes(site: SmallSite) -> None:
    site.change(LISTS, SETTINGS, PASTED)

    assert site.told() == []


def test_pasted_code_that_is_only_a_script_is_told_where_it_stands(site: SmallSite) -> None:
    site.change(
        LISTS, SETTINGS, "    pasted: <script src='https://js.createsend1.com/a.js'></script>\n"
    )

    ((code, severity, place),) = site.told()

    assert code in ("provider/pasted-script", "provider/pasted-needs-script")
    assert severity == "error"
    assert place == site.place(LISTS, "<script src")


def test_gift_aid_is_for_taxpayers(site: SmallSite) -> None:
    site.change(DONATIONS, "If you are a UK taxpayer, your gift can be worth more.", "Gifts grow.")

    assert site.told() == [
        ("donation/gift-aid-wording", "warning", site.place(DONATIONS, "Gifts grow."))
    ]


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

    assert site.told() == [("sign-up/no-privacy-page", "error", value(site, NEWS, "list: news"))]


def test_a_privacy_page_that_is_not_public_will_not_do(site: SmallSite) -> None:
    site.change("content/pages/privacy.md", "status: approved", "status: draft")

    assert ("sign-up/no-privacy-page", "error", value(site, NEWS, "list: news")) in site.told()


def test_a_privacy_page_that_cannot_be_read_is_told_once(site: SmallSite) -> None:
    site.change("content/pages/privacy.md", "role: privacy", "role: privcy")

    assert [code for code, *_ in site.told()] == ["value/not-a-choice"]


def test_a_site_without_sign_ups_needs_no_privacy_page(site: SmallSite) -> None:
    site.remove("content/pages/privacy.md")
    site.remove(NEWS)
    site.change("content/responses/flood-report.md", "actions: [give, news]", "actions: [give]")

    assert site.told() == []


def test_gifts_without_a_complaints_page_are_a_warning(site: SmallSite) -> None:
    site.remove("content/pages/complaints.md")

    assert site.told() == [
        ("donation/no-complaints-page", "warning", value(site, GIVE, "to: main"))
    ]


def test_a_field_that_the_provider_would_lose_is_told_in_the_action(site: SmallSite) -> None:
    site.change(NEWS, "[email, first_name]", "[email, postcode]")

    assert site.told() == [("provider/field-name-needed", "error", site.place(NEWS, "postcode"))]


def test_an_interest_that_the_form_does_not_offer_is_told(site: SmallSite) -> None:
    site.change(NEWS, "[email, first_name]", "[email]\n  interests: [tides]")

    assert site.told() == [("provider/unknown-interest", "error", site.place(NEWS, "tides"))]


def test_an_amount_beyond_reason_is_told_in_the_action(site: SmallSite) -> None:
    site.change(GIVE, "amount: 10,", "amount: 25000000,")

    assert site.told() == [("provider/amount", "error", site.place(GIVE, "25000000"))]


SOFT = "permission: soft_opt_in\n    collecting_since: 2026-03-01\n    refusal: {name: NO_MAIL, value: 'yes', label: No e-mail}"


def test_a_soft_opt_in_whose_form_carries_the_refusal_passes(site: SmallSite) -> None:
    site.change(LISTS, "permission: opt_in", SOFT)

    assert site.told() == []


def test_a_refusal_that_the_form_cannot_carry_stops(site: SmallSite) -> None:
    site.change(LISTS, "permission: opt_in", SOFT.replace("NO_MAIL", "not a field"))

    assert site.told() == [
        ("provider/refusal-not-carried", "error", site.place(LISTS, "not a field"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Donate now",
        "Please donate here",
        "Make a donation",
        "Give £25",
        "Sign up",
        "Subscribe to our newsletter",
    ],
)
def test_a_link_that_asks_and_leads_to_an_undeclared_host_stops(site: SmallSite, text: str) -> None:
    site.change(HOME, "Welcome.", f"Welcome. [{text}](https://elsewhere.example.net/x)")

    assert site.told() == [
        (
            "link/undeclared-destination",
            "error",
            site.place(HOME, "https://elsewhere.example.net/x"),
        )
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[the report on organ donation](https://elsewhere.example.net/x)",
        "[how to donate blood](https://elsewhere.example.net/x)",
        "[evidence that trusts give](https://elsewhere.example.net/x)",
        "[the trusts that signed up](https://elsewhere.example.net/x)",
        "[Donate](https://reports.example.org/give)",
        "[Donate](../actions/give.md)",
        "[Sign up to the petition](https://petition.parliament.uk/petitions/123456)",
        "[donate@harbour.example](mailto:donate@harbour.example)",
    ],
)
def test_links_that_ask_for_nothing_or_lead_where_they_may_pass(site: SmallSite, link: str) -> None:
    site.change(HOME, "Welcome.", f"Welcome. {link}")

    assert site.told() == []


@pytest.mark.parametrize(
    "where", ["https://justgiving.com@evil.example/", "http://www.justgiving.com/x"]
)
def test_a_disguised_address_is_no_declared_one(site: SmallSite, where: str) -> None:
    site.change(HOME, "Welcome.", f"Welcome. [Donate]({where})")

    assert "link/undeclared-destination" in [code for code, *_ in site.told()]


def test_a_plain_link_to_a_payment_host_is_a_warning(site: SmallSite) -> None:
    url = "https://www.justgiving.com/somebody"
    site.change(HOME, "Welcome.", f"Welcome. [Her run along the coast]({url})")
    assert site.told() == [("link/payment-host", "warning", site.place(HOME, url))]

    site.change(PUBLISHING, "[reports.example.org]", "[reports.example.org, www.justgiving.com]")
    assert site.told() == []


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
    site.change(LISTS, SETTINGS, HOSTED)
    assert site.told() == []

    site.change(LISTS, "permission: opt_in", SOFT)
    assert site.told() == [
        ("sign-up/link-cannot-refuse", "error", site.place(LISTS, "soft_opt_in"))
    ]


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


def test_pasted_code_and_another_providers_name_contradict_each_other(site: SmallSite) -> None:
    site.change(
        DONATIONS,
        'provider: caf_donate\n    settings:\n      page: "123"',
        "provider: justgiving\n    pasted: https://cafdonate.cafonline.org/123",
    )

    assert [code for code, *_ in site.told()] == ["provider/contradiction"]
