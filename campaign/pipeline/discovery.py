"""Finds the files of a site: which Markdown files are entries, which files may be offered, and what
is neither.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span, one_of
from campaign.diagnostics.catalogue import source as codes
from campaign.models.registry import CONTENT_TYPES, RESERVED_PAGES, ContentType
from campaign.models.scalars.text import slug_of
from campaign.project import Project

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What Windows keeps for devices, whatever comes after a dot (Microsoft, “Naming Files”).
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A Markdown file that is to be read as an entry."""

    path: Path
    name: str
    type: ContentType
    slug: str

    @property
    def key(self) -> str:
        """`responses/x`."""
        return f"{self.type.collection}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Found:
    """The Markdown files of a site: those that are entries, those that were meant to be, under the
    name they should have, and what is wrong with names and places.
    """

    entries: tuple[FoundFile, ...]
    refused: tuple[FoundFile, ...]
    problems: tuple[Diagnostic, ...]


def entry_files(project: Project) -> Found:
    """Look through the folder of each collection, by name."""
    found: list[FoundFile] = []
    refused: list[FoundFile] = []
    problems: list[Diagnostic] = []
    for content_type in CONTENT_TYPES:
        folder = project.content_dir / content_type.collection
        for path in _listed(folder):
            if path.suffix.lower() not in _MARKDOWN:
                continue
            name = project.name_of(path)
            problem = _refused(project, path, name, content_type)
            if problem is not None:
                problems.append(problem)
                refused.append(FoundFile(path, name, content_type, slug_of(path.stem)))
            else:
                found.append(FoundFile(path, name, content_type, path.stem))
    problems.extend(_stray(project, {file.path for file in found}))
    return Found(tuple(found), tuple(refused), tuple(problems))


def asset_names(project: Project) -> frozenset[str]:
    """The names below content/assets of ordinary files that stay inside the content folder."""
    root = project.content_dir / "assets"
    return frozenset(
        path.relative_to(root).as_posix()
        for path in _walk(root)
        if path.is_file() and _stays_inside(path, project.content_dir)
    )


def _refused(
    project: Project, path: Path, name: str, content_type: ContentType
) -> Diagnostic | None:
    start = Span(name)
    if not _stays_inside(path, project.content_dir):
        what = "a link that leads out of the content folder or nowhere"
        return codes.NOT_A_FILE.at(start, name=path.name, what=what)
    if path.is_dir():
        return codes.NOT_A_FILE.at(start, name=path.name, what="a folder")
    better = f"{slug_of(path.stem)}.md"
    if not _SLUG.fullmatch(path.stem) or path.suffix != ".md":
        return codes.BAD_NAME.at(start, suggestion=better, name=path.name, better=better)
    if _DEVICE.fullmatch(path.stem):
        better = f"{path.stem}-page.md"
        return codes.DEVICE_NAME.at(start, suggestion=better, name=path.name, better=better)
    listings = {one.collection for one in CONTENT_TYPES if not one.at_root}
    if content_type.at_root and path.stem in RESERVED_PAGES | listings:
        return codes.RESERVED_NAME.at(start, name=path.stem)
    return None


def _stray(project: Project, read: set[Path]) -> Iterator[Diagnostic]:
    """Markdown files that stand where nothing is read, so that nobody waits in vain for them."""
    folders = one_of([f"{project.content}/{one.collection}" for one in CONTENT_TYPES])
    own = {project.content_dir / one.collection for one in CONTENT_TYPES}
    for path in _walk(project.content_dir):
        if path.suffix.lower() in _MARKDOWN and path not in read and path.parent not in own:
            name = project.name_of(path)
            yield codes.STRAY.at(Span(name), name=path.name, folders=folders)


def _listed(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _walk(root: Path) -> Iterator[Path]:
    """Every file below `root` whose path has no hidden part; linked folders are not entered."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(folder, name)


def _stays_inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False
