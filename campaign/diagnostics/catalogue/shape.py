"""Codes for data whose shape is wrong. Each comes twice: for frontmatter of pages and for the settings in site_config/."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class ShapeDefinition:
    """One mistake, as it is called in a page's frontmatter and in a settings file."""

    frontmatter: Definition
    settings: Definition

    def for_page(self, is_page: bool) -> Definition:
        """The definition for a page, or else for a settings file."""
        return self.frontmatter if is_page else self.settings


def _both(name: str, title: str, why: str, fix: str) -> ShapeDefinition:
    return ShapeDefinition(
        Definition(f"frontmatter/{name}", Severity.ERROR, title, why, fix),
        Definition(f"settings/{name}", Severity.ERROR, title, why, fix),
    )


UNKNOWN_KEY = _both(
    "unknown-key",
    "“{key}” is not a name that {where} knows.",
    "A value under an unknown name would be left out in silence, and you would not notice.",
    "Correct the name, or delete the line. Known names are {known}. Notes for colleagues go under internal_notes.",
)
MISSING_KEY = _both(
    "missing-key",
    "“{key}” is missing in {where}.",
    "{why}",
    "Add a line “{key}: …”{under}.",
)
EXPECTED_TEXT = _both(
    "expected-text",
    "“{key}” is {what}, where a single text is expected.",
    "The value cannot be used in this form.",
    "Write one value after the colon, on the same line. If it is text that begins with a bracket or has a colon in it, put it in double quotes.",
)
EXPECTED_LIST = _both(
    "expected-list",
    "“{key}” is {what}, where a list is expected.",
    "The value cannot be used in this form, even if there is only one.",
    "Put each part on its own line under “{key}:”, indented by two spaces and beginning with a hyphen and a space.",
)
EXPECTED_GROUP = _both(
    "expected-group",
    "“{key}” is {what}, where names with values are expected.",
    "The value cannot be used in this form.",
    "Put each “name: value” on its own line under “{key}:”, indented by two spaces.",
)
NOT_UNDERSTOOD = _both(
    "not-understood",
    "The value of “{key}” cannot be used.",
    "It has a form that nothing on the site knows how to show.",
    "Compare it with the example of “{key}” in the documentation.",
)
TOO_FEW = _both(
    "too-few",
    "“{key}” has {count}.",
    "At least {least} needed here.",
    "Add what is missing, or delete “{key}”.",
)

FILE_MISSING = Definition(
    "settings/file-missing",
    Severity.ERROR,
    "The file {name} is missing.",
    "Without it nobody knows who publishes the site, or where and in which time zone.",
    "Make it. “campaign init FOLDER” writes a new site with an example of it ({what}.yml).",
)

FILE_NOT_READ = Definition(
    "settings/file-not-read",
    Severity.ERROR,
    "No settings are read from a file called “{name}”.",
    "What it says has no effect: each file in site_config/ is found by its exact name.",
    "Rename it, move what it says to the file it belongs in, or delete it. The names are {known}.",
)

DEFINITIONS: tuple[Definition, ...] = (
    *(
        definition
        for pair in list(globals().values())
        if isinstance(pair, ShapeDefinition)
        for definition in (pair.frontmatter, pair.settings)
    ),
    FILE_MISSING,
    FILE_NOT_READ,
)
