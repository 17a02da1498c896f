"""Reads and validates the files of settings. One that is not there is taken as empty where it may
be, and one that is there under another name is told as that.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from campaign.diagnostics import Diagnostic, Severity, Span, closest, one_of
from campaign.diagnostics.catalogue import shape
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
from campaign.project import Project
from campaign.source import SourceFile, read_settings, unreadable
from campaign.validation import validate_settings


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """The settings by their names, None for a file that cannot be used; the sources of those that
    were read, and the texts of all by the names of their files.
    """

    files: Mapping[str, SettingsFile | None]
    sources: Mapping[str, SourceFile]
    texts: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def whole(self) -> Settings | None:
        """All the settings together, or None when one of the files is not valid."""
        files = self.files
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


def load_settings(project: Project) -> SettingsRead:
    """Read every file of settings of `project`."""
    closed = _closed(project.settings_dir)
    if closed is not None:
        name = project.name_of(project.settings_dir)
        told = unreadable(name, closed, folder=True)
        return SettingsRead({one.name: None for one in SETTINGS_TYPES}, {}, {}, (told,))
    files: dict[str, SettingsFile | None] = {}
    sources: dict[str, SourceFile] = {}
    texts: dict[str, str] = {}
    misnamed, diagnostics = _misnamed(project)
    for settings_type in SETTINGS_TYPES:
        path = project.settings_dir / settings_type.file_name
        name = project.name_of(path)
        if settings_type.file_name in misnamed:
            files[settings_type.name] = None
            continue
        if not os.path.lexists(path):
            files[settings_type.name] = None if settings_type.required else settings_type.model()
            if settings_type.required:
                diagnostics.append(_file_missing(name, settings_type.name))
            continue
        reading = read_settings(path, name)
        texts[name] = reading.text
        diagnostics.extend(reading.diagnostics)
        files[settings_type.name] = None
        if reading.source is not None:
            sources[settings_type.name] = reading.source
            model, problems = validate_settings(reading.source, settings_type)
            files[settings_type.name] = model
            diagnostics.extend(problems)
    return SettingsRead(files, sources, texts, tuple(diagnostics))


def _misnamed(project: Project) -> tuple[frozenset[str], list[Diagnostic]]:
    """The settings files that are there under another name, told here and not as missing, nor by
    every page that refers to what they hold; and what is told. A second copy is only a warning.
    """
    known = [one.file_name for one in SETTINGS_TYPES]
    misnamed = set()
    diagnostics = []
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
            diagnostics.append(told)
    return frozenset(misnamed), diagnostics


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
