"""Where money and addresses go is checked at the line that says so: provider, settings, address, pasted code."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import DONATIONS, GIVE, LIST_SETTINGS, LISTS, SmallSite


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
    assert place == site.value(DONATIONS, f"url: {url}")


def test_the_hosted_page_of_a_list_is_on_its_providers_host(site: SmallSite) -> None:
    url = "https://harbourtrust.us1.list-manage.com.evil.example/subscribe"
    site.change(LISTS, "    permission", f"    hosted_url: {url}\n    permission")

    assert site.told() == [("address/wrong-host", "error", site.value(LISTS, f"hosted_url: {url}"))]


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


def test_pasted_code_of_a_known_form_passes(site: SmallSite) -> None:
    site.change(LISTS, LIST_SETTINGS, PASTED)

    assert site.told() == []


def test_pasted_code_that_is_only_a_script_is_told_where_it_stands(site: SmallSite) -> None:
    site.change(
        LISTS,
        LIST_SETTINGS,
        "    pasted: <script src='https://js.createsend1.com/a.js'></script>\n",
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


def test_gifts_without_a_complaints_page_are_a_warning(site: SmallSite) -> None:
    site.remove("content/pages/complaints.md")

    assert site.told() == [("donation/no-complaints-page", "warning", site.value(GIVE, "to: main"))]


def test_an_amount_beyond_reason_is_told_in_the_action(site: SmallSite) -> None:
    site.change(GIVE, "amount: 10,", "amount: 25000000,")

    assert site.told() == [("provider/amount", "error", site.place(GIVE, "25000000"))]


def test_pasted_code_and_another_providers_name_contradict_each_other(site: SmallSite) -> None:
    site.change(
        DONATIONS,
        'provider: caf_donate\n    settings:\n      page: "123"',
        "provider: justgiving\n    pasted: https://cafdonate.cafonline.org/123",
    )

    assert [code for code, *_ in site.told()] == ["provider/contradiction"]
