"""The picture that stands for a page where it is shared: its title in the brand's look.

Sixteen colours and a quick compression keep one below 25 KB and 5 ms, since each page has its own.
"""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import font_source_serif_pro

from campaign.pictures.plan import FOLDER

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

# What social networks and messengers show without cutting anything off.
WIDTH, HEIGHT = 1200, 630
_RECIPE = 1
_EDGE = 80
_ROOM = WIDTH - 2 * _EDGE
_SMALL, _NAME = 34, 44
_EYEBROW_TOP, _TITLE_TOP, _TITLE_BOTTOM = 168, 216, 534
_TITLE_SIZES = (100, 88, 76, 68, 60, 52, 46)
_LEADING = 1.16
_COMPRESSION = 3
_SHADES = 15  # of white on the ground; the sixteenth colour is the accent
_BOLD = Path(font_source_serif_pro.font_directory) / "SourceSerifPro-Bold.ttf"
_NOT_IN_ANY_FONT = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says, and its two colours, as `#4b1f5c`; white can be read on `ground`."""

    name: str
    eyebrow: str
    title: str
    foot: str
    ground: str
    accent: str

    @property
    def path(self) -> str:
        """Where it is published, from the root of the site; changes with what it says."""
        said = json.dumps([_RECIPE, *astuple(self)])
        return f"{FOLDER}/share-{sha256(said.encode()).hexdigest()[:16]}.png"


def draw(card: Card) -> bytes:
    """The card as PNG. What the font cannot write is left out, so that no empty boxes show."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(picture)
    name = card.name if _can_write(card.name) else ""
    title = card.title if _can_write(card.title) else name
    pen.text((_EDGE, 54), name, fill=255, font=_font(_NAME))
    size, lines = _set(title)
    step = round(size * _LEADING)
    if _can_write(card.eyebrow):
        pen.text((_EDGE, _EYEBROW_TOP), card.eyebrow, fill=230, font=_font(_SMALL))
    for number, line in enumerate(lines):
        pen.text((_EDGE, _TITLE_TOP + number * step), line, fill=255, font=_font(size))
    if _can_write(card.foot):
        pen.text((_EDGE, HEIGHT - 84), card.foot, fill=230, font=_font(_SMALL))
    wide = _font(_NAME).getlength(name) if name else _EDGE
    return _saved(picture, card, (_EDGE, 112, round(_EDGE + wide), 118))


def _set(title: str) -> tuple[int, list[str]]:
    """The largest size in which the title has room, and its lines; cut where none has room."""
    for size in _TITLE_SIZES:
        lines = _lines(title, size)
        if len(lines) <= _most_lines(size) and _width(lines, size) <= _ROOM:
            return size, lines
    smallest = _TITLE_SIZES[-1]
    lines = _lines(title, smallest)
    kept = lines[: _most_lines(smallest)]
    if len(kept) < len(lines):
        kept[-1] = kept[-1].rsplit(" ", 1)[0] + " …"
    return smallest, kept


def _most_lines(size: int) -> int:
    return int((_TITLE_BOTTOM - _TITLE_TOP) // (size * _LEADING))


def _width(lines: list[str], size: int) -> float:
    return max((_font(size).getlength(line) for line in lines), default=0)


def _lines(text: str, size: int) -> list[str]:
    font = _font(size)
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _ROOM:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _saved(picture: Image, card: Card, bar: tuple[int, int, int, int]) -> bytes:
    from PIL import ImageDraw

    coloured = picture.point([value * (_SHADES - 1) // 255 for value in range(256)]).convert("P")
    shades = [_between(card.ground, "#ffffff", shade / (_SHADES - 1)) for shade in range(_SHADES)]
    coloured.putpalette([part for one in (*shades, _parts(card.accent)) for part in one])
    ImageDraw.Draw(coloured).rectangle(bar, fill=_SHADES)
    held = BytesIO()
    coloured.save(held, "PNG", bits=4, compress_level=_COMPRESSION)
    return held.getvalue()


@cache
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # Shaping would need a library that not every system has, and change with its version.
    return ImageFont.truetype(_BOLD, size, layout_engine=ImageFont.Layout.BASIC)


def _can_write(text: str) -> bool:
    return bool(text) and all(one.isspace() or _is_known(one) for one in set(text))


@cache
def _is_known(character: str) -> bool:
    """Whether the font has this character: one that it has not is drawn as an empty box."""
    font = _font(_SMALL)
    return bytes(font.getmask(character)) != bytes(font.getmask(_NOT_IN_ANY_FONT))


def _between(ground: str, text: str, share: float) -> tuple[int, ...]:
    return tuple(
        round(below * (1 - share) + above * share)
        for below, above in zip(_parts(ground), _parts(text), strict=True)
    )


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
