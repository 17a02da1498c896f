"""A build that fails, is given up or may not be published leaves the old site whole and says why."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from campaign.diagnostics import Diagnostic, Severity, Span
from campaign.publishing import (
    CouldNotPublish,
    DestinationRefused,
    InspectionFailed,
    Publication,
    publish,
)
from tests.unit.publishing.small_project import Project, Tree


def found(severity: Severity) -> Diagnostic:
    return Diagnostic("leak/title", severity, Span("site/index.html", 3), "A leak.", "Why.", "Fix.")


def test_an_abandoned_publication_leaves_the_old_site_and_no_stage(
    project: Project, tree: Tree
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


def test_a_process_that_ends_without_completing_leaves_no_stage(project: Project) -> None:
    project.build("first")
    ended = project.run(
        "p = Publication.begin(root / 'site', project_root=root)\n"
        "fill('second')(p.stage)\n"
        "raise SystemExit(3)\n"
    )
    assert ended.returncode == 3
    assert project.words() == "first"
    assert project.leftovers() == []


def test_a_failing_build_leaves_the_old_site_whole(project: Project, tree: Tree) -> None:
    project.build("first")
    before = tree(project.site)

    def half(stage: Path) -> None:
        (stage / "index.html").write_text("half")
        raise ValueError("a page that cannot be made")

    with pytest.raises(ValueError, match="a page that cannot be made"):
        publish(half, project.site, project_root=project.root, record=project.record("x"))
    assert tree(project.site) == before
    assert project.leftovers() == []


def test_what_an_inspector_refuses_is_not_published(project: Project, tree: Tree) -> None:
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


def test_a_warning_of_an_inspector_stops_only_a_strict_build(project: Project) -> None:
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


def test_an_inspector_that_breaks_publishes_nothing(project: Project) -> None:
    def broken(stage: Path) -> list[Diagnostic]:
        raise LookupError("the inspector itself")

    with pytest.raises(LookupError):
        project.build("first", inspectors=[broken])
    assert not project.site.exists()
    assert project.leftovers() == []


def test_a_build_of_no_pages_does_not_take_the_site_away(project: Project) -> None:
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
    project: Project, make: Callable[[Path], None], words: str
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


def test_a_disk_without_room_is_told_in_plain_words(project: Project, tree: Tree) -> None:
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


def test_a_file_too_large_for_the_system_publishes_nothing(project: Project) -> None:
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


def test_a_refusal_inside_the_stage_is_explained_and_one_of_a_source_is_not(
    project: Project,
) -> None:
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


def test_a_place_that_cannot_hold_a_site_is_explained(project: Project) -> None:
    (project.root / "notes.txt").write_text("notes")
    project.site = project.root / "notes.txt" / "site"
    with pytest.raises(CouldNotPublish) as refused:
        project.build("first")
    assert refused.value.diagnostics[0].code == "publish/could-not-write"
    assert "a file stands where a folder is needed" in refused.value.diagnostics[0].title


def test_what_is_put_into_the_output_folder_during_a_build_is_not_lost(project: Project) -> None:
    publication = Publication.begin(project.site, project_root=project.root)
    project.write("first", publication.stage)
    project.site.mkdir()
    (project.site / "thesis.odt").write_text("years of work")
    with pytest.raises(DestinationRefused):
        publication.complete(project.record("first"))
    assert (project.site / "thesis.odt").read_text() == "years of work"
    assert project.leftovers() == []
