"""Codes for references and links that lead nowhere, or to what may not be seen yet."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

UNKNOWN_REFERENCE = Definition(
    "reference/unknown",
    Severity.ERROR,
    "There is no {what} called “{name}”.",
    "The page would show a gap where it belongs.",
    "Check the spelling. {known}",
)
HIDDEN_REFERENCE = Definition(
    "reference/hidden",
    Severity.ERROR,
    "“{name}” is not public when this page is.",
    "A public page may not show or name what is still a draft, in review or under embargo.",
    "Take the reference out until “{name}” is public, or give this page the same status or embargo.",
    always_stops=True,
)
WITHDRAWN_REFERENCE = Definition(
    "reference/withdrawn",
    Severity.ERROR,
    "“{name}” has been withdrawn.",
    "What was taken back must not go on being shown elsewhere.",
    "Refer to what replaces it, or take the reference out.",
)
SOURCE_TWICE = Definition(
    "reference/source-twice",
    Severity.ERROR,
    "A source called “{name}” is already listed in {other}.",
    "A citation could mean either of the two.",
    "If it is the same work, delete it here: citations find it there. If not, give it another id.",
)
UNKNOWN_PAGE = Definition(
    "link/unknown-page",
    Severity.ERROR,
    "This link leads to “{target}”, and there is no such page.",
    "Readers would end on an error page.",
    "Check the path: links between pages are written with the file's name, such as ../evidence/detention-rates.md.",
)
UNKNOWN_HEADING = Definition(
    "link/unknown-heading",
    Severity.ERROR,
    "This link leads to “#{fragment}”, and {page} has no such heading.",
    "Readers would land at the top of the page and not find what the link promises.",
    "Check the part after the #: it is the heading in small letters with hyphens. {known}",
)
HIDDEN_PAGE = Definition(
    "link/hidden-page",
    Severity.ERROR,
    "This link leads to “{name}”, which is not public when this page is.",
    "A public page may not name or lead to what is still a draft, in review or under embargo.",
    "Take the link out until that page is public.",
    always_stops=True,
)
UNKNOWN_FILE = Definition(
    "link/unknown-file",
    Severity.ERROR,
    "There is no file “{name}” in content/assets.",
    "Readers would find nothing there.",
    "Check the name, capital letters included, or put the file into content/assets.",
)
TYPE_NOT_PUBLISHED = Definition(
    "file/type-not-published",
    Severity.ERROR,
    "Files of the type “{suffix}” are not published.",
    "Only {known} go onto the site, so that nothing that could run, and no editor's left-over, is published by accident.",
    "Save it as one of those types.",
)
IMAGE_ELSEWHERE = Definition(
    "image/elsewhere",
    Severity.ERROR,
    "This picture is fetched from another website.",
    "The visitor's browser would tell that website who reads this page, and the picture could change or vanish.",
    "Save the picture in content/assets, if you may, and link to it there.",
)
OUTSIDE_CONTENT = Definition(
    "link/outside-content",
    Severity.ERROR,
    "“{target}” leads out of the content folder.",
    "Only what is inside it can be published.",
    "Link to a page or a file inside content/.",
)
RENAMED = Definition(
    "reference/renamed",
    Severity.ERROR,
    "{count} places name the {what} “{name}”, which is not there; nothing names “{here}”.",
    "Each of those places would show a gap.",
    "If the pages are right, write “{name}:” here. If “{here}” is right, write it in their place: {places}",
)
