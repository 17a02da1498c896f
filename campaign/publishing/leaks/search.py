"""Looks through every file of a tree for what is secret, in one pass."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import leaks as codes
from campaign.publishing.durable import files_of
from campaign.publishing.leaks.secrets import Secret, Secrets
from campaign.publishing.leaks.texts import Found, NotRead, texts_of_file
from campaign.publishing.leaks.words import words_of

_AROUND = 40
_UNSAID = "(run “campaign build --show-hidden” to see it)"
# What an address or a file name looks like in whatever surrounds it.
_NAME = re.compile(r"(?<![a-z0-9])[a-z0-9]++(?:[-._][a-z0-9]++)+")
_PATH = re.compile(r"(?:responses|evidence|actions|topics)/[a-z0-9-]+")
_Shingle = tuple[str, str, str]


def leaks(tree: Path, secrets: Secrets, *, named: bool) -> Iterator[Diagnostic]:
    """Every trace of `secrets` in the files of `tree`; with `named` the words are quoted.

    Without, nothing is told that the log of a build may not hold. Raises OddFile and OSError.
    """
    if not secrets:
        return
    search = _Search(secrets, named)
    for name, path in files_of(tree):
        yield from search.look(name, path.read_bytes())
    if named:
        for one in secrets.generic:
            yield codes.TOO_GENERIC.at(Span(one.file), what=one.what, excerpt=f"“{one.shown}”")


def _names(raw: str) -> Iterator[str]:
    for name in _NAME.findall(raw):
        yield name
        yield name.rsplit(".", 1)[0]


class _Search:
    """A tree's search; three words in a row decide whether anything longer can be there."""

    def __init__(self, secrets: Secrets, named: bool) -> None:
        self._secrets = secrets
        self._named = named
        self._begins: dict[_Shingle, list[Secret]] = defaultdict(list)
        for one in secrets.words:
            first, second, third = one.needle.split(" ", 3)[:3]
            self._begins[first, second, third].append(one)
        self._together = {one.needle.replace(" ", ""): one for one in secrets.words}

    def look(self, name: str, content: bytes) -> Iterator[Diagnostic]:
        """The traces in one file, each told once."""
        secrets = self._secrets
        if same_size := secrets.digests.get(len(content)):
            file = same_size.get(hashlib.sha256(content).hexdigest())
            if file is not None:
                yield codes.HIDDEN_FILE.at(Span(name), file=name, excerpt=self._shown(file))
                return
        if name in secrets.outputs:
            yield codes.HIDDEN_ADDRESS.at(Span(name), file=name, excerpt=self._shown(name))
        told: set[str] = set()
        unread: dict[NotRead, None] = {}
        yet_to_look = chain([Found(name, (posixpath.splitext(name)[0],))], texts_of_file(content))
        for found in yet_to_look:
            if isinstance(found, NotRead):
                unread[found] = None
                continue
            for one in self._traces(name, found):
                if one.title not in told:
                    told.add(one.title)
                    yield one
        for missing in unread:
            yield codes.NOT_SEARCHED.at(
                Span(name), file=name, reason=missing.reason, remedy=missing.remedy
            )

    def _traces(self, name: str, found: Found) -> Iterator[Diagnostic]:
        raw = found.raw.casefold()
        for path in sorted(self._secrets.paths.keys() & set(_PATH.findall(raw))):
            yield codes.HIDDEN_ADDRESS.at(Span(name), file=name, excerpt=self._shown(f"/{path}/"))
        for hidden in sorted(self._secrets.names.keys() & set(_names(raw))):
            code = codes.HIDDEN_FILE if "." in hidden else codes.HIDDEN_ADDRESS
            yield code.at(Span(name), file=name, excerpt=self._shown(hidden))
        for text in found.plain:
            secrets = self._squeezed(text) if found.squeezed else self._said(text)
            for one, excerpt in secrets:
                shown = self._shown(excerpt or one.shown)
                yield codes.HIDDEN_WORDS.at(Span(name), file=name, what=one.what, excerpt=shown)

    def _said(self, text: str) -> Iterator[tuple[Secret, str]]:
        words = words_of(text)
        met = self._begins.keys() & set(zip(words, words[1:], words[2:], strict=False))
        if not met:
            return
        joined = f" {' '.join(words)} "
        for begins in sorted(met):
            for one in self._begins[begins]:
                at = joined.find(f" {one.needle} ")
                if at >= 0 and not self._is_public(one):
                    yield one, joined[max(0, at - _AROUND) : at + len(one.needle) + _AROUND].strip()

    def _squeezed(self, text: str) -> Iterator[tuple[Secret, str]]:
        together = "".join(words_of(text))
        for needle, one in self._together.items():
            if needle in together and not self._is_public(one):
                yield one, ""

    def _is_public(self, one: Secret) -> bool:
        return f" {one.needle} " in self._secrets.public

    def _shown(self, text: str) -> str:
        return f"“{text}”" if self._named else _UNSAID
