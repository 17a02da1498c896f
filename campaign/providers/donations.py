"""Builds donation links, one for each offer, and says what of the offer each can carry.

No button may promise an amount or a rhythm that the provider's page will not open with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from campaign.diagnostics import closest, one_of
from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.addresses import host_of
from campaign.providers.contract import (
    Amount,
    Family,
    Frequency,
    LinkContract,
    Reference,
    Unit,
)
from campaign.providers.links import Page, account_of, own_page
from campaign.providers.loading import open_provider
from campaign.providers.problem import Problem
from campaign.providers.shapes import (
    CampaignTags,
    Carried,
    DonationEntry,
    DonationLink,
    DonationLinks,
    Offer,
    Often,
)
from campaign.providers.templates import with_query

_NO_TAGS = CampaignTags()
_PLAIN = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_LONGEST_TAG = 150
_CENTS = Decimal("0.01")
# Beyond this an amount on a button is a slip of the keyboard.
_LARGEST = 1_000_000
# Currencies without a smaller unit (ISO 4217): a provider that counts pence counts these whole.
_WHOLE_ONLY = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "XPF"})
# What an editor may name under `params`, and the part of the link that it describes.
AMOUNT_IN_PENCE = "amount_in_pence"
_PARAMS = (
    "amount",
    AMOUNT_IN_PENCE,
    "currency",
    "frequency",
    *Often,
    "reference",
    *(f"campaign_{part}" for part in ("source", "medium", "name", "content")),
)


def donation_links(
    entry: DonationEntry,
    offers: Sequence[Offer],
    *,
    reference: str = "",
    campaign: CampaignTags = _NO_TAGS,
    trusted_hosts: Collection[str] = (),
) -> DonationLinks | tuple[Problem, ...]:
    """A link for each of `offers`, or every reason why there is none.

    `reference` and the campaign tags hold letters, digits, `-` and `_` only.
    """
    found = open_provider(Family.DONATION, entry.provider)
    if isinstance(found, Problem):
        return (found,)
    page = own_page(found, entry.settings, trusted_hosts)
    wrong = list(_wrong_params(entry.params, found.never_set))
    if isinstance(page, tuple):
        return (*page, *wrong)
    contract = with_params(page.contract or LinkContract(url=page.url), entry.params)
    wrong += _wrong_reference(contract, reference, found.name)
    wrong += _wrong_campaign(campaign)
    wrong += _wrong_amounts(offers)
    if wrong:
        return tuple(wrong)
    return DonationLinks(
        provider_name=found.name,
        host=host_of(page.url),
        account=account_of(found, page),
        gift_aid=found.gift_aid,
        links=tuple(_link(page, contract, offer, reference, campaign) for offer in offers),
    )


def with_params(contract: LinkContract, params: Mapping[str, str]) -> LinkContract:
    """`contract` with what an editor knows of the provider's link besides."""
    changes: dict[str, object] = {}
    if AMOUNT_IN_PENCE in params:
        changes["amount"] = Amount(param=params[AMOUNT_IN_PENCE], unit=Unit.MINOR)
    elif "amount" in params:
        changes["amount"] = Amount(param=params["amount"])
    if "currency" in params:
        changes["currency"] = params["currency"]
    if "reference" in params:
        changes["reference"] = Reference(param=params["reference"])
    if "frequency" in params:
        words = {often: params[often] for often in Often if often in params}
        changes["frequency"] = Frequency(param=params["frequency"], values=words)
    tags = {
        name.removeprefix("campaign_"): param
        for name, param in params.items()
        if name.startswith("campaign_")
    }
    if tags:
        changes["campaign"] = {**contract.campaign, **tags}
    return contract.model_copy(update=changes)


def _link(
    page: Page, contract: LinkContract, offer: Offer, reference: str, campaign: CampaignTags
) -> DonationLink:
    carried: set[Carried] = set()
    pairs: list[tuple[str, str]] = []
    for part, name, value in _parts(contract, offer, reference, campaign):
        carried.add(part)
        pairs.append((name, value))
    return DonationLink(with_query(page.url, pairs), offer, frozenset(carried))


def _parts(
    contract: LinkContract, offer: Offer, reference: str, campaign: CampaignTags
) -> Iterator[tuple[Carried, str, str]]:
    """Each part of an offer that this link has a name for."""
    if offer.amount is not None and contract.amount:
        yield Carried.AMOUNT, contract.amount.param, _written(offer, contract.amount.unit)
    if contract.currency and (offer.amount is not None):
        yield Carried.CURRENCY, contract.currency, offer.currency
    if contract.frequency and offer.frequency in contract.frequency.values:
        word = contract.frequency.values[offer.frequency]
        yield Carried.FREQUENCY, contract.frequency.param, word
    if contract.reference and reference:
        yield Carried.REFERENCE, contract.reference.param, reference
    for part, value in _tags(campaign):
        if part in contract.campaign:
            yield Carried.CAMPAIGN, contract.campaign[part], value


def _written(offer: Offer, unit: Unit) -> str:
    """An amount as the provider counts it: 25, 12.50, or 2500 pence."""
    assert offer.amount is not None
    if unit is Unit.MINOR:
        factor = 1 if offer.currency in _WHOLE_ONLY else 100
        return str(int(offer.amount * factor))
    whole = offer.amount == offer.amount.to_integral_value()
    return str(int(offer.amount)) if whole else str(offer.amount.quantize(_CENTS))


def _tags(campaign: CampaignTags) -> Iterator[tuple[str, str]]:
    for part in ("source", "medium", "name", "content"):
        value: str = getattr(campaign, part)
        if value:
            yield part, value


def _wrong_params(params: Mapping[str, str], never: Collection[str]) -> Iterator[Problem]:
    for name, value in params.items():
        path = ("params", name)
        if name not in _PARAMS:
            values = {"param": name, "choices": one_of(_PARAMS, limit=20)}
            yield Problem(path, codes.PARAM_UNKNOWN, values, closest(name, _PARAMS))
        elif value in never:
            yield Problem(path, codes.DECIDES_FOR_DONOR, {"param": value})
        elif not _PLAIN.fullmatch(value):
            yield Problem(path, codes.PARAM_SHAPE, {"value": value})


def _wrong_reference(contract: LinkContract, reference: str, provider: str) -> Iterator[Problem]:
    longest = contract.reference.longest if contract.reference else _LONGEST_TAG
    if reference and (not _PLAIN.fullmatch(reference) or len(reference) > longest):
        values = {"value": reference, "provider": provider, "longest": longest}
        yield Problem(("reference",), codes.REFERENCE_SHAPE, values, on_page=True)


def _wrong_campaign(campaign: CampaignTags) -> Iterator[Problem]:
    for part, value in _tags(campaign):
        if not _PLAIN.fullmatch(value) or len(value) > _LONGEST_TAG:
            values = {"value": value, "longest": _LONGEST_TAG}
            yield Problem(("campaign", part), codes.CAMPAIGN_SHAPE, values, on_page=True)


def _wrong_amounts(offers: Sequence[Offer]) -> Iterator[Problem]:
    for place, offer in enumerate(offers):
        amount = offer.amount
        if amount is None:
            continue
        possible = amount.is_finite() and 0 < amount <= _LARGEST
        if not possible or amount != amount.quantize(_CENTS):
            path = ("amounts", place, "amount")
            yield Problem(path, codes.AMOUNT_SHAPE, {"value": str(amount)}, on_page=True)
