"""The linked whole: `Collections` holds everything that is valid, `Site` only what may be seen.

Rendering and outputs are given a `Site` and nothing else: what they never receive cannot leak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.markup import Markup
from campaign.models.common import Common, Source
from campaign.models.evidence import Finding
from campaign.models.settings import Settings
from campaign.source import AssetFolders, SourceFile
from campaign.validation import Entry
from campaign.visibility import Visibility


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link leads: an address from the root of this site, or a whole address elsewhere.

    `fragment` is without `#`; `key` names the entry or generated listing, if it is one.
    """

    address: str
    fragment: str = ""
    external: bool = False
    key: str | None = None


@dataclass(frozen=True, slots=True)
class LinkedEntry:
    """An entry with its converted body and what its links and images lead to.

    `link_targets` runs beside `markup.links`, `image_files` (names below content/assets, or whole
    addresses) beside `markup.images`; None stands where a diagnostic says that nothing was found.
    """

    entry: Entry[Common]
    markup: Markup
    visibility: Visibility
    link_targets: tuple[LinkTarget | None, ...] = ()
    image_files: tuple[str | None, ...] = ()

    @property
    def key(self) -> str:
        """`responses/x`."""
        return self.entry.key

    @property
    def address(self) -> str:
        """`/responses/x/`."""
        return self.entry.address


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """A finding and the evidence entry it stands in; its name across the site is `slug/id`."""

    finding: Finding
    entry_key: str

    @property
    def name(self) -> str:
        """`detention-rates/black-2020-21`."""
        return f"{self.entry_key.split('/', 1)[1]}/{self.finding.id}"


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A source and the entry that lists it."""

    source: Source
    entry_key: str


@dataclass(frozen=True, slots=True)
class Private:
    """What the folder of `content_private` holds: the keys of its entries, and the names below its
    assets.

    `missing` says that the settings name a folder which is not on this computer, `refused` that it
    was not read for another reason, which has been told.
    """

    entries: frozenset[str] = frozenset()
    assets: frozenset[str] = frozenset()
    missing: bool = False
    refused: bool = False

    @property
    def unseen(self) -> bool:
        """Whether there may be entries and files that nobody sees here."""
        return self.missing or self.refused


NOTHING_APART = Private()


@dataclass(frozen=True, slots=True)
class Collections:
    """Everything that was read, valid and linked, public or not.

    `broken` holds the keys of entries whose file is not valid, with whatever text could be made
    out, so that references into them are not also reported as unknown. `doubles` holds the texts,
    by their names, of files for which another file has the address already.
    """

    settings: Settings | None
    settings_sources: Mapping[str, SourceFile]
    entries: Mapping[str, LinkedEntry]
    findings: Mapping[str, FindingPlace]
    sources: Mapping[str, SourcePlace]
    broken: Mapping[str, str] = field(default_factory=dict)
    doubles: Mapping[str, str] = field(default_factory=dict)
    private: Private = NOTHING_APART


@dataclass(frozen=True, slots=True)
class Site:
    """What may be seen at `as_of`; in preview also what is hidden, each entry's `visibility` saying
    so.

    `collections` holds the same entries by collection, in the order of their slugs.
    `used_by` lists, by key, the entries that refer to an entry; `topics` the entries of a topic;
    `assets` the names below content/assets that a page of this site uses, `offered` those of them
    that are published as they are: a picture that is only shown is published in sizes for pages.
    `notices` holds diagnostics to show in a preview, by the file they are about.
    """

    settings: Settings
    as_of: datetime
    preview: bool
    entries: Mapping[str, LinkedEntry]
    collections: Mapping[str, tuple[LinkedEntry, ...]]
    findings: Mapping[str, FindingPlace]
    sources: Mapping[str, SourcePlace]
    used_by: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, tuple[str, ...]]
    assets: frozenset[str]
    offered: frozenset[str]
    content_dir: Path
    private_dir: Path | None = None
    notices: tuple[Diagnostic, ...] = ()

    @property
    def asset_folders(self) -> AssetFolders:
        """Where the files that pages name lie."""
        return AssetFolders.of(self.content_dir, self.private_dir)

    def of(self, collection: str) -> tuple[LinkedEntry, ...]:
        """The entries of one collection, by slug."""
        return self.collections.get(collection, ())
