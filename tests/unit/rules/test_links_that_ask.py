"""A link that asks for money or an address leads only to where somebody vouches for."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import HOME, PUBLISHING, SmallSite


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
