"""Looks for what a published tree still says of a page that was taken out of it: the words of other
pages are theirs, and only people can change them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import publishing as codes
from campaign.publishing.durable import files_of
from campaign.publishing.leaks.secrets import Secret
from campaign.publishing.leaks.texts import Found, texts_of_file
from campaign.publishing.leaks.words import sentences_of, words_of
from campaign.publishing.takedown.pages import title_of

# What pages share, such as the way to give, is not the page's own.
_OWN_WORDS = (
    ".standfirst, .ledger-statement, .the-question, .main-points li, .quotation p, "
    ".prose p, .prose li"
)
_LEAST_WORDS, _LEAST_CHARACTERS = 5, 28
_TITLE_WORDS, _TITLE_CHARACTERS = 3, 20


def words_of_page(html: str, file: str) -> tuple[Secret, ...]:
    """What is the page's own: its title and its sentences, those that are long enough to be."""
    found: dict[str, Secret] = {}
    title = title_of(html)
    if len(words_of(title)) >= _TITLE_WORDS and len(title) >= _TITLE_CHARACTERS:
        _add(found, file, "the title", title)
    document = LexborHTMLParser(html)
    for other in document.css("[data-entry], .cite-mark"):
        other.decompose()
    for node in document.css(_OWN_WORDS):
        for sentence in sentences_of(node.text(separator=" ")):
            long_enough = len(sentence) >= _LEAST_CHARACTERS
            if long_enough and len(words_of(sentence)) >= _LEAST_WORDS:
                _add(found, file, "a sentence", sentence)
    return tuple(found.values())


def traces(
    tree: Path, own: tuple[Secret, ...], *, except_for: frozenset[str]
) -> Iterator[Diagnostic]:
    """What files of `tree`, but those of `except_for`, still say of the page."""
    for name, path in files_of(tree):
        if name in except_for:
            continue
        found = [one for one in texts_of_file(path.read_bytes()) if isinstance(one, Found)]
        texts = [text for one in found for text in one.plain]
        said = [f" {' '.join(words_of(text))} " for text in texts]
        for one in own:
            if any(f" {one.needle} " in text for text in said):
                yield codes.STILL_SAID.at(Span(name), what=one.what, excerpt=one.shown)


def _add(found: dict[str, Secret], file: str, what: str, text: str) -> None:
    needle = " ".join(words_of(text))
    found.setdefault(needle, Secret(file, what, text, needle))
