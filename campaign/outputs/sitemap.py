"""sitemap.xml: every page that is to be found, with the day it last changed, by the protocol of
sitemaps.org (0.9).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from campaign.linking import LinkedEntry, Site
from campaign.models.page import Page
from campaign.outputs.file import OutputFile
from campaign.rendering.changes import last_changed
from campaign.rendering.pages import PageKind, listing_base, pages_of

_NOT_INDEXED = ("thanks", "sorry")


def write(site: Site) -> Iterator[OutputFile]:
    """The sitemap; in a preview too, so that what is previewed is what is published."""
    root = site.settings.publishing.site_address.rstrip("/")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for address, changed in sorted(_pages(site)):
        modified = f"<lastmod>{changed}</lastmod>" if changed else ""
        lines.append(f"<url><loc>{escape(root + address)}</loc>{modified}</url>")
    lines.append("</urlset>\n")
    yield OutputFile("sitemap.xml", "\n".join(lines).encode())


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    """Addresses and days. A list changes with the last change of anything in it."""
    pages = pages_of(site)
    listed: dict[str, list[LinkedEntry]] = {}
    for page in pages:
        if page.kind is PageKind.LISTING:
            known = (site.entries[key] for key in page.entries if key in site.entries)
            listed.setdefault(listing_base(page), []).extend(known)
    for page in pages:
        if page.kind is PageKind.LISTING and page.number == 1:
            yield page.address, _latest(listed[page.address] or site.entries.values())
        elif page.key and page.kind is PageKind.ENTRY and _is_found(site.entries[page.key]):
            yield page.address, _latest([site.entries[page.key]])


def _is_found(linked: LinkedEntry) -> bool:
    model = linked.entry.model
    role = model.role if isinstance(model, Page) else None
    return role not in _NOT_INDEXED and model.withdrawn is None and linked.visibility.public


def _latest(entries: Iterable[LinkedEntry]) -> str:
    days = [changed for one in entries if (changed := last_changed(one.entry.model))]
    return max(days).isoformat() if days else ""
