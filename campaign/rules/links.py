"""Whether links in the text that ask for money or an address lead only where the settings say
they may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import destination_rules as codes
from campaign.linking import Collections
from campaign.models.common import Common
from campaign.models.settings import Donations, MailingLists, Publishing
from campaign.providers import Family, belongs, host_of, owner_of, refusal
from campaign.rules.selection import entries_of, settings_file

# “Donate blood” and “food donations” ask for something else than money.
_NOT_MONEY = (
    r"(?!\s+(?:\w+\s+)?(?:blood|plasma|organs?|kidneys?|tissue|stem|bone|eggs?|sperm|milk|hair|"
    r"food|clothes|clothing|books?|toys|furniture|goods|time|data)\b)"
)
_ASKS_FOR_MONEY = re.compile(
    rf"\bdonate\b{_NOT_MONEY}"
    r"|\b(?:make|give|send) (?:a|your) (?:\w+ )?(?:donation|gift)\b"
    r"|^\W*give (?:now|today|monthly|generously|once|online|to (?:us|our|the appeal)|[£$€]\s?\d)",
    re.I,
)
_SIGN_UP = r"(?:sign[- ]?up|subscribe)"
_LIST = r"(?:newsletters?|e-?mails?|updates|mailing|list|bulletin)"
_ASKS_FOR_ADDRESS = re.compile(
    rf"^\W*(?:please )?{_SIGN_UP}\b(?! (?:fees?|charges?|costs?))"
    rf"|\b{_SIGN_UP} (?:to|for) (?:our|the|my) (?:\w+ )?{_LIST}"
    r"|\bjoin (?:our|the) (?:\w+ )?(?:mailing list|e-?mail list|newsletter)",
    re.I,
)


def money_and_address_links(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Links that ask for gifts or sign-ups at undeclared hosts, and plain links to payment and
    list hosts.
    """
    publishing = settings_file(collections, Publishing)
    if publishing is None:
        return
    trusted = (*publishing.trusted_hosts, urlsplit(publishing.site_address).hostname or "")
    declared = _declared_addresses(collections)
    for linked, _ in entries_of(collections, Common):
        for link in linked.markup.links:
            if not link.target.lower().startswith(("http:", "https:", "//")):
                continue
            why = refusal(link.target)
            host = host_of(link.target) if why is None else _host_roughly(link.target)
            if link.target in declared or (why is None and belongs(host, trusted)):
                continue
            owner = owner_of(link.target) if why is None else None
            what = _asks_for(link.text)
            if what is not None and (owner is None or owner[0] is not Family.ACTION):
                yield codes.WORDED_LINK.at(link.span, text=link.text, what=what, host=host)
            elif owner is not None and owner[0] is not Family.ACTION:
                yield codes.PAYMENT_LINK.at(link.span, host=host, provider=owner[2].name)


def _asks_for(text: str) -> str | None:
    words = " ".join(text.split())
    if _ASKS_FOR_MONEY.search(words):
        return "money"
    return "an address" if _ASKS_FOR_ADDRESS.search(words) else None


def _declared_addresses(collections: Collections) -> frozenset[str]:
    """The addresses of providers' own pages that the settings give."""
    donations = settings_file(collections, Donations)
    lists = settings_file(collections, MailingLists)
    found: set[str] = set()
    for one in (
        *(donations.donations if donations else {}).values(),
        *(lists.mailing_lists if lists else {}).values(),
    ):
        found.update(filter(None, (one.hosted_url, one.settings.get("url"))))
    return frozenset(found)


def _host_roughly(target: str) -> str:
    """What to call the host of an address that no browser should be given."""
    return target.split("//", 1)[-1].split("/", 1)[0] or target
