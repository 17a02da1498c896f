"""Whatever ends a build early, visitors see the whole old site or the whole new one, and the next build works."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.made_site import COMMANDS, ENVIRONMENT, MadeSite

AS_OF = "2026-11-20 12:00"
ABOUT = "content/pages/about.md"
KILLS = 20
ROOM_LEFT = range(10, 90, 10)  # per cent of what a build needs besides


@pytest.fixture
def old_and_new(tmp_path: Path) -> tuple[MadeSite, dict[str, bytes], dict[str, bytes]]:
    """A published site whose sources have changed since, its tree, and the tree of the next build."""
    made = MadeSite.sample(tmp_path / "site")
    elsewhere = str(tmp_path / "elsewhere")
    assert made.build("--as-of", AS_OF).code == 0
    old = made.tree()
    change(made)
    assert made.build("--as-of", AS_OF, "-d", elsewhere).code == 0
    new = {
        path.relative_to(elsewhere).as_posix(): path.read_bytes()
        for path in Path(elsewhere).rglob("*")
        if path.is_file()
    }
    assert old != new
    return made, old, new


def change(made: MadeSite) -> None:
    made.add(ABOUT, "\nSomething was added to this page.\n")


def start(made: MadeSite) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [COMMANDS / "campaign", "build", "--as-of", AS_OF],
        cwd=made.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def test_twenty_kills_over_the_length_of_a_build(
    old_and_new: tuple[MadeSite, dict[str, bytes], dict[str, bytes]],
) -> None:
    made, old, new = old_and_new
    before = made.read(ABOUT).replace("\nSomething was added to this page.\n", "")
    begun = time.monotonic()
    assert start(made).wait() == 0
    length = time.monotonic() - begun
    seen = {"old": 0, "new": 0}
    for number in range(KILLS):
        made.write(ABOUT, before)
        assert made.build("--as-of", AS_OF).code == 0
        assert made.tree() == old
        change(made)
        process = start(made)
        time.sleep(length * number / (KILLS - 1))
        process.kill()
        process.wait()
        tree = made.tree()
        assert tree in (old, new), f"a mixed tree after {number} of {KILLS} parts of a build"
        seen["old" if tree == old else "new"] += 1
        assert made.build("--as-of", AS_OF).code == 0
        assert made.tree() == new
    sys.stdout.write(f"{KILLS} kills over {length:.1f} s: {seen}\n")
    assert seen["old"] > 0


def test_of_two_builds_at_once_one_is_refused_and_the_other_whole(
    old_and_new: tuple[MadeSite, dict[str, bytes], dict[str, bytes]],
) -> None:
    made, _, new = old_and_new
    first = start(made)
    working = made.root / ".site.campaign"
    while first.poll() is None and not any(working.glob("stage-*")):
        time.sleep(0.01)
    second = made.build("--as-of", AS_OF)
    assert second.code == 3, second.all
    assert "is under way" in second.said
    assert first.wait() == 0
    assert made.tree() == new


@pytest.mark.parametrize(
    "name", ["page.html", "404.html", "response.html", "components/footer/template.html"]
)
def test_a_page_that_cannot_be_made_leaves_the_old_site(
    old_and_new: tuple[MadeSite, dict[str, bytes], dict[str, bytes]], name: str
) -> None:
    made, old, new = old_and_new
    made.write(f"theme_overrides/{name}", "{{ nothing.of.this.exists }}")
    outcome = made.build("--as-of", AS_OF)
    assert outcome.code == 1, outcome.all
    assert "Traceback" not in outcome.all
    assert made.tree() == old
    made.delete(f"theme_overrides/{name}")
    assert made.build("--as-of", AS_OF).code == 0
    assert made.tree() == new


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system in memory, whose size `resize` changes. Needs root, as in CI's container."""
    place = tmp_path / "disk"
    place.mkdir()
    administer(
        "mount", "-t", "tmpfs", "-o", f"size=64m,mode=777,uid={os.getuid()}", "tmpfs", str(place)
    )
    yield place
    administer("umount", "--lazy", str(place))


def administer(*command: str) -> None:
    allowed = [] if os.getuid() == 0 else ["sudo", "-n"]
    subprocess.run([*allowed, *command], check=True)


def used(place: Path) -> int:
    state = os.statvfs(place)
    return (state.f_blocks - state.f_bfree) * state.f_frsize


def resize(place: Path, size: int) -> None:
    administer("mount", "-o", f"remount,size={size}", str(place))


def test_a_disk_that_is_full_at_any_moment_keeps_the_old_site(small_disk: Path) -> None:
    made = MadeSite.sample(small_disk / "site")
    assert made.build("--as-of", AS_OF).code == 0
    old, empty = made.tree(), used(small_disk)
    change(made)
    assert made.build("--as-of", AS_OF).code == 0
    new, needed = made.tree(), used(small_disk) - empty
    made.write(ABOUT, made.read(ABOUT).replace("\nSomething was added to this page.\n", ""))
    assert made.build("--as-of", AS_OF).code == 0
    assert made.tree() == old
    change(made)
    for per_cent in ROOM_LEFT:
        resize(small_disk, used(small_disk) + needed * per_cent // 100)
        outcome = made.build("--as-of", AS_OF)
        assert outcome.code == 3, outcome.all
        assert "no room left on the disk" in outcome.said
        assert "Traceback" not in outcome.all
        assert made.tree() == old
        resize(small_disk, 64_000_000)
    assert made.build("--as-of", AS_OF).code == 0
    assert made.tree() == new


SURROUNDINGS: list[tuple[str, str, int, int, dict[str, str]]] = [
    (
        "here",
        "2026-11-20 12:00:00",
        0o022,
        10**9,
        {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
    ),
    (
        "in quite another/folder",
        "2031-03-01 00:00:01",
        0o077,
        10**9 + 86_400,
        {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "LANG": "tr_TR"},
    ),
]


def test_the_day_of_the_computer_and_all_around_it_change_no_byte_and_no_mode(
    tmp_path: Path,
) -> None:
    trees, modes, days = [], [], []
    for folder, day, umask, mtime, variables in SURROUNDINGS:
        made = MadeSite.sample(tmp_path / folder)
        for path in made.root.rglob("*"):
            os.utime(path, (mtime, mtime))
        clock = ["faketime", "-f", f"@{day}"]
        environment = {**ENVIRONMENT, **variables}
        days.append(_said([*clock, "date", "+%F"], made.root, environment, umask))
        build = [*clock, str(COMMANDS / "campaign"), "build", "--as-of", AS_OF]
        _said(build, made.root, environment, umask)
        trees.append(made.tree())
        paths = {one.relative_to(made.site).as_posix(): one for one in made.site.rglob("*")}
        modes.append({name: path.stat().st_mode for name, path in paths.items()})
    assert days[0] != days[1], "or this test would prove nothing"
    assert trees[0] == trees[1]
    assert modes[0] == modes[1]


def _said(command: list[str], folder: Path, environment: dict[str, str], umask: int) -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment, umask=umask, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
