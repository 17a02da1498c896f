"""Says where money and addresses go: every build prints it, so no change to it passes unseen."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from campaign.providers.addresses import host_of
from campaign.providers.contract import Family
from campaign.providers.links import account_of, own_page
from campaign.providers.loading import provider
from campaign.providers.shapes import Destination, ListEntry, SignUpForm
from campaign.providers.signup import sign_up_form, sign_up_link
from campaign.providers.templates import fill


def describe(
    family: Family,
    provider_id: str,
    settings: Mapping[str, str],
    *,
    hosted_url: str = "",
    trusted_hosts: Collection[str] = (),
) -> Destination | None:
    """Whose account at which host `settings` name, or None when nothing can be built from them."""
    found = provider(family, provider_id)
    if found is None:
        return None
    if family is Family.MAILING_LIST:
        entry = ListEntry(provider=provider_id, settings=settings, hosted_url=hosted_url)
        built = (
            sign_up_form(entry, trusted_hosts=trusted_hosts)
            if found.is_form
            else sign_up_link(entry, trusted_hosts=trusted_hosts)
        )
        if isinstance(built, tuple):
            return None
        address = built.action if isinstance(built, SignUpForm) else built.url
        account = fill(found.account, settings) if found.account else None
        return Destination(found.name, host_of(address), account or address)
    page = own_page(found, settings, trusted_hosts)
    if isinstance(page, tuple):
        return None
    return Destination(found.name, host_of(page.url), account_of(found, page))
