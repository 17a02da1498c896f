"""The same sources and the same instant give the same bytes, wherever, whenever and by whom it is built."""

from __future__ import annotations

import os
from pathlib import Path

from tests.made_site import MadeSite, tree_of

AS_OF = "2026-11-20 12:00"


def test_the_sample_is_the_same_bytes_and_modes_in_other_surroundings(tmp_path: Path) -> None:
    here = MadeSite.sample(tmp_path / "here")
    there = MadeSite.sample(tmp_path / "a longer way" / "there")
    for path in there.root.rglob("*.md"):
        os.utime(path, (10**9, 10**9))
    first = here.run_afresh(
        "campaign", "build", "--as-of", AS_OF,
        TZ="Pacific/Auckland", PYTHONHASHSEED="1", LC_ALL="C",
    )  # fmt: skip
    second = there.run_afresh(
        "campaign", "build", "--as-of", AS_OF,
        TZ="America/Los_Angeles", PYTHONHASHSEED="2", LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="0",
    )  # fmt: skip
    assert (first.code, second.code) == (0, 0), first.all + second.all
    assert here.tree() == there.tree()
    assert modes(here.site) == modes(there.site)


def test_a_strict_umask_does_not_lock_visitors_out(site: MadeSite) -> None:
    outcome = site.run("campaign", "build", umask=0o077)
    assert outcome.code == 0
    assert set(modes(site.site).values()) == {0o755, 0o644}
    for name, mode in modes(site.site).items():
        assert mode == (0o755 if (site.site / name).is_dir() else 0o644)


def test_a_second_build_changes_nothing(site: MadeSite) -> None:
    assert site.build("--as-of", AS_OF).code == 0
    first = site.tree()
    assert site.build("--as-of", AS_OF).code == 0
    assert site.tree() == first


def test_the_order_in_which_files_were_made_does_not_matter(site: MadeSite, tmp_path: Path) -> None:
    assert site.build("--as-of", AS_OF).code == 0
    other = MadeSite(tmp_path / "other")
    for path in sorted(other.root.rglob("*.md"), reverse=True):
        text = path.read_bytes()
        path.unlink()
        path.write_bytes(text)
    assert other.build("--as-of", AS_OF).code == 0
    assert tree_of(other.site) == site.tree()


def modes(folder: Path) -> dict[str, int]:
    """Every file and folder below `folder`, and itself, with its permissions."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: path.stat().st_mode & 0o777 for name, path in {**found, ".": folder}.items()}
