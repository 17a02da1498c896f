"""Puts what editors wrote about money and lists into the providers' own terms.

Rules, pages and ledgers all convert here, so that what is checked is what is published.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from campaign.diagnostics.catalogue import providers as codes
from campaign.models.settings import DonationDestination, MailingList
from campaign.models.settings.destinations import Destination
from campaign.providers import (
    Choice,
    DonationEntry,
    Family,
    ListEntry,
    Parsed,
    Problem,
    describe,
    parse_pasted,
)
from campaign.providers import Destination as Account

Path = tuple[str | int, ...]

# What stands beside pasted code and is therefore told at its own line.
_BESIDE_PASTED = frozenset(
    {"provider", "hosted_url", "refusal", "redirects_to", "tags", "tags_by_page", "params"}
)


def list_entry(written: MailingList) -> ListEntry | tuple[Problem, ...]:
    """A list in the builders' terms, its pasted code taken apart, or why that cannot be done.

    What is written beside pasted code adds to what was read out of it.
    """
    read = _read(written, Family.MAILING_LIST)
    if isinstance(read, tuple):
        return read
    found = read.list_entry() if read else ListEntry(provider="", settings={})
    refusal = written.refusal
    interests = {
        key: Choice(one.name, one.value, one.label) for key, one in written.interests.items()
    }
    return ListEntry(
        provider=found.provider or written.provider or "",
        settings=found.settings or written.settings,
        field_names={**found.field_names, **written.field_names},
        hosted_url=written.hosted_url or "",
        hidden={**found.hidden, **written.hidden},
        tags=tuple(dict.fromkeys((*found.tags, *written.tags))),
        interests={**found.interests, **interests},
        refusal=Choice(refusal.name, refusal.value, refusal.label or "") if refusal else None,
        redirects_to=written.redirects_to,
    )


def donation_entry(written: DonationDestination) -> DonationEntry | tuple[Problem, ...]:
    """A destination of gifts in the builders' terms, or why that cannot be done."""
    read = _read(written, Family.DONATION)
    if isinstance(read, tuple):
        return read
    return DonationEntry(
        provider=read.provider if read else written.provider or "",
        settings=read.settings if read else written.settings,
        params=written.params,
    )


def account_of(entry: ListEntry | DonationEntry, trusted_hosts: Collection[str]) -> Account | None:
    """Whose account at which host `entry` leads to; None when nothing can be built from it."""
    family, hosted_url = Family.DONATION, ""
    if isinstance(entry, ListEntry):
        family, hosted_url = Family.MAILING_LIST, entry.hosted_url
    return describe(
        family,
        entry.provider,
        entry.settings,
        hosted_url=hosted_url,
        trusted_hosts=trusted_hosts,
    )


def place_of(written: Destination, problem: Problem) -> Path:
    """Where in the settings of `written` a problem is told.

    What was read out of pasted code is told where that code stands, and a tag at its own line.
    """
    path = problem.path
    if not written.pasted:
        return path
    own = path and path[0] in _BESIDE_PASTED
    if own and path[0] == "tags" and len(path) > 1 and isinstance(written, MailingList):
        position = int(path[1]) - _tags_read_from(written)
        return ("tags", position) if position >= 0 else ("pasted",)
    if own or (len(path) > 1 and path[1] in getattr(written, str(path[0]), ())):
        return path
    return ("pasted",)


def _read(written: Destination, family: Family) -> Parsed | tuple[Problem, ...] | None:
    """What pasted code says; None where settings were written instead."""
    if not written.pasted:
        return None
    read = _parsed(written.pasted, family)
    if isinstance(read, Parsed) and written.provider not in (None, read.provider):
        values = {"setting": "provider", "other": "pasted"}
        return (Problem(("provider",), codes.CONTRADICTION, values),)
    return read


def _tags_read_from(written: MailingList) -> int:
    read = _read(written, Family.MAILING_LIST)
    return len(read.tags) if isinstance(read, Parsed) else 0


@lru_cache(maxsize=128)
def _parsed(code: str, family: Family) -> Parsed | tuple[Problem, ...]:
    """Parsing takes a millisecond, and every page with the form asks."""
    return parse_pasted(code, family)
