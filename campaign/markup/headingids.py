"""Gives each heading of a body its id, and makes no table of contents, which nothing here shows.

The converter's own extension for both renders every heading by itself, and a list of them all:
a tenth of a conversion. Its rules for the name of a heading and for names used twice are kept.
"""

from __future__ import annotations

import re
from html import unescape
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags, unique
from markdown.treeprocessors import Treeprocessor

from campaign.markup.headings import slug

_HEADING = re.compile(r"[Hh][1-6]")
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
        numbers: dict[str, int] = {}
        for element in root.iter():
            if isinstance(element.tag, str) and _HEADING.fullmatch(element.tag):
                element.attrib.pop(_LABEL, None)
                if "id" not in element.attrib:
                    name = slug(unescape(self._words(element)), "-")
                    element.set("id", unique(name, used, numbers))

    def _words(self, heading: Element) -> str:
        """The words of a heading, entities still written as such."""
        text = heading.text or ""
        if not len(heading) and not _TO_BE_RENDERED.search(text):
            return " ".join(text.split())
        return cast(str, strip_tags(render_inner_html(remove_fnrefs(heading), self.md)))
