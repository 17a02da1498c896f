"""Whether the colours in brand.yml can be read wherever the theme uses them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import ROUND_DOWN, Decimal

from campaign.colours import Failure, unreadable
from campaign.diagnostics import Definition, Diagnostic
from campaign.diagnostics.catalogue import brand_rules as codes
from campaign.linking import Collections
from campaign.models.settings import Brand
from campaign.rules.selection import settings_file, span_in


def colours(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """A brand colour or an accent that does not reach the contrast it needs, with the nearest
    colour of the same hue that does.
    """
    brand = settings_file(collections, Brand)
    if brand is None:
        return
    wrong_brand, wrong_accent = unreadable(brand.colour, brand.accent)
    if wrong_brand is not None:
        yield _told(collections, codes.COLOUR_UNREADABLE, "colour", brand.colour, wrong_brand)
    if wrong_accent is not None:
        yield _told(collections, codes.ACCENT_UNREADABLE, "accent", brand.accent, wrong_accent)


def _told(
    collections: Collections, code: Definition, key: str, colour: str, failure: Failure
) -> Diagnostic:
    near = failure.suggestion
    return code.at(
        span_in(collections, Brand, key),
        suggestion=near,
        fix=f'The nearest colour that passes is {near}: {key}: "{near}".' if near else None,
        colour=colour,
        ground=failure.ground_colour,
        against=failure.against,
        # Cut and not rounded: 4.497 is not 4.50.
        ratio=Decimal(failure.ratio).quantize(Decimal("0.01"), ROUND_DOWN),
        least=f"{failure.least:g}",
    )
