"""Lists folders as they are, and remembers which of them the system did not open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.project import Project
from campaign.source import unreadable


class Listing:
    """Looks through `root`; `problems` holds what could not be looked into, each folder once, and
    `unlisted` the names of those directly below the root that have such a part.
    """

    def __init__(self, project: Project, root: Path) -> None:
        self.project = project
        self.root = root
        self.unlisted: set[str] = set()
        self._place = Path(os.path.realpath(root))
        self._problems: dict[str, Diagnostic] = {}

    @property
    def name(self) -> str:
        """The root's path in the project."""
        return self.project.name_of(self.root)

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """A diagnostic for each folder that could not be looked into."""
        return tuple(self._problems.values())

    def folder(self, name: str) -> list[Path]:
        """What stands in the folder `name` of the root and is not hidden; links are followed."""
        folder = self.root / name
        try:
            paths = sorted(folder.iterdir())
        except OSError as error:
            if not self._is_not_there(folder, error):
                self._note(folder, error)
            return []
        return [path for path in paths if not path.name.startswith(".")]

    def everything(self, below: str = "") -> Iterator[Path]:
        """Every file below the root whose path has no hidden part; linked folders are not
        entered.
        """
        top = self.root / below
        for folder, folders, files in os.walk(top, onerror=self._noted_while_walking):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    yield Path(folder, name)

    def holds(self, place: Path) -> bool:
        """Whether what really is at `place` belongs to this folder."""
        return place.is_relative_to(self._place)

    def _noted_while_walking(self, error: OSError) -> None:
        folder = Path(os.fsdecode(error.filename))
        if not self._is_not_there(folder, error):
            self._note(folder, error)

    def _is_not_there(self, folder: Path, error: OSError) -> bool:
        """Whether there is no such folder, or it went meanwhile with all that was in it; and not
        something else of its name, or a link to nothing. Of the root that is told elsewhere.
        """
        there = folder != self.root and os.path.lexists(folder)
        return isinstance(error, (FileNotFoundError, NotADirectoryError)) and not there

    def _note(self, folder: Path, error: OSError) -> None:
        if not os.access(self.root, os.R_OK | os.X_OK):
            folder = self.root
        name = self.project.name_of(folder)
        self._problems.setdefault(name, unreadable(name, error, folder=True))
        below = folder.relative_to(self.root).parts
        self.unlisted.add(below[0] if below else "")


def place_of(path: Path) -> Path | OSError | None:
    """Where `path` really is; None for a link to nothing or in a circle; the system's error where
    it does not say, or the file went after it was listed.
    """
    try:
        return path.resolve(strict=True)
    except RuntimeError:
        return None
    except OSError as error:
        return None if not isinstance(error, PermissionError) and path.is_symlink() else error


def is_folder(path: Path) -> bool:
    """Whether a folder stands at `path`; no where the system does not say."""
    return os.path.isdir(path)  # noqa: PTH112  # a Path would raise
