"""Donation links: every part is where the provider looks for it, and none is promised that it cannot carry."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.diagnostics import Span
from campaign.providers import (
    CampaignTags,
    Carried,
    DonationEntry,
    DonationLink,
    DonationLinks,
    Offer,
    Often,
    donation_links,
)

CAF = DonationEntry(provider="caf_donate", settings={"page": "0"})
JUSTGIVING = DonationEntry(provider="justgiving", settings={"charity_id": "0"})


def build(entry: DonationEntry, *offers: Offer, **more: object) -> DonationLinks:
    built = donation_links(entry, offers or (Offer(),), **more)
    assert isinstance(built, DonationLinks), built
    return built


def link(entry: DonationEntry, offer: Offer | None = None, **more: object) -> DonationLink:
    return build(entry, offer or Offer(), **more).links[0]


def query(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query))


def codes(entry: DonationEntry, *offers: Offer, **more: object) -> list[tuple[object, ...]]:
    built = donation_links(entry, offers or (Offer(),), **more)
    assert isinstance(built, tuple), built
    assert all(one.at(Span("site_config/donations.yml")).fix for one in built)
    return [(one.definition.code, *one.path) for one in built]


def test_amount_and_frequency_are_carried_where_the_provider_takes_them() -> None:
    one = link(CAF, Offer(Decimal("25"), Often.MONTHLY))
    assert query(one.url) == {"caf_donationamount": "25", "caf_paymenttype": "regular"}
    assert one.carried == {Carried.AMOUNT, Carried.FREQUENCY}


def test_a_frequency_that_the_link_cannot_carry_is_not_claimed() -> None:
    assert link(JUSTGIVING, Offer(Decimal("25"), Often.MONTHLY)).carried == {
        Carried.AMOUNT,
        Carried.CURRENCY,
    }
    assert link(CAF, Offer(Decimal("25"), Often.YEARLY)).carried == {Carried.AMOUNT}


def test_each_offer_has_its_own_link_in_order() -> None:
    offers = [Offer(Decimal(amount)) for amount in ("10", "25.50", "100")]
    built = build(CAF, *offers)
    assert [one.offer for one in built.links] == offers
    assert [query(one.url)["caf_donationamount"] for one in built.links] == ["10", "25.50", "100"]


def test_the_money_is_said_to_go_to_the_account() -> None:
    built = build(JUSTGIVING)
    assert (built.provider_name, built.host, built.account) == (
        "JustGiving",
        "link.justgiving.com",
        "charity 0",
    )


def test_a_reference_is_claimed_only_where_it_is_carried() -> None:
    assert query(link(JUSTGIVING, reference="mha-2022").url)["reference"] == "mha-2022"
    assert Carried.REFERENCE in link(JUSTGIVING, reference="mha-2022").carried
    assert Carried.REFERENCE not in link(CAF, reference="mha-2022").carried


@pytest.mark.parametrize("reference", ["a b", "a&b=c", "é", "a" * 51, "a#b", "a\n"])
def test_a_reference_with_other_characters_is_refused(reference: str) -> None:
    assert codes(JUSTGIVING, reference=reference) == [("provider/reference-shape", "reference")]


def test_a_campaign_tag_with_other_characters_is_refused() -> None:
    assert codes(JUSTGIVING, campaign=CampaignTags(source="our page")) == [
        ("provider/campaign-shape", "campaign", "source")
    ]


@pytest.mark.parametrize("amount", ["0", "-5", "NaN", "Infinity", "2.345", "1e9"])
def test_an_impossible_amount_is_refused_on_the_page(amount: str) -> None:
    built = donation_links(CAF, [Offer(Decimal("5")), Offer(Decimal(amount))])
    assert isinstance(built, tuple)
    assert [(one.definition.code, one.path, one.on_page) for one in built] == [
        ("provider/amount", ("amounts", 1, "amount"), True)
    ]


def test_a_pasted_address_keeps_its_query_and_fragment() -> None:
    pasted = "https://cafdonate.cafonline.org/0?lang=cy&caf_donationamount=5#!/DonationDetails"
    entry = DonationEntry(provider="caf_donate", settings={"url": pasted})
    one = link(entry, Offer(Decimal("25")))
    assert one.url == (
        "https://cafdonate.cafonline.org/0"
        "?lang=cy&caf_donationamount=25&caf_paymenttype=single#!/DonationDetails"
    )


def test_another_page_of_the_provider_is_linked_but_carries_nothing_unknown() -> None:
    entry = DonationEntry(
        provider="justgiving", settings={"url": "https://www.justgiving.com/campaign/evenhand"}
    )
    one = link(entry, Offer(Decimal("25")))
    assert (one.url, one.carried) == ("https://www.justgiving.com/campaign/evenhand", set())


def test_the_older_address_carries_the_older_amount() -> None:
    older = "https://www.justgiving.com/4w350m3/donation/direct/charity/0"
    one = link(DonationEntry(provider="justgiving", settings={"url": older}), Offer(Decimal("5")))
    assert query(one.url) == {"amount": "5", "currency": "GBP"}


def test_params_add_what_the_editor_knows() -> None:
    entry = DonationEntry(
        provider="caf_donate",
        settings={"page": "0"},
        params={"reference": "ref", "campaign_source": "utm_source"},
    )
    one = link(entry, reference="mha", campaign=CampaignTags(source="response"))
    assert query(one.url)["ref"] == "mha"
    assert query(one.url)["utm_source"] == "response"
    assert one.carried >= {Carried.REFERENCE, Carried.CAMPAIGN}


def test_params_can_say_pence_and_frequency() -> None:
    entry = DonationEntry(
        provider="caf_donate",
        settings={"page": "0"},
        params={"amount_in_pence": "p", "frequency": "every", "monthly": "month"},
    )
    one = link(entry, Offer(Decimal("12.50"), Often.MONTHLY))
    assert query(one.url) == {"p": "1250", "every": "month"}


def test_an_unknown_param_is_refused_with_what_was_meant() -> None:
    entry = DonationEntry(provider="caf_donate", settings={"page": "0"}, params={"ammount": "a"})
    built = donation_links(entry, [Offer()])
    assert isinstance(built, tuple)
    assert (built[0].definition.code, built[0].suggestion) == ("provider/unknown-param", "amount")


def test_a_param_that_is_no_name_is_refused() -> None:
    entry = DonationEntry(provider="caf_donate", settings={"page": "0"}, params={"amount": "a=1&b"})
    assert codes(entry) == [("provider/param-shape", "params", "amount")]


def test_nothing_is_decided_for_the_donor() -> None:
    address = "https://link.justgiving.com/v1/charity/donate/charityId/0?skipGiftAid=true"
    entry = DonationEntry(provider="justgiving", settings={"url": address})
    assert codes(entry) == [("provider/decides-for-donor", "settings", "url")]
    named = DonationEntry(
        provider="justgiving", settings={"charity_id": "0"}, params={"reference": "skipGiftAid"}
    )
    assert codes(named) == [("provider/decides-for-donor", "params", "reference")]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://justgiving.com@evil.example/", "address/user-info"),
        ("https://justgivlng.com/", "address/wrong-host"),
        ("https://xn--justgivng-y5a.com/", "address/foreign-letters"),
        ("http://www.justgiving.com/", "address/not-https"),
        ("https://192.0.2.1/", "address/ip-address"),
        ("https://www.justgiving.com./", "address/trailing-dot"),
    ],
)
def test_an_address_that_is_not_the_providers_is_refused(address: str, code: str) -> None:
    entry = DonationEntry(provider="justgiving", settings={"url": address})
    assert codes(entry) == [(code, "settings", "url")]


def test_an_address_and_its_parts_cannot_both_be_given() -> None:
    settings = {"charity_id": "0", "url": "https://www.justgiving.com/x"}
    entry = DonationEntry(provider="justgiving", settings=settings)
    assert codes(entry) == [("provider/contradiction", "settings", "url")]


@given(
    st.decimals("0.01", "999999", places=2),
    st.sampled_from(Often),
    st.from_regex(r"[A-Za-z0-9_-]{1,50}", fullmatch=True),
)
def test_what_is_claimed_is_in_the_address_and_nothing_else_changes(
    amount: Decimal, often: Often, reference: str
) -> None:
    one = link(JUSTGIVING, Offer(amount, often), reference=reference)
    found = query(one.url)
    assert Decimal(found.pop("donationValue")) == amount
    assert found == {"currency": "GBP", "reference": reference}
    assert urlsplit(one.url).path == "/v1/charity/donate/charityId/0"
