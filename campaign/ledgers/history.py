"""Lays out a site as it stood at an earlier commit, so that it is read by the same reader."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoHistory(Exception):
    """There is no git, or the site is in no git repository; its text says so to a person."""


class UnknownRef(Exception):
    """The commit, branch or tag does not exist; its text says so to a person."""


@contextmanager
def tree_at(root: Path, ref: str) -> Iterator[Path]:
    """The folder `root` as it was committed at `ref`, in a folder that is deleted afterwards.

    Raises NoHistory and UnknownRef.
    """
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().strip())
    commit = _commit(root, ref)
    inside = root.resolve().relative_to(top.resolve())
    packed = _git(top, "archive", "--format=tar", commit)
    with tempfile.TemporaryDirectory(prefix="campaign-") as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        yield Path(folder) / inside


def _commit(root: Path, ref: str) -> str:
    if ref.startswith("-") or not ref.strip():
        raise UnknownRef(f"“{ref}” is no commit, branch or tag.")
    try:
        return _git(root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").decode().strip()
    except NoHistory:
        raise UnknownRef(
            f"There is no commit, branch or tag “{ref}” here. "
            "A shallow clone may have to be deepened first: git fetch --unshallow."
        ) from None


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], capture_output=True, check=False
        )
    except FileNotFoundError:
        raise NoHistory("git is not installed, so nothing earlier can be looked at.") from None
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()
        raise NoHistory(f"git could not look at an earlier state of {folder}: {said}")
    return done.stdout
