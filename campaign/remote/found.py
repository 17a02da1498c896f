"""Which addresses elsewhere a site leads to, and where each is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from campaign.diagnostics import Span
from campaign.linking import Collections, LinkedEntry
from campaign.source.tree import Mapping, Node, Scalar, Sequence

_KEYS = ("url", "saved_copy", "hosted_url")
# Names under which anybody can have a domain in the United Kingdom and Australia, as far as needed
# to tell a provider's own host from another's.
_SECOND = {"co", "org", "ac", "gov", "nhs", "net", "com", "police", "sch", "ltd", "plc", "me"}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One address, the first place it is written at, and whether a copy of it is noted there."""

    url: str
    span: Span
    has_copy: bool = False


def outgoing_links(collections: Collections) -> tuple[Outgoing, ...]:
    """Every web address in texts and settings of pages, each once, by file and line."""
    found: dict[str, Outgoing] = {}
    for linked in collections.entries.values():
        for one in sorted((*_written(linked), *_in_body(linked)), key=lambda one: one.span):
            found.setdefault(one.url, one)
    return tuple(sorted(found.values(), key=lambda one: one.span))


def proposed_copy(url: str) -> str:
    """Where a copy of `url` can be had or made at the Internet Archive."""
    return f"https://web.archive.org/save/{url}"


def registrable(host: str) -> str:
    """The part of a host's name that somebody owns, near enough to compare two."""
    labels = host.lower().rstrip(".").removeprefix("www.").split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def _in_body(linked: LinkedEntry) -> Iterator[Outgoing]:
    for link, target in zip(linked.markup.links, linked.link_targets, strict=False):
        if target is not None and target.external and _is_web(target.address):
            yield Outgoing(target.address, link.span)


def _written(linked: LinkedEntry) -> Iterator[Outgoing]:
    yield from _in_tree(linked.entry.source.tree)


def _in_tree(node: Node) -> Iterator[Outgoing]:
    match node:
        case Mapping(pairs):
            for key, pair in pairs.items():
                if key in _KEYS and isinstance(pair.value, Scalar):
                    if _is_web(pair.value.text):
                        copied = "saved_copy" in pairs or "doi" in pairs or "id" not in pairs
                        yield Outgoing(pair.value.text, pair.value.span, copied)
                else:
                    yield from _in_tree(pair.value)
        case Sequence(items):
            for item in items:
                yield from _in_tree(item)
        case Scalar():
            return


def _is_web(url: str) -> bool:
    return urlsplit(url).scheme in ("http", "https")
