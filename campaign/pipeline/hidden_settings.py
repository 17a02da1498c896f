"""Tells which faults of the settings stand in what only hidden entries name: a log that quotes the
fund, the list or the person of a page has told of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from campaign.diagnostics import Diagnostic
from campaign.linking import Collections, named_by_hidden
from campaign.models.written import Target
from campaign.source import SourceFile
from campaign.source.tree import Mapping

_Place = tuple[int, int]
_KeptBack = Callable[[Target, str], bool]
# By file, the group in it whose parts have names, and what refers to these.
_NAMED_IN = {
    "donations": ("donations", Target.DONATION),
    "mailing_lists": ("mailing_lists", Target.MAILING_LIST),
    "people": ("people", Target.PERSON),
    "topics": ("topics", Target.TOPIC),
    "organisation": ("press_contacts", Target.PRESS_CONTACT),
}
_END: _Place = (1_000_000_000, 0)


@dataclass(frozen=True, slots=True)
class HiddenSettings:
    """Stretches of settings files, by their names; the whole of one that cannot be read."""

    stretches: dict[str, tuple[tuple[_Place, _Place], ...]]

    @classmethod
    def of(cls, collections: Collections, found: tuple[Diagnostic, ...]) -> HiddenSettings:
        """What only entries name that are not public, or may not be."""
        public = {key for key, one in collections.entries.items() if one.visibility.public}
        kept_back = named_by_hidden(collections, public)
        if kept_back is None:
            return cls({})
        sources = collections.settings_sources
        stretches = {
            source.path: tuple(_stretches(source, *_NAMED_IN[name], kept_back))
            for name, source in sources.items()
            if name in _NAMED_IN
        }
        for one in found:
            name = one.span.file.rpartition("/")[2].removesuffix(".yml")
            if name in _NAMED_IN and one.span.file not in stretches and name not in sources:
                stretches[one.span.file] = (((0, 0), _END),)
        return cls(stretches)

    def hold(self, diagnostic: Diagnostic) -> bool:
        """Whether what it is about stands in one of them."""
        span = diagnostic.span
        stretches = self.stretches.get(span.file, ())
        return any(start <= (span.line, span.column) < end for start, end in stretches)


def _stretches(
    source: SourceFile, group: str, target: Target, kept_back: _KeptBack
) -> Iterator[tuple[_Place, _Place]]:
    """From the name of each part that is kept back to whatever is named next."""
    pair = source.tree.pairs.get(group)
    if pair is None or not isinstance(pair.value, Mapping):
        return
    parts = {(one.key.line, one.key.column): name for name, one in pair.value.pairs.items()}
    places = {*parts, *((one.key.line, one.key.column) for one in source.tree.pairs.values()), _END}
    for start, end in pairwise(sorted(places)):
        if start in parts and kept_back(target, parts[start]):
            yield start, end
