"""The last three versions of a site are kept, and each can be brought back, byte for byte."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.publishing import DestinationRefused, NothingKept, roll_forward, rollback
from tests.unit.publishing.small_project import Project, Tree


def versions_of(project: Project, count: int, tree: Tree, **options: Any) -> list[Any]:
    trees = []
    for number in range(1, count + 1):
        project.build(f"version{number}", **options)
        trees.append(tree(project.site))
    return trees


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "two renames"])
def test_rolling_back_brings_the_earlier_tree_back_byte_for_byte(
    project: Project, tree: Tree, atomic: bool
) -> None:
    first, _ = versions_of(project, 2, tree, atomic=atomic)
    stamp = rollback(project.site, project_root=project.root, atomic=atomic)
    assert tree(project.site) == first
    assert stamp is not None
    assert stamp.as_of.endswith("version1")
    assert project.leftovers() == []


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "two renames"])
def test_rolling_back_again_goes_further_back_and_forward_comes_all_the_way_again(
    project: Project, tree: Tree, atomic: bool
) -> None:
    trees = versions_of(project, 4, tree, atomic=atomic)
    for earlier in reversed(trees[:3]):
        rollback(project.site, project_root=project.root, atomic=atomic)
        assert tree(project.site) == earlier
    with pytest.raises(NothingKept):
        rollback(project.site, project_root=project.root)
    assert tree(project.site) == trees[0]
    for later in trees[1:]:
        roll_forward(project.site, project_root=project.root, atomic=atomic)
        assert tree(project.site) == later
    with pytest.raises(NothingKept):
        roll_forward(project.site, project_root=project.root)
    assert tree(project.site) == trees[3]
    assert len(project.kept()) == 3


def test_the_last_three_versions_are_kept_newest_first(project: Project, tree: Tree) -> None:
    versions_of(project, 6, tree)
    kept = [project.words(version) for version in project.kept()]
    assert kept == ["version5", "version4", "version3"]
    assert len(list((project.room / "records").iterdir())) == 4


def test_a_build_after_a_rollback_follows_the_version_brought_back(
    project: Project, tree: Tree
) -> None:
    versions_of(project, 3, tree)
    rollback(project.site, project_root=project.root)
    project.build("mended")
    kept = [project.words(version) for version in project.kept()]
    assert kept == ["version2", "version1"]
    with pytest.raises(NothingKept):
        roll_forward(project.site, project_root=project.root)
    assert not list((project.room / "undone").iterdir())


def test_with_nothing_to_go_back_to_the_site_stays_and_the_words_say_why(project: Project) -> None:
    project.build("only")
    with pytest.raises(NothingKept) as refused:
        rollback(project.site, project_root=project.root)
    assert "no earlier version of “site” to go back to" in str(refused.value)
    assert project.words() == "only"


def test_asking_for_a_rollback_where_nothing_was_built_leaves_no_folder(project: Project) -> None:
    with pytest.raises(NothingKept):
        rollback(project.site, project_root=project.root)
    assert not project.room.exists()


def test_a_site_deleted_by_hand_can_be_brought_back_from_the_version_before(
    project: Project, tree: Tree
) -> None:
    first, _ = versions_of(project, 2, tree)
    project.site.rename(project.root / "thrown away")
    rollback(project.site, project_root=project.root)
    assert tree(project.site) == first


def test_a_rollback_replaces_no_folder_of_somebody_elses(project: Project, tree: Tree) -> None:
    versions_of(project, 2, tree)
    project.site.rename(project.root / "moved")
    project.site.mkdir()
    (project.site / "thesis.odt").write_text("years of work")
    with pytest.raises(DestinationRefused):
        rollback(project.site, project_root=project.root)
    assert (project.site / "thesis.odt").exists()
