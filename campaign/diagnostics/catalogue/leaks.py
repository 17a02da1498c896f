"""Codes for traces of what is not public yet, found in the files of a new site."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_WHY = "Whoever finds it knows of the entry before its time, and search engines keep what they once saw."

HIDDEN_WORDS = Definition(
    "leak/hidden-words",
    Severity.ERROR,
    "The built file “{file}” holds {what} of an entry that is not public: {excerpt}.",
    _WHY,
    "Take these words out of the page they stand on until the entry is public. If they are public all the same, put them into the public page's own text.",
    always_stops=True,
)
HIDDEN_ADDRESS = Definition(
    "leak/hidden-address",
    Severity.ERROR,
    "The built file “{file}” names the address of an entry that is not public: {excerpt}.",
    _WHY,
    "Take the link or the name out until the entry is public.",
    always_stops=True,
)
HIDDEN_FILE = Definition(
    "leak/hidden-file",
    Severity.ERROR,
    "The built file “{file}” is, or names, a file that only an entry uses which is not public: {excerpt}.",
    _WHY,
    "Take the file or its name out until the entry is public.",
    always_stops=True,
)
TOO_GENERIC = Definition(
    "leak/too-general-to-search",
    Severity.INFO,
    "The {what} of this entry that is not public, {excerpt}, is too short or too common to search the built files for.",
    "A search for it would find other pages that have nothing to do with it. Everything else of the entry was searched for.",
    "Nothing, or give it a longer title.",
)
NOT_SEARCHED = Definition(
    "leak/not-searched",
    Severity.WARNING,
    "The built file “{file}” could not be searched to its end for entries that are not public: {reason}.",
    "What cannot be read here may be read by visitors. If this file says something of a page before its time, nothing else would notice.",
    "Open the file and look yourself whether it says anything of a page that waits for its day. To have it searched next time, {remedy}.",
)
