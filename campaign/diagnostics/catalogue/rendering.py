"""Codes for templates and components that cannot be used: mistakes in a theme, not in the content."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_WHY = "Pages are made with this template, so none of them can be published until it works."
_START_AGAIN = (
    "Mend the line named here. If in doubt, delete your copy of the file: the one that comes with "
    "the package is then used."
)

SYNTAX = Definition(
    "template/syntax",
    Severity.ERROR,
    "This template cannot be read: {said}",
    _WHY,
    _START_AGAIN,
    example="{% if page.demo %} … {% endif %}",
    always_stops=True,
)
UNDEFINED = Definition(
    "template/unknown-name",
    Severity.ERROR,
    "This template uses a name that does not exist: {said}",
    "An unknown name would leave a hole in the page that nobody notices. " + _WHY,
    "Check its spelling; a part that may be missing is written `{{% if … is defined %}}`. "
    + _START_AGAIN,
    example="{{ page.title }}",
    always_stops=True,
)
MISSING = Definition(
    "template/missing",
    Severity.ERROR,
    "The template “{name}” is not there.",
    _WHY,
    "Check the name in the line that asks for it, or put the file into theme_overrides/. A component is the file template.html in a folder of theme_overrides/components/.",
    always_stops=True,
)
FAILED = Definition(
    "template/failed",
    Severity.ERROR,
    "This template failed at work: {said}",
    _WHY,
    _START_AGAIN,
    always_stops=True,
)
