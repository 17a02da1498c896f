"""The addresses that entries had before: each leads to one entry and to nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import source as codes
from campaign.linking.known import Known
from campaign.models.registry import RESERVED_PAGES

# Files that no folder may take the place of.
_FILES = ("404.html", "feed.xml", "robots.txt", "sitemap.xml")
_MADE_BY_ITSELF = "a page that the site makes by itself"
_FIX = "Delete the old address here, or give the other page another one."


def taken_addresses(known: Known) -> Iterator[Diagnostic]:
    """Old addresses at which something stands already, or which two entries claim."""
    owners = {f"/{name}/": _MADE_BY_ITSELF for name in (*RESERVED_PAGES, *_FILES)}
    for address, key in known.addresses.items():
        entry = known.entries.get(key)
        owners[address] = entry.source.path if entry else _MADE_BY_ITSELF
    for entry in known.entries.values():
        for index, old in enumerate(entry.model.old_addresses):
            # As the file of a page is named by hosts: /about/index.html is /about/.
            address = f"{old.rstrip('/').removesuffix('/index.html')}/"
            other = owners.setdefault(address, entry.source.path)
            first_claim = address not in known.addresses and other == entry.source.path
            if not first_claim:
                span = entry.source.value_span(("old_addresses", index))
                yield codes.TWO_FOR_ONE_ADDRESS.at(span, fix=_FIX, other=other, address=address)
