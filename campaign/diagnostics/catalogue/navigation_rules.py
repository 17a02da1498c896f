"""Codes for the links of the header."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

LEADS_NOWHERE = Definition(
    "navigation/leads-nowhere",
    Severity.ERROR,
    "The link “{title}” at the top of every page leads to “{to}”, and there is no such page.",
    "Every visitor sees this link, on every page, and would end on an error page.",
    "Write the address of a page, from the first slash to the last, or take the link out.",
    example="navigation:\n  - {title: Responses, to: /responses/}",
)
NOTHING_YET = Definition(
    "navigation/nothing-yet",
    Severity.WARNING,
    "Nothing is public at “{to}”, to which the link “{title}” at the top of every page leads.",
    "The link is left out of the published site until something is.",
    "Publish what belongs there, or take the link out.",
)
