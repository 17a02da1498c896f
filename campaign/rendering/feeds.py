"""Which feeds a site has: one of all responses, and one for each topic that has responses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaign.linking.site import LinkedEntry, Site

ALL_RESPONSES = "/responses/"


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: `address` from the root of the site, `about` the page that it follows."""

    address: str
    title: str
    about: str
    entries: tuple[LinkedEntry, ...]


def feeds_of(site: Site) -> Iterator[Feed]:
    """Every feed of `site`; none where there is nothing in it."""
    name = site.settings.organisation.name
    if responses := site.of("responses"):
        yield Feed("/feed.xml", f"{name}: responses", ALL_RESPONSES, responses)
    for topic, keys in site.topics.items():
        entries = tuple(site.entries[key] for key in keys if key.startswith("responses/"))
        if entries:
            title = f"{name}: responses on {site.settings.topics.topics[topic].title}"
            about = f"/topics/{topic}/"
            yield Feed(f"{about}feed.xml", title, about, entries)
