"""Finds the provider's own page from its parts or from its address, and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.addresses import belongs, host_of, refusal, refusal_for
from campaign.providers.contract import Family, Kind, LinkContract, Provider, Shape
from campaign.providers.loading import closed_texts, providers
from campaign.providers.problem import Problem, refused
from campaign.providers.settings import SETTINGS, URL, check, filled_hosts
from campaign.providers.templates import fill, names_in, read_back, with_query

# A host is only looked at roughly when code is read back; `check` then looks closely.
_ROUGH_HOST = r"[A-Za-z0-9.-]+"


@dataclass(frozen=True, slots=True)
class Page:
    """An address of the provider, with its contract if the catalogue knows one for it."""

    url: str
    values: Mapping[str, str]
    contract: LinkContract | None = None


def own_page(
    provider: Provider, settings: Mapping[str, str], trusted_hosts: Collection[str]
) -> Page | tuple[Problem, ...]:
    """The page that `settings` name, by its parts or by `url`, or why it may not be used."""
    templates = [link_text(link) for link in provider.links]
    checked = check(provider, settings, templates=templates, url_will_do=True)
    if checked.problems:
        return checked.problems
    if URL in checked.values:
        return _pasted_page(provider, checked.values[URL], trusted_hosts)
    link = link_from_parts(provider, checked.values)
    base = fill(link.url, checked.values, coded=True) if link else None
    if link is None or base is None:
        return (_no_page(provider),)
    url = with_query(base, query_pairs(link.query, checked.values))
    hosts = filled_hosts(provider, checked.values)
    why = refusal_for(url, hosts, provider=provider.name, trusted=trusted_hosts)
    return (refused((SETTINGS,), why),) if why else Page(url, checked.values, link)


def link_from_parts(provider: Provider, values: Mapping[str, str]) -> LinkContract | None:
    """The first of the provider's links for which `values` hold every part."""
    whole = (link for link in provider.links if fill(link_text(link), values) is not None)
    return next(whole, None)


def known_address(provider: Provider, url: str) -> tuple[LinkContract, dict[str, str]] | None:
    """The contract that `url` follows, with the settings read back from it."""
    patterns = rough_patterns(provider)
    for link in provider.links:
        base = read_back(bare(link.url), bare(url), patterns)
        query = _read_query(link.query, url, patterns) if base is not None else None
        if base is not None and query is not None:
            return link, base | query
    return None


def rough_patterns(provider: Provider) -> dict[str, str]:
    """The pattern of each setting, for reading it back out of an address or a name."""
    return {
        name: _ROUGH_HOST if setting.shape is Shape.HOST else setting.pattern
        for name, setting in provider.settings.items()
    }


def bare(url: str) -> str:
    """`url` without query, fragment and last slash, its scheme and host in small letters."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path}".rstrip("/")


def query_of(url: str) -> list[tuple[str, str]]:
    """The names and values in the query of `url`."""
    return parse_qsl(urlsplit(url).query, keep_blank_values=True)


def query_pairs(query: Mapping[str, str], values: Mapping[str, str]) -> list[tuple[str, str]]:
    """The parts of a query whose settings are given."""
    filled = ((name, fill(template, values)) for name, template in query.items())
    return [(name, value) for name, value in filled if value is not None]


def link_text(link: LinkContract) -> str:
    """All of a link that settings are filled into."""
    return " ".join([link.url, *link.query.values()])


def _pasted_page(
    provider: Provider, url: str, trusted_hosts: Collection[str]
) -> Page | tuple[Problem, ...]:
    path = (SETTINGS, URL)
    why = refusal(url)
    if why:
        return (refused(path, why),)
    found = known_address(provider, url)
    link, values = found if found else (None, {})
    hosts = [host for host in provider.hosts if not names_in(host)]
    closed = None if hosts else _closed(url)
    if closed:
        return (closed,)
    why = refusal_for(url, hosts, provider=provider.name, trusted=trusted_hosts)
    if why:
        return (refused(path, why),)
    forbidden = [name for name, _ in query_of(url) if name in provider.never_set]
    if forbidden:
        return (Problem(path, codes.DECIDES_FOR_DONOR, {"param": forbidden[0]}),)
    return Page(url, {URL: url, **values}, link)


def _closed(url: str) -> Problem | None:
    """That `url` leads to a provider that is gone, which no list of trusted hosts can mend."""
    for _, one in providers(Family.DONATION):
        if one.kind is Kind.CLOSED and belongs(host_of(url), one.hosts):
            return Problem((SETTINGS, URL), codes.CLOSED, closed_texts(one))
    return None


def _read_query(
    query: Mapping[str, str], url: str, patterns: Mapping[str, str]
) -> dict[str, str] | None:
    given, values = dict(query_of(url)), dict[str, str]()
    for name, template in query.items():
        found = read_back(template, given[name], patterns) if name in given else None
        if found is None:
            return None
        values |= found
    return values


def _no_page(provider: Provider) -> Problem:
    return Problem((SETTINGS,), codes.NO_SIGN_UP_PAGE, {"provider": provider.name, "setting": URL})


def account_of(provider: Provider, page: Page) -> str:
    """Whose account a page belongs to, as far as its address tells, else its path."""
    known = fill(provider.account, page.values) if provider.account else None
    if known:
        return known
    parts = urlsplit(page.url)
    path = parts.path.strip("/")
    tail = f"?{parts.query}" if parts.query else ""
    return re.sub(r"\s", "", f"{path}{tail}") or host_of(page.url)
