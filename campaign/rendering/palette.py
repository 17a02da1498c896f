"""All colours of the theme, made from the brand colour and the accent,
in the light and in the dark scheme.

Contrast is that of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from functools import cache

Rgb = tuple[float, float, float]

TEXT = 4.5
# Links and rules are moved beyond the least that is asked, so that they stay comfortable.
COMFORT = 7.0
PAPER, INK = "#fcfbf8", "#1b1a1f"
NIGHT, CHALK = "#141318", "#f2f0f4"


def rgb(colour: str) -> Rgb:
    """`#4b1f5c` as three parts from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, other: str, share: float) -> str:
    """`share` (0 to 1) of `colour` with the rest of `other`."""
    parts = [
        round((here * share + there * (1 - share)) * 255)
        for here, there in zip(rgb(colour), rgb(other), strict=True)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


def shade(colour: str, lightness: float, *, at_least: float = 0.0, at_most: float = 1.0) -> str:
    """The hue of `colour` at another lightness, its saturation kept within bounds;
    grey stays grey.
    """
    hue, _, saturation = colorsys.rgb_to_hls(*rgb(colour))
    kept = min(max(saturation, at_least if saturation > 0.05 else 0.0), at_most)
    parts = colorsys.hls_to_rgb(hue, lightness, kept)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def towards(colour: str, end: str, against: str, least: float) -> str:
    """`colour` moved towards `end` only as far as its contrast with `against` needs."""
    for step in range(21):
        moved = mix(end, colour, step / 20)
        if contrast(moved, against) >= least:
            return moved
    return end


@cache
def colours(brand: str, accent: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The theme's custom properties by name, for the light and for the dark scheme."""
    band = towards(brand, "#000000", "#ffffff", COMFORT)
    light = {
        "paper": PAPER,
        "ink": INK,
        "soft": mix(INK, PAPER, 0.72),
        "hair": mix(INK, PAPER, 0.16),
        "edge": mix(INK, PAPER, 0.78),
        "brand": towards(brand, "#000000", PAPER, COMFORT),
        "tint": shade(brand, 0.945, at_most=0.28),
        "band": band,
        "on-band": "#ffffff",
        "accent": accent,
        "on-accent": _dark_or_light(accent),
        "alarm": "#b3261e",
        "focus": "#0b57d0",
    }
    night_band = mix(mix(band, "#000000", 0.66), NIGHT, 0.85)
    dark = {
        "paper": NIGHT,
        "ink": CHALK,
        "soft": mix(CHALK, NIGHT, 0.72),
        "hair": mix(CHALK, NIGHT, 0.2),
        "edge": mix(CHALK, NIGHT, 0.7),
        "brand": towards(shade(brand, 0.78, at_least=0.5), "#ffffff", NIGHT, COMFORT),
        "tint": shade(brand, 0.135, at_most=0.16),
        "band": towards(night_band, "#000000", "#ffffff", COMFORT),
        "alarm": "#f2a49e",
        "focus": "#9ec5ff",
    }
    return light, dark


def _dark_or_light(ground: str) -> str:
    """Text on a ground of any colour: ink where it can be read, else whichever of black and white
    can be; one of the two always can.
    """
    if contrast(INK, ground) >= TEXT:
        return INK
    return max(("#000000", "#ffffff"), key=lambda text: contrast(text, ground))
