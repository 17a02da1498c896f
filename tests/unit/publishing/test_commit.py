"""The record of a build names the commit of the checkout, where there is one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from campaign.publishing import commit_of


def test_the_commit_of_a_checkout_is_known_and_its_absence_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert commit_of(tmp_path) == ""
    run = ["git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*run, "init", "--quiet"], check=True)
    assert commit_of(tmp_path) == ""
    subprocess.run([*run, "commit", "--quiet", "--allow-empty", "-m", "x"], check=True)
    assert len(commit_of(tmp_path)) == 40
    monkeypatch.setenv("PATH", "")
    assert commit_of(tmp_path) == ""
