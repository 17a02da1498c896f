"""Tells of characters that nobody can see, written by their number (&#x202e;), which a browser
would read as the characters themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from campaign.diagnostics import Diagnostic
from campaign.markup.marking import Marking
from campaign.source import holds_unseen, told_of_number, unseen_in

_BY_NUMBER = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<decimal>[0-9]{1,10}));?")
_PLACEHOLDER = "\N{SYMBOL FOR NEWLINE}"


def unseen_by_number(marking: Marking, html: str) -> Iterator[Diagnostic]:
    """Each such character that `html`, made of the body, or an address in it would have; what
    stands in code is shown as it was written.
    """
    if "&#" not in marking.body:
        return
    live = set(_read(html))
    for found in marking.marks.pattern.finditer(html):
        mark = marking.marks.of(found[0])
        live.update(_read(mark.written) if mark else ())
    if not live:
        return
    for offset, line in marking.lines():
        numbers: dict[int, re.Match[str]] = {}
        pieces: list[str] = []
        done = length = 0
        for found in _BY_NUMBER.finditer(line):
            length += found.start() - done
            numbers[length] = found
            pieces.extend((line[done : found.start()], _character(found) or _PLACEHOLDER))
            length, done = length + 1, found.end()
        pieces.append(line[done:])
        for index, _ in unseen_in("".join(pieces)):
            number = numbers.get(index)
            if number is None or _character(number) not in live:
                continue
            span = marking.places.span(offset + number.start(), offset + number.end())
            if told := told_of_number(_character(number), span):
                yield told


def _read(html: str) -> Iterator[str]:
    return (one for found in _BY_NUMBER.finditer(html) if (one := _character(found)))


def _character(found: re.Match[str]) -> str:
    """What a browser reads, if nobody can see it. 128 to 159 are letters of old Windows pages, and
    13 ends a line (the HTML standard, “numeric character reference end state”).
    """
    number = int(found["hex"], 16) if found["hex"] else int(found["decimal"])
    if number > 0x10FFFF or number == 0x0D or 0xD800 <= number <= 0xDFFF:
        return ""
    character = chr(number)
    if 0x80 <= number <= 0x9F:
        character = unescape(f"&#{number};") or character
    return character if holds_unseen(character) else ""
