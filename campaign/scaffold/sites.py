"""Makes a new site from the starter that travels with the package: it builds at once, and every
part says what to change.
"""

from __future__ import annotations

import shutil
from pathlib import Path

STARTER = Path(__file__).parents[1] / "starter"


class FolderNotEmpty(Exception):
    """The folder for a new site holds something already; its text says so to a person."""


def new_site(folder: Path) -> list[str]:
    """Copy the starter into `folder` and return the names of the files, POSIX, relative to it.

    Raises FolderNotEmpty when there is anything in it, and OSError when it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(
            f"{folder} is not an empty folder. Nothing was changed; name a new folder."
        )
    names = []
    for source in sorted(STARTER.rglob("*")):
        if source.is_file() and "__pycache__" not in source.parts:
            name = source.relative_to(STARTER)
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            names.append(name.as_posix())
    return names
