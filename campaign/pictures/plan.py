"""In which sizes and formats a picture is published; nothing is decoded to know that."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from campaign.models.scalars.text import slug_of
from campaign.pictures.looking import RECIPE, Picture

FOLDER = "assets/pictures"
# What phones and laptops show of a column of text, at one to three device pixels a CSS pixel.
_WIDTHS = (480, 960, 1440)
_FALLBACK = 960
# A size that is hardly smaller than the next is not worth a file.
_WORTH_IT = 0.8
_LOGO_HEIGHT = 48
_DENSITY = 3

PAGE, LOGO = "page", "logo"


@dataclass(frozen=True, slots=True)
class Version:
    """One file to publish: its path from the root of the site, its format and size in pixels."""

    path: str
    format: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shown:
    """How a picture is shown: `width` and `height` in CSS pixels hold its place before it has
    come; browsers choose among `sizes` (WebP), the narrowest first; others show `fallback`.
    """

    width: int
    height: int
    fallback: Version
    sizes: tuple[Version, ...] = ()

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every file of the picture."""
        return (*self.sizes, self.fallback)


def plan(name: str, picture: Picture, use: str) -> Shown:
    """The versions of the file `name`, which shows `picture`, for a PAGE or as the LOGO."""
    stem = slug_of(posixpath.basename(name).rsplit(".", 1)[0]) or "picture"
    stem = f"{FOLDER}/{stem[:60].strip('-')}-{picture.mark[:10]}"
    if picture.kind == "svg":
        width, height = picture.width, picture.height
        if use == LOGO:
            width, height = _scaled(picture, height=_LOGO_HEIGHT)
        drawing = Version(f"{stem}.svg", "svg", picture.width, picture.height)
        return Shown(width, height, drawing)
    if use == LOGO:
        width, height = _scaled(picture, height=min(_LOGO_HEIGHT, picture.height))
        across, down = _scaled(picture, height=min(_LOGO_HEIGHT * _DENSITY, picture.height))
        return Shown(width, height, _version(stem, "png", across, down))
    widest = min(picture.width, _WIDTHS[-1])
    widths = [*(one for one in _WIDTHS if one <= widest * _WORTH_IT), widest]
    sizes = tuple(_version(stem, "webp", *_scaled(picture, width=one)) for one in widths)
    ending = "png" if picture.flat or picture.clear else "jpg"
    fallback = _version(stem, ending, *_scaled(picture, width=min(picture.width, _FALLBACK)))
    return Shown(sizes[-1].width, sizes[-1].height, fallback, sizes)


def _scaled(picture: Picture, *, width: int = 0, height: int = 0) -> tuple[int, int]:
    if width:
        return width, max(1, round(width * picture.height / picture.width))
    return max(1, round(height * picture.width / picture.height)), height


def _version(stem: str, format_: str, width: int, height: int) -> Version:
    return Version(f"{stem}-{RECIPE}-{width}.{format_}", format_, width, height)
