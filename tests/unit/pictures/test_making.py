"""The versions of a picture: their sizes, formats and what is not in them any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from campaign.pictures import LOGO, Cache, Pictures, Shown
from campaign.publishing.inspection.pictures import tells_its_place
from campaign.source import AssetFolders
from tests.painted import (
    BLUE,
    GPS,
    ORIENTATION,
    RED,
    drawing,
    halves,
    moving,
    opened,
    photo,
    saved,
    wide_gamut_profile,
)


def made(
    tmp_path: Path, content: bytes, name: str = "A Room.jpg", *, use: str = "page"
) -> tuple[Shown, dict[str, bytes]]:
    """How the picture is shown, and its files; nothing is kept."""
    (tmp_path / name).write_bytes(content)
    pictures = Pictures(AssetFolders(tmp_path), Cache(None))
    shown = pictures.shown(name, use)
    assert shown is not None
    return shown, dict(pictures.files())


def is_near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(here - there) < 25 for here, there in zip(colour, wanted, strict=False))


def test_a_photograph_comes_in_three_sizes_of_webp_and_one_jpeg(tmp_path: Path) -> None:
    shown, files = made(tmp_path, photo(3000, 2000))
    assert [(one.width, one.height, one.format) for one in shown.versions] == [
        (480, 320, "webp"),
        (960, 640, "webp"),
        (1440, 960, "webp"),
        (960, 640, "jpg"),
    ]
    assert (shown.width, shown.height) == (1440, 960)
    for version in shown.versions:
        picture = opened(files[version.path])
        assert picture.size == (version.width, version.height)
    assert all(one.path.startswith("assets/pictures/a-room-") for one in shown.versions)


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (100, [100]),
        (480, [480]),
        (500, [500]),
        (700, [480, 700]),
        (1440, [480, 960, 1440]),
        (1600, [480, 960, 1440]),
    ],
)
def test_no_picture_is_made_larger_or_in_two_sizes_that_hardly_differ(
    tmp_path: Path, width: int, widths: list[int]
) -> None:
    shown, _ = made(tmp_path, photo(width, 50))
    assert [one.width for one in shown.sizes] == widths
    assert shown.fallback.width == min(width, 960)


def test_a_picture_taken_sideways_is_published_upright(tmp_path: Path) -> None:
    # Turned by the tag, the upper half of the file is what is seen on the right.
    shown, files = made(tmp_path, photo(800, 600, turned=6))
    picture = opened(files[shown.fallback.path])
    assert picture.size == (600, 800)
    assert is_near(picture.getpixel((580, 400)), RED)
    assert is_near(picture.getpixel((20, 400)), BLUE)


def test_nothing_that_the_camera_noted_is_published(tmp_path: Path) -> None:
    content = photo(800, 600, turned=3, place=True)
    assert tells_its_place("a.jpg", content)
    shown, files = made(tmp_path, content)
    for version in shown.versions:
        made_of_it = files[version.path]
        assert not tells_its_place(version.path, made_of_it)
        assert b"Camera maker" not in made_of_it
        assert b"noted by hand" not in made_of_it
        noted = opened(made_of_it).getexif()
        assert ORIENTATION not in noted
        assert not noted.get_ifd(GPS)


def test_texts_noted_in_a_png_are_not_published(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    noted = PngInfo()
    noted.add_text("Author", "Somebody at home")
    shown, files = made(tmp_path, saved(halves(60, 40, "RGBA"), "PNG", pnginfo=noted), "a.png")
    assert b"Somebody at home" not in b"".join(files.values())
    assert shown.fallback.format == "png"


def test_what_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    picture = halves(600, 400, "RGBA")
    picture.putalpha(Image.new("L", (600, 400), 0))
    shown, files = made(tmp_path, saved(picture, "PNG"), "a.png")
    for version in shown.versions:
        alpha = opened(files[version.path]).convert("RGBA").getchannel("A")
        assert alpha.getextrema() == (0, 0)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "CMYK", "I;16"])
def test_every_way_of_noting_colours_is_understood(tmp_path: Path, mode: str) -> None:
    grey = halves(50, 50, "L")
    picture = Image.new("I;16", (50, 50), 40_000) if mode == "I;16" else grey.convert(mode)
    format_ = "JPEG" if mode == "CMYK" else "PNG"
    shown, files = made(tmp_path, saved(picture, format_), "a.png")
    seen = opened(files[shown.fallback.path]).convert("RGB").getpixel((25, 5))
    wanted = {"I;16": 156, "1": None}.get(mode, 80)
    if wanted is not None:
        assert is_near(seen, (wanted, wanted, wanted))


def test_a_colour_profile_that_means_nothing_does_no_harm(tmp_path: Path) -> None:
    content = saved(halves(60, 40), "JPEG", icc_profile=b"no profile at all")
    shown, files = made(tmp_path, content)
    assert is_near(opened(files[shown.fallback.path]).getpixel((5, 5)), RED)


def test_colours_are_turned_into_those_that_every_browser_shows(tmp_path: Path) -> None:
    content = saved(halves(60, 40), "JPEG", icc_profile=wide_gamut_profile())
    shown, files = made(tmp_path, content)
    picture = opened(files[shown.fallback.path])
    assert "icc_profile" not in picture.info


def test_the_first_frame_stands_for_what_moves(tmp_path: Path) -> None:
    shown, files = made(tmp_path, moving(), "a.gif")
    for version in shown.versions:
        assert getattr(opened(files[version.path]), "n_frames", 1) == 1


def test_a_drawing_is_published_as_it_is(tmp_path: Path) -> None:
    shown, files = made(tmp_path, drawing(), "map.svg")
    assert files == {shown.fallback.path: drawing()}
    assert (shown.width, shown.height, shown.sizes) == (40, 20, ())


def test_a_logo_is_as_high_as_the_line_and_three_times_as_dense(tmp_path: Path) -> None:
    content = saved(halves(1200, 400, "RGBA"), "PNG")
    shown, files = made(tmp_path, content, "logo.png", use=LOGO)
    assert (shown.width, shown.height) == (144, 48)
    assert opened(files[shown.fallback.path]).size == (432, 144)
    drawn, _ = made(tmp_path, drawing(), "logo.svg", use=LOGO)
    assert (drawn.width, drawn.height) == (96, 48)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    content = photo(1000, 800)
    assert made(tmp_path, content) == made(tmp_path, content)


def test_another_picture_under_the_same_name_has_another_address(tmp_path: Path) -> None:
    first, _ = made(tmp_path, photo(100, 80))
    second, _ = made(tmp_path, photo(100, 81))
    assert {one.path for one in first.versions}.isdisjoint(one.path for one in second.versions)


def test_only_what_was_asked_for_is_made(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photo(20, 20))
    (tmp_path / "b.jpg").write_bytes(photo(30, 20))
    pictures = Pictures(AssetFolders(tmp_path), Cache(None))
    assert list(pictures.files()) == []
    pictures.shown("a.jpg")
    assert all("/a-" in path for path, _ in pictures.files())
    with pytest.raises(FileNotFoundError):
        pictures.shown("missing.jpg")
    assert Pictures(AssetFolders(tmp_path), Cache(None), gaps=True).shown("missing.jpg") is None
