"""Codes for the lines of hyphens around the settings of a page."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

# What follows from a block that cannot be read, whatever is wrong in it.
NOT_GUESSED = "Nothing in this block can be read for certain until it is mended, so nothing of it is published."

MISSING = Definition(
    "frontmatter/missing",
    Severity.ERROR,
    "The file does not begin with a line of three hyphens.",
    "The lines between two lines of --- at the very top say what the page is: its title, its status and so on. Without them nothing says that it may be published.",
    "Put --- on the first line, the settings under it, and --- again on a line of its own before the text.",
    example="---\ntitle: About us\nsummary: Who we are\nstatus: draft\n---\n",
    always_stops=True,
)
SPACE_BEFORE = Definition(
    "frontmatter/space-before",
    Severity.ERROR,
    "There is {what} before the first line of hyphens.",
    "The --- must be the first three characters of the file, or the settings under it would be printed on the page as text.",
    "Delete everything before the ---.",
    always_stops=True,
)
WRONG_FENCE = Definition(
    "frontmatter/wrong-fence",
    Severity.ERROR,
    "The first line is “{line}”, not exactly three hyphens.",
    "Only --- opens the settings at the top of a page; a word processor may have turned the hyphens into a dash.",
    "Type --- as the whole first line.",
    always_stops=True,
)
UNCLOSED = Definition(
    "frontmatter/unclosed",
    Severity.ERROR,
    "The settings that begin here are never closed.",
    "Without a second line of --- the text of the page is taken for settings. " + NOT_GUESSED,
    "Put --- on a line of its own after the last setting, before the text of the page.",
    always_stops=True,
)
BLOCK_TOO_LARGE = Definition(
    "frontmatter/too-large",
    Severity.ERROR,
    "The settings at the top are {size} long; at most {limit} are read.",
    "This much is nearly always the text of the page, taken for settings because the closing --- is missing or misplaced.",
    "Check where the closing --- stands.",
    always_stops=True,
)
