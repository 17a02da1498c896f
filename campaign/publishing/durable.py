"""Gives a tree the modes a web server needs and sees it onto the disk before it is relied on."""

from __future__ import annotations

import json
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755


class OddFile(Exception):
    """A link, pipe or device in a tree; `path` is where, `what` names it in plain words."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path} is {what}")
        self.path = path
        self.what = what


def files_of(tree: Path) -> Iterator[tuple[str, Path]]:
    """Every file of `tree` with its address in it (forward slashes), in one order on every system.

    Raises OddFile at the first thing that is neither a file nor a folder, so that nothing
    outside the tree is read or published through it.
    """
    found = [path for kind, path in walk(tree) if kind == "file"]
    yield from sorted((path.relative_to(tree).as_posix(), path) for path in found)


def walk(tree: Path) -> Iterator[tuple[str, Path]]:
    """("folder" or "file", path) for `tree` itself and all in it, folders after what they hold."""
    for one in sorted(tree.iterdir()):
        mode = one.lstat().st_mode
        if stat.S_ISDIR(mode) and not _is_junction(one):
            yield from walk(one)
        elif stat.S_ISREG(mode):
            yield "file", one
        else:
            raise OddFile(one, what_it_is(one))
    yield "folder", tree


def what_it_is(path: Path) -> str:
    """What an existing path is, in plain words."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode) or _is_junction(path):
        return "a link to another place"
    if stat.S_ISREG(mode):
        return "a file"
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe, a socket or a device"


def give_modes(tree: Path) -> None:
    """Files 644 and folders 755, whatever the umask; a no-op in effect on Windows."""
    for kind, path in walk(tree):
        path.chmod(_FOLDER_MODE if kind == "folder" else _FILE_MODE)


def sync_tree(tree: Path) -> None:
    """Return when every file and folder of `tree` is on the disk."""
    for kind, path in walk(tree):
        if kind == "folder":
            sync_folder(path)
        else:
            with path.open("r+b") as file:  # Windows flushes only what is open for writing
                os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return when the names in `folder` are on the disk, where the system knows such a thing."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_whole(path: Path, text: str) -> None:
    """Write a small file so that it is never seen half-written, even after a power cut."""
    descriptor, name = tempfile.mkstemp(prefix="new-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def as_json(value: object) -> str:
    """The one way this room writes JSON: the same value gives the same bytes."""
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _is_junction(path: Path) -> bool:
    asked = getattr(os.path, "isjunction", None)  # Python 3.12 and later, true only on Windows
    return bool(asked and asked(path))
