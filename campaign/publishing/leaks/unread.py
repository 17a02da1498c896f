"""Why a part of a file was not read, in the words of whoever put the file on the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotRead:
    """`reason` ends “it could not be searched to its end: …”; `remedy` ends “to have it searched
    next time, …”.
    """

    reason: str
    remedy: str


_SMALLER = "make the file smaller, or divide it into several"
_ANEW = "save it anew with the program that made it"

TOO_LARGE = NotRead("it is too large to be searched in good time", _SMALLER)
TOO_LARGE_UNPACKED = NotRead(
    "it holds more than can be searched in good time when it is unpacked", _SMALLER
)
TOO_DEEP = NotRead(
    "there are files in files in it, too many deep", "offer the files in it one by one"
)
TOO_INTRICATE = NotRead("its text is too intricate to be searched in good time", _SMALLER)
DAMAGED = NotRead("it is damaged", _ANEW)
ENCRYPTED = NotRead(
    "it is encrypted, or has a password, if only against changes", "save it without a password"
)
UNKNOWN_PACKING = NotRead(
    "a part of it is packed in a way that this program does not know",
    "save it anew with another program, a PDF by an office program’s own “Export as PDF”",
)
