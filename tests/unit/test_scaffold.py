"""A new site builds at once, has one entry of each type, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.models.registry import CONTENT_TYPES, SETTINGS_TYPES
from campaign.pipeline import run
from campaign.project import find_project
from campaign.scaffold import FolderNotEmpty, new_site


def test_a_new_site_is_right(tmp_path: Path) -> None:
    new_site(tmp_path / "site")

    told = run(find_project(tmp_path / "site")).diagnostics

    assert [str(one.span) for one in told if one.severity != "info"] == []


def test_a_new_site_has_a_public_entry_of_each_type(tmp_path: Path) -> None:
    new_site(tmp_path / "site")

    seen = run(find_project(tmp_path / "site")).site

    assert seen is not None
    for content_type in CONTENT_TYPES:
        assert seen.of(content_type.collection), content_type.collection


def test_a_new_site_has_each_file_of_settings_that_people_write(tmp_path: Path) -> None:
    names = new_site(tmp_path / "site")

    written = {f"site_config/{one.file_name}" for one in SETTINGS_TYPES}
    by_tools = {"site_config/accessibility_results.yml"}  # the audit writes it
    assert written - by_tools <= set(names)


def test_the_files_that_are_named_are_the_files_that_are_there(tmp_path: Path) -> None:
    names = new_site(tmp_path / "site")

    there = {
        path.relative_to(tmp_path / "site").as_posix()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    assert set(names) == there
    assert "mkdocs.yml" in there


def test_a_new_site_says_that_it_is_a_demonstration(tmp_path: Path) -> None:
    new_site(tmp_path / "site")

    seen = run(find_project(tmp_path / "site")).site

    assert seen is not None
    assert seen.settings.organisation.demo


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    assert new_site(tmp_path / "site")


def test_nothing_is_written_into_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")

    with pytest.raises(FolderNotEmpty, match="Nothing was changed"):
        new_site(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x", encoding="utf-8")

    with pytest.raises(FolderNotEmpty):
        new_site(tmp_path / "site")

    assert (tmp_path / "site").read_text(encoding="utf-8") == "x"
