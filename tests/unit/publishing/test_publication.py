from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from campaign.diagnostics import Diagnostic, Severity, Span
from campaign.publishing import (
    BuildRecord,
    CouldNotPublish,
    DestinationRefused,
    InspectionFailed,
    Publication,
    publish,
)

Tree = Callable[[Path], dict[str, tuple[int, bytes]]]


def found(severity: Severity) -> Diagnostic:
    return Diagnostic("leak/title", severity, Span("site/index.html", 3), "A leak.", "Why.", "Fix.")


def test_a_build_is_published_where_nothing_was(project: Any) -> None:
    project.build("first")
    assert project.words() == "first"
    assert (project.site / "responses/first/index.html").read_text() == "first" * 50
    assert project.leftovers() == []


def test_a_build_replaces_the_whole_of_the_one_before(project: Any) -> None:
    project.build("first")
    project.build("second")
    assert project.words() == "second"
    assert not (project.site / "responses/first").exists()
    assert project.leftovers() == []


def test_a_missing_parent_folder_is_made(project: Any) -> None:
    project.site = project.root / "out" / "deep" / "site"
    project.build("first")
    assert project.words() == "first"


def test_an_empty_output_folder_is_used_and_not_kept_as_a_version(project: Any) -> None:
    project.site.mkdir()
    project.build("first")
    assert project.words() == "first"
    assert list((project.room / "kept").iterdir()) == []


def test_hooks_can_drive_a_publication_step_by_step(project: Any) -> None:
    publication = Publication.begin(project.site, project_root=project.root)
    assert list(publication.stage.iterdir()) == []
    assert publication.stage.stat().st_dev == project.root.stat().st_dev
    project.write("hooked", publication.stage)
    assert not project.site.exists()
    publication.complete(project.record("hooked"))
    assert project.words() == "hooked"
    publication.abandon()
    assert project.words() == "hooked"


def test_an_abandoned_publication_leaves_the_old_site_and_no_stage(
    project: Any, tree: Tree
) -> None:
    project.build("first")
    before = tree(project.site)
    publication = Publication.begin(project.site, project_root=project.root)
    project.write("second", publication.stage)
    publication.abandon()
    publication.abandon()
    assert tree(project.site) == before
    assert project.leftovers() == []
    with pytest.raises(RuntimeError):
        publication.complete(project.record("second"))
    project.build("third")


def test_a_process_that_ends_without_completing_leaves_no_stage(project: Any) -> None:
    project.build("first")
    ended = project.run(
        "p = Publication.begin(root / 'site', project_root=root)\n"
        "fill('second')(p.stage)\n"
        "raise SystemExit(3)\n"
    )
    assert ended.returncode == 3
    assert project.words() == "first"
    assert project.leftovers() == []


def test_a_child_process_that_ends_does_not_abandon_its_parents_build(project: Any) -> None:
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


def test_a_failing_build_leaves_the_old_site_whole(project: Any, tree: Tree) -> None:
    project.build("first")
    before = tree(project.site)

    def half(stage: Path) -> None:
        (stage / "index.html").write_text("half")
        raise ValueError("a page that cannot be made")

    with pytest.raises(ValueError, match="a page that cannot be made"):
        publish(half, project.site, project_root=project.root, record=project.record("x"))
    assert tree(project.site) == before
    assert project.leftovers() == []


def test_what_an_inspector_refuses_is_not_published(project: Any, tree: Tree) -> None:
    project.build("first")
    before = tree(project.site)
    seen: list[str] = []

    def inspector(stage: Path) -> Iterator[Diagnostic]:
        seen.append((stage / "index.html").read_text())
        yield found(Severity.ERROR)

    with pytest.raises(InspectionFailed) as failed:
        project.build("second", inspectors=[inspector])
    assert [one.code for one in failed.value.diagnostics] == ["leak/title"]
    assert seen == ["<h1>second</h1>"]
    assert tree(project.site) == before
    assert project.leftovers() == []


def test_a_warning_of_an_inspector_stops_only_a_strict_build(project: Any) -> None:
    def inspector(stage: Path) -> list[Diagnostic]:
        return [found(Severity.WARNING)]

    with pytest.raises(InspectionFailed):
        project.build("first", inspectors=[inspector], strict=True)
    assert not project.site.exists()
    publication = Publication.begin(project.site, project_root=project.root)
    publication.inspect_with(inspector)
    project.write("second", publication.stage)
    publication.complete(project.record("second"))
    assert publication.found == (found(Severity.WARNING),)
    assert project.words() == "second"


def test_an_inspector_that_breaks_publishes_nothing(project: Any) -> None:
    def broken(stage: Path) -> list[Diagnostic]:
        raise LookupError("the inspector itself")

    with pytest.raises(LookupError):
        project.build("first", inspectors=[broken])
    assert not project.site.exists()
    assert project.leftovers() == []


def test_modes_are_those_a_web_server_needs_whatever_the_umask(project: Any) -> None:
    before = os.umask(0o077)
    try:
        project.build("first")
    finally:
        os.umask(before)
    for path in (project.site, *project.site.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o755 if path.is_dir() else 0o644), path


def test_earlier_versions_are_closed_to_a_web_server(project: Any) -> None:
    before = os.umask(0)
    try:
        project.build("first")
    finally:
        os.umask(before)
    assert stat.S_IMODE(project.room.stat().st_mode) == 0o700


def test_every_file_and_folder_is_on_the_disk_before_the_swap_begins(
    project: Any, monkeypatch: pytest.MonkeyPatch
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


def test_the_working_folder_is_never_committed(project: Any) -> None:
    project.build("first")
    assert (project.room / ".gitignore").read_text() == "*\n"


def test_a_build_of_no_pages_does_not_take_the_site_away(project: Any) -> None:
    project.build("first")
    with pytest.raises(CouldNotPublish) as refused:
        publish(
            lambda stage: (stage / "empty").mkdir(),
            project.site,
            project_root=project.root,
            record=project.record("x"),
        )
    assert refused.value.diagnostics[0].code == "publish/no-pages"
    assert project.words() == "first"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.symlink_to("/etc/hostname"), "a link"),
        (lambda path: path.symlink_to("/etc"), "a link"),
        (os.mkfifo, "a pipe"),
    ],
)
def test_a_link_or_a_pipe_in_the_new_site_is_refused_not_followed(
    project: Any, make: Callable[[Path], None], words: str
) -> None:
    def odd(stage: Path) -> None:
        project.write("first", stage)
        make(stage / "responses" / "odd")

    with pytest.raises(CouldNotPublish) as refused:
        publish(odd, project.site, project_root=project.root, record=project.record("x"))
    told = refused.value.diagnostics[0]
    assert told.code == "publish/odd-file"
    assert "responses/odd" in told.title
    assert words in told.title
    assert not project.site.exists()
    assert project.leftovers() == []


def test_a_disk_without_room_is_told_in_plain_words(project: Any, tree: Tree) -> None:
    project.build("first")
    before = tree(project.site)

    def full(stage: Path) -> None:
        (stage / "index.html").write_text("half")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(CouldNotPublish) as refused:
        publish(full, project.site, project_root=project.root, record=project.record("x"))
    told = refused.value.diagnostics[0]
    assert told.code == "publish/disk-full"
    assert told.span.file == "site"
    assert ".site.campaign/kept" in told.fix
    assert tree(project.site) == before
    assert project.leftovers() == []


def test_a_file_too_large_for_the_system_publishes_nothing(project: Any) -> None:
    project.build("first")
    ended = project.run(
        "import resource\n"
        "def large(stage):\n"
        "    fill('second')(stage)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "    (stage / 'large.bin').write_bytes(bytes(100_000))\n"
        "try:\n"
        "    publish(large, root / 'site', project_root=root, record=record('second'))\n"
        "except CouldNotPublish as refused:\n"
        "    print(refused.diagnostics[0].code)\n"
    )
    assert ended.stdout == "publish/disk-full\n", ended.stderr
    assert project.words() == "first"
    assert project.leftovers() == []


def test_a_refusal_inside_the_stage_is_explained_and_one_of_a_source_is_not(project: Any) -> None:
    def denied(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    with pytest.raises(CouldNotPublish) as refused:
        publish(
            lambda stage: denied(stage / "page.html"),
            project.site,
            project_root=project.root,
            record=project.record("x"),
        )
    assert refused.value.diagnostics[0].code == "publish/no-permission"
    assert "page.html" in refused.value.diagnostics[0].title
    with pytest.raises(PermissionError):
        publish(
            lambda stage: denied(project.root / "content" / "page.md"),
            project.site,
            project_root=project.root,
            record=project.record("x"),
        )


def test_a_place_that_cannot_hold_a_site_is_explained(project: Any) -> None:
    (project.root / "notes.txt").write_text("notes")
    project.site = project.root / "notes.txt" / "site"
    with pytest.raises(CouldNotPublish) as refused:
        project.build("first")
    assert refused.value.diagnostics[0].code == "publish/could-not-write"
    assert "a file stands where a folder is needed" in refused.value.diagnostics[0].title


def test_what_is_put_into_the_output_folder_during_a_build_is_not_lost(project: Any) -> None:
    publication = Publication.begin(project.site, project_root=project.root)
    project.write("first", publication.stage)
    project.site.mkdir()
    (project.site / "thesis.odt").write_text("years of work")
    with pytest.raises(DestinationRefused):
        publication.complete(project.record("first"))
    assert (project.site / "thesis.odt").read_text() == "years of work"
    assert project.leftovers() == []


def test_two_builds_of_the_same_words_are_the_same_bytes_and_modes(
    project: Any, tmp_path: Path, tree: Tree
) -> None:
    project.build("same")
    other = type(project)(tmp_path / "another place")
    before = os.umask(0o027)
    try:
        other.build("same")
    finally:
        os.umask(before)
    assert tree(other.site) == tree(project.site)


def test_counts_and_commits_stay_in_the_working_folder(project: Any, stamp_name: str) -> None:
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
