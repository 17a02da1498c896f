"""What is kept between builds: used again, and made again when lost or damaged."""

from __future__ import annotations

import os
import time
from pathlib import Path

from campaign.pictures import Cache, Card, Pictures
from campaign.source import AssetFolders
from tests.painted import photo

CARD = Card("Evenhand", "", "A title", "evenhand.example", "#4b1f5c", "#f4b942")


def built(tmp_path: Path) -> dict[str, bytes]:
    """The files of a site with one picture and one card."""
    (tmp_path / "a.jpg").write_bytes(photo(600, 400))
    pictures = Pictures(AssetFolders(tmp_path), Cache(tmp_path / "cache"))
    pictures.shown("a.jpg")
    pictures.card(CARD)
    return dict(pictures.files())


def held(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").glob("??/*"))


def test_a_second_build_takes_everything_from_the_cache(tmp_path: Path) -> None:
    first = built(tmp_path)
    before = {path: path.stat().st_ino for path in held(tmp_path)}
    assert built(tmp_path) == first
    assert {path: path.stat().st_ino for path in held(tmp_path)} == before


def test_damage_is_seen_and_mended(tmp_path: Path) -> None:
    first = built(tmp_path)
    for path in held(tmp_path):
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(content)
    assert built(tmp_path) == first
    for path in held(tmp_path):
        path.write_bytes(b"")
    assert built(tmp_path) == first


def test_a_deleted_cache_is_made_again(tmp_path: Path) -> None:
    first = built(tmp_path)
    for path in held(tmp_path):
        path.unlink()
    assert built(tmp_path) == first


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    first = built(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    (other / "cache").write_text("a file where the folder should be")
    assert built(other) == first


def test_version_control_is_told_to_leave_it_out(tmp_path: Path) -> None:
    built(tmp_path)
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_what_nothing_asked_for_in_a_month_is_deleted_and_the_rest_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("old", b"1")
    cache.put("asked for", b"2")
    long_ago = time.time() - 40 * 86_400
    for path in tmp_path.glob("??/*"):
        os.utime(path, (long_ago, long_ago))
    assert cache.get("asked for") == b"2"
    cache.tidy()
    assert (cache.get("old"), cache.get("asked for")) == (None, b"2")
