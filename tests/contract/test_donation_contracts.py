"""Each donation link that can be built is taken apart again and compared with what was typed from public links."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import parse_qsl, urlsplit

import pytest

from campaign.providers import (
    CampaignTags,
    DonationEntry,
    DonationLinks,
    Family,
    Offer,
    Often,
    donation_links,
    providers,
)
from tests.contract.donation_links import DONATIONS, PASTED_ONLY

OFFER = Offer(Decimal("12.50"), Often.MONTHLY)
TAGS = CampaignTags(source="site", medium="response", name="review", content="end")


def links(entry: DonationEntry, trusted: tuple[str, ...] = ()) -> DonationLinks:
    built = donation_links(
        entry, [OFFER], reference="review-1", campaign=TAGS, trusted_hosts=trusted
    )
    assert isinstance(built, DonationLinks), built
    return built


@pytest.mark.parametrize(("provider", "settings", "address", "query", "carried"), DONATIONS)
def test_a_donation_link_says_what_the_provider_understands(
    provider: str,
    settings: dict[str, str],
    address: str,
    query: dict[str, str],
    carried: set[str],
) -> None:
    (one,) = links(DonationEntry(provider=provider, settings=settings)).links
    parts = urlsplit(one.url)
    assert parts._replace(query="").geturl() == address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    assert dict(pairs) == query
    assert len(pairs) == len(query)
    assert one.carried == carried


@pytest.mark.parametrize("provider", sorted(PASTED_ONLY - {"open_collective"}))
def test_a_provider_known_from_memory_links_only_where_the_owner_trusts(provider: str) -> None:
    entry = DonationEntry(
        provider=provider,
        settings={"url": "https://give.evenhand.invalid/appeal?lang=cy#form"},
        params={"amount": "sum", "monthly": "m", "frequency": "rhythm"},
    )
    built = donation_links(entry, [OFFER])
    assert isinstance(built, tuple)
    assert [one.definition.code for one in built] == ["address/host-not-trusted"]
    (one,) = links(entry, ("give.evenhand.invalid",)).links
    assert one.url == "https://give.evenhand.invalid/appeal?lang=cy&sum=12.50&rhythm=m#form"


def test_open_collective_is_pasted_and_its_host_checked() -> None:
    entry = DonationEntry(
        provider="open_collective", settings={"url": "https://opencollective.com/x/donate"}
    )
    (one,) = links(entry).links
    assert (one.url, one.carried) == ("https://opencollective.com/x/donate", set())


def test_virgin_money_giving_is_closed() -> None:
    for entry in (
        DonationEntry(provider="virgin_money_giving", settings={}),
        DonationEntry(
            provider="custom", settings={"url": "https://uk.virginmoneygiving.com/charity/x"}
        ),
    ):
        built = donation_links(entry, [OFFER], trusted_hosts=["uk.virginmoneygiving.com"])
        assert isinstance(built, tuple)
        assert [one.definition.code for one in built] == ["provider/closed"]


def test_every_donation_provider_has_its_contract_typed_here() -> None:
    in_catalogue = {name for name, _ in providers(Family.DONATION)}
    assert in_catalogue - {row[0] for row in DONATIONS} == PASTED_ONLY | {"virgin_money_giving"}
