"""Codes for the second content folder, which is kept outside the repository."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

INSIDE = Definition(
    "private/inside-the-project",
    Severity.ERROR,
    "The private folder “{folder}” is {where}.",
    "What waits for its day is kept apart so that nobody can read it where this site's files are kept. Nothing was read from it.",
    "Keep the folder beside the site, not in it, for example “content_private: ../our-site-private”.",
    example="content_private: ../our-site-private",
    always_stops=True,
)
NOT_A_FOLDER = Definition(
    "private/not-a-folder",
    Severity.ERROR,
    "“{folder}” is {what}, and the private folder has to be a folder.",
    "What is kept there would be missing from the site without a word.",
    "Correct “content_private:”, or delete the line.",
    always_stops=True,
)
MISSING = Definition(
    "private/folder-missing",
    Severity.WARNING,
    "The private folder “{folder}” is not on this computer, so the site is made without it.",
    "What is kept there is not checked and not shown here, not even if its day has come: a site that is put online has to be built where the folder is.",
    "If you only look at the site, go on. If you publish it, get the folder first.",
)
NEEDED = Definition(
    "private/folder-needed",
    Severity.ERROR,
    "The private folder “{folder}” is not on this computer, and pages need what may be in it: {places}.",
    "They show or lead to something that is not in “content”, and would be published with gaps.",
    "Get the folder to publish the site. To look at everything else without it, use the preview: campaign serve. If nothing of it should be there, correct what these lines name.",
)
FILE_USED_OUTSIDE = Definition(
    "private/file-used-outside",
    Severity.ERROR,
    "“{name}” is in the private folder, and this is not.",
    "A file goes online with the first page that uses it, so that it would come out before its day; and wherever the private folder is not, it would be missing.",
    "Move the file into content/assets once it may be seen, or keep this page in the private folder too.",
    always_stops=True,
)
