"""Makes slots of the blocks of a body (`/// finding | …`), and says what is wrong with the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaign.diagnostics import Diagnostic, closest, one_of
from campaign.diagnostics.catalogue import markup as codes
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

PLACED = {
    "finding": "/// finding | detention-rates/black-2020-21",
    "action": "/// action | newsletter",
}
"""Blocks that become slots, each with an example of its first line. A new one is one line here."""

CONVERTED = ("caption", "figure-caption", "table-caption")
"""Blocks of pymdown-extensions, whose content is Markdown."""

_BEFORE = r"(?P<before>[> \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)"
_START = re.compile(
    _BEFORE
    + r"(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)[ \t]*(?P<bar>\|[ \t]*(?P<argument>.*?)[ \t]*)?"
)
_END = re.compile(r"[> \t]*(?P<slashes>/{3,})[ \t]*")
_ALMOST = re.compile(_BEFORE + r"(?P<slashes>/{2,})[ \t]*(?P<name>[\w-]+)\b.*")


@dataclass(slots=True)
class _Open:
    """A block waiting for its last line. `content` is the first line of text in it."""

    start: int
    end: int
    found: re.Match[str]
    content: tuple[int, str] | None = None
    faulty: bool = False

    @property
    def name(self) -> str:
        return self.found["name"].lower()

    @property
    def slashes(self) -> str:
        """The line that closes it; two slashes were meant as three."""
        return self.found["slashes"].ljust(3, "/")

    @property
    def placed(self) -> bool:
        return self.name in PLACED


def mark_blocks(marking: Marking) -> None:
    """Mark every block of the body; the lines of slots are left out of what is looked for later."""
    if "//" not in marking.body:
        return
    waiting: list[_Open] = []
    for offset, line in marking.lines():
        end = offset + len(line)
        if "//" not in line:
            if waiting:
                _note_content(waiting, offset, line)
            continue
        closing = _END.fullmatch(line)
        if closing:
            _close(marking, waiting, closing, offset, end)
            continue
        opening = _START.fullmatch(line)
        if opening is None or not _is_block(opening):
            almost = _report_almost(marking, line, offset)
            if almost is None:
                _note_content(waiting, offset, line)
            elif _closes_soon(marking.body[end + 1 :]):
                waiting.append(_Open(offset, end, almost, faulty=True))
            continue
        if waiting and waiting[-1].placed:
            _unclosed(marking, waiting.pop())
        block = _Open(offset, end, opening)
        if block.placed or block.name in CONVERTED:
            waiting.append(block)
        else:
            _unknown(marking, block)
            waiting.append(_Open(offset, end, opening, faulty=True))
    for block in waiting:
        _unclosed(marking, block)


def _is_block(opening: re.Match[str]) -> bool:
    # A path such as ///usr is text, unless its name is one of ours or it has a bar.
    known = opening["name"].lower() in (*PLACED, *CONVERTED)
    return known or opening["bar"] is not None or " " in opening[0].strip() or _similar(opening)


def _similar(opening: re.Match[str]) -> bool:
    return closest(opening["name"], (*PLACED, *CONVERTED)) is not None


def _note_content(waiting: list[_Open], offset: int, line: str) -> None:
    if waiting and line.strip(" \t>") and waiting[-1].content is None:
        waiting[-1].content = (offset, line)


def _close(
    marking: Marking, waiting: list[_Open], closing: re.Match[str], offset: int, end: int
) -> None:
    slashes = closing["slashes"]
    if not any(one.slashes == slashes for one in waiting):
        start = offset + closing.start("slashes")
        fault = codes.STRAY_BLOCK_END.at(marking.places.span(start, start + len(slashes)))
        _fault(marking, start, start + len(slashes), fault)
        return
    while waiting[-1].slashes != slashes:
        _unclosed(marking, waiting.pop())
    block = waiting.pop()
    if block.faulty:
        return
    options = _options(marking, block)
    if not block.placed:
        if options:
            # A blank line keeps the indented lines from being read as settings.
            marking.write(block.end, block.end, "\n")
            marking.diagnostics.append(options)
        return
    _place(marking, block, end, options)


def _place(marking: Marking, block: _Open, end: int, options: Diagnostic | None) -> None:
    found, places = block.found, marking.places
    argument = found["argument"] or ""
    if options is not None:
        fault: Diagnostic | None = options
    elif block.content is not None:
        at, line = block.content
        start = at + len(line) - len(line.lstrip(" \t>"))
        fault = codes.BLOCK_CONTENT.at(places.span(start, at + len(line)), name=block.name)
    elif not argument:
        span = places.span(block.start + found.start("slashes"), block.end)
        fault = codes.BLOCK_WITHOUT_ARGUMENT.at(span, name=block.name, example=PLACED[block.name])
    else:
        fault = None
    written = marking.body[block.start : end]
    before = found["before"]
    around = f"{before}{{}}\n{before}" if ">" in before else f"\n{before}{{}}\n"
    if ">" in before:
        around = f"{before}\n{around}"
    if fault is not None:
        mark = Mark(Kind.FAULT, written, fault.span, faults=(fault,))
    else:
        start = block.start + found.start("argument")
        span = places.span(start, start + len(argument))
        mark = Mark(Kind.BLOCK, written, span, names=(block.name, argument))
    marking.replace(block.start, end, mark, around=around)
    marking.close(block.start, end + 1)


def _options(marking: Marking, block: _Open) -> Diagnostic | None:
    """A fault if the line straight after the first is indented: it is read as settings."""
    following = marking.body[block.end + 1 :].split("\n", 1)[0]
    before = block.found["before"]
    quoted = len(before.rstrip(" \t")) if ">" in before else 0
    indent = len(following) - len(following[quoted:].lstrip(" \t"))
    if not following[quoted:].strip() or indent - len(before.expandtabs(4)) < 4:
        return None
    at = block.end + 1
    span = marking.places.span(at + indent, at + len(following))
    return codes.BLOCK_OPTIONS.at(span, name=block.name)


def _unclosed(marking: Marking, block: _Open) -> None:
    if block.faulty:
        return
    start = block.start + block.found.start("slashes")
    span = marking.places.span(start, block.end)
    slashes = block.slashes
    _fault(
        marking,
        start,
        block.end,
        codes.UNCLOSED_BLOCK.at(span, name=block.name, slashes=slashes),
    )


def _unknown(marking: Marking, block: _Open) -> None:
    names = (*PLACED, *CONVERTED)
    start = block.start + block.found.start("name")
    name = block.found["name"]
    fault = codes.UNKNOWN_BLOCK.at(
        marking.places.span(start, start + len(name)),
        suggestion=closest(name, names),
        name=name,
        names=one_of(names),
    )
    _fault(marking, block.start + block.found.start("slashes"), block.end, fault)


def _closes_soon(following: str) -> bool:
    """Whether the next line with slashes closes a block; if not, the one above it has no end."""
    lines = (line for line in following.split("\n") if "//" in line)
    return _END.fullmatch(next(lines, "")) is not None


def _report_almost(marking: Marking, line: str, offset: int) -> re.Match[str] | None:
    almost = _ALMOST.fullmatch(line)
    if almost is None:
        return None
    name = closest(almost["name"], PLACED)
    if name is None or (len(almost["slashes"]) < 3 and "|" not in line):
        return None
    start = offset + almost.start("slashes")
    fault = codes.BLOCK_UNREADABLE.at(
        marking.places.span(start, offset + len(line)), name=name, example=PLACED[name]
    )
    _fault(marking, start, offset + len(line), fault)
    return almost


def _fault(marking: Marking, start: int, end: int, fault: Diagnostic) -> None:
    written = marking.body[start:end]
    marking.replace(start, end, Mark(Kind.FAULT, written, fault.span, faults=(fault,)))
    marking.close(start, end)
