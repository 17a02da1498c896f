"""Characters that cannot be seen and change how a text is read, however they come into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import source as codes
from campaign.diagnostics.definition import Definition

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufff9-\ufffb\ufffe\uffff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATES = "\u2066\u2067\u2068"
_FIX_NUMBER = "It is written here by its number. Delete that, and type what readers are to see."


def holds_unseen(text: str) -> bool:
    """Whether `unseen_in` may find anything in any line of `text`."""
    return bool(_CONTROL.search(text) or _TURNS.search(text))


def unseen_in(line: str) -> Iterator[tuple[int, Definition]]:
    """Where such characters stand in one line, with what each is called."""
    for match in _CONTROL.finditer(line):
        yield match.start(), codes.CONTROL_CHARACTER
    for index in _turning(line):
        yield index, codes.HIDDEN_DIRECTION


def told_of_number(text: str, span: Span) -> Diagnostic | None:
    """What is said of the first such character of `text`, if there is one: it was written by its
    number, in signs that can be seen, at `span`.
    """
    if not holds_unseen(text):
        return None
    for line in text.split("\n"):
        for index, definition in unseen_in(line):
            return definition.at(span, fix=_FIX_NUMBER, code_point=code_point(line[index]))
    return None


def code_point(character: str) -> str:
    """As Unicode writes it: `202E`."""
    return f"{ord(character):04X}"


def _turning(line: str) -> list[int]:
    """Where `line` turns its direction: any override or embedding, and isolates that are not closed
    in it.

    Balanced isolates are how honest mixed-direction text is set, and reach no further.
    """
    turns: list[int] = []
    open_isolates: list[int] = []
    for index, character in enumerate(line):
        if character in _ISOLATES:
            open_isolates.append(index)
        elif character == "\u2069":
            if open_isolates:
                open_isolates.pop()
            else:
                turns.append(index)
        elif "\u202a" <= character <= "\u202e":
            turns.append(index)
    return sorted(turns + open_isolates)
