"""The addresses that entries had before: each leads to one entry and to nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import source as codes
from campaign.linking.known import Known
from campaign.models.registry import RESERVED_PAGES

# Files and folders that no page may take the place of.
_FILES = tuple(
    "404.html feed.xml robots.txt sitemap.xml campaign-build.json _headers _redirects .htaccess "
    ".nojekyll CNAME .well-known/security.txt".split()
)
_ASSETS = "/assets/"
_MADE_BY_ITSELF = "a page that the site makes by itself"
_AN_ASSET = "the folder of files to show and download"
_FIX = "Delete the old address here, or give the other page another one."


def taken_addresses(known: Known) -> Iterator[Diagnostic]:
    """Old addresses at which something stands already, or which two entries claim."""
    owners = {alike_elsewhere(f"/{name}/"): _MADE_BY_ITSELF for name in (*RESERVED_PAGES, *_FILES)}
    for address, key in known.addresses.items():
        entry = known.entries.get(key)
        owners[alike_elsewhere(address)] = entry.source.path if entry else _MADE_BY_ITSELF
    taken = frozenset(owners)
    for entry in known.entries.values():
        for index, old in enumerate(entry.model.old_addresses):
            # As the file of a page is named by hosts: /about/index.html is /about/.
            address = f"{old.rstrip('/').removesuffix('/index.html')}/"
            alike = alike_elsewhere(address)
            if alike.startswith(_ASSETS):
                owners[alike] = _AN_ASSET
            other = owners.setdefault(alike, entry.source.path)
            first_claim = alike not in taken and other == entry.source.path
            if not first_claim:
                span = entry.source.value_span(("old_addresses", index))
                yield codes.TWO_FOR_ONE_ADDRESS.at(span, fix=_FIX, other=other, address=address)


def alike_elsewhere(name: str) -> str:
    """What is the same for two names that are one on Windows or macOS, where sites are built too:
    capital letters and the way in which an accent is stored make no difference there.
    """
    return normalize("NFC", normalize("NFC", name).casefold())
