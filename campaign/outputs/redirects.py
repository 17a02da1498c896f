"""Rules by which a host answers at an old address with the new one.

The page that stands at the old address does the same for a browser; a rule does it for search
engines and links of others, with one answer (301) and without a page in between. Syntax: Netlify
and Cloudflare `_redirects`, nginx `location`, Apache 2.4 mod_alias.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import quote, urlsplit

from campaign.linking import Site
from campaign.outputs.file import OutputFile

Server = Literal["netlify", "cloudflare", "nginx", "apache"]


def moves(site: Site) -> tuple[tuple[str, str], ...]:
    """Old and new paths, from the root of the host, sorted; both as they stand in an address."""
    root = urlsplit(site.settings.publishing.site_address).path.rstrip("/")
    return tuple(
        sorted(
            (f"{root}{quote(old)}", f"{root}{quote(entry.address)}")
            for entry in site.entries.values()
            for old in entry.entry.model.old_addresses
        )
    )


def written_for(server: Server, site: Site) -> str:
    """The rules in the words of a server; empty where nothing has moved."""
    lines: list[str] = []
    for old, new in moves(site):
        match server:
            case "netlify":
                # A file at the old address would otherwise be served in place of the rule.
                lines.append(f"{old} {new} 301!")
            case "cloudflare":
                lines.append(f"{old} {new} 301")
            case "nginx":
                lines.append(f"location = {old} {{ return 301 {new}; }}")
            case "apache":
                lines.append(f'RedirectMatch 301 "^{re.escape(old.rstrip("/"))}/?$" "{new}"')
    return "".join(f"{line}\n" for line in lines)


def write(site: Site) -> Iterator[OutputFile]:
    """`_redirects`, for the hosts that read it from the site itself.

    Apache's stand in `.htaccess` and nginx's beside the site, with the headers.
    """
    host = site.settings.publishing.host
    if host in ("netlify", "cloudflare"):
        text = written_for(host, site)
        if text:
            yield OutputFile("_redirects", text.encode())
