"""Codes for how a site looks: colours that cannot be read, and logos that cannot be shown."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

COLOUR_UNREADABLE = Definition(
    "brand/colour-unreadable",
    Severity.ERROR,
    "{colour} cannot be read on {against} ({ground}): the contrast is {ratio} to 1, and {least} is needed.",
    "Links, rules and the words on the band would be lost to people with weak sight, and to everybody in the sun (WCAG 2.2, 1.4.3). We could darken it for you, but then the site would show a colour that nobody chose.",
    "Take a darker colour.",
    example='colour: "#4b1f5c"',
)
ACCENT_UNREADABLE = Definition(
    "brand/accent-unreadable",
    Severity.ERROR,
    "{colour} does not stand out from the band behind the amounts ({ground}): the contrast is {ratio} to 1, and {least} is needed.",
    "Somebody who wants to give could not see where one amount ends and the band begins (WCAG 2.2, 1.4.11).",
    "Take a lighter accent.",
    example='accent: "#f4b942"',
)
