"""A page as a test asks about it: its elements with attributes and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_LOADING = {
    ("link", "href"), ("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"),
    ("source", "srcset"), ("iframe", "src"), ("video", "src"), ("video", "poster"), ("audio", "src"),
    ("object", "data"), ("embed", "src"), ("input", "src"), ("use", "href"), ("image", "href"),
    ("track", "src"),
}  # fmt: skip
_LOADED_LINKS = frozenset(
    "stylesheet icon preload modulepreload manifest prefetch preconnect".split()
)


@dataclass(slots=True)
class Element:
    """One element; an attribute without a value has an empty one."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """Elements inside, with these attributes; `class_` asks for one of the classes."""
        return [one for one in self._inside() if one._is(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> Element:
        """The only element inside that fits."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} elements {tag} {attributes}"
        return found[0]

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    def _is(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag and self.tag != tag:
            return False
        for name, value in attributes.items():
            if name == "class_":
                if value not in self["class"].split():
                    return False
            elif self.attributes.get(name) != value:
                return False
        return True

    def _inside(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._inside()

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in _VOID:
            self.at = element

    def handle_endtag(self, tag: str) -> None:
        here: Element | None = self.at
        while here is not None and here.tag != tag:
            here = here.parent
        if here is not None and here.parent is not None:
            self.at = here.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def parse(html: str) -> Element:
    """The document's root, above `<html>`."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def loaded(page: Element) -> list[str]:
    """Every address that a browser fetches by itself when it shows the page."""
    found = []
    for element in page.all():
        for name, value in element.attributes.items():
            if (element.tag, name) not in _LOADING:
                continue
            if element.tag == "link" and not set(element["rel"].split()) & _LOADED_LINKS:
                continue
            found.append(value)
    return found
