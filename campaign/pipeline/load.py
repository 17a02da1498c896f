"""Reads, validates and converts every file of a site.

Nothing is looked up here: that waits until all is known.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from campaign.diagnostics import Diagnostic, Severity
from campaign.linking import Loaded, Private
from campaign.markup import Markup, convert
from campaign.models.common import Common
from campaign.models.settings import Publishing
from campaign.pipeline.assets import asset_files
from campaign.pipeline.discovery import FoundFile, entry_files
from campaign.pipeline.misplaced import misplaced
from campaign.pipeline.private import PrivateFolder, private_folder
from campaign.pipeline.settings_files import SettingsRead, load_settings
from campaign.project import Project
from campaign.source import read_page
from campaign.validation import Entry, validate_entry

_UNFINISHED = ("draft", "in_review")


@dataclass(slots=True)
class _Loading:
    """What has been read so far."""

    entries: dict[str, Entry[Common]] = field(default_factory=dict)
    markups: dict[str, Markup] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    doubles: dict[str, str] = field(default_factory=dict)
    misplaced: dict[str, FoundFile] = field(default_factory=dict)
    unfinished: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """A loaded site; the texts of its files by name, their names by entry, those that are still
    drafts, and those of which nothing could be made. `apart` is where private files lie in the
    project; empty where there are none.
    """

    loaded: Loaded
    texts: Mapping[str, str]
    files: Mapping[str, str]
    unfinished: frozenset[str]
    unusable: frozenset[str]
    apart: str
    private: PrivateFolder
    zone: ZoneInfo | None
    diagnostics: tuple[Diagnostic, ...]


def load(project: Project) -> Read:
    """Read everything that belongs to `project`."""
    loading = _Loading()
    settings = load_settings(project)
    loading.texts.update(settings.texts)
    loading.diagnostics.extend(settings.diagnostics)
    publishing = settings.files.get("publishing")
    zone = ZoneInfo(publishing.time_zone) if isinstance(publishing, Publishing) else None
    trusted = publishing.trusted_html if isinstance(publishing, Publishing) else ()
    private = private_folder(project, settings.sources.get("publishing"))
    if private.problem is not None:
        loading.diagnostics.append(private.problem)
    found = entry_files(project, private.path)
    assets = asset_files(project, private.path)
    loading.diagnostics.extend((*found.problems, *assets.problems))
    for file in found.entries:
        _load_entry(file, loading, zone, trusted)
    for file in found.refused:
        _note_refused(file, loading)
    for file in found.doubles:
        _note_double(file, loading)
    _note_misplaced(loading)
    keys = frozenset(file.key for file in (*found.entries, *found.refused) if file.private)
    loaded = Loaded(
        settings=settings.whole,
        settings_files=settings.files,
        settings_sources=settings.sources,
        entries=loading.entries,
        markups=loading.markups,
        broken=loading.broken,
        assets=assets.names,
        content=project.content,
        doubles=loading.doubles,
        private=Private(keys, assets.private, private.missing, refused=private.problem is not None),
        unlisted=found.unlisted | ({"assets"} if not assets.complete else frozenset()),
        unusable_assets=assets.unusable,
    )
    return Read(
        loaded,
        loading.texts,
        {key: file.name for key, file in loading.misplaced.items()}
        | {file.key: file.name for file in (*found.refused, *found.entries)},
        frozenset(loading.unfinished),
        frozenset(_unusable((*found.entries, *found.refused), settings, loading)),
        project.name_of(private.path) if private.path else "",
        private,
        zone,
        tuple(loading.diagnostics),
    )


def _unusable(
    found: tuple[FoundFile, ...],
    settings: SettingsRead,
    loading: _Loading,
) -> Iterator[str]:
    """The names of files of which nothing could be made."""
    yield from (file.name for file in found if file.key in loading.broken)
    yield from loading.doubles
    yield from (
        source.path for name, source in settings.sources.items() if settings.files[name] is None
    )


def _load_entry(
    file: FoundFile, loading: _Loading, zone: ZoneInfo | None, trusted: tuple[str, ...]
) -> None:
    reading = read_page(file.path, file.name)
    loading.texts[file.name] = reading.text
    loading.diagnostics.extend(reading.diagnostics)
    source = reading.source
    if source is None:
        loading.broken[file.key] = reading.text
        return
    if source.scalar("status") in _UNFINISHED:
        loading.unfinished.add(file.name)
    entry, problems = validate_entry(source, file.type, file.slug, zone=zone)
    markup, in_body = convert(
        source.body, file=file.name, first_line=source.body_line, trusted=file.key in trusted
    )
    if entry is None:
        elsewhere = misplaced(file, source)
        if elsewhere is not None:
            loading.misplaced[elsewhere.key] = file
            problems = (elsewhere.told,)
        loading.broken[file.key] = reading.text
    loading.diagnostics.extend((*problems, *in_body))
    if entry is None:
        return
    loading.entries[file.key] = entry
    loading.markups[file.key] = markup


def _note_refused(file: FoundFile, loading: _Loading) -> None:
    """A file whose name cannot be an address: what refers to it is not also called unknown."""
    if file.key in loading.entries or file.key in loading.broken:
        return
    # os.path answers for a file that may not be looked at; a Path would raise.
    is_plain = os.path.isfile(file.path) and not os.path.islink(file.path)  # noqa: PTH113, PTH114
    text = read_page(file.path, file.name).text if is_plain else ""
    # Whether it waits for its day is told by its text; of what is no file nothing can wait.
    loading.broken[file.key] = text or "\n"


def _note_double(file: FoundFile, loading: _Loading) -> None:
    """A second file for an address: it is not published, and what it says must not be either."""
    reading = read_page(file.path, file.name)
    loading.texts[file.name] = loading.doubles[file.name] = reading.text
    if reading.source is not None and reading.source.scalar("status") in _UNFINISHED:
        loading.unfinished.add(file.name)


def _note_misplaced(loading: _Loading) -> None:
    """What refers to a file by the folder it belongs in is not also called wrong."""
    for key, file in loading.misplaced.items():
        if key not in loading.entries:
            loading.broken.setdefault(key, loading.texts[file.name])


def softened(diagnostics: list[Diagnostic], unfinished: frozenset[str]) -> list[Diagnostic]:
    """`diagnostics` with every error in an unfinished entry made a warning: a draft is a to-do
    list, never a stop.
    """
    return [
        one.with_severity(Severity.WARNING)
        if one.severity is Severity.ERROR and one.span.file in unfinished
        else one
        for one in diagnostics
    ]
