"""Says what of an author's HTML is taken out because it could act: nothing vanishes in silence.

It reads the HTML as it was before sanitising. An author's own tags and attribute lists carry marks,
so each fault has its line; what carries none is looked up by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import body_html as html_codes
from campaign.diagnostics.catalogue import markup as codes
from campaign.markup import allowed
from campaign.markup.hiding import TakenBack, struck_by, taken_back
from campaign.markup.marks import ELEMENT, Kind, Mark, Marks
from campaign.markup.places import Places

_ADVICE = {
    "script": "Delete it. Donation and sign-up forms are set up in site_config/ and placed "
    "with a block: /// action | newsletter",
    "iframe": "Delete it and link to what it would show: a video as a link, a form as a block.",
    "form": "Delete it. Forms are set up in site_config/ and placed with a block: "
    "/// action | newsletter",
    "input": "Delete it. Forms are set up in site_config/; tasks are written - [ ] and - [x].",
    "style": "Delete it. The look of the site is set in site_config/brand.yml.",
    "link": "Delete it. The look of the site is set in site_config/brand.yml.",
    "svg": "Save the drawing as a file in content/assets/ and show it as a picture: ![…](…)",
    "video": "Link to the video instead, with its captions and transcript.",
    "audio": "Link to the recording instead, with its transcript.",
}
_NAMES = re.compile(r"(?<![^\s{:])[A-Za-z][\w:-]*(?=\s*=)")
_OF_WORD = re.compile(r"(?:[amopvwx]|w10|wp|st1):[a-z0-9]+")  # Word leaves <o:p> around words
_TAG = re.compile(r"<[A-Za-z!?/]")
_DELETE = "Delete it, or ask whoever looks after site_config/ to list this page under trusted_html."
_ATTRIBUTE_ADVICE = {
    "target": "Delete it: links open in the same tab; readers may choose another themselves.",
    "srcset": "Delete it: the sizes of pictures are made for you.",
}


def audit(html: str, marks: Marks, places: Places) -> tuple[Diagnostic, ...]:
    """What is refused in `html`, which is not sanitised yet."""
    if Kind.ATTRIBUTES not in marks.kinds() and not _TAG.search(places.body):
        return ()
    auditor = _Auditor(marks, places)
    try:
        auditor.feed(html)
        auditor.close()
    except Exception:
        # Python's parser gives up on a few things that browsers read; then the page is not shown.
        auditor.faults.append(codes.UNREADABLE.at(places.span(0, 1)))
    reported = {fault.span for fault in auditor.faults}
    # A parser may take a tag for text, where a browser would not: what acts is told all the same.
    for found in marks.pattern.finditer(html):
        mark = marks.of(found[0])
        if mark is None:
            continue
        if mark.kind is Kind.TAG and mark.names[0] in allowed.ACTIVE:
            if mark.span not in reported:
                auditor.faults.append(_not_allowed(mark.names[0], mark.span))
        elif mark.kind is Kind.ATTRIBUTES:
            # Code between fences drops what it does not know before anything can be seen of it.
            for name in _NAMES.finditer(mark.written):
                if allowed.acts("", name[0].lower(), ""):
                    auditor.refuse(name[0], mark)
    return tuple(auditor.faults)


class _Auditor(HTMLParser):
    def __init__(self, marks: Marks, places: Places) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[Diagnostic] = []
        self._marks = marks
        self._places = places
        self._ids: set[str] = set()

    def refuse(self, name: str, mark: Mark | None) -> None:
        """Report an attribute."""
        advice = _ATTRIBUTE_ADVICE.get(name, "Delete it.")
        span = self._place(mark, name)
        self.faults.append(html_codes.ATTRIBUTE.at(span, name=name.lower(), advice=advice))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = [(name.lower(), value or "") for name, value in attrs]
        mark = next((self._marks.of(value) for name, value in attributes if name == ELEMENT), None)
        fault = self._element(tag, attributes, mark)
        if fault is not None:
            self.faults.append(fault)
        if tag in allowed.ELEMENTS:
            for name, value in attributes:
                self.faults.extend(self._attribute(tag, name, value, mark))
        if tag not in allowed.WITH_CONTENT:
            self.faults.extend(self._taken_back(tag, attributes, mark))

    def _element(
        self, tag: str, attributes: list[tuple[str, str]], mark: Mark | None
    ) -> Diagnostic | None:
        by_author = mark is not None and mark.kind is Kind.TAG
        if tag in allowed.ELEMENTS and not (tag == "input" and by_author):
            return None
        if tag in allowed.HARMLESS or _OF_WORD.fullmatch(tag):
            return None
        span = mark.span if mark else self._places.find(f"<{tag}")
        if tag in allowed.ACTIVE or any(allowed.acts(tag, *one) for one in attributes):
            return _not_allowed(tag, span)
        return html_codes.UNKNOWN_ELEMENT.at(span, tag=tag)

    def _attribute(
        self, tag: str, name: str, value: str, mark: Mark | None
    ) -> Iterator[Diagnostic]:
        if name == "id" and value:
            yield from self._id(value, mark)
        elif name == "class" and mark is not None:
            for one in value.split():
                if allowed.OUR_CLASSES.fullmatch(one):
                    yield html_codes.RESERVED_CLASS.at(self._place(mark, one), name=one)
        elif allowed.acts(tag, name, value):
            self.refuse(name, mark)

    def _taken_back(
        self, tag: str, attributes: list[tuple[str, str]], mark: Mark | None
    ) -> Iterator[Diagnostic]:
        """Words that the author hides or strikes out, and that would be shown as any others."""
        if struck_by(tag):
            span = mark.span if mark else self._places.find(f"<{tag}")
            yield html_codes.STRUCK_OUT.at(span, how=f"<{tag}>")
        for name, value in attributes:
            done = taken_back(tag, name, value)
            how = f'{name}="{value}"' if value else name
            if done is TakenBack.HIDDEN:
                yield html_codes.WOULD_SHOW.at(self._place(mark, name), how=how)
            elif done is TakenBack.STRUCK_OUT:
                yield html_codes.STRUCK_OUT.at(self._place(mark, name), how=how)

    def _id(self, value: str, mark: Mark | None) -> Iterator[Diagnostic]:
        if value in self._ids:
            yield html_codes.DUPLICATE_ID.at(self._place(mark, value), name=value)
        self._ids.add(value)
        if mark is not None and allowed.author_id_refused(value):
            yield html_codes.RESERVED_ID.at(self._place(mark, value), name=value)

    def _place(self, mark: Mark | None, text: str) -> Span:
        """Where `text` stands in what is marked, or else where that begins."""
        if mark is None:
            return self._places.find(text)
        # Not inside another word: the id "a" is not the one in "class".
        pattern = rf"(?<![\w-]){re.escape(text)}(?![\w-])"
        found = re.search(pattern, mark.written, re.IGNORECASE)
        if found is None:
            return mark.span
        return self._places.span(mark.start + found.start(), mark.start + found.end())


def _not_allowed(tag: str, span: Span) -> Diagnostic:
    return html_codes.NOT_ALLOWED.at(span, tag=tag, advice=_ADVICE.get(tag, _DELETE))
