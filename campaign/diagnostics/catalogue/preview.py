"""Codes for a preview that could not be made anew."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

CONFIG_GONE = Definition(
    "preview/no-settings",
    Severity.ERROR,
    "The file {name} is no longer there.",
    "It says where the site's folders are; without it the preview shows what it last knew.",
    "Put it back.",
)
REBUILD_FAILED = Definition(
    "preview/not-rebuilt",
    Severity.ERROR,
    "The preview could not be made anew: {said}",
    "It came from {place}, after the last change. The pages below are from before it.",
    "Undo the last change, or check mkdocs.yml; the preview goes on by itself when it is right.",
)
