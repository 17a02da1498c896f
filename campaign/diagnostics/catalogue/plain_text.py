"""Codes for signs of Markdown and HTML in values, which are shown as they are written."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

COMMENT = Definition(
    "text/comment",
    Severity.ERROR,
    "This value holds a comment of HTML, which would be shown with it.",
    "Comments are left out of the text of a page only. Everything in a value is shown as it is written, notes for colleagues too.",
    "Take it out of the value. A note can stand in a line of its own that begins with #, or under “internal_notes:”.",
)
MARKUP = Definition(
    "text/markup",
    Severity.WARNING,
    "“{sign}” would be shown with its signs.",
    "Values are plain text: Markdown and HTML work only in the text of a page.",
    "Write {better}.",
)
