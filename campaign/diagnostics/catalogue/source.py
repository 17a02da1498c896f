"""Codes for files that cannot be read for certain, whatever is in them."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_NEVER_GUESS = "What cannot be read for certain is never published, because a guess could publish the wrong words."

UNREADABLE = Definition(
    "file/unreadable",
    Severity.ERROR,
    "This file could not be opened: {reason}.",
    _NEVER_GUESS,
    "Check that the file still exists and that you may read it, then try again.",
    always_stops=True,
)
FOLDER_UNREADABLE = Definition(
    "file/folder-unreadable",
    Severity.ERROR,
    "This folder could not be looked into: {reason}.",
    "What stands in it would be missing from the site without a word, and what was published from it would go.",
    "Check that you may open the folder, then try again.",
    always_stops=True,
)
TWO_VERSIONS = Definition(
    "file/two-versions",
    Severity.ERROR,
    "This file holds two versions of the same lines, and nobody has chosen between them.",
    "Two people changed the same lines, and git wrote both here, one between <<<<<<< and =======, the other between ======= and >>>>>>>. Both would be published, marks and all. "
    + _NEVER_GUESS,
    "Keep the lines that are right, and delete the others and the three lines of marks.",
    always_stops=True,
)
NOT_A_FILE = Definition(
    "file/not-a-file",
    Severity.ERROR,
    "“{name}” is {what}, not an ordinary file.",
    "Only ordinary files inside the content folder are read, so that nothing from elsewhere on a computer is published by accident.",
    "Replace it with a copy of the file, or remove it.",
    always_stops=True,
)
NOT_UTF8 = Definition(
    "file/not-utf8",
    Severity.ERROR,
    "This file is not saved as UTF-8 text.",
    "Accents, pounds and quotation marks would come out as the wrong letters. " + _NEVER_GUESS,
    "Open it in your editor and save it again with the encoding UTF-8.",
    always_stops=True,
)
CONTROL_CHARACTER = Definition(
    "file/control-character",
    Severity.ERROR,
    "There is an invisible control character here (U+{code_point}).",
    "It cannot be seen, browsers may show it as a box or read on differently, and it can hide what a line really says.",
    "Delete the text around it and type it again; copying from a PDF or an e-mail often brings such characters in.",
    always_stops=True,
)
HIDDEN_DIRECTION = Definition(
    "file/hidden-direction",
    Severity.ERROR,
    "An invisible character here turns the direction of the text around (U+{code_point}).",
    "It makes a line read differently from what it says, which can hide a changed address or number.",
    "Delete it. Arabic, Hebrew and other right-to-left text needs no such character: it is set right by itself.",
    always_stops=True,
)
TOO_LARGE = Definition(
    "file/too-large",
    Severity.ERROR,
    "This file is {size} long; {what} may be at most {limit}.",
    "A page this long is nearly always a file put here by mistake, and nobody could read it on a phone.",
    "Split it into several pages, or offer the long document as a file to download.",
    always_stops=True,
)
BAD_NAME = Definition(
    "file/bad-name",
    Severity.ERROR,
    "“{name}” cannot be a page's address.",
    "The file's name becomes the address, and only small letters a to z, digits and hyphens work everywhere an address is written or read aloud.",
    "Rename the file to “{better}”.",
)
DEVICE_NAME = Definition(
    "file/device-name",
    Severity.ERROR,
    "“{name}” is a name that Windows keeps for itself.",
    "On Windows such a file can be neither made nor opened, so nobody there could work on this site any more.",
    "Rename the file, for example to “{better}”.",
)
STRAY = Definition(
    "file/stray",
    Severity.WARNING,
    "“{name}” is not in a folder whose files become pages, so it is not published.",
    "Pages are read from {folders}.",
    "Move it into one of those folders, or delete it.",
)
WRONG_FOLDER = Definition(
    "file/wrong-folder",
    Severity.ERROR,
    "This looks like {meant} and stands in the folder for {folder}.",
    "The folder decides which settings a file needs and may have, and where it is shown. With those it has, this one cannot be published as {here}.",
    "Move the file to {place}. {otherwise}",
)
NOT_A_PAGE = Definition(
    "file/not-a-page",
    Severity.WARNING,
    "“{name}” is no page and stands outside {assets}, so it is not published.",
    "Pages are text files that end in .md; pictures and files to download are looked for in {assets} only.",
    "If its words are meant as a page, copy them into a file that ends in .md. If it is to be shown or downloaded, move it to {assets}. If neither, delete it.",
)
TWO_FOR_ONE_ADDRESS = Definition(
    "file/two-for-one-address",
    Severity.ERROR,
    "This file and {other} would both be published at {address}.",
    "One of the two would be lost.",
    "Rename one of them.",
)
RESERVED_NAME = Definition(
    "file/reserved-name",
    Severity.ERROR,
    "The address /{name}/ is kept for a page that the site makes by itself.",
    "Two pages cannot have the same address.",
    "Rename the file.",
)
