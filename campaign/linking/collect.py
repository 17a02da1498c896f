"""Links what was loaded: every reference and link is looked up once everything is known, never
while loading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from campaign.diagnostics import Diagnostic
from campaign.linking.absent import Absent
from campaign.linking.checks import ReferenceCheck
from campaign.linking.known import gather
from campaign.linking.links import LinkResolver
from campaign.linking.oldaddresses import taken_addresses
from campaign.linking.renamed import told_once
from campaign.linking.site import NOTHING_APART, Collections, LinkedEntry, Private
from campaign.markup import Markup
from campaign.models.common import Common
from campaign.models.settings import Settings
from campaign.models.settings.file import SettingsFile
from campaign.source import SourceFile
from campaign.validation import Entry
from campaign.visibility import decide


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that was read and is valid by itself, before anything is looked up.

    `settings_files` maps the name of each settings file to its model, None where it is not valid;
    `content` is the content folder's path in the project; `assets` the names below its assets and
    below those of a private folder; `unusable_assets` are there and told; `unlisted` the folders
    in the content folder that could not be looked into (`""` for itself).
    """

    settings: Settings | None
    settings_files: Mapping[str, SettingsFile | None]
    settings_sources: Mapping[str, SourceFile]
    entries: Mapping[str, Entry[Common]]
    markups: Mapping[str, Markup]
    broken: Mapping[str, str]
    assets: frozenset[str]
    content: str
    doubles: Mapping[str, str] = field(default_factory=dict)
    private: Private = NOTHING_APART
    unlisted: frozenset[str] = frozenset()
    unusable_assets: frozenset[str] = frozenset()


def link(loaded: Loaded, as_of: datetime) -> tuple[Collections, tuple[Diagnostic, ...]]:
    """Look up every reference and link; `as_of` decides which of them may be seen together."""
    known, found = gather(loaded.entries, loaded.settings_files, loaded.assets, loaded.broken)
    known = replace(
        known,
        private=loaded.private,
        unlisted=loaded.unlisted,
        unusable_assets=loaded.unusable_assets,
    )
    found.extend(taken_addresses(known))
    absent = Absent(known, as_of)
    check = ReferenceCheck(known, as_of, absent)
    resolver = LinkResolver(known, loaded.markups, loaded.content, as_of, absent)
    linked: dict[str, LinkedEntry] = {}
    for key, entry in loaded.entries.items():
        markup = loaded.markups[key]
        found.extend(check.frontmatter(entry))
        found.extend(check.body(entry, markup))
        linked[key] = LinkedEntry(
            entry,
            markup,
            decide(entry.model, as_of),
            resolver.links(entry, markup),
            resolver.images(entry, markup),
        )
    for file_name, model in loaded.settings_files.items():
        if model is not None and file_name in loaded.settings_sources:
            found.extend(check.settings(loaded.settings_sources[file_name], model))
    found = told_once(found, check.unknown, loaded.entries, loaded.settings_sources)
    collections = Collections(
        settings=loaded.settings,
        settings_sources=loaded.settings_sources,
        entries=linked,
        findings=known.findings,
        sources=known.sources,
        broken=loaded.broken,
        doubles=loaded.doubles,
        private=loaded.private,
    )
    told = (*found, *resolver.diagnostics, *absent.told(loaded.settings_sources))
    return collections, told
