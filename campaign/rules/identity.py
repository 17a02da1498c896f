"""Whether the site says who publishes it, and has the pages that visitors and the law look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import identity_rules as codes
from campaign.linking import Collections, LinkedEntry
from campaign.models.page import Page
from campaign.models.settings import Organisation, Publishing
from campaign.rules.selection import entries_of, settings_file, span_in

# Patterns of the registers' numbers, the nation's name, and a number that fits.
_NUMBERS = {
    "england_and_wales": (r"\d{6,7}(-\d+)?", "England and Wales", "1234567"),
    "scotland": (r"SC0\d{5}", "Scotland", "SC012345"),
    "northern_ireland": (r"(NIC)?1\d{5}", "Northern Ireland", "NIC101234"),
}
# Names that can never belong to anybody (RFC 2606 and RFC 6761).
_NOBODYS = ("example", "test", "invalid", "localhost", "example.org", "example.com", "example.net")
_PO_BOX = re.compile(r"\bP\.?\s?O\.?\s?Box\b", re.I)
_HOST = re.compile(r"(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.I)


def registrations(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Charity numbers that do not fit their register, and offices that are none."""
    organisation = settings_file(collections, Organisation)
    if organisation is None:
        return
    for index, registration in enumerate(organisation.registrations):
        pattern, nation, example = _NUMBERS[registration.nation]
        if not re.fullmatch(pattern, registration.number.replace(" ", ""), re.I | re.ASCII):
            span = span_in(collections, Organisation, "registrations", index, "number")
            yield codes.NUMBER_SHAPE.at(
                span, number=registration.number, nation=nation, example=example
            )
    company = organisation.company
    if company is not None and _PO_BOX.search(company.registered_office):
        yield codes.PO_BOX.at(span_in(collections, Organisation, "company", "registered_office"))


def demonstration(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """A site that calls itself a demonstration at an address that somebody can own."""
    organisation = settings_file(collections, Organisation)
    publishing = settings_file(collections, Publishing)
    if organisation is None or publishing is None or not organisation.demo:
        return
    host = urlsplit(publishing.site_address).hostname or ""
    if not any(host == name or host.endswith(f".{name}") for name in _NOBODYS):
        yield codes.DEMO_IN_PUBLIC.at(span_in(collections, Organisation, "demo"), host=host)


def home_page(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """A site without a home page; a page that cannot be read may be it."""
    if page_with_role(collections, "home") or "pages/index" in collections.entries:
        return
    if not any_page_is_broken(collections):
        yield codes.NO_HOME_PAGE.at(Span(f"{_content_folder(collections)}/pages/index.md"))


def roles(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Two pages that claim the same role; a translation may."""
    taken: dict[str, LinkedEntry] = {}
    for linked, page in entries_of(collections, Page):
        if page.role is None or page.translation_of is not None or not linked.visibility.public:
            continue
        first = taken.setdefault(page.role, linked)
        if first is not linked:
            span = linked.entry.source.value_span(("role",))
            yield codes.ROLE_TWICE.at(span, other=first.entry.source.path, role=page.role)


def trusted_names(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Entries of trusted_hosts that are no names of hosts."""
    publishing = settings_file(collections, Publishing)
    for index, host in enumerate(publishing.trusted_hosts if publishing else ()):
        coded = any(label.lower().startswith("xn--") for label in host.split("."))
        if coded or not _HOST.fullmatch(host):
            guess = urlsplit(host).hostname if "://" in host else None
            yield codes.TRUSTED_HOST_SHAPE.at(
                span_in(collections, Publishing, "trusted_hosts", index),
                suggestion=guess,
                host=host,
                example=guess or "www.example.org",
            )


def page_with_role(collections: Collections, role: str) -> LinkedEntry | None:
    """The page that has `role`, drafts included; one that is public rather than one that is not."""
    found = [linked for linked, page in entries_of(collections, Page) if page.role == role]
    return next((one for one in found if one.visibility.public), found[0] if found else None)


def any_page_is_broken(collections: Collections) -> bool:
    """Whether some page could not be read, so that it may be the one that is missed."""
    return any(key.startswith("pages/") for key in collections.broken)


def _content_folder(collections: Collections) -> str:
    for linked in collections.entries.values():
        return PurePosixPath(linked.entry.source.path).parent.parent.as_posix()
    return "content"
