"""A site is found from its mkdocs.yml, wherever one stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.project import NoProject, find_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site" / "content" / "pages").mkdir(parents=True)
    (tmp_path / "site" / "mkdocs.yml").write_text("docs_dir: content\n", encoding="utf-8")
    return tmp_path / "site"


def test_the_nearest_mkdocs_file_above_is_the_sites(folder: Path) -> None:
    for start in (folder, folder / "content", folder / "content" / "pages"):
        assert find_project(start).root == folder


def test_the_nearer_of_two_is_taken(folder: Path) -> None:
    inner = folder / "content"
    (inner / "mkdocs.yml").write_text("docs_dir: x\n", encoding="utf-8")

    assert find_project(inner / "pages").root == inner


def test_the_other_ending_is_known_too(folder: Path) -> None:
    (folder / "mkdocs.yml").rename(folder / "mkdocs.yaml")

    assert find_project(folder / "content").config_file == folder / "mkdocs.yaml"


def test_a_file_may_be_named_from_anywhere(folder: Path, tmp_path: Path) -> None:
    other = folder / "other.yml"
    other.write_text("docs_dir: words\nsite_dir: out\n", encoding="utf-8")

    project = find_project(tmp_path, other)

    assert (project.config_file, project.content_dir) == (other, folder / "words")
    assert project.site_dir == folder / "out"


def test_a_folder_may_be_named_for_its_mkdocs_file(folder: Path, tmp_path: Path) -> None:
    assert find_project(tmp_path, folder).root == folder


def test_a_relative_name_is_taken_from_where_one_stands(folder: Path, monkeypatch) -> None:
    monkeypatch.chdir(folder)

    assert find_project(Path("/"), Path("mkdocs.yml")).root == folder


def test_no_site_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoProject, match="campaign init FOLDER"):
        find_project(tmp_path)


def test_a_named_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoProject, match=r"There is no file .*nowhere\.yml"):
        find_project(tmp_path, Path("nowhere.yml"))


def test_folders_are_those_of_the_mkdocs_file(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(
        "docs_dir: words\nsite_dir: public\ntheme: {name: material, custom_dir: mine}\n",
        encoding="utf-8",
    )

    project = find_project(folder)

    assert (project.content_dir, project.site_dir) == (folder / "words", folder / "public")
    assert (project.custom_dir, project.settings_dir) == (folder / "mine", folder / "site_config")
    assert (project.content, project.problems) == ("words", ())


def test_where_nothing_is_named_mkdocs_own_folders_are_meant(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")

    project = find_project(folder)

    assert (project.content_dir, project.site_dir) == (folder / "docs", folder / "site")
    assert project.custom_dir is None


def test_templates_in_the_usual_folder_need_not_be_named(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (folder / "theme_overrides").mkdir()

    assert find_project(folder).custom_dir == folder / "theme_overrides"


def test_an_mkdocs_file_that_cannot_be_read_still_gives_a_project(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("a: b: c\n", encoding="utf-8")

    project = find_project(folder)

    assert project.config is None
    assert [one.code for one in project.problems] == ["yaml/colon-in-value"]
    assert project.content_dir == folder / "content"


def test_marks_of_another_program_in_an_mkdocs_file_are_let_pass(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(
        "docs_dir: content\nkey: !ENV [A, b]\nslug: !!python/name:x.y\n", encoding="utf-8"
    )

    assert find_project(folder).problems == ()


def test_names_are_told_from_the_root_with_forward_slashes(folder: Path) -> None:
    project = find_project(folder)

    assert project.name_of(folder / "content" / "pages" / "a.md") == "content/pages/a.md"
