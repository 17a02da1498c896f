"""Finds pages that an earlier build published and this one does not, under no address at all: links
from elsewhere would end on an error page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span, closest
from campaign.diagnostics.catalogue import publishing as codes
from campaign.linking import Collections, Site
from campaign.models.registry import BY_COLLECTION, RESERVED_PAGES
from campaign.publishing.destination import settled
from campaign.publishing.working_folder import WorkingFolder

_PAGE = "/index.html"
_APART = (
    "Its file may be in the folder that “content_private:” in publishing.yml names, which is not "
    "on this computer. Build the site where that folder is."
)


def lost_pages(
    destination: Path, stage: Path, collections: Collections, site: Site
) -> Iterator[Diagnostic]:
    """A warning for each entry of an earlier build record whose address leads nowhere in `stage`.

    What is a draft or under embargo again is gone on purpose, and not named.
    """
    earlier = _earlier_entries(destination)
    for key in sorted(earlier):
        address = _address(key)
        if (stage / address.strip("/") / "index.html").is_file():
            continue
        if key in collections.entries or key in collections.broken:
            continue
        successor = _renamed_to(key, earlier, site)
        old = f"old_addresses: [{address}]"
        if successor is not None:
            path = site.entries[successor].entry.source.path
            fix = f"If this is that page under a new name, add to its head: {old}"
            yield codes.ADDRESS_LOST.at(Span(path), fix=fix, address=address)
        else:
            path = f"{site.content_dir.name}/{key}.md"
            apart = _APART if collections.private.missing else None
            yield codes.ADDRESS_LOST.at(Span(path), fix=apart, address=address, old=old)


def _earlier_entries(destination: Path) -> set[str]:
    """The keys of the entries in the records of earlier builds; none where there is no record."""
    found: set[str] = set()
    for record in sorted(WorkingFolder(settled(destination)).records.glob("*.json")):
        try:
            files = json.loads(record.read_bytes())["files"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            continue
        if isinstance(files, dict):
            found |= {key for name in files if (key := _key(str(name)))}
    return found


def _key(file: str) -> str | None:
    """`responses/x` for `responses/x/index.html`; None for what is not the page of an entry."""
    parts = file.removesuffix(_PAGE).split("/") if file.endswith(_PAGE) else []
    lists = {name for name, kind in BY_COLLECTION.items() if not kind.at_root}
    if len(parts) == 2 and parts[0] in lists and parts[1] != "page":
        return "/".join(parts)
    if len(parts) == 1 and parts[0] not in lists | RESERVED_PAGES:
        return f"pages/{parts[0]}"
    return None


def _address(key: str) -> str:
    collection, slug = key.split("/", 1)
    return BY_COLLECTION[collection].address(slug)


def _renamed_to(key: str, earlier: set[str], site: Site) -> str | None:
    """The entry that is new in the same collection, the one whose name is most like it first."""
    collection, slug = key.split("/", 1)
    new = [linked.entry.slug for linked in site.of(collection) if linked.key not in earlier]
    near = closest(slug, new) or (new[0] if len(new) == 1 else None)
    return f"{collection}/{near}" if near else None
