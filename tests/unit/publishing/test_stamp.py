"""The published stamp says which build a site is, and whether it is still as it was built."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from campaign.publishing import read_stamp, verify
from tests.unit.publishing.small_project import Project


def test_a_stamp_says_which_build_this_is_and_no_more(project: Project, stamp_name: str) -> None:
    project.build("first")
    stamp = json.loads((project.site / stamp_name).read_text())
    assert set(stamp) == {"format", "generator", "version", "as_of", "files", "tree"}
    assert stamp["generator"] == "our-response"
    assert stamp["files"] == 3


def test_the_tree_hash_is_what_sha256sum_would_give(project: Project, stamp_name: str) -> None:
    project.build("first")
    names = ["index.html", "picture.png", "responses/first/index.html"]
    lines = "".join(
        f"{hashlib.sha256((project.site / name).read_bytes()).hexdigest()}  {name}\n"
        for name in names
    )
    stamp = read_stamp(project.site)
    assert stamp is not None
    assert stamp.tree == hashlib.sha256(lines.encode()).hexdigest()


def test_a_deploy_trusts_a_site_as_it_was_checked(project: Project) -> None:
    project.build("first")
    assert verify(project.site, shown_as="site") == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda site: (site / "index.html").write_text("changed"),
        lambda site: (site / "leak.html").write_text("added"),
        lambda site: (site / "picture.png").unlink(),
        lambda site: (site / "picture.png").rename(site / "portrait.png"),
        lambda site: (site / "link").symlink_to("index.html"),
    ],
    ids=["changed", "added", "removed", "renamed", "linked"],
)
def test_a_deploy_refuses_a_site_changed_after_its_checks(project: Project, change: Any) -> None:
    project.build("first")
    change(project.site)
    assert [one.code for one in verify(project.site, shown_as="site")] == ["publish/altered"]


def test_a_deploy_refuses_a_site_built_without_the_checks(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("by something else")
    [told] = verify(tmp_path, shown_as="site")
    assert told.code == "publish/no-stamp"
    assert told.span.file == "site"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 5_000,
        '{"generator": "our-response"}',
        '{"generator": "another", "version": "1", "as_of": "", "files": 1, "tree": "'
        + "0" * 64
        + '"}',
        '{"generator": "our-response", "version": "1", "as_of": "", "files": 1, "tree": "../../x"}',
        "\udce9".encode("utf-8", "surrogateescape").decode("latin-1"),
        " " * 20_000 + "{}",
    ],
    ids=range(10),
)
def test_a_file_that_only_bears_the_stamps_name_is_no_stamp(
    tmp_path: Path, stamp_name: str, text: str
) -> None:
    (tmp_path / stamp_name).write_text(text, encoding="latin-1")
    assert read_stamp(tmp_path) is None


def test_a_link_is_no_stamp(project: Project, stamp_name: str, tmp_path: Path) -> None:
    project.build("first")
    other = tmp_path / "other"
    other.mkdir()
    (other / stamp_name).symlink_to(project.site / stamp_name)
    assert read_stamp(other) is None
