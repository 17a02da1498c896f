"""All colours of the theme, made from the brand colour and the accent, in the light and in the
dark scheme.

In the light scheme a brand colour that can be read is used exactly as it was written. One that
cannot is refused by a rule; the colours made here can be read all the same, so that a preview of
it, or a site that has made the rule a warning, is never a page that nobody can read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from campaign.colours.contrast import contrast, mix, shade, towards

Scheme: TypeAlias = Mapping[str, str]

READABLE = 4.5
# What is made here and written by nobody is moved beyond the least, so that it stays comfortable.
COMFORT = 7.0
PAPER, INK = "#fcfbf8", "#1b1a1f"
NIGHT, CHALK = "#141318", "#f2f0f4"
WHITE, BLACK = "#ffffff", "#000000"


@lru_cache(maxsize=64)
def schemes(brand: str, accent: str) -> tuple[Scheme, Scheme]:
    """The theme's colours by name, for the light and for the dark scheme, each whole."""
    band = towards(brand, BLACK, WHITE, READABLE)
    tint = tint_of(brand)
    light = {
        "paper": PAPER,
        "ink": INK,
        "soft": mix(INK, PAPER, 0.72),
        "hair": mix(INK, PAPER, 0.16),
        "edge": mix(INK, PAPER, 0.78),
        "brand": towards(brand, BLACK, min(PAPER, tint, key=_lightness), READABLE),
        "tint": tint,
        "band": band,
        "on-band": WHITE,
        "accent": accent,
        "on-accent": dark_or_light(accent),
        "alarm": "#b3261e",
        "focus": "#0b57d0",
        "focus-on-band": WHITE,
    }
    night_band = mix(mix(band, BLACK, 0.66), NIGHT, 0.85)
    dark = {
        **light,
        "paper": NIGHT,
        "ink": CHALK,
        "soft": mix(CHALK, NIGHT, 0.72),
        "hair": mix(CHALK, NIGHT, 0.2),
        "edge": mix(CHALK, NIGHT, 0.7),
        "brand": towards(shade(brand, 0.78, at_least=0.5), WHITE, NIGHT, COMFORT),
        "tint": shade(brand, 0.135, at_most=0.16),
        "band": towards(night_band, BLACK, WHITE, COMFORT),
        "alarm": "#f2a49e",
        "focus": "#9ec5ff",
    }
    return light, dark


def tint_of(brand: str) -> str:
    """The pale ground of help and sign-up in the light scheme."""
    return shade(brand, 0.945, at_most=0.28)


def dark_or_light(ground: str) -> str:
    """Text on a ground of any colour: ink where it can be read, else whichever of black and white
    can be; one of the two always can.
    """
    if contrast(INK, ground) >= READABLE:
        return INK
    return max((BLACK, WHITE), key=lambda text: contrast(text, ground))


def _lightness(colour: str) -> float:
    return contrast(colour, BLACK)
