"""Codes for mkdocs.yml, which another program reads too: told before MkDocs trips over them."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

KEEPS_NOTHING_BACK = Definition(
    "settings/keeps-nothing-back",
    Severity.ERROR,
    "“{key}” keeps no page of this site back.",
    "Whether a page is public is said in the page itself, so a page that is only named here would be published.",
    "Delete “{key}:”, and write “status: draft” or “embargo_until: …” in each page that must wait.",
    example="status: draft",
    always_stops=True,
)
NO_EFFECT = Definition(
    "settings/no-effect",
    Severity.WARNING,
    "“{key}” has no effect in {name}.",
    "Pages are made from content/ and site_config/ with templates of our own, which do not ask MkDocs or its themes.",
    "{instead}",
)
NOT_INSTALLED = Definition(
    "settings/not-installed",
    Severity.ERROR,
    "There is no {what} called “{called}” on this computer.",
    "MkDocs does not begin without everything that {name} names.",
    "Correct the name, install it, or delete it from {name}.",
)
NO_SUCH_PATH = Definition(
    "settings/no-such-path",
    Severity.ERROR,
    "“{key}” names {path}, and there is no such {what}.",
    "MkDocs does not begin without everything that {name} names.",
    "Correct the path, make the {what}, or delete the line.",
)
NOWHERE_TO_LISTEN = Definition(
    "settings/nowhere-to-listen",
    Severity.ERROR,
    "“{text}” is no place where the preview could be shown.",
    "MkDocs does not begin without a computer and a port, parted by a colon.",
    "Write it as 127.0.0.1:8000, which is this computer alone, or delete the line.",
    example="127.0.0.1:8000",
)
REFUSED = Definition(
    "settings/mkdocs-refuses",
    Severity.ERROR,
    "MkDocs cannot use “{key}” as it is written in {name}.",
    "It said: {said}",
    "Correct it, or delete it: all that is needed here is what “campaign init FOLDER” writes.",
)
