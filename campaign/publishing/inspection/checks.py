"""What must hold of each built page by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import inspection as codes
from campaign.providers import Family, belongs, owner_of, refusal
from campaign.publishing.inspection.addresses import Addresses
from campaign.publishing.inspection.allowed import Allowed
from campaign.publishing.inspection.parts import Parts

_HOME = "index.html"
# The one page with a script, and its name: files that authors offer never end in .js.
_SEARCH, _OWN = "search/index.html", re.compile(r"assets/search-[0-9a-f]{10}\.js")


def page_problems(page: str, parts: Parts, addresses: Addresses) -> Iterator[Diagnostic]:
    """What is wrong on `page` whatever else the tree holds."""
    allowed = addresses.allowed
    span = Span(allowed.source_of(page))
    yield from _structure(page, parts, span)
    yield from fetched_problems(page, parts.fetched, addresses, span)
    yield from _running(page, parts, addresses, span)
    yield from _asking(page, parts, addresses, span)
    if not parts.redirect:
        yield from _identity(page, parts, addresses, span)


def _structure(page: str, parts: Parts, span: Span) -> Iterator[Diagnostic]:
    if not parts.language:
        yield codes.NO_LANGUAGE.at(span, page=page)
    if parts.h1 != 1 and not parts.redirect:
        yield codes.ONE_H1.at(span, page=page, count=parts.h1)
    if len(set(parts.ids)) != len(parts.ids):
        for name, count in Counter(parts.ids).items():
            if count > 1:
                yield codes.DUPLICATE_ID.at(span, page=page, id=name)


def fetched_problems(
    page: str, urls: list[str], addresses: Addresses, span: Span
) -> Iterator[Diagnostic]:
    """What a browser would fetch by itself, for `page` or a style, from where it may not."""
    for url in urls:
        lead = addresses.lead(page, url)
        if lead.host and not belongs(lead.host, addresses.allowed.hosts):
            yield codes.THIRD_PARTY.at(span, page=page, url=url)
        elif not lead.encrypted:
            yield codes.MIXED_CONTENT.at(span, page=page, url=url)


def _running(page: str, parts: Parts, addresses: Addresses, span: Span) -> Iterator[Diagnostic]:
    for what in parts.active:
        yield codes.ACTIVE_CODE.at(span, page=page, what=what)
    trusted = page in addresses.allowed.trusted
    for source, text in parts.scripts:
        lead = addresses.lead(page, source) if source else None
        host = lead.host if lead else ""
        if host and not belongs(host, addresses.allowed.hosts):
            yield codes.THIRD_PARTY.at(span, page=page, url=source)
        elif not trusted and not (page == _SEARCH and lead and _OWN.fullmatch(lead.file or "")):
            what = f"the script “{source}”" if source else f"a script, “{text.strip()[:40]}”"
            yield codes.ACTIVE_CODE.at(span, page=page, what=what)
    for url in parts.refreshed:
        host = addresses.lead(page, url).host
        if host:
            yield codes.ACTIVE_CODE.at(span, page=page, what=f"a jump to “{host}”")


def _asking(page: str, parts: Parts, addresses: Addresses, span: Span) -> Iterator[Diagnostic]:
    allowed = addresses.allowed
    for form in parts.forms:
        lead = addresses.lead(page, form.action)
        if not lead.encrypted:
            yield codes.MIXED_CONTENT.at(span, page=page, url=form.action)
        elif lead.host and not belongs(lead.host, allowed.forms):
            yield codes.UNDECLARED_FORM.at(span, page=page, host=lead.host)
        elif not lead.host and lead.file is None:
            yield codes.UNDECLARED_FORM.at(span, page=page, host=form.action)
    for name in parts.ticked:
        yield codes.PRE_TICKED.at(span, page=page, name=name)
    declared = (*allowed.gifts, *allowed.lists, *allowed.hosts)
    for url, classes in parts.links:
        if classes and _BUTTONS & set(classes.split()):
            lead = addresses.lead(page, url)
            if lead.host and not belongs(lead.host, declared) and refusal(url) is None:
                owner = owner_of(url)
                if owner is not None and owner[0] is not Family.ACTION:
                    yield codes.UNDECLARED_DESTINATION.at(
                        span, page=page, host=lead.host, provider=owner[2].name
                    )


_BUTTONS = {"button", "give", "gift"}


def _identity(page: str, parts: Parts, addresses: Addresses, span: Span) -> Iterator[Diagnostic]:
    allowed = addresses.allowed
    organisation = allowed.organisation
    asks = allowed.gifts and any(
        belongs(lead.host, allowed.gifts)
        for url, _ in parts.links
        if url.startswith("http") and (lead := addresses.lead(page, url)).host
    )
    if organisation is not None:
        if asks and organisation.registrations:
            words = " ".join(parts.text.split()).casefold()
            if "registered charity" not in words:
                yield codes.NO_CHARITY_STATUS.at(span, page=page, name=organisation.name)
        if page == _HOME:
            yield from _home_identity(allowed, parts.text, span)
    if allowed.privacy is None:
        return
    asked = any(form.fields and addresses.lead(page, form.action).host for form in parts.forms)
    if asked or page == _HOME:
        file = f"{allowed.privacy.strip('/')}/index.html"
        if not any(addresses.lead(page, url).file == file for url, _ in parts.links):
            because = ", though it asks people for something about themselves" if asked else ""
            yield codes.NO_PRIVACY_LINK.at(span, page=page, because=because)


def _home_identity(allowed: Allowed, text: str, span: Span) -> Iterator[Diagnostic]:
    organisation = allowed.organisation
    assert organisation is not None
    words = " ".join(text.split()).casefold()
    needed: list[tuple[str, str]] = []
    for one in organisation.registrations:
        if one.nation == "scotland":
            needed += [
                (organisation.name, "the name of the charity"),
                (one.number, f"the charity's number {one.number}"),
                ("charity", "that it is a charity"),
            ]
    if organisation.company is not None:
        company = organisation.company
        needed += [
            (company.name, f"the company's name “{company.name}”"),
            (company.number, f"the company's number {company.number}"),
            (company.part_of_uk, f"that the company is registered in {company.part_of_uk}"),
            (company.registered_office, "the company's registered office"),
        ]
    for value, what in needed:
        if " ".join(value.split()).casefold() not in words:
            yield codes.HOME_IDENTITY.at(span, what=what)
