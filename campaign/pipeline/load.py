"""Reads, validates and converts every file of a site.

Nothing is looked up here: that waits until all is known.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from campaign.diagnostics import Diagnostic, Severity, Span, closest, one_of
from campaign.diagnostics.catalogue import shape
from campaign.linking import Loaded, Private
from campaign.markup import Markup, convert
from campaign.models.common import Common
from campaign.models.registry import SETTINGS_TYPES
from campaign.models.settings import (
    AccessibilityResults,
    Brand,
    Donations,
    MailingLists,
    Organisation,
    People,
    Publishing,
    Settings,
    Topics,
)
from campaign.models.settings.file import SettingsFile
from campaign.pipeline.assets import asset_files
from campaign.pipeline.discovery import FoundFile, entry_files
from campaign.pipeline.misplaced import misplaced
from campaign.pipeline.private import PrivateFolder, private_folder
from campaign.project import Project
from campaign.source import SourceFile, read_page, read_settings, unreadable
from campaign.validation import Entry, validate_entry, validate_settings

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
    files, sources = _load_settings(project, loading)
    publishing = files.get("publishing")
    zone = ZoneInfo(publishing.time_zone) if isinstance(publishing, Publishing) else None
    trusted = publishing.trusted_html if isinstance(publishing, Publishing) else ()
    private = private_folder(project, sources.get("publishing"))
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
        settings=_whole(files),
        settings_files=files,
        settings_sources=sources,
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
        frozenset(_unusable((*found.entries, *found.refused), files, sources, loading)),
        project.name_of(private.path) if private.path else "",
        private,
        zone,
        tuple(loading.diagnostics),
    )


def _unusable(
    found: tuple[FoundFile, ...],
    files: Mapping[str, SettingsFile | None],
    sources: Mapping[str, SourceFile],
    loading: _Loading,
) -> Iterator[str]:
    """The names of files of which nothing could be made."""
    yield from (file.name for file in found if file.key in loading.broken)
    yield from loading.doubles
    yield from (source.path for name, source in sources.items() if files[name] is None)


def _load_settings(
    project: Project, loading: _Loading
) -> tuple[dict[str, SettingsFile | None], dict[str, SourceFile]]:
    files: dict[str, SettingsFile | None] = {}
    sources: dict[str, SourceFile] = {}
    closed = _closed(project.settings_dir)
    if closed is not None:
        name = project.name_of(project.settings_dir)
        loading.diagnostics.append(unreadable(name, closed, folder=True))
        return {one.name: None for one in SETTINGS_TYPES}, sources
    misnamed = _misnamed_settings(project, loading)
    for settings_type in SETTINGS_TYPES:
        path = project.settings_dir / settings_type.file_name
        name = project.name_of(path)
        if settings_type.file_name in misnamed:
            files[settings_type.name] = None
            continue
        if not os.path.lexists(path):
            files[settings_type.name] = None if settings_type.required else settings_type.model()
            if settings_type.required:
                loading.diagnostics.append(_file_missing(name, settings_type.name))
            continue
        reading = read_settings(path, name)
        loading.texts[name] = reading.text
        loading.diagnostics.extend(reading.diagnostics)
        files[settings_type.name] = None
        if reading.source is not None:
            sources[settings_type.name] = reading.source
            model, problems = validate_settings(reading.source, settings_type)
            files[settings_type.name] = model
            loading.diagnostics.extend(problems)
    return files, sources


def _misnamed_settings(project: Project, loading: _Loading) -> frozenset[str]:
    """The settings files that are there under another name, told here and not as missing, nor by
    every page that refers to what they hold. A second copy is only a warning.
    """
    known = [one.file_name for one in SETTINGS_TYPES]
    misnamed = set()
    with suppress(OSError):
        for path in sorted(project.settings_dir.iterdir()):
            if path.name in known or path.suffix.lower() not in (".yml", ".yaml"):
                continue
            meant = closest(path.stem, [one.name for one in SETTINGS_TYPES])
            file = f"{meant}.yml" if meant else None
            right = project.settings_dir / (file or "")
            if file and right.exists() and right.samefile(path):
                continue  # the disk takes Donations.yml for donations.yml
            told = shape.FILE_NOT_READ.at(
                Span(project.name_of(path)), suggestion=file, name=path.name, known=one_of(known)
            )
            if file and not os.path.lexists(right):
                misnamed.add(file)
            else:
                told = told.with_severity(Severity.WARNING)
            loading.diagnostics.append(told)
    return frozenset(misnamed)


def _closed(folder: Path) -> OSError | None:
    """What the system says where it does not let anybody look into `folder`."""
    try:
        (folder / "anything").lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return error
    return None


def _file_missing(name: str, what: str) -> Diagnostic:
    return shape.FILE_MISSING.at(Span(name), name=name, what=what)


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


def _whole(files: Mapping[str, SettingsFile | None]) -> Settings | None:
    """All the settings together, or None when one of the files is not valid."""
    if any(files[one.name] is None for one in SETTINGS_TYPES):
        return None
    return Settings(
        organisation=cast(Organisation, files["organisation"]),
        publishing=cast(Publishing, files["publishing"]),
        donations=cast(Donations, files["donations"]),
        mailing_lists=cast(MailingLists, files["mailing_lists"]),
        people=cast(People, files["people"]),
        topics=cast(Topics, files["topics"]),
        brand=cast(Brand, files["brand"]),
        accessibility_results=cast(AccessibilityResults, files["accessibility_results"]),
    )


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
