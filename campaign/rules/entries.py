"""What holds for entries of every type: who approved them, when they are looked at again, and
care for readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from campaign.diagnostics import Diagnostic, closest
from campaign.diagnostics.catalogue import ALL
from campaign.diagnostics.catalogue import response_rules as codes
from campaign.linking import Collections, LinkedEntry
from campaign.models.common import Common
from campaign.models.evidence import Evidence
from campaign.models.response import Response
from campaign.models.scalars.dates import in_words
from campaign.models.settings import Organisation, People, Publishing
from campaign.rules.selection import entries_of, settings_file, span_in
from campaign.visibility import Reason

SHORTEST_SUMMARY, LONGEST_SUMMARY = 50, 220
LONGEST_OVERRIDE = timedelta(days=7)
_DISTRESSING = re.compile(
    r"\bsuicid\w*|\bself[- ]harm\w*|\b(?:taken?|taking|took) (?:his|her|their) own li(?:fe|ves)",
    re.I,
)
# A page without any of these holds no such words; looking for them first is a tenth of the work.
_SIGNS = ("suicid", "harm", "own li")


def approvals(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Approvals that the site's own policy asks for, and those by people who may not give them."""
    people = settings_file(collections, People)
    publishing = settings_file(collections, Publishing)
    two = publishing is not None and publishing.policy.two_people_approve
    for linked, model in entries_of(collections, Common):
        if model.status != "approved":
            continue
        source = linked.entry.source
        who = set(model.approved_by)
        if two and len(who) < 2:
            span = source.value_span(("approved_by",) if who else ("status",))
            yield codes.TWO_APPROVERS.at(span, who="one person" if who else "nobody")
        for index, person in enumerate(model.approved_by):
            known = people.people.get(person) if people else None
            if known is not None and not known.approves:
                span = source.value_span(("approved_by", index))
                yield codes.NOT_AN_APPROVER.at(span, name=known.name, person=person)


def reviews(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Public pages whose time for another look has passed."""
    for linked, model in entries_of(collections, Common):
        due = model.review_by
        if due is not None and due < as_of.date() and linked.visibility.public:
            span = linked.entry.source.value_span(("review_by",))
            yield codes.REVIEW_PASSED.at(span, day=in_words(due))


def updates(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Pages that were updated before there was anything to update."""
    for linked, model in entries_of(collections, Common):
        first, later = model.published, model.updated
        if first is not None and later is not None and later < first.day:
            span = linked.entry.source.value_span(("updated",))
            yield codes.UPDATED_TOO_EARLY.at(
                span, updated=in_words(later), published=in_words(first.day)
            )


def summaries(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Summaries that are too short to say anything, or too long to be shown whole."""
    for linked, model in entries_of(collections, Common):
        length = len(model.summary)
        if model.status == "approved" and not SHORTEST_SUMMARY <= length <= LONGEST_SUMMARY:
            span = linked.entry.source.value_span(("summary",))
            yield codes.SUMMARY_LENGTH.at(span, length=length)


def care_for_readers(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Pages that may upset and offer no help."""
    organisation = settings_file(collections, Organisation)
    for linked, model in entries_of(collections, Common):
        source = linked.entry.source
        if model.sensitive:
            if organisation is not None and organisation.help is None:
                yield codes.NO_HELP_ROUTE.at(source.value_span(("sensitive",)))
        elif isinstance(model, Response | Evidence):
            text = source.text.lower()
            found = _DISTRESSING.search(text) if any(one in text for one in _SIGNS) else None
            if found is not None:
                span = source.key_span(("title",))
                yield codes.SPEAKS_OF_SUICIDE.at(span, word=" ".join(found[0].split()))


def embargoes_in_public(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Files that wait for their day in a repository that anybody can read; which they are is not
    said, for logs are read too. A draft is nobody's secret by itself; one with an embargo is.
    """
    publishing = settings_file(collections, Publishing)
    if publishing is None or publishing.repository != "public":
        return
    count = sum(
        key not in collections.private.entries and _waits(linked, as_of)
        for key, linked in collections.entries.items()
    )
    if count:
        said = (
            "one of them waits for its day" if count == 1 else f"{count} of them wait for their day"
        )
        yield codes.EMBARGO_IN_PUBLIC.at(span_in(collections, Publishing, "repository"), count=said)


def _waits(linked: LinkedEntry, as_of: datetime) -> bool:
    embargo = linked.entry.model.embargo_until
    is_dated = linked.visibility.reason is Reason.NOT_YET_PUBLISHED
    return is_dated or (embargo is not None and embargo.at > as_of)


def overrides(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Checks that a page sets aside and may not, or not for so long."""
    latest = as_of.date() + LONGEST_OVERRIDE
    for linked, model in entries_of(collections, Common):
        source = linked.entry.source
        for index, one in enumerate(model.publish_anyway):
            span = source.value_span(("publish_anyway", index, "check"))
            if one.check not in ALL:
                guess = closest(one.check, ALL)
                yield codes.OVERRIDE_UNKNOWN.at(span, suggestion=guess, check=one.check)
            elif ALL[one.check].always_stops:
                yield codes.OVERRIDE_NOT_ALLOWED.at(span, check=one.check)
            elif one.until > latest:
                yield codes.OVERRIDE_TOO_LONG.at(
                    source.value_span(("publish_anyway", index, "until")),
                    suggestion=latest.isoformat(),
                    until=in_words(one.until),
                    latest=in_words(latest),
                )
