"""Reads single HTML tags, as the sanitiser writes them or, on trusted pages, as an author did."""

from __future__ import annotations

import re
from html import unescape

REST_OF_TAG = r"""(?:[^<>"']|"[^"]*+"|'[^']*+')*+>"""
"""A pattern for what follows a tag's name, up to its end."""

TAGS = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(
    r"""\s(?P<name>[\w:-]+)(?:\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s"'>]+)))?"""
)


def attributes_of(tag: str) -> list[tuple[str, str]]:
    """The attributes of a tag in their order, names in small letters, values decoded."""
    inside = tag.rstrip(">").rstrip("/")
    return [
        (found["name"].lower(), unescape(found["a"] or found["b"] or found["c"] or ""))
        for found in _ATTRIBUTE.finditer(inside)
    ]
