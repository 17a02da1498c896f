"""`campaign init` makes a site that builds at once, with one entry of each type."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.models.registry import CONTENT_TYPES
from tests.made_site import MadeSite


@pytest.fixture
def new_site(tmp_path: Path) -> MadeSite:
    made = MadeSite(tmp_path / "elsewhere")
    outcome = made.run("campaign", "init", str(tmp_path / "new"), cwd=tmp_path)
    assert outcome.code == 0, outcome.all
    made.root, made.site = tmp_path / "new", tmp_path / "new" / "site"
    return made


@pytest.mark.parametrize("command", ["campaign", "mkdocs"])
def test_it_builds_at_once_with_every_type(new_site: MadeSite, command: str) -> None:
    outcome = new_site.run(command, "build")
    assert outcome.code == 0, outcome.all
    for content_type in CONTENT_TYPES:
        folder = new_site.site if content_type.at_root else new_site.site / content_type.collection
        assert list(folder.glob("*/index.html")), content_type.collection
    assert (new_site.site / "index.html").is_file()


def test_it_holds_no_error_and_no_warning(new_site: MadeSite) -> None:
    outcome = new_site.check("--strict", "--as-of", "2026-11-20")
    assert outcome.code == 0, outcome.out


def test_it_never_writes_over_what_is_there(tmp_path: Path) -> None:
    made = MadeSite(tmp_path / "there")
    before = made.read("content/pages/about.md")
    outcome = made.run("campaign", "init", str(made.root))
    assert outcome.code == 2
    assert "not an empty folder" in outcome.said
    assert made.read("content/pages/about.md") == before


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    made = MadeSite(tmp_path / "there")
    outcome = made.run("campaign", "init", str(made.root / "mkdocs.yml" / "below"))
    assert outcome.code == 3
    assert "Traceback" not in outcome.all
