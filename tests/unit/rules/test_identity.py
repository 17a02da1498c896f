"""Who the charity is, by its register, and which of its pages have a part to play."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import HOME, ORGANISATION, PUBLISHING, SmallSite

REGISTRATION = '{nation: england_and_wales, number: "1234567"}'


@pytest.mark.parametrize(
    ("nation", "number"),
    [
        ("england_and_wales", "SC012345"),
        ("england_and_wales", "12345"),
        ("scotland", "1234567"),
        ("northern_ireland", "999999999"),
    ],
)
def test_a_number_of_another_register_is_a_warning(
    site: SmallSite, nation: str, number: str
) -> None:
    site.change(ORGANISATION, REGISTRATION, f'{{nation: {nation}, number: "{number}"}}')

    assert site.told() == [
        ("identity/registration-number", "warning", site.place(ORGANISATION, f'"{number}"'))
    ]


@pytest.mark.parametrize(
    ("nation", "number"),
    [
        ("england_and_wales", "1234567"),
        ("england_and_wales", "123456-1"),
        ("scotland", "SC012345"),
        ("northern_ireland", "NIC101234"),
        ("northern_ireland", "101234"),
    ],
)
def test_a_number_that_fits_its_register_passes(site: SmallSite, nation: str, number: str) -> None:
    site.change(ORGANISATION, REGISTRATION, f'{{nation: {nation}, number: "{number}"}}')

    assert site.told() == []


def test_a_post_box_is_no_registered_office(site: SmallSite) -> None:
    site.change(ORGANISATION, "1 Quay Street", "PO Box 12")

    assert site.told() == [("identity/po-box", "warning", site.place(ORGANISATION, "PO Box 12"))]


def test_a_demonstration_at_an_address_that_nobody_can_own_passes(site: SmallSite) -> None:
    site.change(ORGANISATION, "help:", "demo: yes\nhelp:")

    assert site.told() == []


def test_a_demonstration_at_a_real_address_is_told(site: SmallSite) -> None:
    site.change(ORGANISATION, "help:", "demo: yes\nhelp:")
    site.change("mkdocs.yml", "harbour.example", "harbour.org.uk")
    site.change(PUBLISHING, "harbour.example", "harbour.org.uk")

    file, line, column = site.place(ORGANISATION, "demo: yes").rsplit(":", 2)
    assert site.told() == [
        ("identity/demo-in-public", "warning", f"{file}:{line}:{int(column) + 6}")
    ]


def test_a_site_without_home_page_stops(site: SmallSite) -> None:
    site.remove(HOME)

    assert site.told() == [("page/no-home", "error", f"{HOME}:1:1")]


def test_a_home_page_that_cannot_be_read_is_told_once(site: SmallSite) -> None:
    site.change(HOME, "role: home", "rol: home")

    assert len(site.told()) == 1


def test_two_pages_with_one_role_are_told(site: SmallSite) -> None:
    site.change("content/pages/complaints.md", "role: complaints", "role: privacy")

    told = site.told()

    file, line, column = site.place("content/pages/privacy.md", "role: privacy").rsplit(":", 2)
    assert ("page/role-twice", "warning", f"{file}:{line}:{int(column) + 6}") in told


@pytest.mark.parametrize(
    "host", ["https://reports.example.org/", "reports", "*.org", "xn--e1a.org", "a.org:80"]
)
def test_a_trusted_host_that_is_no_host_stops(site: SmallSite, host: str) -> None:
    site.change(PUBLISHING, "[reports.example.org]", f"\n  - '{host}'")

    assert site.told() == [("settings/trusted-host", "error", site.place(PUBLISHING, f"'{host}'"))]


def test_rules_keep_quiet_about_settings_that_are_not_valid(site: SmallSite) -> None:
    site.change(PUBLISHING, "site_address: https://harbour.example/", "site_address: harbour")
    site.change("mkdocs.yml", "site_url: https://harbour.example/\n", "")

    assert [code for code, *_ in site.told()] == ["value/not-an-address"]
