"""Everything that can be referred to, by name: the index in which references and links are looked
up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import linking as codes
from campaign.linking.site import NOTHING_APART, FindingPlace, Private, SourcePlace
from campaign.models.common import Common
from campaign.models.evidence import Evidence
from campaign.models.registry import CONTENT_TYPES
from campaign.models.settings import (
    Donations,
    MailingLists,
    Organisation,
    People,
    Publishing,
    Topics,
)
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Target
from campaign.validation import Entry

SEARCH = "/search/"


@dataclass(frozen=True, slots=True)
class Known:
    """What can be named. A target missing from `names` cannot be checked: its settings file is not
    valid.
    """

    names: Mapping[Target, frozenset[str]]
    entries: Mapping[str, Entry[Common]]
    findings: Mapping[str, FindingPlace]
    sources: Mapping[str, SourcePlace]
    addresses: Mapping[str, str]
    assets: frozenset[str]
    broken: Mapping[str, str] = field(default_factory=dict)
    private: Private = NOTHING_APART
    unlisted: frozenset[str] = frozenset()
    unusable_assets: frozenset[str] = frozenset()

    def lies_apart(self, asset: str, entry: Entry[Common] | None) -> bool:
        """Whether the file `asset` is private, and `entry` (or a settings file) is not."""
        mine = entry is not None and entry.key in self.private.entries
        return asset in self.private.assets and not mine

    def may_be_in_a_broken_file(self, name: str) -> bool:
        """Whether a file that is not valid may define `name`: then that file is what needs mending,
        not the reference. One of which nothing could be read may define anything.
        """
        return any(name in text or not text.strip() for text in self.broken.values())


def gather(
    entries: Mapping[str, Entry[Common]],
    settings: Mapping[str, SettingsFile | None],
    assets: frozenset[str],
    broken: Mapping[str, str],
) -> tuple[Known, list[Diagnostic]]:
    """Index everything; a source id that is used twice is told here.

    `settings` maps the names of settings files to their models, None where a file is not valid;
    `broken` the keys of entries that are not valid to whatever text could be made out.
    """
    findings: dict[str, FindingPlace] = {}
    sources: dict[str, SourcePlace] = {}
    diagnostics: list[Diagnostic] = []
    # Evidence is where sources belong: another page that lists one again is told so.
    for key in sorted(entries, key=lambda one: not isinstance(entries[one].model, Evidence)):
        entry = entries[key]
        if isinstance(entry.model, Evidence):
            for finding in entry.model.findings:
                findings[f"{entry.slug}/{finding.id}"] = FindingPlace(finding, key)
        for index, source in enumerate(getattr(entry.model, "sources", ())):
            earlier = sources.setdefault(source.id, SourcePlace(source, key))
            if earlier.source is not source:
                span = entry.source.value_span(("sources", index, "id"))
                path = entries[earlier.entry_key].source.path
                other = "this file" if earlier.entry_key == key else path
                diagnostics.append(codes.SOURCE_TWICE.at(span, name=source.id, other=other))
    names = _names_in_settings(settings)
    names[Target.ACTION] = _slugs(entries, "actions")
    names[Target.SOURCE] = frozenset(sources)
    names[Target.FINDING] = frozenset(findings)
    names[Target.ENTRY] = frozenset(entries)
    names[Target.ASSET] = names[Target.PICTURE] = assets
    addresses = {entry.address: key for key, entry in entries.items()}
    if any(isinstance(one, Publishing) and one.search for one in settings.values()):
        addresses.setdefault(SEARCH, SEARCH)
    for address in _listing_addresses(names.get(Target.TOPIC, frozenset())):
        addresses.setdefault(address, address)
    return Known(names, entries, findings, sources, addresses, assets, broken), diagnostics


def _names_in_settings(settings: Mapping[str, SettingsFile | None]) -> dict[Target, frozenset[str]]:
    names: dict[Target, frozenset[str]] = {}
    for model in settings.values():
        match model:
            case People(people=people):
                names[Target.PERSON] = frozenset(people)
            case Topics(topics=topics):
                names[Target.TOPIC] = frozenset(topics)
            case Donations(donations=donations):
                names[Target.DONATION] = frozenset(donations)
            case MailingLists(mailing_lists=lists):
                names[Target.MAILING_LIST] = frozenset(lists)
            case Organisation(press_contacts=contacts):
                names[Target.PRESS_CONTACT] = frozenset(contacts)
    return names


def _slugs(entries: Mapping[str, Entry[Common]], collection: str) -> frozenset[str]:
    return frozenset(one.slug for one in entries.values() if one.type.collection == collection)


def _listing_addresses(topics: Iterable[str]) -> tuple[str, ...]:
    listings = [f"/{one.collection}/" for one in CONTENT_TYPES if not one.at_root]
    return (*listings, "/topics/", *(f"/topics/{topic}/" for topic in sorted(topics)))
