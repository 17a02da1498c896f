"""Whether the links of the header lead to pages that are there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from campaign.diagnostics import Diagnostic, closest
from campaign.diagnostics.catalogue import navigation_rules as codes
from campaign.linking import Collections
from campaign.models.registry import BY_COLLECTION
from campaign.models.settings import Publishing
from campaign.rules.selection import settings_file, span_in


def links_of_the_header(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Links to addresses that no page has, that a page has left, or at which nothing is public."""
    publishing = settings_file(collections, Publishing)
    if publishing is None:
        return
    public, hidden = _addresses(collections, publishing)
    moved = {
        old: linked.address
        for linked in collections.entries.values()
        for old in linked.entry.model.old_addresses
    }
    for index, link in enumerate(publishing.navigation):
        if link.to in public:
            continue
        span = span_in(collections, Publishing, "navigation", index, "to")
        absent = collections.private.unseen  # what a link leads to may stand there
        if link.to in hidden and not absent and not _may_be_filled(collections, link.to):
            yield codes.NOTHING_YET.at(span, to=link.to, title=link.title)
        elif link.to not in hidden and not _is_broken(collections, link.to):
            near = moved.get(link.to) or closest(link.to, sorted(public))
            if near is None and absent:
                continue
            yield codes.LEADS_NOWHERE.at(span, suggestion=near, to=link.to, title=link.title)


def _addresses(collections: Collections, publishing: Publishing) -> tuple[set[str], set[str]]:
    """What is public, and what could be but is not."""
    public: set[str] = {"/search/"} if publishing.search else set()
    all_of = {f"/{name}/" for name, kind in BY_COLLECTION.items() if not kind.at_root}
    all_of.add("/topics/")
    for key, linked in collections.entries.items():
        addresses = {linked.address}
        kind = BY_COLLECTION[key.split("/", 1)[0]]
        if not kind.at_root:
            addresses.add(f"/{kind.collection}/")
        for topic in linked.entry.model.topics:
            addresses |= {"/topics/", f"/topics/{topic}/"}
        all_of |= addresses
        if linked.visibility.public:
            public |= addresses
    return public, all_of - public


def _is_broken(collections: Collections, address: str) -> bool:
    """Whether the page at `address` is there and cannot be read: that is told already."""
    key = address.strip("/")
    return key in collections.broken or f"pages/{key or 'index'}" in collections.broken


def _may_be_filled(collections: Collections, address: str) -> bool:
    """Whether a page that cannot be read may stand on the list at `address`."""
    first, _, topic = address.strip("/").partition("/")
    if first == "topics":
        return any(topic in text for text in collections.broken.values())
    return any(key.startswith(f"{first}/") for key in collections.broken)
