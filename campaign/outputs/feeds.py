"""Atom feeds: all responses, and the responses on each topic (RFC 4287).

A feed reader takes an entry for new when its id changes, and shows it again when its `updated`
does. So ids are made of what stays (RFC 4151), and a correction is an update that says what was
wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr
from zoneinfo import ZoneInfo

from campaign import __version__
from campaign.linking import LinkedEntry, Site
from campaign.models.common import Common
from campaign.models.response import Response
from campaign.outputs.file import OutputFile
from campaign.rendering.changes import changed_at
from campaign.rendering.feeds import Feed, feeds_of
from campaign.rendering.place import Place
from campaign.rendering.words import day_in_words

# What changed last is what readers wait for; all of an old site would only be heavy.
MOST = 50


def write(site: Site) -> Iterator[OutputFile]:
    """One file for each feed. In a preview too, as it will be: without what is still hidden."""
    for feed in feeds_of(site):
        entries = _latest(site, feed)
        if entries:
            lines = [*_head(site, feed, entries[0][0]), *_entries(site, entries), "</feed>\n"]
            yield OutputFile(feed.address.lstrip("/"), "\n".join(lines).encode())


def _latest(site: Site, feed: Feed) -> list[tuple[datetime, LinkedEntry]]:
    zone = ZoneInfo(site.settings.publishing.time_zone)
    dated = [
        (changed, linked)
        for linked in feed.entries
        if linked.visibility.public
        and linked.entry.model.published
        and (changed := changed_at(linked.entry.model, zone))
    ]
    return sorted(dated, key=lambda one: (one[0].astimezone(UTC), one[1].key), reverse=True)[:MOST]


def _head(site: Site, feed: Feed, changed: datetime) -> Iterator[str]:
    organisation, publishing = site.settings.organisation, site.settings.publishing
    place = Place.of("/", publishing.site_address)
    own = place.whole(feed.address)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    language = quoteattr(publishing.languages[0])
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={language}>'
    # The address of a feed is where readers have subscribed to it: it stays, or they are lost.
    yield f"<id>{escape(own)}</id>"
    yield f"<title>{escape(feed.title)}</title>"
    yield f"<updated>{changed.isoformat()}</updated>"
    yield f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>'
    about = quoteattr(place.whole(feed.about))
    yield f'<link rel="alternate" type="text/html" href={about}/>'
    home = place.whole("/")
    yield f"<author><name>{escape(organisation.name)}</name><uri>{escape(home)}</uri></author>"
    yield f'<generator version="{__version__}">our-response</generator>'


def _entries(site: Site, entries: list[tuple[datetime, LinkedEntry]]) -> Iterator[str]:
    place = Place.of("/", site.settings.publishing.site_address)
    for changed, linked in entries:
        model = linked.entry.model
        yield "<entry>"
        yield f"<id>{escape(entry_id(site, linked))}</id>"
        yield f"<title>{escape(model.title)}</title>"
        assert model.published is not None, "only what has a date is in a feed"
        yield f"<published>{model.published.at.isoformat()}</published>"
        yield f"<updated>{changed.isoformat()}</updated>"
        url = quoteattr(place.whole(linked.address))
        language = f" hreflang={quoteattr(model.language)}" if model.language else ""
        yield f'<link rel="alternate" type="text/html"{language} href={url}/>'
        for topic in model.topics if model.withdrawn is None else ():
            label = quoteattr(site.settings.topics.topics[topic].title)
            yield f"<category term={quoteattr(topic)} label={label}/>"
        yield f"<summary>{escape(_summary(model))}</summary>"
        yield "</entry>"


def entry_id(site: Site, linked: LinkedEntry) -> str:
    """The tag URI of an entry, made of the site's host, the day of publication and the first
    address under which it was published.
    """
    model = linked.entry.model
    assert model.published is not None, "only what has a date is in a feed"
    host = urlsplit(site.settings.publishing.site_address).hostname or ""
    first = next(iter(model.old_addresses), linked.address)
    path = Place.of("/", f"https://{host}").whole(first).removeprefix(f"https://{host}")
    return f"tag:{host},{model.published.day}:{path}"


def _summary(model: Common) -> str:
    """What the page says, after what has been mended in it or why it was taken back."""
    if model.withdrawn is not None:
        return f"Withdrawn on {day_in_words(model.withdrawn.date)}: {model.withdrawn.reason}"
    newest_first = sorted(model.corrections, key=lambda one: one.date, reverse=True)
    told = [f"Corrected on {day_in_words(one.date)}: {one.text}" for one in newest_first]
    position = model.in_a_line if isinstance(model, Response) else None
    return " ".join([*told, position or model.summary])
