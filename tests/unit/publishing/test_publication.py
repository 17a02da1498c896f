"""A whole build takes the place of the one before, with the modes a web server needs, and is on the disk first."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from campaign.publishing import BuildRecord, Publication, publish
from tests.unit.publishing.small_project import Project, Tree


def test_a_build_is_published_where_nothing_was(project: Project) -> None:
    project.build("first")
    assert project.words() == "first"
    assert (project.site / "responses/first/index.html").read_text() == "first" * 50
    assert project.leftovers() == []


def test_a_build_replaces_the_whole_of_the_one_before(project: Project) -> None:
    project.build("first")
    project.build("second")
    assert project.words() == "second"
    assert not (project.site / "responses/first").exists()
    assert project.leftovers() == []


def test_a_missing_parent_folder_is_made(project: Project) -> None:
    project.site = project.root / "out" / "deep" / "site"
    project.build("first")
    assert project.words() == "first"


def test_an_empty_output_folder_is_used_and_not_kept_as_a_version(project: Project) -> None:
    project.site.mkdir()
    project.build("first")
    assert project.words() == "first"
    assert list((project.room / "kept").iterdir()) == []


def test_hooks_can_drive_a_publication_step_by_step(project: Project) -> None:
    publication = Publication.begin(project.site, project_root=project.root)
    assert list(publication.stage.iterdir()) == []
    assert publication.stage.stat().st_dev == project.root.stat().st_dev
    project.write("hooked", publication.stage)
    assert not project.site.exists()
    publication.complete(project.record("hooked"))
    assert project.words() == "hooked"
    publication.abandon()
    assert project.words() == "hooked"


def test_a_child_process_that_ends_does_not_abandon_its_parents_build(project: Project) -> None:
    ended = project.run(
        "p = Publication.begin(root / 'site', project_root=root)\n"
        "fill('first')(p.stage)\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    raise SystemExit(0)\n"
        "os.waitpid(child, 0)\n"
        "p.complete(record('first'))\n"
    )
    assert ended.returncode == 0, ended.stderr
    assert project.words() == "first"


def test_modes_are_those_a_web_server_needs_whatever_the_umask(project: Project) -> None:
    before = os.umask(0o077)
    try:
        project.build("first")
    finally:
        os.umask(before)
    for path in (project.site, *project.site.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o755 if path.is_dir() else 0o644), path


def test_earlier_versions_are_closed_to_a_web_server(project: Project) -> None:
    before = os.umask(0)
    try:
        project.build("first")
    finally:
        os.umask(before)
    assert stat.S_IMODE(project.room.stat().st_mode) == 0o700


def test_every_file_and_folder_is_on_the_disk_before_the_swap_begins(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = os.fsync
    synced: set[int] = set()
    missing: list[Path] = []

    def watched(descriptor: int) -> None:
        genuine(descriptor)
        synced.add(os.fstat(descriptor).st_ino)

    def step(name: str) -> None:
        if name == "journalled":
            everything = (publication.stage, *publication.stage.rglob("*"))
            missing.extend(one for one in everything if one.stat().st_ino not in synced)
            assert (project.room / "journal.json").stat().st_ino in synced

    publication = Publication.begin(project.site, project_root=project.root, step=step)
    project.write("first", publication.stage)
    monkeypatch.setattr(os, "fsync", watched)
    publication.complete(project.record("first"))
    assert synced
    assert missing == []


def test_the_working_folder_is_never_committed(project: Project) -> None:
    project.build("first")
    assert (project.room / ".gitignore").read_text() == "*\n"


def test_two_builds_of_the_same_words_are_the_same_bytes_and_modes(
    project: Project, tmp_path: Path, tree: Tree
) -> None:
    project.build("same")
    other = type(project)(tmp_path / "another place")
    before = os.umask(0o027)
    try:
        other.build("same")
    finally:
        os.umask(before)
    assert tree(other.site) == tree(project.site)


def test_counts_and_commits_stay_in_the_working_folder(project: Project, stamp_name: str) -> None:
    record = BuildRecord("1.0", "2030-01-01T00:00:00+00:00", {"hidden": 7}, commit="abc123")
    publish(
        lambda stage: project.write("first", stage),
        project.site,
        project_root=project.root,
        record=record,
    )
    published = (project.site / stamp_name).read_text()
    assert "hidden" not in published
    assert "abc123" not in published
    [kept] = (project.room / "records").iterdir()
    whole = json.loads(kept.read_text())
    assert whole["counts"] == {"hidden": 7}
    assert whole["commit"] == "abc123"
    assert set(whole["files"]) == {"index.html", "picture.png", "responses/first/index.html"}
