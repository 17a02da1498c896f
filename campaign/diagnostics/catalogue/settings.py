"""Codes for settings that contradict each other or ask for what cannot be had."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

DISAGREES = Definition(
    "settings/disagrees",
    Severity.ERROR,
    "“{key}” is “{theirs}” here and “{ours}” in site_config/{file}.",
    "Only one of the two can be right, and pages would show now one, now the other.",
    "Make them the same. The one that counts is “{name}” in site_config/{file}.",
)
UNKNOWN_CODE = Definition(
    "settings/unknown-code",
    Severity.ERROR,
    "There is no check called “{code}”.",
    "The line would have no effect, and you would not notice.",
    "Copy the name of the check from its message, where it stands in square brackets.",
)
CANNOT_SOFTEN = Definition(
    "settings/cannot-soften",
    Severity.ERROR,
    "“{code}” always stops a build.",
    "It guards against publishing what cannot be read for certain, what is not public yet, or a form or payment that leads elsewhere.",
    "Delete the line and mend what the check finds.",
)
NO_PLUGIN = Definition(
    "settings/no-plugin",
    Severity.ERROR,
    "{name} does not list the plugin “campaign”.",
    "Without it MkDocs would publish every file as it is, drafts and embargoed pages included.",
    "Add under “plugins:” a line “  - campaign”.",
    example="plugins:\n  - campaign",
    always_stops=True,
)
NO_CONTENT_FOLDER = Definition(
    "settings/no-content-folder",
    Severity.ERROR,
    "The content is looked for in “{folder}”, and there is no such folder.",
    "Nothing can be published without it.",
    "Correct “docs_dir:” in {name}, or make the folder.",
    example="docs_dir: content",
    always_stops=True,
)
