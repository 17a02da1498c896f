"""Looks up each reference of an entry, in its frontmatter and in its body, and says which lead
nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from campaign.diagnostics import Diagnostic, Span, closest, one_of
from campaign.diagnostics.catalogue import linking as codes
from campaign.diagnostics.catalogue import private as private_codes
from campaign.linking.absent import Absent
from campaign.linking.known import Known
from campaign.linking.openness import may_show
from campaign.linking.publishedtypes import wrong_type
from campaign.linking.references import NAMED_IN, Reference, references_of
from campaign.linking.renamed import Unknown
from campaign.markup import Markup
from campaign.models.common import Common
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Target
from campaign.source import SourceFile
from campaign.validation import Entry
from campaign.visibility import decide

_FILES = (Target.ASSET, Target.PICTURE)
_KEPT_IN = {
    **{target: f"site_config/{file}.yml" for target, (file, _) in NAMED_IN.items()},
    Target.ACTION: "content/actions/",
}
_COLLECTIONS = {
    Target.ACTION: "actions",
    Target.FINDING: "evidence",
    Target.ASSET: "assets",
    Target.PICTURE: "assets",
}


class ReferenceCheck:
    """Checks the references of one entry after another against what is known."""

    def __init__(self, known: Known, as_of: datetime, absent: Absent) -> None:
        self._known = known
        self._as_of = as_of
        self._absent = absent
        self.unknown: list[Unknown] = []

    def frontmatter(self, entry: Entry[Common]) -> Iterator[Diagnostic]:
        """What is wrong with the references in the frontmatter of `entry`."""
        for reference in references_of(entry.model):
            span = entry.source.value_span(reference.location)
            yield from self._reference(entry, self._whole(reference, entry), span)

    def settings(self, source: SourceFile, model: SettingsFile) -> Iterator[Diagnostic]:
        """What is wrong with the references in a settings file. What it names may be hidden:
        it then appears when its day comes.
        """
        for reference in references_of(model):
            names = self._known.names.get(reference.target)
            span = source.value_span(reference.location)
            if names is not None and reference.text not in names:
                yield from self._unknown(None, reference, span, names)
            elif reference.target in _FILES:
                yield from self._file(None, reference.text, span)

    def body(self, entry: Entry[Common], markup: Markup) -> Iterator[Diagnostic]:
        """What is wrong with the citations and blocks in the body of `entry`."""
        for citation in markup.citations:
            found = Reference(Target.SOURCE, citation.source_id, ())
            yield from self._reference(entry, found, citation.span)
        for block in markup.blocks:
            target = Target.ACTION if block.name == "action" else Target.FINDING
            found = self._whole(Reference(target, block.argument, ()), entry)
            yield from self._reference(entry, found, block.span)

    def _whole(self, reference: Reference, entry: Entry[Common]) -> Reference:
        """A finding named by its id alone stands in the same file."""
        if reference.target is Target.FINDING and "/" not in reference.text:
            return Reference(reference.target, f"{entry.slug}/{reference.text}", reference.location)
        return reference

    def _reference(
        self, entry: Entry[Common], reference: Reference, span: Span
    ) -> Iterator[Diagnostic]:
        names = self._known.names.get(reference.target)
        if names is None:
            return
        if reference.text not in names:
            yield from self._unknown(entry, reference, span, names)
            return
        if reference.target in _FILES:
            yield from self._file(entry, reference.text, span)
            return
        referred = self._entry_of(reference)
        if referred is None or referred.key == entry.key:
            return
        if not may_show(entry.model, referred.model, self._as_of):
            yield codes.HIDDEN_REFERENCE.at(span, name=reference.text)
        elif referred.model.status == "withdrawn" and reference.target is not Target.ENTRY:
            yield codes.WITHDRAWN_REFERENCE.at(span, name=reference.text)

    def _file(self, entry: Entry[Common] | None, name: str, span: Span) -> Iterator[Diagnostic]:
        if self._known.lies_apart(name, entry):
            yield private_codes.FILE_USED_OUTSIDE.at(span, name=name)
        yield from wrong_type(name, span)

    def _unknown(
        self, entry: Entry[Common] | None, reference: Reference, span: Span, names: frozenset[str]
    ) -> Iterator[Diagnostic]:
        if self._is_in_a_broken_file(reference):
            return
        if reference.target in _FILES:
            guess = closest(reference.text, sorted(names))
            if reference.text in self._known.unusable_assets:
                return
            if self._absent.explains(entry, "assets", span, guess):
                return
            yield codes.UNKNOWN_FILE.at(span, suggestion=guess, name=reference.text)
            return
        nearby = sorted(self._may_be_named(entry, names, reference.target))
        # Where only an id was typed it was looked up in this file; editors know what they typed.
        typed = reference.text.removeprefix(f"{entry.slug}/") if entry else reference.text
        guess = _meant_by(typed, nearby)
        where = _collection_of(reference)
        if where is not None and self._absent.explains(entry, where, span, guess):
            return
        told = codes.UNKNOWN_REFERENCE.at(
            span,
            suggestion=guess,
            what=str(reference.target),
            name=typed,
            known=f"There are {one_of(nearby, limit=8)}."
            if nearby
            else _none_yet(reference.target),
        )
        if entry is not None and guess is not None:
            public = decide(entry.model, self._as_of).public
            self.unknown.append(Unknown(reference.target, reference.text, guess, public, told))
        yield told

    def _may_be_named(
        self, entry: Entry[Common] | None, names: frozenset[str], target: Target
    ) -> Iterator[str]:
        """The names that `entry`, or a settings file, could use: what is hidden from it is not
        offered, so that no message gives it away.
        """
        for name in names:
            referred = self._entry_of(Reference(target, name, ()))
            if referred is None or self._may_name(entry, referred):
                yield name

    def _may_name(self, entry: Entry[Common] | None, referred: Entry[Common]) -> bool:
        """Whether `referred` is public now, or whenever `entry` is."""
        if entry is None:
            return decide(referred.model, self._as_of).public
        return may_show(entry.model, referred.model, self._as_of)

    def _is_in_a_broken_file(self, reference: Reference) -> bool:
        broken = self._known.broken
        match reference.target:
            case Target.ACTION:
                return f"actions/{reference.text}" in broken
            case Target.ENTRY:
                return reference.text in broken
            case Target.FINDING:
                return f"evidence/{reference.text.split('/')[0]}" in broken
            case Target.SOURCE:
                return self._known.may_be_in_a_broken_file(reference.text)
            case _:
                return False

    def _entry_of(self, reference: Reference) -> Entry[Common] | None:
        match reference.target:
            case Target.ACTION:
                key = f"actions/{reference.text}"
            case Target.ENTRY:
                key = reference.text
            case Target.FINDING:
                key = self._known.findings[reference.text].entry_key
            case Target.SOURCE:
                key = self._known.sources[reference.text].entry_key
            case _:
                return None
        return self._known.entries.get(key)


def _meant_by(typed: str, names: list[str]) -> str | None:
    """The name most like what was typed, or the only one that ends in the same word."""
    last = re.split(r"[/#]", typed.rstrip("/"))[-1].removesuffix(".md")
    same_end = [name for name in names if name.rsplit("/", 1)[-1] == last]
    return same_end[0] if len(same_end) == 1 else closest(typed, names)


def _none_yet(target: Target) -> str:
    file = _KEPT_IN.get(target)
    return f"There are none yet: they are kept in {file}." if file else "There are none yet."


def _collection_of(reference: Reference) -> str | None:
    """The folder in which what is referred to is kept; None for what is kept in settings. A source
    may be listed on any page, and belongs to evidence.
    """
    if reference.target is Target.ENTRY:
        return reference.text.split("/")[0]
    if reference.target is Target.SOURCE:
        return "evidence"
    return _COLLECTIONS.get(reference.target)
