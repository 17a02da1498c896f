"""Every colour that the theme sets on another, with the contrast it needs: 4.5 for text (WCAG
1.4.3), 3 for the edge of a control, a mark that tells something and the ring of focus (1.4.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaign.colours.contrast import contrast, nearest
from campaign.colours.scheme import PAPER, WHITE, Scheme, schemes, tint_of

TEXT = 4.5
BOUNDARY = 3.0

# Front, ground, least. A rule of tests: every colour that the style sheet names stands here.
_USED = (
    ("ink", "paper", TEXT),
    ("ink", "tint", TEXT),
    ("soft", "paper", TEXT),
    ("soft", "tint", TEXT),
    ("brand", "paper", TEXT),
    ("brand", "tint", TEXT),
    ("paper", "ink", TEXT),
    ("on-band", "band", TEXT),
    ("on-accent", "accent", TEXT),
    ("alarm", "paper", BOUNDARY),
    ("edge", "paper", BOUNDARY),
    ("edge", "tint", BOUNDARY),
    ("accent", "band", BOUNDARY),
    ("focus", "paper", BOUNDARY),
    ("focus", "tint", BOUNDARY),
    ("focus-on-band", "band", BOUNDARY),
    ("on-accent", "accent", BOUNDARY),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour on its ground in one scheme (`light`, `dark`), and the contrast that it needs."""

    scheme: str
    front: str
    ground: str
    front_colour: str
    ground_colour: str
    least: float

    @property
    def ratio(self) -> float:
        """The contrast it has."""
        return contrast(self.front_colour, self.ground_colour)

    @property
    def passes(self) -> bool:
        """Whether that is enough."""
        return self.ratio >= self.least


@dataclass(frozen=True, slots=True)
class Failure:
    """A colour of brand.yml that cannot be used: what it is set against, and what would do.

    `against` is said to people; `suggestion` passes every pair that this colour is part of.
    """

    against: str
    ground_colour: str
    ratio: float
    least: float
    suggestion: str | None


def pairs(brand: str, accent: str) -> Iterator[Pair]:
    """Every pair of both schemes, with the colours that a page shows."""
    for name, colours in zip(("light", "dark"), schemes(brand, accent), strict=True):
        yield from _pairs_of(name, colours)


def unreadable(brand: str, accent: str) -> tuple[Failure | None, Failure | None]:
    """What is wrong with the two colours as they are written, the brand's first.

    The accent is judged beside the brand colour that is offered, so that one mistake is told once.
    """
    wrong_brand = _brand_failure(brand, accent)
    usable = (wrong_brand.suggestion if wrong_brand else None) or brand
    return wrong_brand, _accent_failure(accent, usable)


def _pairs_of(name: str, colours: Scheme) -> Iterator[Pair]:
    for front, ground, least in _USED:
        yield Pair(name, front, ground, colours[front], colours[ground], least)


def _brand_failure(brand: str, accent: str) -> Failure | None:
    if _is_readable(brand):
        return None
    failing = (one for one in _grounds(brand) if contrast(brand, one[1]) < TEXT)
    against, ground = next(failing)
    # Of the colours that pass, one on which the accent stands out is offered where there is one.
    beside = nearest(brand, lambda one: _is_readable(one) and contrast(accent, one) >= BOUNDARY)
    suggestion = beside or nearest(brand, _is_readable)
    return Failure(against, ground, contrast(brand, ground), TEXT, suggestion)


def _is_readable(brand: str) -> bool:
    return all(contrast(brand, ground) >= TEXT for _, ground in _grounds(brand))


def _grounds(brand: str) -> tuple[tuple[str, str], ...]:
    """What the brand colour is seen with as it was written: the page, its own tint, and the white
    words of the band.
    """
    return (("white", WHITE), ("the page", PAPER), ("the pale ground", tint_of(brand)))


def _accent_failure(accent: str, brand: str) -> Failure | None:
    bands = [scheme["band"] for scheme in schemes(brand, accent)]

    def least(tried: str) -> float:
        return min(contrast(tried, band) for band in bands)

    if least(accent) >= BOUNDARY:
        return None
    worst = min(bands, key=lambda band: contrast(accent, band))
    near = nearest(accent, lambda tried: least(tried) >= BOUNDARY)
    return Failure("the band", worst, least(accent), BOUNDARY, near)
