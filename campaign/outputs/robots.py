"""robots.txt: everything may be read, and the sitemap is named; a demonstration asks to be left
out.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.linking import Site
from campaign.outputs.file import OutputFile


def write(site: Site) -> Iterator[OutputFile]:
    """The rules for crawlers (RFC 9309)."""
    root = site.settings.publishing.site_address.rstrip("/")
    rule = "Disallow: /" if site.settings.organisation.demo else "Allow: /"
    text = f"User-agent: *\n{rule}\n\nSitemap: {root}/sitemap.xml\n"
    yield OutputFile("robots.txt", text.encode())
