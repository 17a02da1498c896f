"""Leaves out of a conversion what a body cannot need.

Trying each of the converter's patterns on each piece of text is most of a conversion, and most
pages need few of them. Each stands here with the sign that must occur in a body before it can find
anything; one that is not listed is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

_INLINE: dict[str, tuple[str, ...]] = {
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
_BLOCKS: dict[str, tuple[str, ...]] = {
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
}
# Those whose signs are frequent in prose, where they mean nothing.
_BLOCK_PATTERNS: dict[str, re.Pattern[str]] = {
    "setextheader": re.compile(r"[=-][ \t]*$", re.MULTILINE),
    "hr": re.compile(r"[-_*][ \t]*$", re.MULTILINE),
    "olist": re.compile(r"\d\.[ \t]"),
    "ulist": re.compile(r"[*+-][ \t]"),
    "deflist": re.compile(r"(?:^|[ \t>]):[ \t]", re.MULTILINE),
}


class Needed:
    """What of a registry of the converter's can find anything in a body."""

    def __init__(self, registry: Any, signs: Mapping[str, Callable[[str], bool]]) -> None:
        signs_of = {id(registry[name]): sign for name, sign in signs.items() if name in registry}
        self._tried = [(one, signs_of.get(id(one))) for one in registry]

    def of(self, source: str) -> list[Any]:
        """Those without a sign, and those whose sign occurs in `source`, in their order."""
        return [one for one, occurs in self._tried if occurs is None or occurs(source)]


class NeededBlocks:
    """Stands for the registry of block processors: walked through, it is what a body needs.

    In all else it is that registry: what an extension looks up by its name is always there.
    """

    def __init__(self, registry: Any) -> None:
        signs = {name: _any_of(signs) for name, signs in _BLOCKS.items()}
        patterns = {name: _matches(pattern) for name, pattern in _BLOCK_PATTERNS.items()}
        self._registry = registry
        self._needed = Needed(registry, {**signs, **patterns})
        self._chosen = list(registry)

    def choose(self, source: str) -> None:
        """From now on, walk only through what `source` needs."""
        self._chosen = self._needed.of(source)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._chosen)

    def __len__(self) -> int:
        return len(self._registry)

    def __contains__(self, name: object) -> bool:
        return name in self._registry

    def __getitem__(self, key: str | int) -> Any:
        return self._registry[key]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._registry, name)


def needed_inline(registry: Any) -> Needed:
    """The choice among the patterns within lines."""
    return Needed(registry, {name: _any_of(signs) for name, signs in _INLINE.items()})


def _any_of(signs: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda source: any(sign in source for sign in signs)


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda source: pattern.search(source) is not None
