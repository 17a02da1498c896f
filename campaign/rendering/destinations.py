"""Hands the destinations of site_config/ to the providers' builders, in the builders' own terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from campaign.destinations import donation_entry, list_entry
from campaign.models.action import Donate, Subscribe
from campaign.models.settings import MailingList
from campaign.providers import (
    CampaignTags,
    DonationEntry,
    DonationLinks,
    ListEntry,
    Offer,
    Often,
    SignUpForm,
    SignUpLink,
    Wanted,
    donation_links,
    host_of,
    sign_up_form,
    sign_up_link,
)
from campaign.rendering.context import Context

# What settings call a provider that the catalogue does not know.
_UNNAMED = "custom"


def form_of(context: Context, written: Subscribe) -> SignUpForm | None:
    """The sign-up form of a list as this page places it; None where its provider has none."""
    known = _list(context, written)
    if known is None:
        return None
    wanted = Wanted(
        fields=written.fields,
        interests=written.interests,
        tags=_tags(context, written),
        page_url=context.place.whole(context.address),
        page_title=context.title,
        thanks_url=_return_page(context, "thanks"),
        sorry_url=_return_page(context, "sorry"),
    )
    built = sign_up_form(known, wanted, trusted_hosts=_trusted(context))
    if not isinstance(built, SignUpForm):
        return None
    return replace(built, provider_name=called(built.provider_name, known, built.action))


def hosted_page_of(context: Context, written: Subscribe) -> SignUpLink | None:
    """The provider's own sign-up page of a list, if it has one."""
    known = _list(context, written)
    if known is None:
        return None
    built = sign_up_link(known, campaign=_reference(context), trusted_hosts=_trusted(context))
    if not isinstance(built, SignUpLink):
        return None
    return replace(built, provider_name=called(built.provider_name, known, built.url))


def gifts_of(context: Context, written: Donate, offers: Sequence[Offer]) -> DonationLinks | None:
    """A link for each offer to the destination that the action names; None where there is none."""
    found = context.site.settings.donations.donations.get(written.to)
    entry = donation_entry(found) if found else ()
    if isinstance(entry, tuple):
        return None
    # A provider may take only a shorter reference; a gift without one is better than none.
    for reference in (_reference(context), ""):
        built = donation_links(
            entry,
            offers,
            reference=reference,
            campaign=CampaignTags(source="website", name=_reference(context)),
            trusted_hosts=_trusted(context),
        )
        if isinstance(built, DonationLinks):
            name = called(built.provider_name, entry, f"https://{built.host}")
            return replace(built, provider_name=name)
    return None


def called(name: str, entry: ListEntry | DonationEntry, address: str) -> str:
    """The provider as readers know it: one that the catalogue has no name for by its host."""
    return host_of(address) if entry.provider == _UNNAMED else name


def offers_of(written: Donate) -> tuple[Offer, ...]:
    """The proposed gifts, in the first rhythm that the action names, then a free amount in each."""
    rhythms = [Often(one) for one in written.frequency]
    proposed = [Offer(one.amount, rhythms[0], written.currency) for one in written.amounts]
    return (*proposed, *(Offer(None, one, written.currency) for one in rhythms))


def list_of(context: Context, written: Subscribe) -> MailingList | None:
    """The list's settings."""
    return context.site.settings.mailing_lists.mailing_lists.get(written.list)


def _list(context: Context, written: Subscribe) -> ListEntry | None:
    found = list_of(context, written)
    entry = list_entry(found) if found else ()
    return None if isinstance(entry, tuple) else entry


def _tags(context: Context, written: Subscribe) -> tuple[str, ...]:
    """The tags of the action, then those of the page that it stands on."""
    found = list_of(context, written)
    of_page = found.tags_by_page.get(context.key or "", ()) if found else ()
    return tuple(dict.fromkeys((*written.tags, *of_page)))


def _reference(context: Context) -> str:
    """The page a gift came from, in the characters that references may have."""
    return context.address.strip("/").replace("/", "-")[:50] or "home"


def _return_page(context: Context, role: str) -> str:
    """The whole address of the page for what came of a sign-up; without one of its own a site
    makes it.
    """
    page = context.role(role)
    return context.place.whole(page.address if page else f"/{role}/")


def _trusted(context: Context) -> tuple[str, ...]:
    return context.site.settings.publishing.trusted_hosts
