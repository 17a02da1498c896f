"""sitemap.xml: every public page with the day it last changed, by the protocol of sitemaps.org
(0.9).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from campaign.linking import LinkedEntry, Site
from campaign.models.page import Page
from campaign.outputs.file import OutputFile

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
    for linked in site.entries.values():
        if isinstance(linked.entry.model, Page) and linked.entry.model.role in _NOT_INDEXED:
            continue
        changed = last_changed(linked)
        yield linked.address, changed.isoformat() if changed else ""


def last_changed(linked: LinkedEntry) -> date | None:
    """The last day on which the entry says that it changed: publication, update, correction or
    withdrawal.
    """
    model = linked.entry.model
    days = [correction.date for correction in model.corrections]
    days.extend(day for day in (model.updated,) if day is not None)
    days.extend(moment.day for moment in (model.published,) if moment is not None)
    if model.withdrawn is not None:
        days.append(model.withdrawn.date)
    return max(days, default=None)
