"""Values are shown as they are written, so signs of Markdown and HTML in them are told before
readers see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from html.entities import html5

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import plain_text as codes
from campaign.linking import Collections
from campaign.models.common import Common
from campaign.rules.selection import entries_of
from campaign.source import SourceFile
from campaign.source.tree import Mapping, Node, Scalar, Sequence

# Code that a provider gave out, pasted as it is, and never shown.
_CODE = frozenset({"pasted"})
_ELEMENTS = frozenset(
    "a abbr b blockquote center cite code del div em font h1 h2 h3 h4 h5 h6 i iframe li mark ol p "
    "q s script small span strike strong style sub sup table td th tr u ul".split()
)
_WITHOUT_END = frozenset({"br", "hr", "img", "p", "li"})
_SIGN = re.compile(
    r"""
      (?P<comment> <!-- )
    | <(?P<tag> [a-z][a-z0-9]* )(?:\s[^<>]*)?/?>
    | !?\[ (?P<linked> [^\[\]\n]{1,200} ) \]\( [^()\s]{1,500} \)
    | (?<!\*) \*\* (?P<bold> [^\s*] (?: [^*]{0,300} [^\s*] )? ) \*\* (?!\*)
    | (?P<entity> &(?: [a-zA-Z][a-zA-Z0-9]{1,30} | \#[0-9]{1,7} | \#[xX][0-9a-fA-F]{1,6} ); )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A value without any of these holds no sign; looking for them first is most of the work.
_END = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)\s*>")
_HINTS = ("<", "**", "](", "&")


def signs_in_values(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Comments, tags, links, bold type and characters by name, in frontmatter and settings."""
    for linked, _ in entries_of(collections, Common):
        yield from _signs(linked.entry.source)
    for name in sorted(collections.settings_sources):
        yield from _signs(collections.settings_sources[name])


def _signs(source: SourceFile) -> Iterator[Diagnostic]:
    lines: list[str] = []
    for scalar in _shown(source.tree):
        if not any(hint in scalar.text for hint in _HINTS):
            continue
        lines = lines or source.text.split("\n")
        ended = {name.lower() for name in _END.findall(scalar.text)}
        told: dict[str, Span] = {}
        for found in _SIGN.finditer(scalar.text):
            sign = found[0]
            if found["comment"] or _means_something(found, ended):
                told[sign] = span = _place(source, lines, scalar, sign, told.get(sign))
                if found["comment"]:
                    yield codes.COMMENT.at(span)
                else:
                    yield codes.MARKUP.at(span, sign=sign, better=_better(found))


def _means_something(found: re.Match[str], ended: set[str]) -> bool:
    """Whether it is no coincidence: “a<b>c” and “&notanentity;” are what people write too."""
    if found["tag"]:
        name = found["tag"].lower()
        return name in _WITHOUT_END or (name in _ELEMENTS and name in ended)
    if found["entity"]:
        return "#" in found["entity"] or found["entity"][1:] in html5
    return True


def _better(found: re.Match[str]) -> str:
    words = found["linked"] or found["bold"]
    if words:
        return f"the words alone: {words}"
    if found["entity"]:
        character = unescape(found["entity"])
        if character.isspace():
            return "a plain space"
        if character.isprintable():
            return f"the character itself: {character}"
    return "the words without it"


def _shown(node: Node) -> Iterator[Scalar]:
    match node:
        case Mapping(pairs):
            for key, pair in pairs.items():
                if key not in _CODE:
                    yield from _shown(pair.value)
        case Sequence(items):
            for item in items:
                yield from _shown(item)
        case Scalar():
            yield node


def _place(
    source: SourceFile, lines: list[str], scalar: Scalar, sign: str, after: Span | None
) -> Span:
    """Where `sign` is written in the value, past the one `after`; the whole value where folding
    or an escape has parted it.
    """
    start = after or scalar.span
    column = after.end_column if after else scalar.span.column
    for number in range(start.line, len(lines) + 1):
        line = lines[number - 1]
        if number > scalar.span.line and line.strip(" \"'") not in scalar.text:
            break
        at = line.find(sign, column - 1)
        if at >= 0:
            return Span(source.path, number, at + 1, number, at + 1 + len(sign))
        column = 1
    return scalar.span
