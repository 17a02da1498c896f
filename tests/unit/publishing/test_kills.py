"""A process is killed at every step, and before every change to the disk from the swap on."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from campaign.publishing import CouldNotPublish, NothingKept, Publication, repair, rollback
from tests.unit.publishing.small_project import Project, Tree

BEFORE = ["locked", "repaired", "staged", "inspected", "stamped", "synced", "journalled"]
AFTER = ["swapped", "settled", "journal-cleared", "tidied"]

KILLED_AT_A_STEP = """
wanted, atomic = sys.argv[2], sys.argv[3] == "exchange"
def step(name):
    if name == wanted:
        die()
publish(fill("new"), root / "site", project_root=root, record=record("new"), atomic=atomic, step=step)
"""

KILLED_BEFORE_A_CHANGE = """
left, atomic, action = int(sys.argv[2]), sys.argv[3] == "exchange", sys.argv[4]
watching = False
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "shutil.rmtree", "ctypes.dlsym"}
def hook(event, arguments):
    global left
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if watching and (event in CHANGES or writes):
        if left == 0:
            die()
        left -= 1
sys.addaudithook(hook)
def step(name):
    global watching
    watching = watching or name == ("repaired" if action == "rollback" else "synced")
if action == "rollback":
    rollback(root / "site", project_root=root, atomic=atomic, step=step)
else:
    publish(fill("new"), root / "site", project_root=root, record=record("new"), atomic=atomic, step=step)
"""


def known_trees(project: Project, tmp_path: Path, tree: Tree) -> dict[str, Any]:
    """Every tree that may ever be seen: four builds (so that one is pruned), and the new one."""
    trees = {}
    for words in ("first", "oldest", "older", "old"):
        project.build(words)
        trees[words] = tree(project.site)
    other = type(project)(tmp_path / "elsewhere")
    other.build("new")
    trees["new"] = tree(other.site)
    return trees


def published(project: Project, trees: dict[str, Any], tree: Tree) -> str:
    """Which of the known trees is published, whole."""
    now = tree(project.site)
    [words] = [words for words, known in trees.items() if known == now]
    return words


def check_all_is_whole(project: Project, trees: dict[str, Any], tree: Tree) -> str:
    """After the next start: a whole site, whole versions, no rest; and building and undoing work."""
    repair(project.site, project_root=project.root)
    words = published(project, trees, tree)
    assert project.leftovers() == []
    kept = [tree(one) for one in sorted((project.room / "kept").iterdir())]
    kept += [tree(one) for one in sorted((project.room / "undone").iterdir())]
    assert all(one in trees.values() for one in kept)
    assert tree(project.site) not in kept
    project.build("next")
    assert project.words() == "next"
    rollback(project.site, project_root=project.root)
    assert published(project, trees, tree) == words
    return words


@pytest.mark.parametrize("way", ["exchange", "two renames"])
@pytest.mark.parametrize("step", [*BEFORE, "set-aside", *AFTER])
def test_a_kill_at_any_step_leaves_the_old_site_or_the_new(
    project: Project, tmp_path: Path, tree: Tree, step: str, way: str
) -> None:
    trees = known_trees(project, tmp_path, tree)
    ended = project.run(KILLED_AT_A_STEP, step, way)
    reached = (step, way) != ("set-aside", "exchange")
    assert ended.returncode == (-signal.SIGKILL if reached else 0), ended.stderr
    if step == "set-aside" and reached:
        assert not project.site.exists()
        expected = "new"
    else:
        expected = "old" if step in BEFORE else "new"
        assert published(project, trees, tree) == expected
    assert check_all_is_whole(project, trees, tree) == expected


@pytest.mark.parametrize("step", [*BEFORE, *AFTER])
def test_a_kill_during_the_very_first_build_leaves_no_half_site(
    project: Project, step: str
) -> None:
    ended = project.run(KILLED_AT_A_STEP, step, "exchange")
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert project.site.exists() == (step in AFTER)
    repair(project.site, project_root=project.root)
    if project.site.exists():
        assert project.words() == "new"
    project.build("next")
    assert project.words() == "next"
    assert project.leftovers() == []


def test_a_kill_while_pages_are_being_written_leaves_the_old_site(
    project: Project, tmp_path: Path, tree: Tree
) -> None:
    trees = known_trees(project, tmp_path, tree)
    ended = project.run(
        "def half(stage):\n"
        "    (stage / 'index.html').write_text('half')\n"
        "    die()\n"
        "publish(half, root / 'site', project_root=root, record=record('new'))\n"
    )
    assert ended.returncode == -signal.SIGKILL
    assert check_all_is_whole(project, trees, tree) == "old"


@pytest.mark.parametrize("action", ["publish", "rollback"])
@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_a_kill_before_any_change_to_the_disk_loses_and_mixes_nothing(
    project: Project, tmp_path: Path, tree: Tree, way: str, action: str
) -> None:
    outcomes = []
    for change in range(200):
        place = type(project)(tmp_path / f"place{change}")
        trees = known_trees(place, tmp_path / f"beside{change}", tree)
        ended = place.run(KILLED_BEFORE_A_CHANGE, str(change), way, action)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        if way == "exchange":
            published(place, trees, tree)
        outcomes.append(check_all_is_whole(place, trees, tree))
    else:
        pytest.fail("the publication never came to its end")
    assert len(outcomes) > 5
    target = "new" if action == "publish" else "older"
    assert set(outcomes) == {"old", target}
    assert outcomes == sorted(outcomes, key=[*["old"], target].index)


def test_nothing_the_killed_build_had_published_is_lost_to_a_rollback(
    project: Project, tmp_path: Path, tree: Tree
) -> None:
    trees = known_trees(project, tmp_path, tree)
    project.run(KILLED_AT_A_STEP, "swapped", "exchange")
    assert published(project, trees, tree) == "new"
    rollback(project.site, project_root=project.root)
    assert published(project, trees, tree) == "old"


def test_a_journal_that_names_places_elsewhere_moves_nothing(project: Project) -> None:
    project.build("first")
    outside = project.root / "content"
    journal = {
        "incoming": "../content",
        "outgoing": "../taken",
        "arriving": [outside.stat().st_dev, outside.stat().st_ino],
    }
    (project.room / "journal.json").write_text(json.dumps(journal))
    project.site.rename(project.root / "moved")
    repair(project.site, project_root=project.root)
    assert outside.is_dir()
    assert not project.site.exists()
    assert project.leftovers() == []


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"incoming": 3}'])
def test_a_journal_that_cannot_be_read_holds_nobody_up(project: Project, text: str) -> None:
    project.build("first")
    (project.room / "journal.json").write_text(text)
    project.build("second")
    assert project.words() == "second"
    assert project.leftovers() == []


def test_every_step_is_told_in_its_order(project: Project) -> None:
    project.build("first")
    steps: list[str] = []
    project.build("second", step=steps.append)
    assert steps == [*BEFORE, *AFTER]
    steps.clear()
    project.build("third", step=steps.append, atomic=False)
    assert steps == [*BEFORE, "set-aside", *AFTER]


def refuse_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no stage be renamed, as when another program has one of its files open."""
    genuine = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name.startswith("stage-"):
            raise PermissionError(13, "in use", str(self))
        return genuine(self, target)

    monkeypatch.setattr("campaign.publishing.swap.rename", refuse)


def test_a_first_build_the_system_refused_is_not_published_later(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    publication = Publication.begin(project.site, project_root=project.root)
    project.write("refused", publication.stage)
    refuse_the_stage(monkeypatch)
    with pytest.raises(CouldNotPublish, match="did not allow"):
        publication.complete(project.record("refused"))
    monkeypatch.undo()
    assert project.leftovers() == []
    repair(project.site, project_root=project.root)
    assert not project.site.exists()


def test_a_swap_the_system_refuses_leaves_the_old_site_and_no_journal(
    project: Project, tmp_path: Path, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    trees = known_trees(project, tmp_path, tree)
    publication = Publication.begin(project.site, project_root=project.root, atomic=False)
    project.write("new", publication.stage)
    refuse_the_stage(monkeypatch)
    with pytest.raises(CouldNotPublish, match="did not allow"):
        publication.complete(project.record("new"))
    monkeypatch.undo()
    assert published(project, trees, tree) == "old"
    assert project.leftovers() == []
    assert len(project.kept()) == 3
    for _ in range(3):
        rollback(project.site, project_root=project.root)
    with pytest.raises(NothingKept):
        rollback(project.site, project_root=project.root)
