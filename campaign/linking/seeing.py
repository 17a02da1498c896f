"""Makes the `Site` from the `Collections`: the one place where what is hidden is left behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from campaign.diagnostics import Diagnostic
from campaign.linking.references import references_of
from campaign.linking.site import Collections, FindingPlace, LinkedEntry, Site, SourcePlace
from campaign.linking.unseen_settings import seen_settings
from campaign.models.settings import Settings
from campaign.models.written import Target

P = TypeVar("P", FindingPlace, SourcePlace)


def see(
    collections: Collections,
    settings: Settings,
    as_of: datetime,
    *,
    content_dir: Path,
    private_dir: Path | None = None,
    preview: bool = False,
    notices: tuple[Diagnostic, ...] = (),
) -> Site:
    """What may be seen at `as_of`; in `preview` everything valid, with its visibility to mark it
    by.
    """
    entries = {
        key: linked
        for key, linked in collections.entries.items()
        if preview or linked.visibility.public
    }
    offered = frozenset(_offered(entries.values()))
    return Site(
        settings=seen_settings(settings, collections, entries.keys()),
        as_of=as_of,
        preview=preview,
        entries=entries,
        collections=_by_collection(entries),
        findings=_standing_in(collections.findings, entries),
        sources=_standing_in(collections.sources, entries),
        used_by=_used_by(entries, collections),
        topics=_by_topic(entries, settings),
        assets=offered | frozenset(_shown(entries.values(), settings)),
        offered=offered,
        content_dir=content_dir,
        private_dir=private_dir,
        notices=notices,
    )


def _by_collection(
    entries: Mapping[str, LinkedEntry],
) -> dict[str, tuple[LinkedEntry, ...]]:
    found: dict[str, list[LinkedEntry]] = defaultdict(list)
    for key in sorted(entries):
        found[entries[key].entry.type.collection].append(entries[key])
    return {collection: tuple(linked) for collection, linked in found.items()}


def _standing_in(places: Mapping[str, P], entries: Mapping[str, LinkedEntry]) -> dict[str, P]:
    return {name: place for name, place in places.items() if place.entry_key in entries}


def _used_by(
    entries: Mapping[str, LinkedEntry], collections: Collections
) -> dict[str, tuple[str, ...]]:
    """By entry, the entries that refer or link to it."""
    users: dict[str, dict[str, None]] = defaultdict(dict)
    for key, linked in entries.items():
        for used in _uses(linked, collections):
            if used != key and used in entries:
                users[used][key] = None
    return {used: tuple(sorted(by)) for used, by in users.items()}


def _uses(linked: LinkedEntry, collections: Collections) -> Iterator[str]:
    for reference in references_of(linked.entry.model):
        match reference.target:
            case Target.ACTION:
                yield f"actions/{reference.text}"
            case Target.ENTRY:
                yield reference.text
            case Target.FINDING:
                yield f"evidence/{reference.text.split('/')[0]}"
    for block in linked.markup.blocks:
        folder = "actions" if block.name == "action" else "evidence"
        yield f"{folder}/{block.argument.split('/')[0]}"
    for citation in linked.markup.citations:
        place = collections.sources.get(citation.source_id)
        if place is not None:
            yield place.entry_key
    for target in linked.link_targets:
        if target is not None and target.key is not None:
            yield target.key


def _by_topic(entries: Mapping[str, LinkedEntry], settings: Settings) -> dict[str, tuple[str, ...]]:
    """Topics in the order of the settings, each with its entries; a topic without any
    is left out.
    """
    found: dict[str, list[str]] = {topic: [] for topic in settings.topics.topics}
    for key in sorted(entries):
        for topic in entries[key].entry.model.topics:
            if topic in found:
                found[topic].append(key)
    return {topic: tuple(keys) for topic, keys in found.items() if keys}


def files_used(entries: Iterable[LinkedEntry]) -> frozenset[str]:
    """The names below content/assets of what these entries offer or show."""
    listed = list(entries)
    return frozenset((*_offered(listed), *_pictures(listed)))


def _offered(entries: Iterable[LinkedEntry]) -> Iterator[str]:
    """The files that the pages of these entries lead to."""
    for linked in _with_their_text(entries):
        yield from _named(linked, Target.ASSET)
        for target in linked.link_targets:
            if target is not None and target.address.startswith("/assets/"):
                yield target.address.removeprefix("/assets/")


def _shown(entries: Iterable[LinkedEntry], settings: Settings) -> Iterator[str]:
    """The pictures that these pages show, and the logo."""
    if settings.brand.logo is not None:
        yield settings.brand.logo.file
    yield from _pictures(entries)


def _pictures(entries: Iterable[LinkedEntry]) -> Iterator[str]:
    for linked in _with_their_text(entries):
        yield from _named(linked, Target.PICTURE)
        yield from (name for name in linked.image_files if name is not None)


def _with_their_text(entries: Iterable[LinkedEntry]) -> Iterator[LinkedEntry]:
    """Those whose text still stands: a withdrawn page leads to no file and shows none."""
    return (one for one in entries if one.entry.model.status != "withdrawn")


def _named(linked: LinkedEntry, target: Target) -> Iterator[str]:
    """What the frontmatter of `linked` names of one kind."""
    for reference in references_of(linked.entry.model):
        if reference.target is target:
            yield reference.text
