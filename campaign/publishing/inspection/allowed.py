"""What the settings of a site allow its built files to hold and to lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from campaign.destinations import donation_entry, list_entry
from campaign.linking import Site
from campaign.models.action import Action
from campaign.models.page import Page
from campaign.models.settings import Organisation
from campaign.providers import (
    DonationLinks,
    Offer,
    SignUpForm,
    SignUpLink,
    donation_links,
    sign_up,
)
from campaign.rendering.pages import pages_of
from campaign.rendering.policy import SELF, form_sources
from campaign.visibility import has_ended


@dataclass(frozen=True)
class Allowed:
    """`sources` maps a built file to the source of the page it shows, `trusted` are the built files
    whose author may write code. `forms` are hosts (or `*.host`) that forms may send to, redirects
    of a provider included; `gifts` and `lists` hosts that may be asked for money or an address.
    `contacts` are the e-mail addresses, and phone numbers as digits, that the settings make public.
    `privacy` is the address of the privacy page, `ended` the slugs of the actions that are over.
    """

    site_address: str = ""
    sources: Mapping[str, str] | None = None
    trusted: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    gifts: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    privacy: str | None = None
    ended: frozenset[str] = frozenset()
    organisation: Organisation | None = None

    @cached_property
    def root(self) -> tuple[str, str]:
        """The site's own host and the path below which it stands, which ends in a slash."""
        parts = urlsplit(self.site_address)
        return (parts.netloc.lower(), f"{parts.path.rstrip('/')}/")

    def source_of(self, file: str) -> str:
        """The file to tell an editor about: the source of a built file, or else that file."""
        return (self.sources or {}).get(file) or file


def allowed_by(site: Site) -> Allowed:
    """What the settings and public entries of `site` allow."""
    settings = site.settings
    pages = pages_of(site)
    trusted = set(settings.publishing.trusted_html)
    lists = frozenset(_list_hosts(site))
    privacy = next((one for one in site.of("pages") if _role(one.entry.model) == "privacy"), None)
    return Allowed(
        site_address=settings.publishing.site_address,
        sources={page.output_path: page.source_path for page in pages if page.source_path},
        trusted=frozenset(page.output_path for page in pages if page.key in trusted),
        hosts=frozenset(settings.publishing.trusted_hosts),
        forms=frozenset(
            _bare(one) for all_of in form_sources(site).values() for one in all_of if one != SELF
        ),
        gifts=frozenset(_gift_hosts(site)),
        lists=lists,
        contacts=frozenset(_contacts(settings.organisation)) | frozenset(_invited(site)),
        privacy=privacy.address if privacy else None,
        ended=frozenset(
            one.entry.slug
            for one in site.of("actions")
            if isinstance(one.entry.model, Action) and has_ended(one.entry.model, site.as_of)
        ),
        organisation=settings.organisation,
    )


def digits_of(number: str) -> str:
    """A phone number by which two spellings of it are known to be one: 0044 and +44 are 0."""
    digits = re.sub(r"[^\d+]", "", number.replace("(0)", ""))
    return re.sub(r"^(?:\+44|0044)", "0", digits)


def _list_hosts(site: Site) -> Iterator[str]:
    for one in site.settings.mailing_lists.mailing_lists.values():
        entry = list_entry(one)
        if isinstance(entry, tuple):
            continue
        built = sign_up(entry, trusted_hosts=site.settings.publishing.trusted_hosts)
        if isinstance(built, SignUpForm):
            yield _bare(built.action)
            if built.hosted_url:
                yield _bare(built.hosted_url)
        elif isinstance(built, SignUpLink):
            yield _bare(built.url)


def _gift_hosts(site: Site) -> Iterator[str]:
    for one in site.settings.donations.donations.values():
        if one.hosted_url:
            yield _bare(one.hosted_url)
        entry = donation_entry(one)
        if isinstance(entry, tuple):
            continue
        trusted = site.settings.publishing.trusted_hosts
        built = donation_links(entry, (Offer(),), trusted_hosts=trusted)
        if isinstance(built, DonationLinks):
            yield built.host


def _contacts(organisation: Organisation) -> Iterator[str]:
    people = [*organisation.press_contacts.values(), organisation.contact, organisation.help]
    for one in people:
        for name in ("email", "phone", "text_number"):
            found = getattr(one, name, None)
            if found:
                yield found.casefold() if name == "email" else digits_of(found)


def _invited(site: Site) -> Iterator[str]:
    """Addresses that an action asks people to write to."""
    for linked in site.of("actions"):
        model = linked.entry.model
        if isinstance(model, Action):
            if model.email is not None:
                yield model.email.to.casefold()
            if model.volunteer is not None and model.volunteer.email:
                yield model.volunteer.email.casefold()


def _role(model: object) -> str | None:
    return model.role if isinstance(model, Page) else None


def _bare(address: str) -> str:
    """The host of a whole address or of a source of a policy such as `https://*.example.org`."""
    return address.split("//", 1)[-1].split("/", 1)[0].lower()
