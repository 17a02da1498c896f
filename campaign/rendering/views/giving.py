"""The ask for money as a page shows it: amounts, what each could do, and where people are taken."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.models.action import Donate
from campaign.models.settings import DonationDestination, Organisation
from campaign.providers import Carried, DonationLink, DonationLinks, GiftAid, Often
from campaign.rendering.context import Context, LinkView
from campaign.rendering.destinations import gifts_of, offers_of
from campaign.rendering.words import money, part_of_sentence, sentence

_RHYTHM = {
    Often.ONCE: "",
    Often.WEEKLY: " a week",
    Often.MONTHLY: " a month",
    Often.QUARTERLY: " a quarter",
    Often.YEARLY: " a year",
}
_FREE = {
    Often.ONCE: "Give once, any amount",
    Often.WEEKLY: "Give any amount each week",
    Often.MONTHLY: "Give any amount each month",
    Often.QUARTERLY: "Give any amount each quarter",
    Often.YEARLY: "Give any amount each year",
}
NATIONS = {
    "england_and_wales": "England and Wales",
    "scotland": "Scotland",
    "northern_ireland": "Northern Ireland",
}


@dataclass(frozen=True, slots=True)
class GiftView:
    """A proposed gift. Without `url` the provider's page cannot be opened with its amount."""

    amount: str
    could: str
    url: str


@dataclass(frozen=True, slots=True)
class DonateView:
    """The gifts, the other ways to give, and what people are told before they go."""

    gifts: tuple[GiftView, ...]
    free: tuple[LinkView, ...]
    provider: str
    choose_there: str
    gift_aid: str
    only_for: str
    if_we_raise_more: str
    other_ways: tuple[str, ...]
    registered: str


def donate_view(context: Context, written: Donate) -> DonateView:
    """What an action that asks for gifts shows on this page."""
    settings = context.site.settings
    built = gifts_of(context, written, offers_of(written))
    links = built.links if built else ()
    proposed, free = links[: len(written.amounts)], links[len(written.amounts) :]
    could = {one.amount: one.could or "" for one in written.amounts}
    destination = settings.donations.donations.get(written.to)
    return DonateView(
        gifts=tuple(_gift(context, one, could) for one in proposed),
        free=_free(free, any_proposed=bool(proposed)),
        provider=built.provider_name if built else "",
        choose_there=_choose_there(built, written) if built else "",
        gift_aid=_gift_aid(built, destination, settings.organisation),
        only_for=part_of_sentence(written.only_for or ""),
        if_we_raise_more=part_of_sentence(written.if_we_raise_more or ""),
        other_ways=settings.organisation.other_ways_to_give,
        registered=registered(settings.organisation),
    )


def registered(organisation: Organisation) -> str:
    """The status that goes with every ask for money (NCVO; SSI 2007/203 for Scotland)."""
    if not organisation.registrations:
        why = sentence(organisation.because or "")
        return f"{organisation.name} is not a registered charity: {why}"
    numbers = [f"in {NATIONS[one.nation]} ({one.number})" for one in organisation.registrations]
    return f"{organisation.name} is a registered charity {' and '.join(numbers)}."


def _gift(context: Context, link: DonationLink, could: dict[Decimal, str]) -> GiftView:
    offer = link.offer
    assert offer.amount is not None
    amount = money(offer.amount, offer.currency, context.language)
    if Carried.FREQUENCY in link.carried:
        amount += _RHYTHM[offer.frequency]
    url = link.url if Carried.AMOUNT in link.carried else ""
    return GiftView(amount, could[offer.amount], url)


def _free(links: tuple[DonationLink, ...], *, any_proposed: bool) -> tuple[LinkView, ...]:
    if any(Carried.FREQUENCY in one.carried for one in links):
        return tuple(LinkView(one.url, _FREE[one.offer.frequency]) for one in links)
    text = "Give another amount" if any_proposed else "Choose an amount"
    return tuple(LinkView(one.url, text) for one in links[:1])


def _choose_there(built: DonationLinks, written: Donate) -> str:
    """What the provider's link cannot take along, so that no button promises it."""
    amounts = any(one.offer.amount is not None for one in built.links)
    carries_amount = any(Carried.AMOUNT in one.carried for one in built.links)
    carries_rhythm = any(Carried.FREQUENCY in one.carried for one in built.links)
    there = f"{built.provider_name}’s page"
    told = []
    if amounts and not carries_amount:
        told.append(f"You type the amount on {there}.")
    if "monthly" in written.frequency and not carries_rhythm:
        if len(written.frequency) > 1:
            told.append(f"You choose on {there} whether to give once or every month.")
        else:
            told.append(f"You choose on {there} to give every month.")
    return " ".join(told)


def _gift_aid(
    built: DonationLinks | None, written: DonationDestination | None, organisation: Organisation
) -> str:
    """The editor's own words, or ours where the provider is known to ask; only charities claim."""
    if written is not None and written.gift_aid:
        return written.gift_aid
    asks = built is not None and built.gift_aid is GiftAid.PROVIDER_ASKS
    if built is None or not asks or not organisation.registrations:
        return ""
    who = built.provider_name
    return f"If you are a UK taxpayer, {who} will ask whether you want to add Gift Aid."
