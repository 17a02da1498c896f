"""Finds what is used but never defined: footnotes, link references, kinds of boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from campaign.diagnostics import Diagnostic, closest, one_of
from campaign.diagnostics.catalogue import body_links as link_codes
from campaign.diagnostics.catalogue import markup as codes
from campaign.diagnostics.catalogue import misread
from campaign.markup.allowed import ADMONITIONS
from campaign.markup.marking import Marking

_FOOTNOTE = re.compile(r"(?<!\\)\[\^(?P<name>[^\]\n]{1,100})\](?P<defined>:)?")
_REFERENCE = re.compile(r"(?<=[^\\\s]\])\[(?P<name>(?=[^\]]*[^\W\d])[^\[\]\n^@]{1,200})\](?![(:])")
_DEFINITION = re.compile(r"^[> \t]*\[(?P<name>[^\[\]\n]+)\]:", re.MULTILINE)
_BOX = re.compile(r"[> \t]*(?:!{3}|\?{3}\+?)[ \t]+(?P<name>[\w-]+)")
_ADDRESS = r"(?P<{}>(?:https?://|www\.|mailto:)[^\s()\[\]]+|[\w./-]+\.md(?:\#[\w-]+)?)"
_WORDS = r"(?P<{}>[^\[\]()\n]{{1,200}})"
_ALMOST_LINK = re.compile(
    rf"""(?<![\\!\w\]])(?:
      \[{_WORDS.format("apart")}\][ ]+\({_ADDRESS.format("a1")}\)
    | \({_WORDS.format("swapped")}\)[ ]?\[{_ADDRESS.format("a2")}\]
    | \[{_WORDS.format("open")}\]\({_ADDRESS.format("a3")}(?=\s|$)(?![^\n]*\))
    )""",
    re.VERBOSE | re.MULTILINE,
)
# The beginning of each of them, or the end of what may be one: nearly no page has any.
_MAYBE_LINK = re.compile(r"\][ ]+\(|\)[ ]?\[|\]\([^\s)]+(?=\s|$)")
_CODE = re.compile(r"<(code|pre)[ >].*?</\1>", re.DOTALL)


def reference_problems(marking: Marking, html: str) -> Iterator[Diagnostic]:
    """What of the body `html` shows as it was written because nothing defines it."""
    yield from _footnotes(marking, html)
    yield from _links(marking, html)
    yield from _almost_links(marking, html)


def _footnotes(marking: Marking, html: str) -> Iterator[Diagnostic]:
    if "[^" not in marking.body:
        return
    defined: dict[str, tuple[int, int]] = {}
    used: dict[str, tuple[int, int]] = {}
    for start, end in marking.open_stretches():
        for found in _FOOTNOTE.finditer(marking.body, start, end):
            line_start = marking.body.rfind("\n", 0, found.start()) + 1
            at_start = not marking.body[line_start : found.start()].strip(" \t>")
            there = defined if found["defined"] and at_start else used
            there.setdefault(found["name"], found.span())
    shown = {(found["name"], bool(found["defined"])) for found in _FOOTNOTE.finditer(_shown(html))}
    for name, place in used.items():
        if name not in defined and (name, False) in shown:
            yield codes.UNDEFINED_FOOTNOTE.at(marking.places.span(*place), name=name)
    for name, place in defined.items():
        if name not in used and 'class="footnote"' in html and (name, True) not in shown:
            yield codes.UNUSED_FOOTNOTE.at(marking.places.span(*place), name=name)


def _links(marking: Marking, html: str) -> Iterator[Diagnostic]:
    if "][" not in marking.body:
        return
    defined = {_plain(found["name"]) for found in _DEFINITION.finditer(marking.body)}
    shown: set[str] | None = None
    for start, end in marking.open_stretches():
        for found in _REFERENCE.finditer(marking.body, start, end):
            name = found["name"]
            if _plain(name) in defined:
                continue
            if shown is None:
                shown = {one["name"] for one in _REFERENCE.finditer(_shown(html))}
            if name in shown:
                span = marking.places.span(*found.span("name"))
                guess = closest(name, sorted(defined))
                yield link_codes.UNDEFINED_REFERENCE.at(span, suggestion=guess, name=name)


def _almost_links(marking: Marking, html: str) -> Iterator[Diagnostic]:
    if not _MAYBE_LINK.search(marking.body):
        return
    shown: set[str] | None = None
    for start, end in marking.open_stretches():
        for found in _ALMOST_LINK.finditer(marking.body, start, end):
            if shown is None:
                shown = {one[0] for one in _ALMOST_LINK.finditer(_shown(html))}
            if found[0] not in shown:
                continue
            words = found["apart"] or found["swapped"] or found["open"]
            address = found["a1"] or found["a2"] or found["a3"]
            if address.startswith("www."):
                address = f"https://{address}"
            span = marking.places.span(*found.span())
            yield misread.LINK.at(span, better=f"[{words}]({address})")


def unknown_boxes(marking: Marking, html: str) -> Iterator[Diagnostic]:
    """Boxes (`!!! note`) of a kind that does not exist; `html` is not sanitised yet."""
    if "!!!" not in marking.body and "???" not in marking.body:
        return
    for offset, line in marking.lines():
        found = _BOX.match(line) if "!!!" in line or "???" in line else None
        if found is None or found["name"].lower() in ADMONITIONS:
            continue
        name = found["name"]
        if re.search(rf'class="(?:admonition )?{re.escape(name)}[ "]', html, re.IGNORECASE):
            start = offset + found.start("name")
            yield codes.UNKNOWN_ADMONITION.at(
                marking.places.span(start, start + len(name)),
                suggestion=closest(name, ADMONITIONS),
                name=name,
                names=one_of(ADMONITIONS),
            )


def _plain(name: str) -> str:
    return " ".join(name.split()).lower()


def _shown(html: str) -> str:
    """The text that a reader sees, code left out."""
    return unescape(re.sub(r"<[^>]*>", "", _CODE.sub("", html)))
