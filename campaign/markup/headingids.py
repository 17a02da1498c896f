"""Gives each heading of a body its id, and makes no table of contents, which nothing here shows.

The converter's own extension for both renders every heading by itself, and a list of them all:
a tenth of a conversion. Its rules for the name of a heading and for names used twice are kept.
"""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags, unique
from markdown.treeprocessors import Treeprocessor

from campaign.markup.headings import slug

_HEADINGS = frozenset(f"{letter}{level}" for letter in "Hh" for level in range(1, 7))
# Entities, HTML that was set aside, and what is written between the control characters around it.
_TO_BE_RENDERED = re.compile(r"[&<>\x02\x03]")
_LABEL = "data-toc-label"


class HeadingIds(Extension):
    """Registers what gives the ids, where the converter's own extension would."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name the converter calls
        md.treeprocessors.register(_Naming(md), "toc", 5)


class _Naming(Treeprocessor):
    def run(self, root: Element) -> None:
        used = {element.attrib["id"] for element in root.iter() if "id" in element.attrib}
        for element in root.iter():
            if element.tag in _HEADINGS:
                element.attrib.pop(_LABEL, None)
                if "id" not in element.attrib:
                    name = slug(unescape(self._words(element)), "-")
                    element.set("id", unique(name, used))

    def _words(self, heading: Element) -> str:
        """The words of a heading, entities still written as such."""
        text = heading.text or ""
        if not len(heading) and not _TO_BE_RENDERED.search(text):
            return " ".join(text.split())
        return strip_tags(render_inner_html(remove_fnrefs(heading), self.md))
