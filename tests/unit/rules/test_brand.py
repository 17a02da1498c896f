"""A brand colour that cannot be read is refused at its line, with its ratio and one that can."""

from __future__ import annotations

import re

from campaign.colours import contrast
from tests.unit.rules.small_site import SmallSite

BRAND = "site_config/brand.yml"


def test_yellow_on_white_is_refused_with_its_ratio_and_a_neighbour(site: SmallSite) -> None:
    site.write(BRAND, 'colour: "#ffcc00"\n')

    (told,) = site.diagnostics()

    assert (told.code, str(told.severity)) == ("brand/colour-unreadable", "error")
    assert str(told.span) == site.place(BRAND, '"#ffcc00"')
    ratio = re.search(r"on white \((#\w{6})\): .* is ([\d.]+) to 1", told.title)
    assert ratio is not None
    assert 0 <= contrast("#ffcc00", ratio[1]) - float(ratio[2]) < 0.01
    assert told.suggestion is not None
    assert contrast(told.suggestion, "#ffffff") >= 4.5
    assert told.suggestion in told.fix


def test_the_neighbour_that_is_offered_is_accepted(site: SmallSite) -> None:
    site.write(BRAND, 'colour: "#ffcc00"\naccent: "#3a2e00"\n')
    brand, accent = site.diagnostics()
    assert accent.code == "brand/accent-unreadable"

    site.write(BRAND, f'colour: "{brand.suggestion}"\naccent: "{accent.suggestion}"\n')

    assert site.told() == []


def test_a_dark_brand_colour_with_a_light_accent_is_taken_as_it_is(site: SmallSite) -> None:
    site.write(BRAND, 'colour: "#00607a"\naccent: "#ffd166"\n')

    assert site.told() == []


def test_a_file_of_the_brand_that_is_not_valid_is_not_also_unreadable(site: SmallSite) -> None:
    site.write(BRAND, "colour: yellow\n")

    assert [code for code, _, _ in site.told()] == ["value/not-a-colour"]
