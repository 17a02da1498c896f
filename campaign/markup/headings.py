"""Marks headings in the source, names their ids, and checks that their levels make an outline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import body_html as html_codes
from campaign.markup.allowed import ours
from campaign.markup.marking import Marking
from campaign.markup.marks import CLOSE, ELEMENT, OPEN, Kind, Mark
from campaign.markup.parts import Heading

_HASHES = re.compile(
    r"(?P<before>[> \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(?P<hashes>#{1,6})(?P<rest>.*)"
)
_UNDERLINE = re.compile(r"(?P<before>[> \t]*)(?P<line>=+|-+)[ \t]*")
_UNDERLINED = ("=", "-", " ", "\t")
_ATTRIBUTES = re.compile(r"[ \t]*(?:\{[^{}\n]*\})?[ \t]*$")
# Hashes after a space close a heading; those of “C#” are words (CommonMark 4.2).
_CLOSING = re.compile(r"(?:^|(?<=[ \t]))#+(?P<space>[ \t]*)$")
_MARK_IN_NAME = re.compile(f"(?: {ELEMENT}=)?{OPEN}[^{CLOSE}]*{CLOSE}")


def mark_headings(marking: Marking) -> None:
    """Mark every line that may become a heading."""
    before: tuple[int, str] | None = None
    for offset, line in marking.lines():
        found = _HASHES.fullmatch(line) if "#" in line else None
        if found:
            _mark_hashes(marking, offset, found)
        underline = _UNDERLINE.fullmatch(line) if line.endswith(_UNDERLINED) else None
        if underline and before and before[0] + len(before[1]) + 1 != offset:
            before = None
        if underline and before and _may_be_heading(before[1], underline["before"]):
            _mark_underlined(marking, *before, level=1 if "=" in underline["line"] else 2)
        before = None if underline or found else (offset, line)


def _mark_hashes(marking: Marking, offset: int, found: re.Match[str]) -> None:
    start, end = offset + found.start("hashes"), offset + found.end("hashes")
    rest = found["rest"]
    if rest and rest[0] not in " \t":
        if len(found["hashes"]) > 1 and rest[0].isalpha():
            span = marking.places.span(start, end)
            better = f"{found['hashes']} {rest}"
            fault = html_codes.NO_SPACE.at(span, suggestion=better, better=better)
            mark = Mark(Kind.FAULT, found["hashes"], span, start, faults=(fault,))
            marking.replace(start, end, mark)
        return
    if not rest:
        # Without a space after them the hashes would be printed.
        fault = html_codes.EMPTY_HEADING.at(marking.places.span(start, end))
        mark = Mark(Kind.FAULT, found["hashes"], fault.span, start, faults=(fault,))
        marking.replace(start, end, mark)
        return
    bare = _ATTRIBUTES.search(rest)
    assert bare is not None
    written = rest[: bare.start()]
    closing = _CLOSING.search(rest)
    text = (written[: closing.start()] if closing else written).strip()
    text_start = end + len(rest) - len(rest.lstrip())
    place = (text_start, text_start + len(text)) if text else (start, end)
    span = marking.places.span(*place)
    level = str(len(found["hashes"]))
    if closing and closing["space"]:
        # The converter takes them for closing only at the very end.
        marking.write(end + closing.start("space"), end + len(rest), "")
    # And it takes the last of “C#” for closing, unless something follows.
    at = end if closing or not rest.endswith("#") else end + len(rest)
    marking.insert(at, Mark(Kind.HEADING, "", span, start, (level,)))


def _may_be_heading(line: str, before: str) -> bool:
    """Whether a line can be the words above an underline that begins with `before`."""
    words = line.removeprefix(before)
    if not line.startswith(before) or not words.strip(" >") or words[0] in " \t":
        return False
    # What is a line of its own to the converter must not have a mark put after it.
    alone = ("!!!", "???", "===", "///", "|", "<", "{", "[", "*[")
    return not words.startswith(alone) and not words.rstrip().endswith(">")


def _mark_underlined(marking: Marking, offset: int, line: str, *, level: int) -> None:
    bare = _ATTRIBUTES.search(line)
    assert bare is not None
    start = offset + len(line) - len(line.lstrip(" \t>"))
    end = offset + bare.start()
    span = marking.places.span(start, end)
    marking.insert(end, Mark(Kind.HEADING, "", span, start, (str(level),)))


def slug(text: str, separator: str) -> str:
    """The id that a heading gets: its letters, of every script, accents left off Latin ones.

    Ids of the site's own parts are avoided by a number, as a second heading of the same words is.
    """
    kept: list[str] = []
    for one in unicodedata.normalize("NFKD", _MARK_IN_NAME.sub("", text)):
        if one.isalnum() or one in "_-" or one.isspace():
            kept.append(one.lower())
        elif unicodedata.category(one)[0] == "M" and kept and not kept[-1].isascii():
            # An accent on a Latin letter goes; a vowel sign is part of the word.
            kept.append(one)
    name = unicodedata.normalize("NFC", "".join(kept)).strip()
    name = re.sub(r"[\s-]+", separator, name).strip(separator) or "section"
    return f"{name}_1" if ours(name) else name


def level_problems(
    headings: Sequence[tuple[Heading, int]],
) -> Iterator[Diagnostic]:
    """What is wrong with the levels: each heading comes with the level it was written with."""
    before = 1
    for heading, written in headings:
        if written == 1:
            yield html_codes.LEVEL_ONE.at(heading.span)
        elif heading.level > before + 1:
            yield html_codes.SKIPPED.at(
                heading.span, level=heading.level, before=before, hashes="#" * (before + 1)
            )
        before = heading.level
