"""What says something twice, or says it of itself: readers would see the same thing again."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import response_rules as codes
from campaign.linking import Collections
from campaign.linking.references import Reference, references_of
from campaign.models.action import Action
from campaign.models.common import Common
from campaign.models.settings import Publishing
from campaign.models.written import Target
from campaign.rules.selection import entries_of, settings_file, span_in


def repeats(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Names that stand twice in one list, amounts to give, and links of the header; pages that
    lead on to themselves.
    """
    for linked, model in entries_of(collections, Common):
        source = linked.entry.source
        references = tuple(references_of(model))
        for one in references:
            if _key_of(one) == linked.key:
                yield codes.NAMES_ITSELF.at(source.value_span(one.location))
        # The same person twice is one approver, which is told where two are needed.
        listed = [
            one
            for one in references
            if isinstance(one.location[-1], int) and one.target is not Target.PERSON
        ]
        yield from _twice(
            ((one.location[:-1], one.text), one.text, source.value_span(one.location))
            for one in listed
        )
        if isinstance(model, Action) and model.donate:
            yield from _twice(
                (
                    one.amount,
                    str(one.amount),
                    source.value_span(("donate", "amounts", at, "amount")),
                )
                for at, one in enumerate(model.donate.amounts)
            )
    publishing = settings_file(collections, Publishing)
    yield from _twice(
        (one.to, one.to, span_in(collections, Publishing, "navigation", at, "to"))
        for at, one in enumerate(publishing.navigation if publishing else ())
    )


def _key_of(reference: Reference) -> str | None:
    if reference.target is Target.ACTION:
        return f"actions/{reference.text}"
    return reference.text if reference.target is Target.ENTRY else None


def _twice(said: Iterable[tuple[Hashable, str, Span]]) -> Iterator[Diagnostic]:
    first: dict[Hashable, Span] = {}
    for what, text, span in said:
        if what in first:
            yield codes.SAID_TWICE.at(span, text=text, line=first[what].line)
        first.setdefault(what, span)
