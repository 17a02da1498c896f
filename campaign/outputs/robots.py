"""robots.txt: everything may be read, and the sitemap is named; a demonstration asks to be left
out.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from campaign.linking import Site
from campaign.outputs.file import OutputFile


def write(site: Site) -> Iterator[OutputFile]:
    """The rules for crawlers (RFC 9309)."""
    root = site.settings.publishing.site_address.rstrip("/")
    host = urlsplit(root).hostname or ""
    # Nobody can come upon an address that belongs to nobody (RFC 2606).
    kept_out = site.settings.organisation.demo and not host.endswith((".example", ".test"))
    rule = "Disallow: /" if kept_out else "Allow: /"
    text = f"User-agent: *\n{rule}\n\nSitemap: {root}/sitemap.xml\n"
    yield OutputFile("robots.txt", text.encode())
