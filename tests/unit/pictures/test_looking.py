"""What a file is: a picture of a kind and size, or something that cannot be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.pictures import Cache, Fault, FaultKind, Picture
from campaign.pictures.looking import MOST_PIXELS, MOST_PIXELS_WHOLE, look
from tests.painted import drawing, halves, moving, photo, saved

NO_CACHE = Cache(None)


def seen(tmp_path: Path, content: bytes, cache: Cache = NO_CACHE) -> Picture | Fault:
    path = tmp_path / "file"
    path.write_bytes(content)
    return look(path, cache)


def test_a_photograph_is_seen_upright(tmp_path: Path) -> None:
    found = seen(tmp_path, photo(400, 300, turned=6))
    assert isinstance(found, Picture)
    assert (found.kind, found.width, found.height) == ("jpeg", 300, 400)


@pytest.mark.parametrize("turned", range(1, 9))
def test_only_a_quarter_turn_swaps_width_and_height(tmp_path: Path, turned: int) -> None:
    found = seen(tmp_path, photo(400, 300, turned=turned))
    assert isinstance(found, Picture)
    assert (found.width, found.height) == ((300, 400) if turned > 4 else (400, 300))


@pytest.mark.parametrize("format_", ["PNG", "WEBP", "GIF", "AVIF", "JPEG"])
def test_each_kind_is_known_by_its_content_whatever_its_name(tmp_path: Path, format_: str) -> None:
    found = seen(tmp_path, saved(halves(64, 32), format_))
    assert isinstance(found, Picture)
    assert (found.kind, found.width, found.height) == (format_.lower(), 64, 32)


def test_a_picture_that_can_be_seen_through_says_so(tmp_path: Path) -> None:
    found = seen(tmp_path, saved(halves(8, 8, "RGBA"), "PNG"))
    assert isinstance(found, Picture)
    assert found.clear
    assert not found.flat


def test_a_picture_of_few_colours_says_so(tmp_path: Path) -> None:
    found = seen(tmp_path, saved(halves(8, 8, "P"), "PNG"))
    assert isinstance(found, Picture)
    assert found.flat


def test_what_moves_says_so(tmp_path: Path) -> None:
    found = seen(tmp_path, moving())
    assert isinstance(found, Picture)
    assert found.moves


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "an empty file"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"PK\x03\x04rest", "an Office document or an archive"),
        (b"<!doctype html><title>Sign in</title>", "a web page"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "a photograph in Apple's HEIC format"),
        (b"II*\x00" + bytes(20), "a TIFF picture"),
        (b"version https://git-lfs.github.com/spec/v1\n", "a note of Git LFS"),
        (b"words", "a file of another kind"),
    ],
)
def test_what_is_no_picture_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    found = seen(tmp_path, content)
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.NOT_A_PICTURE
    assert found.told.startswith(told)


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_half_a_picture_is_damaged(tmp_path: Path, format_: str) -> None:
    noise = halves(300, 300)
    noise.putdata([(x * 7 % 256, x * 13 % 256, x * 29 % 256) for x in range(90_000)])
    content = saved(noise, format_)
    found = seen(tmp_path, content[: len(content) // 2])
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.BROKEN


def test_more_pixels_than_can_be_worked_on_are_refused_before_they_are_decoded(
    tmp_path: Path,
) -> None:
    side = int(MOST_PIXELS_WHOLE**0.5) + 1
    found = seen(tmp_path, saved(halves(side, side, "1"), "PNG"))
    assert found == Fault(FaultKind.TOO_LARGE, f"{side} × {side} pixels")
    side = int(MOST_PIXELS**0.5) + 1
    found = seen(tmp_path, saved(halves(side, side, "L"), "JPEG"))
    assert found == Fault(FaultKind.TOO_LARGE, f"{side} × {side} pixels")


def test_a_photograph_may_have_more_pixels_than_what_is_decoded_whole(tmp_path: Path) -> None:
    side = int(MOST_PIXELS_WHOLE**0.5) + 1
    assert isinstance(seen(tmp_path, saved(halves(side, side, "L"), "JPEG")), Picture)


def test_a_decompression_bomb_is_refused(tmp_path: Path) -> None:
    from PIL import Image

    found = seen(tmp_path, saved(Image.new("1", (40_000, 20_000)), "PNG"))
    assert isinstance(found, Fault)
    assert found.kind is FaultKind.TOO_LARGE


def test_a_file_that_is_too_heavy_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with path.open("wb") as file:
        file.truncate(26_000_000)
    assert look(path, NO_CACHE) == Fault(FaultKind.TOO_LARGE, "26 MB")


def test_what_was_found_is_kept_and_used_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    for content in (photo(40, 30), drawing(), b"words"):
        first = seen(tmp_path, content, cache)
        (tmp_path / "other").write_bytes(content)
        assert look(tmp_path / "other", cache) == first
    assert len(list((tmp_path / "cache").glob("??/*"))) == 3


def test_a_file_that_changes_is_looked_at_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert isinstance(seen(tmp_path, photo(40, 30), cache), Picture)
    assert isinstance(seen(tmp_path, b"now something else", cache), Fault)
