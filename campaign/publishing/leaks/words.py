"""Reduces texts to their words, so that what is said twice is found in whatever form it stands."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from campaign.markup.parts import Link, Markup
from campaign.source.tree import Mapping, Node, Scalar, Sequence

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_TAG = re.compile(r"<[a-zA-Z/?][^<>]*>")  # what stands in a comment can be read, too
_ENDS_A_BLOCK = re.compile(
    r"</(?:p|li|h[1-6]|td|th|dt|dd|figcaption|summary|blockquote)>|<br", re.I
)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…:])[\"'”’)\]]*\s+|\n+")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_SLOT = "\n"


def words_of(text: str) -> list[str]:
    """The words of `text` in one spelling: no case, no punctuation, no invisible characters."""
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return _WORD.findall(text.casefold())


def without_markup(text: str) -> str:
    """HTML, XML or JSON as plain text; the values of attributes are lost."""
    text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    return unescaped(text)


def unescaped(text: str) -> str:
    """The escapes of JSON as the characters they stand for."""
    if "\\" not in text:
        return text
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\\n", " ").replace("\\t", " ").replace("\\", "")


def sentences_of(text: str) -> Iterator[str]:
    """The sentences and lines of a plain text."""
    for piece in _SENTENCE_ENDS.split(text):
        if piece.strip():
            yield " ".join(piece.split())


def text_of_markup(markup: Markup) -> str:
    """The words of a body, a line end wherever something of another origin is put in later."""
    parts = []
    for segment in markup.segments:
        if isinstance(segment, str):
            parts.append(segment)
        elif isinstance(segment, Link):
            parts.append("#")
        else:
            parts.append(_SLOT)
    joined = _ENDS_A_BLOCK.sub("\n", " ".join(parts).replace("\n", " ").replace(" \n ", _SLOT))
    return without_markup(joined)


def texts_in(node: Node) -> Iterator[str]:
    """Every value that an editor wrote in a tree of settings."""
    match node:
        case Scalar(text):
            yield text
        case Sequence(items):
            for item in items:
                yield from texts_in(item)
        case Mapping(pairs):
            for pair in pairs.values():
                yield from texts_in(pair.value)
