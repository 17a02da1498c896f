"""A site is built only into a folder that nobody would miss: nothing of somebody else’s is replaced."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from campaign.publishing import CouldNotPublish, DestinationRefused, Publication, rollback
from tests.unit.publishing.small_project import Project, Tree


def refused(project: Project, destination: Path, **options: Any) -> tuple[str, str]:
    """The code and words with which a build into `destination` is refused."""
    with pytest.raises(DestinationRefused) as error:
        Publication.begin(destination, project_root=project.root, **options)
    assert not project.room.exists()
    [told] = error.value.diagnostics
    assert told.fix
    assert "{" not in told.title + told.why + told.fix
    return told.code, f"{told.title} {told.fix}"


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("where", "words"),
    [
        (".", "the project itself"),
        ("..", "the project itself"),
        ("site/..", "the project itself"),
        ("content", "part of the project"),
        ("content/site", "part of the project"),
        ("site_config", "part of the project"),
        ("theme_overrides/site", "part of the project"),
        (".git/site", "part of the project"),
        (".site.campaign/kept/000001", "where earlier versions are kept"),
    ],
)
def test_no_setting_lets_a_build_replace_what_people_write(
    project: Project, where: str, words: str, force: bool
) -> None:
    code, told = refused(project, project.root / where, force=force)
    assert code == "publish/protected-folder"
    assert words in told


@pytest.mark.parametrize("force", [False, True])
def test_no_setting_lets_a_build_replace_the_whole_disk_or_the_home_folder(
    project: Project, force: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = tmp_path / "homes" / "ada"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert "the whole disk" in refused(project, Path(project.root.anchor), force=force)[1]
    assert "your home folder" in refused(project, home, force=force)[1]
    assert "your home folder" in refused(project, home.parent, force=force)[1]


def test_a_folder_inside_the_home_folder_is_fine(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(project.root.parent))
    project.build("first")
    assert project.words() == "first"


def test_a_further_folder_of_sources_is_protected_when_named(
    project: Project, tmp_path: Path
) -> None:
    docs = tmp_path / "docs elsewhere"
    docs.mkdir()
    assert refused(project, docs, protected=[docs])[0] == "publish/protected-folder"
    assert refused(project, docs / "site", protected=[docs])[0] == "publish/protected-folder"


def test_a_protected_folder_is_known_through_a_link(project: Project, tmp_path: Path) -> None:
    (tmp_path / "way in").symlink_to(project.root)
    code, _ = refused(project, tmp_path / "way in" / "content" / "site")
    assert code == "publish/protected-folder"


@pytest.mark.parametrize("sign", [".git", "mkdocs.yml", "pyproject.toml"])
def test_another_project_is_never_replaced(project: Project, tmp_path: Path, sign: str) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / sign).write_text("")
    assert refused(project, other, force=True)[0] == "publish/protected-folder"


def test_a_file_is_refused(project: Project) -> None:
    project.site.write_text("notes")
    code, told = refused(project, project.site, force=True)
    assert code == "publish/not-a-folder"
    assert "“site” is a file" in told


@pytest.mark.parametrize("target", ["elsewhere", "missing"])
def test_a_link_is_refused_even_when_it_leads_nowhere(project: Project, target: str) -> None:
    (project.root / "elsewhere").mkdir()
    project.site.symlink_to(project.root / target)
    code, told = refused(project, project.site, force=True)
    assert code == "publish/not-a-folder"
    assert "a link" in told


def test_a_link_in_a_circle_holds_nobody_up(project: Project) -> None:
    circle = project.root / "circle"
    circle.symlink_to("circle")
    publication = Publication.begin(
        project.root / "public", project_root=project.root, protected=[circle]
    )
    publication.abandon()


def test_a_mount_point_is_refused_with_a_way_on(project: Project) -> None:
    assert os.path.ismount("/proc")
    code, told = refused(project, Path("/proc"), force=True)
    assert code == "publish/mount-point"
    assert "/proc/site" in told


def test_a_folder_of_somebody_elses_is_refused_and_named(project: Project, tree: Tree) -> None:
    project.site.mkdir()
    (project.site / "thesis.odt").write_text("years of work")
    before = tree(project.site)
    code, told = refused(project, project.site)
    assert code == "publish/foreign-folder"
    assert "one thing, such as thesis.odt" in told
    assert "campaign build --replace-foreign" in told
    assert tree(project.site) == before


def test_a_site_made_by_stock_mkdocs_is_refused_and_said_to_be_one(project: Project) -> None:
    project.site.mkdir()
    for name in ("404.html", "index.html", "sitemap.xml"):
        (project.site / name).write_text("stock")
    code, told = refused(project, project.site)
    assert code == "publish/unstamped-site"
    assert "MkDocs" in told
    assert "delete the folder and build again" in told


def test_a_foreign_folder_that_may_be_replaced_is_kept_and_can_be_brought_back(
    project: Project, tree: Tree
) -> None:
    project.site.mkdir()
    (project.site / "thesis.odt").write_text("years of work")
    before = tree(project.site)
    project.build("first", force=True)
    assert project.words() == "first"
    assert [tree(version) for version in project.kept()] == [before]
    project.build("second")
    rollback(project.site, project_root=project.root)
    rollback(project.site, project_root=project.root)
    assert tree(project.site) == before
    with pytest.raises(DestinationRefused):
        project.build("third")


def test_a_site_of_ours_is_known_after_the_working_folder_is_gone(project: Project) -> None:
    project.build("first")
    project.room.rename(project.root / "moved away")
    project.build("second")
    assert project.words() == "second"


def test_the_name_of_a_folder_is_reported_relative_to_the_project(
    project: Project, tmp_path: Path
) -> None:
    other = tmp_path / "public_html"
    other.mkdir()
    (other / "x.html").write_text("x")
    with pytest.raises(DestinationRefused) as error:
        Publication.begin(other, project_root=project.root)
    assert error.value.diagnostics[0].span.file == "../public_html"
    assert str(tmp_path) not in str(error.value)


def test_a_relative_destination_holds_when_the_build_changes_folder(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(project.root)
    publication = Publication.begin(Path("site"), project_root=project.root)
    monkeypatch.chdir(tmp_path)
    project.write("first", publication.stage)
    publication.complete(project.record("first"))
    assert project.words() == "first"


def test_a_folder_that_cannot_even_be_looked_at_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CouldNotPublish) as error:
        Publication.begin(tmp_path / ("x" * 300), project_root=tmp_path / "project")
    assert "a file name is too long for this disk" in str(error.value)
