"""The arithmetic of colours. Contrast is that of WCAG 2.2,
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterator

Rgb = tuple[float, float, float]

_STEP = 1 / 512


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
        here * share + there * (1 - share)
        for here, there in zip(rgb(colour), rgb(other), strict=True)
    ]
    return _written(parts)


def shade(colour: str, lightness: float, *, at_least: float = 0.0, at_most: float = 1.0) -> str:
    """The hue of `colour` at another lightness, its saturation kept within bounds;
    grey stays grey.
    """
    hue, _, saturation = colorsys.rgb_to_hls(*rgb(colour))
    kept = min(max(saturation, at_least if saturation > 0.05 else 0.0), at_most)
    return _written(colorsys.hls_to_rgb(hue, lightness, kept))


def towards(colour: str, end: str, against: str, least: float) -> str:
    """`colour` moved towards `end` only as far as its contrast with `against` needs."""
    for step in range(21):
        moved = mix(end, colour, step / 20)
        if contrast(moved, against) >= least:
            return moved
    return end


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """The colour of the same hue that `passes` and differs least in lightness; None if none does.

    Of two that are equally near, the darker.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*rgb(colour))
    for moved in _outwards(lightness):
        tried = _written(colorsys.hls_to_rgb(hue, moved, saturation))
        if passes(tried):
            return tried
    return None


def _outwards(start: float) -> Iterator[float]:
    yield start
    for step in range(1, round(1 / _STEP) + 1):
        for moved in (start - step * _STEP, start + step * _STEP):
            if -_STEP < moved < 1 + _STEP:
                yield min(max(moved, 0.0), 1.0)


def _written(parts: Rgb | list[float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
