"""Each donation provider's links, taken out of a built page and apart, say what was typed by hand from public links."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.browser.provider_site import ProviderSite
from tests.contract.donation_links import DONATIONS, PASTED_ONLY
from tests.html_page import parse

PASTED = sorted(PASTED_ONLY - {"open_collective"})
# The pages say themselves where a gift comes from; the rest of the offer is the contract's.
SAID = {
    "review-1": "responses-gifts",
    "site": "website",
    "review": "responses-gifts",
}
NOT_SAID = ("utm_medium", "utm_content")


def name_of(place: int, provider: str) -> str:
    return f"{provider.replace('_', '-')}-{place}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> ProviderSite:
    made = ProviderSite(tmp_path_factory.mktemp("gifts"))
    donate = "amounts: [{amount: 12.50, could: do nothing}], frequency: [monthly]"
    for place, (provider, settings, *_) in enumerate(DONATIONS):
        made.gift(
            name_of(place, provider),
            {"provider": provider, "settings": json.dumps(settings)},
            donate,
        )
    for provider in PASTED:
        settings = {"url": "https://give.evenhand.invalid/appeal?lang=cy#form"}
        params = {"amount": "sum", "monthly": "m", "frequency": "rhythm"}
        made.gift(
            name_of(0, provider),
            {"provider": provider, "settings": json.dumps(settings), "params": json.dumps(params)},
            donate,
        )
    return made.finished()


def gifts(site: ProviderSite, name: str) -> list[tuple[str, str]]:
    """Address and words of each link in one action's own page."""
    page = parse(site.page(f"/actions/{name}/"))
    return [
        (one.attributes.get("href") or "", " ".join(one.text.split()))
        for one in page.all("a")
        if "gift" in (one.attributes.get("class") or "").split()
    ]


@pytest.mark.parametrize("place", range(len(DONATIONS)), ids=lambda at: f"{DONATIONS[at][0]}-{at}")
def test_a_built_link_says_what_the_provider_understands(site: ProviderSite, place: int) -> None:
    provider, _, address, query, carried = DONATIONS[place]
    text = site.page("/responses/gifts/")
    found = gifts(site, name_of(place, provider))
    expected = {
        name: SAID.get(value, value) for name, value in query.items() if name not in NOT_SAID
    }

    if "amount" not in carried:
        # A button that cannot keep what it says is no link.
        assert found == []
        return
    ((url, words),) = found
    parts = urlsplit(url)
    said = dict(parse_qsl(parts.query, keep_blank_values=True))
    reference = {"responses-gifts": f"actions-{name_of(place, provider)}"}
    assert parts._replace(query="").geturl() == address
    assert said == {name: reference.get(value, value) for name, value in expected.items()}
    assert words.startswith("Give £12.50 a month" if "frequency" in carried else "Give £12.50")
    assert address in text


@pytest.mark.parametrize("provider", PASTED)
def test_a_pasted_address_keeps_what_it_had(site: ProviderSite, provider: str) -> None:
    ((url, words),) = gifts(site, name_of(0, provider))

    assert url == "https://give.evenhand.invalid/appeal?lang=cy&sum=12.50&rhythm=m#form"
    assert words.startswith("Give £12.50 a month")


def test_a_monthly_gift_that_the_link_cannot_carry_is_promised_by_no_button(
    site: ProviderSite,
) -> None:
    page = " ".join(parse(site.page("/actions/justgiving-1/")).text.split())

    assert "You choose on JustGiving’s page to give every month." in page
    assert "a month" not in " ".join(words for _, words in gifts(site, "justgiving-1"))


def test_an_amount_that_the_link_cannot_carry_is_said_to_be_typed_there(site: ProviderSite) -> None:
    page = " ".join(parse(site.page("/actions/gocardless-11/")).text.split())

    assert "You type the amount on GoCardless" in page
