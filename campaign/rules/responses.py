"""Whether a response says what readers and the press will ask about: dates, approval of
quotations, results.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import response_rules as codes
from campaign.linking import Collections
from campaign.models.common import Common
from campaign.models.response import Response
from campaign.models.scalars.dates import in_words
from campaign.models.settings import People
from campaign.rules.selection import entries_of, settings_file


def dated_before_the_document(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Responses that are older than what they answer."""
    for linked, response in entries_of(collections, Response):
        document = response.responds_to.document_date
        if response.published is None or document is None:
            continue
        if response.published.day < document.earliest:
            yield codes.BEFORE_DOCUMENT.at(
                linked.entry.source.value_span(("published",)),
                ours=in_words(response.published.day),
                theirs=document,
            )


def quotations_without_approval(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Quotations, on pages that are approved, to which nobody is said to have agreed."""
    people = settings_file(collections, People)
    for linked, response in entries_of(collections, Response):
        if response.status != "approved":
            continue
        for index, quote in enumerate(response.quotes):
            if quote.approved_on is None:
                known = people.people.get(quote.person) if people else None
                yield codes.QUOTE_NOT_APPROVED.at(
                    linked.entry.source.value_span(("quotes", index, "person")),
                    person=known.name if known else quote.person,
                )


def asks_without_a_result(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Asks whose deadline has passed since somebody last touched the page."""
    for linked, response in entries_of(collections, Response):
        touched = _last_touched(response)
        for index, ask in enumerate(response.asks):
            if ask.result != "waiting" or ask.deadline is None or ask.deadline >= as_of.date():
                continue
            if touched is None or touched <= ask.deadline:
                yield codes.ASK_OVERDUE.at(
                    linked.entry.source.value_span(("asks", index, "deadline")),
                    deadline=in_words(ask.deadline),
                )


def _last_touched(model: Common) -> date | None:
    days = [correction.date for correction in model.corrections]
    if model.updated is not None:
        days.append(model.updated)
    if model.published is not None:
        days.append(model.published.day)
    return max(days, default=None)
