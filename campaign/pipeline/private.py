"""Finds the second content folder, which keeps what waits for its day out of the repository.

It is read only where it really is apart: in the repository, in the content or in the published
site it would guard nothing, and say that it did.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import private as codes
from campaign.project import Project
from campaign.source import SourceFile, read_settings, unreadable

KEY = "content_private"


@dataclass(frozen=True, slots=True)
class PrivateFolder:
    """`path` is None where no folder is named, or none that may be read: `problem` then says why.

    `written` is what the settings say; `missing` that there is no such folder on this computer.
    """

    path: Path | None = None
    written: str = ""
    missing: bool = False
    problem: Diagnostic | None = None


def private_folder(project: Project, publishing: SourceFile | None) -> PrivateFolder:
    """The folder that the settings in `publishing` name, whether or not the rest of it is valid."""
    written = publishing.scalar(KEY) if publishing else None
    if publishing is None or written is None:
        return PrivateFolder()
    span = publishing.value_span((KEY,))
    path = project.root / _expanded(written)
    where = _why_not(path, project)
    if where is not None:
        refused = codes.INSIDE.at(span, folder=written, where=where)
        return PrivateFolder(written=written, problem=refused)
    if not os.path.lexists(path):
        return PrivateFolder(written=written, missing=True)
    try:
        with os.scandir(path):
            return PrivateFolder(Path(os.path.abspath(path)), written)  # noqa: PTH100
    except (FileNotFoundError, NotADirectoryError):
        what = "a link to nothing" if path.is_symlink() else "a file"
        refused = codes.NOT_A_FOLDER.at(span, folder=written, what=what)
    except OSError as error:
        refused = unreadable(project.name_of(path), error, folder=True)
    return PrivateFolder(written=written, problem=refused)


def private_folder_of(project: Project) -> PrivateFolder:
    """The same, for those who need nothing else of the settings."""
    path = project.settings_dir / "publishing.yml"
    return private_folder(project, read_settings(path, project.name_of(path)).source)


def _expanded(written: str) -> Path:
    try:
        return Path(written).expanduser()
    except RuntimeError:  # whoever runs this has no home folder
        return Path(written)


def _why_not(path: Path, project: Project) -> str | None:
    """Why what is kept at `path` would not be apart, as the end of a sentence."""
    place = Path(os.path.realpath(path))
    inside = (
        (project.content_dir, "the content folder, or in it"),
        (project.site_dir, "the folder of the published site, or in it"),
        (project.root, "the folder of the site, or in it"),
        (_repository(project.root), "in the repository that holds the site"),
    )
    for folder, what in inside:
        if place.is_relative_to(os.path.realpath(folder)):
            return what
    for folder, what in ((project.root, "site"), (project.site_dir, "published site")):
        if Path(os.path.realpath(folder)).is_relative_to(place):
            return f"a folder that holds the {what}"
    return None


def _repository(root: Path) -> Path:
    """The top of the work tree that holds `root`, or `root` itself."""
    real = Path(os.path.realpath(root))
    return next((one for one in (real, *real.parents) if os.path.lexists(one / ".git")), root)
