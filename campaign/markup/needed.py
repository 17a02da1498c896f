"""Leaves out of a conversion what a body cannot need.

Trying each of the converter's patterns on each piece of text is most of a conversion, and most
pages need few of them. Each stands here with the sign that must occur in a body before it can find
anything; one that is not listed is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

_Signs = dict[str, tuple[str, ...] | re.Pattern[str]]

PREPROCESSORS: _Signs = {
    "fenced_code_block": ("```", "~~~"),
    "html_block": ("<", "&"),
}
INLINE: _Signs = {
    "backtick": ("`",),
    "keys-custom": ("+",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "emoji": (":",),
    "keys": ("++",),
    "em_strong": ("*", "_"),
    "delimiter": ("^", "=", "~"),
}
# Boxes and tabs also take in what is indented below an element that an author wrote as HTML.
BLOCKS: _Signs = {
    "admonition": ("!!!", "<"),
    "markdown_block": ("<",),
    "details": ("???", "<"),
    "tabbed": ("===", "<"),
    "indent": ("    ", "\t"),
    "blocks": ("///",),
    "defindent": ("    ", "\t"),
    "code": ("    ", "\t"),
    "table": ("|",),
    "hashheader": ("#",),
    "quote": (">",),
    "footnote": ("[^",),
    "abbr": ("*[",),
    "reference": ("]:",),
    # The signs of these are frequent in prose, where they mean nothing.
    "setextheader": re.compile(r"[=-][ \t]*$", re.MULTILINE),
    "hr": re.compile(r"[-_*][ \t]*$", re.MULTILINE),
    "olist": re.compile(r"\.(?<=\d\.)[ \t]"),
    "ulist": re.compile(r"[*+-][ \t]"),
    "deflist": re.compile(r":(?<![^ \t>\n]:)[ \t]"),
}
TREE: _Signs = {
    "footnote": ("[^",),
    "footnote-duplicate": ("[^",),
    "abbr": ("*[",),
    "attr_list": ("{",),
    "caption-auto": ("///",),
    "indent-highlight": ("    ", "\t"),
    "task_lists": ("[",),
    "unescape": ("\\",),
}


class Needed:
    """Stands for a registry of the converter's: walked through, it is what the body at hand needs.

    In all else it is that registry: what an extension looks up by its name is always there.
    """

    def __init__(self, registry: Any, signs: _Signs) -> None:
        signs_of = {id(registry[name]): _occurs(sign) for name, sign in signs.items()}
        self._registry = registry
        self._tried = [(one, signs_of.get(id(one))) for one in registry]
        self.chosen = list(registry)

    def choose(self, source: str) -> None:
        """Walk, from now on, through what has no sign, or one that occurs in `source`."""
        self.chosen = [one for one, occurs in self._tried if occurs is None or occurs(source)]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.chosen)

    def __len__(self) -> int:
        return len(self._registry)

    def __contains__(self, name: object) -> bool:
        return name in self._registry

    def __getitem__(self, key: str | int) -> Any:
        return self._registry[key]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._registry, name)


def _occurs(sign: tuple[str, ...] | re.Pattern[str]) -> Callable[[str], bool]:
    if isinstance(sign, tuple):
        return lambda source: any(one in source for one in sign)
    return lambda source: sign.search(source) is not None
