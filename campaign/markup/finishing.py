"""Cuts the finished HTML at its marks into segments, and gathers links, pictures and headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import body_html as html_codes
from campaign.diagnostics.catalogue import markup as codes
from campaign.markup import addresses, headings
from campaign.markup.features import features_of, words_in
from campaign.markup.marks import ATTRIBUTE, ELEMENT, HEADING, OPEN, TOKEN, Kind, Mark, Marks
from campaign.markup.parts import Block, Citation, Heading, Icon, Image, Link, Markup, Slot
from campaign.markup.places import Places
from campaign.markup.tags import REST_OF_TAG, TAGS, attributes_of
from campaign.markup.wording import description_problems, text_problems

_ID = re.compile(r'<[^>]*? id="(?P<id>[^"]+)"')
_IMAGE = re.compile(rf"<img{REST_OF_TAG}")
_NOTE_MARK = re.compile(r'<sup id="fnref.*?</sup>', re.DOTALL)
_END_OF_LINK = re.compile(r"</a\s*>", re.IGNORECASE)
# Looked for at each character: the first line says at which of them it is worth while.
_PLACES = re.compile(
    rf"(?=[<{OPEN}]| (?:{ELEMENT}|{HEADING})=)(?:"
    rf"<p>\s*(?P<alone>{TOKEN})\s*</p>|(?P<off>{ATTRIBUTE})|(?P<mark>{TOKEN})"
    rf"|<(?P<tag>a|img|h[1-6])(?=[\s/>]){REST_OF_TAG}|(?P<end></h1\s*>))",
    re.IGNORECASE,
)
_OWN_PLACES = ('class="footnote-ref"', 'class="footnote-backref"')


def finished(html: str, marks: Marks, places: Places) -> tuple[Markup, tuple[Diagnostic, ...]]:
    """The markup that `html` (sanitised or trusted) makes, and what is wrong in it."""
    cutter = _Cutter(html, marks, places)
    cutter.cut()
    return cutter.markup(), tuple(cutter.diagnostics)


@dataclass(slots=True)
class _Cutter:
    html: str
    marks: Marks
    places: Places
    diagnostics: list[Diagnostic] = field(default_factory=list)
    segments: list[str | Slot] = field(default_factory=list)
    outline: list[tuple[Heading, int]] = field(default_factory=list)
    _link_end: int = -1
    _ids: set[str] = field(default_factory=set)

    def cut(self) -> None:
        self._ids = {unescape(found["id"]) for found in _ID.finditer(self.html)}
        done = 0
        for found in _PLACES.finditer(self.html):
            self._text(self.html[done : found.start()])
            done = found.end()
            if found["tag"]:
                self._element(found)
            elif found["end"]:
                self._text("</h2>")
            elif not found["off"]:
                self._mark(found)
        self._text(self.html[done:])

    def markup(self) -> Markup:
        self.diagnostics.extend(headings.level_problems(self.outline))
        segments = tuple(_joined(self.segments))
        html = "".join(one for one in segments if isinstance(one, str))
        return Markup(
            segments=segments,
            outline=tuple(heading for heading, _ in self.outline),
            links=tuple(one for one in segments if isinstance(one, Link)),
            images=tuple(one for one in segments if isinstance(one, Image)),
            citations=tuple(one for one in segments if isinstance(one, Citation)),
            blocks=tuple(one for one in segments if isinstance(one, Block)),
            words=words_in(html),
            features=features_of(html, segments),
            ids=frozenset(self._ids),
        )

    def _text(self, html: str) -> None:
        if html:
            self.segments.append(html)

    def _element(self, found: re.Match[str]) -> None:
        tag = found["tag"].lower()
        if tag == "a":
            self._link(found)
        elif tag == "img":
            self._image(found)
        else:
            self._heading(found, int(tag[1]))

    def _mark(self, found: re.Match[str]) -> None:
        mark = self.marks.of(found[0])
        if mark is None:
            self._text(found[0])
            return
        alone = found["alone"] is not None
        match mark.kind:
            case Kind.BLOCK:
                self.segments.append(Block(mark.names[0], mark.names[1], mark.span))
                return
            case Kind.CITATION if found.start() < self._link_end:
                self.diagnostics.append(codes.CITATION_IN_LINK.at(mark.span))
                slots: tuple[str | Slot, ...] = (_escaped(mark.written),)
            case Kind.CITATION:
                slots = _citations(mark)
            case Kind.ICON:
                slots = (Icon(mark.names[0], mark.span),)
            case Kind.FAULT if mark.names and not self._comes_after(mark.names[0], found):
                slots = ()
            case Kind.FAULT:
                self.diagnostics.extend(mark.faults)
                slots = (_escaped(mark.written),)
            case _:
                slots = (_escaped(self.marks.restored(found["mark"] or found["alone"])),)
        self.segments.extend(("<p>", *slots, "</p>") if alone else slots)

    def _comes_after(self, pattern: str, found: re.Match[str]) -> bool:
        """Whether what matches `pattern` is the last of the HTML before a mark."""
        start = found.start("mark") if found["mark"] else found.start("alone")
        return re.search(f"{pattern}$", self.html[max(0, start - 80) : start]) is not None

    def _link(self, found: re.Match[str]) -> None:
        tag = found[0]
        closing = _END_OF_LINK.search(self.html, found.end())
        if closing is None:
            self._text(self.marks.off(tag))
            return
        self._link_end = closing.start()
        attributes = dict(attributes_of(tag))
        href = attributes.get("href", "")
        own = any(one in tag for one in _OWN_PLACES) and href.startswith("#fn")
        place = re.search(r"""\shref\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", tag, re.IGNORECASE)
        if own or place is None:
            self._text(self.marks.off(tag))
            return
        target, span = self._address(href)
        problem = addresses.problem(target, span, "link")
        before, after = self.marks.off(tag[: place.start()]), self.marks.off(tag[place.end() :])
        if problem is not None:
            self.diagnostics.append(problem)
            self._text(before + after)
            return
        inside = self.html[found.end() : self._link_end]
        text = self._words(inside)
        if "<img" not in inside:
            self.diagnostics.extend(text_problems(text, span))
        self._text(f'{before} href="')
        self.segments.append(Link(target, text, span))
        self._text(f'"{after}')

    def _image(self, found: re.Match[str]) -> None:
        attributes = dict(attributes_of(found[0]))
        target, span = self._address(attributes.get("src", ""))
        element = self.marks.of(attributes.get(ELEMENT, ""))
        problem = addresses.problem(target, span, "picture")
        if problem is not None:
            self.diagnostics.append(problem)
            return
        alt = " ".join(attributes.get("alt", "").split())
        by_hand = element is not None and element.kind is Kind.TAG and "alt" in attributes
        decorative = "decorative" in attributes.get("class", "").split() or by_hand
        if not alt and not decorative:
            self.diagnostics.append(codes.NO_ALT.at(span, target=target))
        self.diagnostics.extend(description_problems(alt, span))
        kept = tuple(
            (name, value)
            for name, value in attributes.items()
            if name not in ("src", "alt", "title", ELEMENT)
        )
        self.segments.append(Image(target, alt, attributes.get("title", ""), span, kept))

    def _heading(self, found: re.Match[str], level: int) -> None:
        tag = found[0]
        end = re.compile(rf"</h{level}\s*>", re.IGNORECASE).search(self.html, found.end())
        inner = self.html[found.end() : end.start()] if end else ""
        attributes = dict(attributes_of(tag))
        mark = self.marks.of(attributes.get(HEADING, "")) or self.marks.of(
            attributes.get(ELEMENT, "")
        )
        text = self._words(_NOTE_MARK.sub("", inner), pictures=False)
        span = mark.span if mark else self.places.find(text)
        if not text and "<img" not in inner:
            self.diagnostics.append(html_codes.EMPTY_HEADING.at(span))
        opening = self.marks.off(re.sub(r"(?i)^<h1", "<h2", tag))
        id_ = attributes.get("id", "")
        if not id_:
            id_ = self._free_id(headings.slug(text, "-"))
            opening = f'{opening[:3]} id="{id_}"{opening[3:]}'
        shown = max(level, 2)
        written = int(mark.names[0]) if mark and mark.kind is Kind.HEADING else level
        self.outline.append((Heading(shown, id_, text, span), written))
        self._text(opening)

    def _free_id(self, name: str) -> str:
        """`name`, numbered if something else on the page has it; for a heading written as HTML."""
        number = 0
        free = name
        while free in self._ids:
            number += 1
            free = f"{name}_{number}"
        self._ids.add(free)
        return free

    def _address(self, value: str) -> tuple[str, Span]:
        """The address in an attribute, and where it (or its like, if unmarked) is written."""
        mark = self.marks.of(value)
        if mark is not None and mark.names:
            return mark.names[0], mark.span
        return value.strip(), self.places.find(value.strip())

    def _words(self, html: str, *, pictures: bool = True) -> str:
        """The plain text of `html`; citations and icons say nothing, pictures their description."""
        if pictures and "<img" in html:
            html = _IMAGE.sub(lambda one: f"{dict(attributes_of(one[0])).get('alt', '')} ", html)
        return " ".join(unescape(TAGS.sub("", self.marks.pattern.sub("", html))).split())


def _citations(mark: Mark) -> tuple[Citation, ...]:
    size = len(mark.spans)
    return tuple(
        Citation(mark.names[2 * place], mark.names[2 * place + 1], span, place + 1, size)
        for place, span in enumerate(mark.spans)
    )


def _escaped(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def _joined(segments: list[str | Slot]) -> list[str | Slot]:
    """`segments` with neighbouring texts put together."""
    joined: list[str | Slot] = []
    texts: list[str] = []
    for one in segments:
        if isinstance(one, str):
            texts.append(one)
            continue
        if texts:
            joined.append("".join(texts))
            texts = []
        joined.append(one)
    if texts:
        joined.append("".join(texts))
    return joined
