"""The one configured Markdown converter: what editors know from Material, without its scripts.

Left out on purpose: smart symbols (they would turn the (c) of “section 136(c)” into ©), snippets
(they read files), and whatever needs a script or writes styles into the page.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.emoji import gemoji, to_alt

from campaign.markup import marks as marking
from campaign.markup import needed as needing
from campaign.markup.headingids import HeadingIds
from campaign.markup.marks import IN_TEXT, Kind, Marks
from campaign.markup.needed import Needed
from campaign.markup.replacing import ReplacingLimit
from campaign.markup.tasks import TaskLists

_EXTENSIONS: list[str | Extension] = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    HeadingIds(),
    "pymdownx.blocks.caption",
    "pymdownx.caret",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.saneheaders",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tilde",
]
_SETTINGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "pymdownx.emoji": {"emoji_index": gemoji, "emoji_generator": to_alt},
    "pymdownx.highlight": {
        "use_pygments": True,
        "noclasses": False,
        "guess_lang": False,
        "linenums_style": "pymdownx-inline",
        "anchor_linenums": False,
    },
    "pymdownx.tabbed": {"alternate_style": True},
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT_IN = {
    "href": frozenset({Kind.TARGET, Kind.AUTOLINK, Kind.ADDRESS}),
    "src": frozenset({Kind.TARGET, Kind.ADDRESS}),
    marking.HEADING: frozenset({Kind.HEADING}),
    marking.ELEMENT: frozenset({Kind.TAG, Kind.ATTRIBUTES}),
}
_NOTHING: frozenset[Kind] = frozenset()


def html_of(source: str, marks: Marks) -> str:
    """The HTML of a marked body, in which the marks stand that were taken for what they are.

    Nothing is sanitised yet. Raises what the converter raises on input it cannot cope with; the
    next call then begins with a new converter.
    """
    converter = _converter()
    converter.reset()
    converter.marks = marks
    converter.try_only_what_occurs_in(source)
    try:
        return converter.convert(source)
    except BaseException:
        _converter.cache_clear()
        raise


class _Converter(Markdown):
    """A converter that knows the marks of the body at hand."""

    marks: Marks

    def try_only_what_occurs_in(self, source: str) -> None:
        """Leave out whatever of the converter has a sign that does not occur in `source`."""
        for needed in self.needed:
            needed.choose(source)
        inline: Any = self.treeprocessors["inline"]
        inline.inlinePatterns = self.needed[-1].chosen  # walked through by number

    @cached_property
    def needed(self) -> tuple[Needed, ...]:
        """What stands for the converter's registries, once all of them are filled."""
        converter: Any = self
        converter.preprocessors = Needed(self.preprocessors, needing.PREPROCESSORS)
        converter.parser.blockprocessors = Needed(self.parser.blockprocessors, needing.BLOCKS)
        converter.treeprocessors = Needed(self.treeprocessors, needing.TREE)
        inline = Needed(self.inlinePatterns, needing.INLINE)
        blocks = converter.parser.blockprocessors
        return converter.preprocessors, blocks, converter.treeprocessors, inline


@cache
def _converter() -> _Converter:
    converter = _Converter(extensions=_EXTENSIONS, extension_configs=_SETTINGS)
    # So that words in angle brackets can be shown: it is what we advise when they would vanish.
    converter.ESCAPED_CHARS = [*converter.ESCAPED_CHARS, "<"]
    tree = converter.treeprocessors
    tree.register(_CodeAsWritten(converter), "code_as_written", 40)
    tree.register(ReplacingLimit(converter), "replacing_limit", 20.5)
    tree.register(_TextAsWritten(converter), "text_as_written", 15.5)
    tree.register(TaskLists(converter), "task_lists", 15.2)
    tree.register(_LeftAsWritten(converter), "left_as_written", -1)
    return converter


class _Restoring(Treeprocessor):
    @property
    def marks(self) -> Marks:
        assert isinstance(self.md, _Converter)
        return self.md.marks


class _CodeAsWritten(_Restoring):
    """Before indented code is highlighted: it shows what was written."""

    def run(self, root: Element) -> None:
        for code in root.iter("code"):
            if code.text and marking.OPEN in code.text:
                code.text = AtomicString(self.marks.restored(code.text))


class _TextAsWritten(_Restoring):
    """After links are found, before headings get ids: marks stay only where they belong."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _HEADINGS:
                self._heading(element)
            elif element.tag in ("td", "th") and "align" in element.attrib:
                _add_class(element, f"align-{element.attrib.pop('align')}")
            if element.text and marking.OPEN in element.text:
                keep = _NOTHING if element.tag == "code" else IN_TEXT | {Kind.ATTRIBUTES}
                element.text = self.marks.restored(element.text, keep)
            if element.tail and marking.OPEN in element.tail:
                element.tail = self.marks.restored(element.tail, IN_TEXT | {Kind.ATTRIBUTES})
            for name, value in element.items():
                if value and marking.OPEN in value:
                    keep = _KEPT_IN.get(name, _NOTHING)
                    element.set(name, self.marks.restored(value, keep))

    def _heading(self, heading: Element) -> None:
        for element in heading.iter():
            for text in (element.text, element.tail if element is not heading else None):
                for found in self.marks.pattern.finditer(text or ""):
                    mark = self.marks.of(found[0])
                    if mark is not None and mark.kind is Kind.HEADING:
                        heading.set(marking.HEADING, found[0])
        if heading.tag == "h1":
            heading.tag = "h2"
        if heading.text and marking.OPEN in heading.text:
            keep = frozenset(Kind) - {Kind.HEADING}
            heading.text = self.marks.restored(heading.text, keep).lstrip()


class _LeftAsWritten(_Restoring):
    """Last of all: attribute lists that belong to nothing, and marks in what was set aside."""

    def run(self, root: Element) -> None:
        if Kind.ATTRIBUTES in self.marks.kinds():
            for element in root.iter():
                if element.text and marking.OPEN in element.text:
                    element.text = self.marks.restored(element.text, IN_TEXT)
                if element.tail and marking.OPEN in element.tail:
                    element.tail = self.marks.restored(element.tail, IN_TEXT)
        stash = self.md.htmlStash.rawHtmlBlocks
        keep = {Kind.TAG, Kind.ADDRESS}
        for place, piece in enumerate(stash):
            if isinstance(piece, str) and marking.OPEN in piece:
                # Code between fences may keep the mark of its attribute list.
                fence = {Kind.ATTRIBUTES} if piece.startswith("<div") else _NOTHING
                stash[place] = self.marks.restored(piece, keep | fence)


def _add_class(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())
