"""Task lists: `- [ ] to do` and `- [x] done`, with labelled boxes that cannot be changed."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

_BOX = re.compile(r"\[(?P<state>[ xX])\][ \t]+")


class TaskLists(Treeprocessor):
    """Turns list items that begin with a box in brackets into labelled checkboxes."""

    def run(self, root: Element) -> None:
        """Change the lists of `root` in place."""
        for items in [*root.iter("ul"), *root.iter("ol")]:
            for item in items:
                if item.tag == "li" and self._is_task(item):
                    _add_class(item, "task-list-item")
                    _add_class(items, "task-list")

    def _is_task(self, item: Element) -> bool:
        holder = item
        if not (item.text or "").strip() and len(item) and item[0].tag == "p":
            holder = item[0]
        found = _BOX.match((holder.text or "").lstrip())
        if found is None:
            return False
        label = Element("label")
        box = SubElement(label, "input", {"type": "checkbox", "disabled": "disabled"})
        if found["state"] != " ":
            box.set("checked", "checked")
        box.tail = " " + (holder.text or "").lstrip()[found.end() :]
        holder.text = None
        for child in list(holder):
            if self.md.is_block_level(child.tag):
                break
            holder.remove(child)
            label.append(child)
        holder.insert(0, label)
        return True


def _add_class(element: Element, name: str) -> None:
    classes = element.get("class", "").split()
    if name not in classes:
        element.set("class", " ".join([*classes, name]))
