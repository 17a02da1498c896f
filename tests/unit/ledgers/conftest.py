"""A small site in a git repository of its own, with one commit."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.made_site import MadeSite

_AUTHOR = ("-c", "user.name=Ada Quill", "-c", "user.email=ada@small.example")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", folder, *_AUTHOR, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def site(tmp_path: Path) -> MadeSite:
    return MadeSite(tmp_path / "small")


@pytest.fixture
def committed(site: MadeSite) -> MadeSite:
    git(site.root, "init", "--quiet")
    git(site.root, "add", ".")
    git(site.root, "commit", "--quiet", "--message", "As it was")
    return site
