"""Two files that GitHub Pages reads: without `CNAME` each publication takes the charity's own
address off it, and without `.nojekyll` it leaves out `.well-known`.

Form: docs.github.com, “Managing a custom domain” and “About GitHub Pages and Jekyll”.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from campaign.linking import Site
from campaign.outputs.file import OutputFile

_GITHUBS_OWN = ".github.io"


def write(site: Site) -> Iterator[OutputFile]:
    """Both, where the settings name GitHub Pages; its own addresses need no `CNAME`."""
    if site.settings.publishing.host != "github_pages":
        return
    yield OutputFile(".nojekyll", b"\n")
    host = urlsplit(site.settings.publishing.site_address).hostname or ""
    if not host.endswith(_GITHUBS_OWN):
        yield OutputFile("CNAME", f"{host}\n".encode())
