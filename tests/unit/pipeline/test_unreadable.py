"""What the system does not give out is told with its place, and once: never passed over, never a crash."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from campaign.source import reading
from tests.good_site import ABOUT, PUBLISHING, RESPONSE, GoodSite
from tests.unprivileged import run_unprivileged


@pytest.fixture
def closed(site: GoodSite) -> Iterator[Callable[..., Path]]:
    """Takes every right away from a file or folder, and gives it back for the tidying up."""
    done: list[tuple[Path, int]] = []

    def close(name: str, mode: int = 0) -> Path:
        path = site.root / name
        done.append((path, path.stat().st_mode))
        path.chmod(mode)
        return path

    yield close
    for path, mode in reversed(done):
        path.chmod(mode)


def told(site: GoodSite) -> list[tuple[str, str]]:
    """Codes and files of the errors that somebody without special rights is told."""
    outcome = run_unprivileged(site.root, "campaign", "check", "--format", "json")
    assert "Traceback" not in outcome.all
    assert outcome.code == 1, outcome.all
    found = json.loads(outcome.out)["diagnostics"]
    return [(one["code"], one["file"]) for one in found if one["severity"] == "error"]


@pytest.mark.parametrize(
    "name",
    [
        ABOUT,
        RESPONSE,
        "content/evidence/lamps.md",  # other pages show its findings
        "content/actions/give.md",
        "content/assets/lamps.csv",
        "content/assets/street.png",
        PUBLISHING,
    ],
)
def test_a_file_that_may_not_be_read_is_told_once(
    site: GoodSite, closed: Callable[..., Path], name: str
) -> None:
    closed(name)

    assert told(site) == [("file/unreadable", name)]


@pytest.mark.parametrize(
    "name", ["content", "content/pages", "content/evidence", "content/assets/deep", "site_config"]
)
def test_a_folder_that_may_not_be_looked_into_is_told_once(
    site: GoodSite, closed: Callable[..., Path], name: str
) -> None:
    site.write("content/assets/deep/table.csv", "a,b\n")
    site.add(ABOUT, "\n[A table](/assets/deep/table.csv)\n")
    closed(name)

    assert told(site) == [("file/folder-unreadable", name)]


def test_a_collection_that_is_a_link_to_a_closed_folder_is_told(
    site: GoodSite, closed: Callable[..., Path]
) -> None:
    (site.root / "content/evidence").rename(site.root / "elsewhere")
    (site.root / "content/evidence").symlink_to(site.root / "elsewhere")
    closed("elsewhere")

    assert told(site) == [("file/folder-unreadable", "content/evidence")]


@pytest.mark.parametrize("name", ["content", "content/evidence", "content/assets"])
def test_a_folder_that_gives_names_and_no_files_is_told(
    site: GoodSite, closed: Callable[..., Path], name: str
) -> None:
    closed(name, 0o444)

    found = told(site)

    assert {code for code, _ in found} <= {"file/folder-unreadable", "file/unreadable"}
    assert all(file == name or file.startswith(f"{name}/") for _, file in found)


def test_a_private_folder_that_may_not_be_looked_into_is_told(
    site: GoodSite, closed: Callable[..., Path]
) -> None:
    site.write("../apart/responses/x.md", "x")
    site.add(PUBLISHING, "content_private: ../apart\n")
    closed("../apart")

    assert told(site) == [("file/folder-unreadable", "../apart")]


def test_a_build_leaves_the_old_site_and_says_why(
    site: GoodSite, closed: Callable[..., Path]
) -> None:
    assert site.build("--as-of", "2026-11-20 12:00").code == 0
    before = site.tree()
    closed("content/assets/lamps.csv")

    outcome = run_unprivileged(site.root, "campaign", "build")

    assert outcome.code == 1, outcome.all
    assert "file/unreadable" in outcome.said
    assert "content/assets/lamps.csv" in outcome.said
    assert site.tree() == before


def test_a_pipe_among_the_assets_is_told_and_never_opened(site: GoodSite) -> None:
    site.delete("content/assets/lamps.csv")
    os.mkfifo(site.root / "content/assets/lamps.csv")

    assert site.problems() == [("file/not-a-file", "content/assets/lamps.csv:1:1")]


def test_a_socket_and_a_link_to_a_device_are_told(
    site: GoodSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.root / "content/assets")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("talk.csv")  # the whole path may be too long for a socket
    Path("null.csv").symlink_to("/dev/null")

    assert [file for code, file in site.problems() if code == "file/not-a-file"] == [
        "content/assets/null.csv:1:1",
        "content/assets/talk.csv:1:1",
    ]


def test_a_page_that_goes_after_it_was_listed_is_told(
    site: GoodSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = reading._read_text

    def gone(path: Path, name: str, **limits: object) -> object:
        if name == ABOUT:
            path.unlink(missing_ok=True)
        return before(path, name, **limits)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "_read_text", gone)

    (gone_page,) = [one for one in site.checked().diagnostics if one.span.file == ABOUT]

    assert gone_page.code == "file/unreadable"
    assert "it is not there" in gone_page.title


@pytest.mark.parametrize("name", ["content/assets/street.png", "content/assets/lamps.csv"])
def test_a_file_that_goes_between_the_check_and_the_copy_stops_the_build_and_is_named(
    site: GoodSite, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert site.build("--as-of", "2026-11-20 12:00").code == 0
    before = site.tree()
    site.write("hooks.py", HOOK.format(name=name))
    site.add("mkdocs.yml", "hooks: [hooks.py]\n")
    (site.root / ".cache").rename(site.root / "cache-of-before")

    outcome = site.build("--as-of", "2026-11-20 12:00")

    assert outcome.code == 1, outcome.all
    assert "file/unreadable" in outcome.said
    assert name in outcome.said
    assert "fault in this software" not in outcome.said
    assert site.tree() == before


HOOK = """\
from pathlib import Path


def on_nav(nav, config, files):
    (Path(config.docs_dir).parent / "{name}").unlink()
"""
