"""Mail, letters to politicians and links of actions, taken apart and compared with what was typed from public links."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from campaign.diagnostics import Span
from campaign.providers import (
    Family,
    PostcodeForm,
    action_link,
    mail_link,
    providers,
    write_to_politician,
)


def test_a_ready_mail_codes_spaces_and_line_ends_as_mail_programs_need() -> None:
    assert mail_link("campaigns@evenhand.example", "A & B", "One two\nthree +4%") == (
        "mailto:campaigns@evenhand.example?subject=A%20%26%20B&body=One%20two%0D%0Athree%20%2B4%25"
    )


@pytest.mark.parametrize(
    "to",
    [
        "a@b",
        "a b@evenhand.example",
        "a@evenhand.example?bcc=x@y.example",
        "a@x.example,b@x.example",
    ],
)
def test_a_ready_mail_goes_to_one_plain_address(to: str) -> None:
    found = mail_link(to, "", "")
    assert not isinstance(found, str)
    assert found.definition.code == "provider/action-setting"


def test_a_mail_too_long_to_open_is_refused() -> None:
    found = mail_link("a@evenhand.example", "S", "é" * 400)
    assert not isinstance(found, str)
    assert found.definition.code == "provider/mail-too-long"
    assert "1800" in found.at(Span("content/actions/x.md")).title


def test_write_to_them_is_asked_by_a_form_with_a_postcode_and_no_letter() -> None:
    form = write_to_politician("mp", page_url="https://evenhand.example/actions/x/")
    assert isinstance(form, PostcodeForm)
    assert (form.action, form.method, form.field.name) == (
        "https://www.writetothem.com/",
        "get",
        "pc",
    )
    assert dict(form.hidden) == {
        "a": "westminstermp",
        "message_type": "campaigning",
        "fyr_extref": "https://evenhand.example/actions/x/",
    }
    assert form.hosts_form_action == ("https://www.writetothem.com",)


@pytest.mark.parametrize(
    ("who", "sent"),
    [("councillors", "council"), ("regional", "regionalmp"), ("SPC,SPE", "SPC,SPE")],
)
def test_write_to_them_is_told_who_is_meant(who: str, sent: str) -> None:
    form = write_to_politician(who)
    assert isinstance(form, PostcodeForm)
    assert dict(form.hidden)["a"] == sent


def test_nobody_unknown_can_be_written_to() -> None:
    found = write_to_politician("the king")
    assert not isinstance(found, PostcodeForm)
    assert (found.path, found.on_page) == (("who",), True)
    assert "mp, councillors, regional" in found.at(Span("content/actions/x.md")).fix


@pytest.mark.parametrize(
    ("url", "count"),
    [
        (
            "https://petition.parliament.uk/petitions/0",
            "https://petition.parliament.uk/petitions/0.json",
        ),
        ("https://petition.parliament.uk/help", ""),
        ("https://www.eventbrite.co.uk/e/nothing-tickets-0", ""),
        ("https://www.theyworkforyou.com/mp/", ""),
        ("https://venue.evenhand.invalid/", ""),
    ],
)
def test_an_action_may_link_to_known_and_trusted_hosts(url: str, count: str) -> None:
    found = action_link(url, trusted_hosts=["venue.evenhand.invalid"])
    assert (found.url, found.count_url) == (url, count)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://venue.evenhand.invalid/", "address/host-not-trusted"),
        ("https://petition.parliament.uk.evil.example/petitions/0", "address/host-not-trusted"),
        ("http://petition.parliament.uk/petitions/0", "address/not-https"),
        ("https://www.justgiving.com/x", "provider/money-in-content"),
        ("https://x.us0.list-manage.com/subscribe", "provider/money-in-content"),
    ],
)
def test_an_action_may_not_link_elsewhere(url: str, code: str) -> None:
    found = action_link(url)
    assert (found.definition.code, found.path, found.on_page) == (code, ("url",), True)
    assert urlsplit(url).hostname in found.at(Span("content/actions/x.md")).title


def test_every_action_provider_is_known_here() -> None:
    assert {name for name, _ in providers(Family.ACTION)} == {
        "eventbrite",
        "theyworkforyou",
        "uk_members_api",
        "uk_petition",
        "writetothem",
    }
