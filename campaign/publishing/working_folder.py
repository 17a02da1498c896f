"""The folder beside the output folder where a site is prepared and earlier versions are kept."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from campaign.publishing.renaming import rename

_NUMBER = re.compile(r"[0-9]{6}\Z")


@dataclass(frozen=True, slots=True)
class WorkingFolder:
    """`.<name>.campaign/` beside `destination`, hence on its file system.

    It holds `lock` and `holder.json`, the stage (`stage-…`), what is to be deleted (`trash-…`),
    `kept/NNNNNN` (earlier versions, the highest number the newest), `undone/NNNNNN` (versions
    rolled back from, the lowest number the last undone), `records/` and, during a swap,
    `journal.json`.
    """

    destination: Path

    @property
    def path(self) -> Path:
        """The working folder itself."""
        return self.destination.parent / f".{self.destination.name}.campaign"

    @property
    def kept(self) -> Path:
        """Where earlier versions are."""
        return self.path / "kept"

    @property
    def undone(self) -> Path:
        """Where versions are that were rolled back from."""
        return self.path / "undone"

    @property
    def records(self) -> Path:
        """Where the build record of each version is."""
        return self.path / "records"

    def prepare(self) -> None:
        """Make the folder, closed to others: a version taken down must not be served from here."""
        self.destination.parent.mkdir(parents=True, exist_ok=True)
        if self.path.is_symlink():
            raise NotADirectoryError(20, "a link stands in its place", str(self.path))
        self.path.mkdir(mode=0o700, exist_ok=True)
        for folder in (self.kept, self.undone, self.records):
            folder.mkdir(mode=0o700, exist_ok=True)
        ignore = self.path / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")

    def new_stage(self) -> Path:
        """An empty folder of a new name, which no child of a killed build still writes into."""
        return Path(tempfile.mkdtemp(prefix="stage-", dir=self.path))

    def next_number(self) -> str:
        """The number under which the version that is live now will be kept."""
        taken = [int(one.name) for one in (*numbered(self.kept), *numbered(self.undone))]
        return f"{max(taken, default=0) + 1:06d}"

    def discard(self, folder: Path) -> None:
        """Delete a stage, or a version: that is renamed first, so that none is ever half there."""
        doomed = folder
        if not folder.name.startswith("stage-"):  # on a full disk there is no room for a folder
            doomed = Path(tempfile.mkdtemp(prefix="trash-", dir=self.path))
            rename(folder, doomed / folder.name)
        remove(doomed)

    def clear_leftovers(self) -> None:
        """Delete what killed processes left. Only for the holder of the lock."""
        if not self.path.is_dir():
            return
        for one in sorted(self.path.iterdir()):
            if one.name.startswith(("stage-", "trash-")):
                remove(one)
            elif one.name.startswith("new-"):
                one.unlink()


def is_working_folder(path: Path) -> bool:
    """Whether `path` is named as the working folder of some output folder."""
    return (
        path.name.startswith(".") and path.name.endswith(".campaign") and path.name != ".campaign"
    )


def numbered(folder: Path) -> list[Path]:
    """The versions in `kept` or `undone`, lowest number first."""
    if not folder.is_dir():
        return []
    return sorted(one for one in folder.iterdir() if _NUMBER.match(one.name))


def remove(folder: Path) -> None:
    """Delete a tree as far as the system allows; the next build tries what is left again."""
    for place, _, _ in os.walk(folder):
        with suppress(OSError):
            Path(place).chmod(0o700)  # a folder closed to writing would keep its files
    shutil.rmtree(folder, ignore_errors=True)
