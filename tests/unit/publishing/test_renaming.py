"""A folder that another program holds for a moment is tried again, for as long as that makes sense."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.publishing.renaming import exchange, rename


def refusing(times: int, winerror: int | None) -> tuple[Callable[[Path, Path], None], list[Path]]:
    """A rename that another program holds up for the first `times` tries."""
    tried: list[Path] = []

    def attempt(source: Path, target: Path) -> None:
        tried.append(source)
        if len(tried) <= times:
            error = PermissionError(13, "in use", str(source))
            error.winerror = winerror  # type: ignore[attr-defined]
            raise error
        source.rename(target)

    return attempt, tried


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_folder_another_program_holds_for_a_moment_is_tried_again(
    tmp_path: Path, winerror: int
) -> None:
    (tmp_path / "a").mkdir()
    attempt, tried = refusing(3, winerror)
    pauses: list[float] = []
    rename(tmp_path / "a", tmp_path / "b", attempt=attempt, pause=pauses.append)
    assert (tmp_path / "b").is_dir()
    assert len(tried) == 4
    assert len(pauses) == 3


def test_a_folder_that_stays_in_use_is_given_up_in_the_end(tmp_path: Path) -> None:
    attempt, tried = refusing(1_000, 32)
    pauses: list[float] = []
    with pytest.raises(PermissionError):
        rename(tmp_path / "a", tmp_path / "b", attempt=attempt, pause=pauses.append)
    assert len(tried) == 20
    assert 1 < sum(pauses) < 5


def test_a_plain_lack_of_permission_is_not_tried_again(tmp_path: Path) -> None:
    attempt, tried = refusing(1_000, None)
    with pytest.raises(PermissionError):
        rename(tmp_path / "a", tmp_path / "b", attempt=attempt)
    assert len(tried) == 1


def test_an_exchange_swaps_two_full_folders_where_the_system_can(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(name)
    done = exchange(tmp_path / "a", tmp_path / "b")
    assert done is (sys.platform in ("linux", "darwin"))
    assert (tmp_path / "a" / "name").read_text() == ("b" if done else "a")


def test_an_exchange_that_is_refused_says_so(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "missing")


def test_a_system_without_the_call_falls_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    monkeypatch.setattr(sys, "platform", "win32")
    assert exchange(tmp_path / "a", tmp_path / "b") is False
