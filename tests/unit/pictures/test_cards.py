"""The picture of a shared page: its size, its contrast, and what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from campaign.colours import contrast, schemes
from campaign.pictures.cards import HEIGHT, WIDTH, Card, _can_write, _set, draw
from tests.painted import opened

CARD = Card(
    name="Evenhand",
    eyebrow="Our response",
    title="Who is counted: our response to the lecture",
    foot="evenhand.example",
    ground="#4b1f5c",
    accent="#f4b942",
)
ROOM = (80, 150, 1120, 540)


def test_a_card_has_the_size_that_networks_show_uncut_and_few_bytes() -> None:
    content = draw(CARD)
    picture = opened(content)
    assert (picture.size, picture.mode) == ((1200, 630), "P")
    assert (WIDTH, HEIGHT) == (1200, 630)
    assert len(content) < 40_000


def test_it_shows_the_brand_and_text_that_can_be_read() -> None:
    picture = opened(draw(CARD)).convert("RGB")
    counted = sorted(picture.getcolors(100) or [], reverse=True)
    names = ["#" + "".join(f"{part:02x}" for part in colour) for _, colour in counted]
    assert names[0] == CARD.ground
    assert names[1] == "#ffffff"
    assert CARD.accent in names
    assert contrast("#ffffff", CARD.ground) >= 4.5


def test_white_can_be_read_on_the_ground_that_any_brand_gives() -> None:
    for brand in ("#ffcc00", "#ffffff", "#000000", "#00ff00", "#4b1f5c"):
        ground = schemes(brand, "#f4b942")[0]["band"]
        assert contrast("#ffffff", ground) >= 4.5


def test_the_title_is_set_large_when_it_is_short_and_always_has_room() -> None:
    short, _ = _set("Who is counted?")
    long, lines = _set("What the newly published figures say of waiting and recovery " * 2)
    assert short > long >= 46
    assert len(lines) <= 6


@given(some.text("abcdefg hijk-WMÉ", min_size=1, max_size=400))
def test_nothing_stands_outside_the_room_for_the_title(title: str) -> None:
    size, lines = _set(title)
    picture = opened(draw(replace(CARD, name="x", eyebrow="", foot="x", title=title)))
    seen = picture.convert("RGB").crop((0, 150, 1200, 545))
    box = Image.eval(seen.convert("L"), lambda v: 255 if v > 90 else 0).getbbox()
    assert size >= 46
    assert box is None or (box[0] >= 60 and box[2] <= 1140), (title, lines, box)


def test_a_title_that_is_too_long_ends_in_dots() -> None:
    _, lines = _set("word " * 200)
    assert lines[-1].endswith(" …")


@pytest.mark.parametrize("title", ["العربية", "中文标题", "ਪੰਜਾਬੀ", "An emoji 🎗"])
def test_what_the_font_cannot_write_is_left_out_and_the_name_stands_for_it(title: str) -> None:
    assert not _can_write(title)
    assert draw(replace(CARD, title=title)) == draw(replace(CARD, title=CARD.name))


@pytest.mark.parametrize(
    "title", ["Ymateb: ŵyth o bobl", "Zażółć gęślą jaźń", "Ελληνικά", "Україна", "“£5 – ½”"]
)
def test_the_languages_of_the_font_are_written(title: str) -> None:
    assert _can_write(title)


def test_its_address_changes_with_what_it_says_and_with_nothing_else() -> None:
    assert CARD.path == replace(CARD).path
    changed = {replace(CARD, **{name: "#123456"}).path for name in Card.__dataclass_fields__}
    assert len(changed | {CARD.path}) == 7


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw(CARD) == draw(replace(CARD))
