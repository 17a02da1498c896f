"""Reads a document the way a strict reader would, so that a test can ask what stands where."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass
class Element:
    """An element as a test looks at it: its name, attributes, words and what it stands in."""

    name: str
    attributes: dict[str, str]
    parents: tuple[Element, ...]
    words: str = ""

    def inside(self, name: str) -> bool:
        """Whether it stands in an element of this name."""
        return any(parent.name == name for parent in self.parents)


VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Document(HTMLParser):
    """A document as its elements; it fails where an element is not closed, or closed twice."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert self._open == [], f"not closed: {[one.name for one in self._open]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        # SVG elements may close themselves.
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].name == tag, f"</{tag}> closes <{self._open[-1].name}>"
        self._open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {k: v or "" for k, v in attrs}, tuple(self._open)))

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words += data

    def all(self, name: str, **attributes: str) -> list[Element]:
        """The elements of this name with these attributes; `class_` looks for one class."""
        wanted = attributes.pop("class_", None)
        return [
            one
            for one in self.elements
            if one.name == name
            and (wanted is None or wanted in one.attributes.get("class", "").split())
            and all(one.attributes.get(key) == value for key, value in attributes.items())
        ]

    def by_id(self, id_: str) -> Element | None:
        """The element with this id."""
        return next((one for one in self.elements if one.attributes.get("id") == id_), None)
