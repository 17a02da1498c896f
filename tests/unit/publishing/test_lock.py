"""Two builds never publish into one folder at a time, and a lock dies with its holder."""

from __future__ import annotations

import os
import re
import signal
import subprocess

import pytest

from campaign.publishing import CouldNotPublish, LockHeld, Publication, repair, rollback
from tests.unit.publishing.small_project import Project

HOLD = (
    "p = Publication.begin(root / 'site', project_root=root)\n"
    "print('held', flush=True)\n"
    "sys.stdin.read()\n"
    "p.abandon()\n"
)


def holding(project: Project) -> subprocess.Popen[str]:
    """A process that has the lock until its input is closed."""
    process = subprocess.Popen(
        project.command(HOLD),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=project.environment(),
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_is_refused_at_once_and_told_who_is_at_work(project: Project) -> None:
    project.build("first")
    with holding(project) as other:
        with pytest.raises(LockHeld) as refused:
            project.build("second")
        told = refused.value.diagnostics[0]
        assert told.code == "publish/another-build"
        assert f"process {other.pid}, begun at " in told.title
        assert re.search(r"\d\d:\d\d on \d{1,2} \w+ \d{4}\.", told.title)
        with pytest.raises(LockHeld):
            rollback(project.site, project_root=project.root)
        with pytest.raises(LockHeld):
            repair(project.site, project_root=project.root)
        other.communicate("")
    assert project.words() == "first"
    project.build("second")
    assert project.words() == "second"


def test_a_refused_build_does_not_disturb_the_one_under_way(project: Project) -> None:
    publication = Publication.begin(project.site, project_root=project.root)
    project.write("first", publication.stage)
    refused = project.run(
        "try:\n"
        "    publish(fill('second'), root / 'site', project_root=root, record=record('second'))\n"
        "except LockHeld as held:\n"
        "    print(held)\n"
    )
    assert f"process {os.getpid()}" in refused.stdout, refused.stderr
    publication.complete(project.record("first"))
    assert project.words() == "first"


def test_a_second_build_in_the_same_process_is_refused(project: Project) -> None:
    with (
        Publication.begin(project.site, project_root=project.root),
        pytest.raises(LockHeld),
    ):
        project.build("second")
    project.build("third")


def test_sites_in_other_folders_do_not_wait_for_each_other(project: Project) -> None:
    with Publication.begin(project.root / "preview", project_root=project.root):
        project.build("first")
    assert project.words() == "first"


def test_the_lock_of_a_killed_process_holds_nobody_up(project: Project) -> None:
    with holding(project) as other:
        other.send_signal(signal.SIGKILL)
        other.communicate()
    assert (project.room / "lock").exists()
    assert (project.room / "holder.json").exists()
    project.build("first")
    assert project.words() == "first"
    assert project.leftovers() == []


@pytest.mark.parametrize(
    "note", ["", "{", "[]", '{"process": "x", "computer": "y", "since": "z"}', '{"process": 1}']
)
def test_a_holder_whose_note_cannot_be_read_still_holds(project: Project, note: str) -> None:
    with Publication.begin(project.site, project_root=project.root):
        (project.room / "holder.json").write_text(note)
        with pytest.raises(LockHeld, match="another process, which has only just begun"):
            project.build("second")


@pytest.mark.parametrize("failing", ["locked", "repaired", "staged"])
@pytest.mark.parametrize(
    "error", [OSError(28, "full"), KeyboardInterrupt()], ids=["disk", "Ctrl-C"]
)
def test_a_build_that_cannot_begin_gives_the_lock_back_while_its_error_is_still_told(
    project: Project, failing: str, error: BaseException
) -> None:
    def step(name: str) -> None:
        if name == failing:
            raise error

    # The error keeps alive all that it was raised through, the lock too.
    with pytest.raises((CouldNotPublish, KeyboardInterrupt)) as kept:
        Publication.begin(project.site, project_root=project.root, step=step)
    project.build("after it")
    assert project.words() == "after it"
    assert kept.value is not None
