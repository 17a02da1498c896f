"""Pasted code that cannot work, or should not be used, is refused with its reason and what to do."""

from __future__ import annotations

import pytest

from campaign.diagnostics import Span
from campaign.providers import Family, parse_pasted
from tests.unit.providers.pasted_code import codes, fixture, told


def test_code_that_posts_to_the_script_page_is_refused_with_what_to_do() -> None:
    assert codes(fixture("campaign_monitor_script_only")) == ["provider/pasted-needs-script"]
    assert "hosted_url" in told(fixture("campaign_monitor_script_only"))


def test_the_address_for_scripts_is_refused() -> None:
    code = fixture("mailchimp").replace("/subscribe/post?", "/subscribe/post-json?")
    assert codes(code) == ["provider/pasted-needs-script"]


def test_a_script_is_refused_with_its_providers_name() -> None:
    assert codes(fixture("mailerlite_script")) == ["provider/pasted-script"]
    assert "MailerLite" in told(fixture("mailerlite_script"))


def test_a_script_from_nobody_known_is_refused() -> None:
    assert codes("<script src=https://widgets.evil.example/x.js></script>") == [
        "provider/pasted-script"
    ]


def test_a_frame_is_refused_with_the_link_that_does_the_same() -> None:
    code = '<iframe src="https://x00.mjt.lu/wgt/x00/ab1/form?c=00000000" width="100%"></iframe>'
    assert codes(code) == ["provider/pasted-iframe"]
    assert "hosted_url: https://x00.mjt.lu/wgt/x00/ab1/form?c=00000000" in told(code)


@pytest.mark.parametrize(
    "code",
    [
        fixture("custom_unknown"),
        fixture("mailchimp").replace("list-manage.com", "list-manage.example"),
        "https://news.unknown.example/join",
        '<a href="https://unknown.example/">Donate</a>',
    ],
)
def test_a_host_that_nobody_knows_is_refused(code: str) -> None:
    assert codes(code) == ["provider/pasted-unknown-host"]


@pytest.mark.parametrize(
    ("family", "setting"),
    [(Family.DONATION, "{url: …}"), (Family.MAILING_LIST, "{action: …}")],
)
def test_a_host_that_nobody_knows_is_told_with_the_setting_for_its_address(
    family: Family, setting: str
) -> None:
    found = parse_pasted("https://news.unknown.example/join", family)

    assert isinstance(found, tuple)
    assert f"“settings: {setting}”" in found[0].at(Span("x")).fix


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://justgiving.com@evil.example/", "address/user-info"),
        ("http://link.justgiving.com/v1/charity/donate/charityId/0", "address/not-https"),
        ("https://xn--justgivng-y5a.com/", "address/foreign-letters"),
        ("https://192.0.2.1/subscribe", "address/ip-address"),
    ],
)
def test_an_address_that_is_not_plain_is_refused(address: str, code: str) -> None:
    assert codes(address) == [code]
    assert codes(f'<form method="post" action="{address}"><input name="EMAIL"></form>') == [code]


@pytest.mark.parametrize("ticked", ["checked", 'checked="checked"', "CHECKED=''"])
def test_consent_that_is_ticked_from_the_start_is_refused(ticked: str) -> None:
    code = fixture("mailchimp").replace('name="gdpr[77]"', f'name="gdpr[77]" {ticked}')
    assert codes(code) == ["provider/pasted-pre-ticked"]


def test_an_interest_that_is_ticked_from_the_start_is_refused() -> None:
    code = fixture("mailchimp").replace('name="group[4321][2]"', 'checked name="group[4321][2]"')
    assert "“Research”" in told(code)


def test_several_lists_that_are_ticked_are_refused() -> None:
    again = '<input type="checkbox" name="l" checked value="00000000-0000-4000-8000-000000000001">'
    code = fixture("listmonk").replace("</form>", f"{again}</form>")
    assert codes(code) == ["provider/pasted-pre-ticked"] * 2


def test_a_form_that_shows_addresses_in_the_address_is_refused() -> None:
    code = fixture("mailchimp").replace('method="post"', 'method="get"')
    assert codes(code) == ["provider/pasted-get"]
    assert codes(fixture("mailchimp").replace(' method="post"', "")) == ["provider/pasted-get"]


def test_a_captcha_is_refused() -> None:
    code = fixture("brevo").replace("</form>", '<div class="g-recaptcha"></div></form>')
    assert codes(code) == ["provider/pasted-captcha"]


def test_two_forms_are_refused() -> None:
    assert codes(fixture("mailchimp") + fixture("brevo")) == ["provider/pasted-several"]


@pytest.mark.parametrize("code", ["", "   ", "hello there", "<p>Sign up here</p>", "<form></form>"])
def test_code_with_nothing_in_it_is_refused(code: str) -> None:
    assert codes(code) == ["provider/pasted-nothing"]


def test_a_page_of_a_form_provider_is_no_form() -> None:
    assert codes("https://x.us0.list-manage.com/about") == ["provider/pasted-unknown-address"]


def test_settings_of_the_wrong_shape_in_code_are_refused() -> None:
    code = fixture("mailchimp").replace("u=0000000000000000000000000", "u=zz")
    assert codes(code) == ["provider/pasted-unknown-address"]


def test_a_link_that_decides_for_the_donor_is_refused() -> None:
    address = "https://link.justgiving.com/v1/charity/donate/charityId/12?skipGiftAid=true"
    assert codes(address) == ["provider/decides-for-donor"]


def test_a_closed_provider_is_refused() -> None:
    assert codes("https://uk.virginmoneygiving.com/charity/x") == ["provider/closed"]


def test_code_in_the_wrong_file_is_told_where_it_belongs() -> None:
    assert codes("https://cafdonate.cafonline.org/12", Family.MAILING_LIST) == [
        "provider/wrong-kind"
    ]
    assert codes(fixture("mailchimp"), Family.DONATION) == ["provider/wrong-kind"]
