"""A list that has no form of its own is linked to, at an address typed from public links."""

from __future__ import annotations

import pytest

from campaign.providers import Family, ListEntry, SignUpLink, providers, sign_up_form, sign_up_link

LISTS = [
    (
        "action_network",
        {"slug": "evenhand-nobody"},
        "https://actionnetwork.org/forms/evenhand-nobody?source=review-1",
    ),
    (
        "mailjet",
        {"sub": "x00", "widget": "ab1", "c": "00000000"},
        "https://x00.mjt.lu/wgt/x00/ab1/form?c=00000000",
    ),
]


LINKED_BY_ADDRESS = {"engaging_networks", "ghost", "mailman3_postorius", "nationbuilder"}


@pytest.mark.parametrize(("provider", "settings", "url"), LISTS)
def test_a_link_only_list_gives_a_link_and_no_form(
    provider: str, settings: dict[str, str], url: str
) -> None:
    entry = ListEntry(provider=provider, settings=settings)
    built = sign_up_link(entry, campaign="review-1")
    assert isinstance(built, SignUpLink)
    assert built.url == url
    form = sign_up_form(entry)
    assert isinstance(form, tuple)
    assert [one.definition.code for one in form] == ["provider/link-only"]


@pytest.mark.parametrize("provider", sorted(LINKED_BY_ADDRESS))
def test_a_list_whose_address_is_nowhere_written_down_links_to_a_trusted_page(
    provider: str,
) -> None:
    url = "https://join.evenhand.invalid/news"
    entry = ListEntry(provider=provider, settings={}, hosted_url=url)
    refused = sign_up_link(entry)
    assert isinstance(refused, tuple)
    assert [one.definition.code for one in refused] == ["address/host-not-trusted"]
    built = sign_up_link(entry, trusted_hosts=["join.evenhand.invalid"])
    assert isinstance(built, SignUpLink)
    assert built.url == url


def test_every_link_only_list_has_its_contract_typed_here() -> None:
    in_catalogue = {name for name, one in providers(Family.MAILING_LIST) if not one.is_form}
    assert in_catalogue == {row[0] for row in LISTS} | LINKED_BY_ADDRESS
