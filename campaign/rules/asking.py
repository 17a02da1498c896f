"""Whether each action that asks for money or an address can do so: the pages it needs, the
fields its provider takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from campaign.destinations import donation_entry
from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import destination_rules as codes
from campaign.linking import Collections
from campaign.linking.openness import may_show
from campaign.models.action import Action, Subscribe
from campaign.models.settings import Donations, MailingLists
from campaign.providers import (
    Family,
    Offer,
    Often,
    Problem,
    SignUpLink,
    Wanted,
    donation_links,
    provider,
    sign_up,
)
from campaign.rules.destinations import (
    donation_problems,
    list_entry,
    list_problems,
)
from campaign.rules.identity import any_page_is_broken, page_with_role
from campaign.rules.selection import entries_of, settings_file, trusted_hosts
from campaign.source import SourceFile

# Special categories of personal data (UK GDPR, article 9), as far as a field's name tells them.
_SENSITIVE = re.compile(
    r"health|diagnos|condition|disab|illness|medic|ethnic|race|racial|religio|faith|sexual"
    r"|orientation|gender|politic|trade_?union",
    re.I,
)


def pages_that_asking_needs(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Sign-ups without a privacy page, gifts without a complaints page: told once each."""
    if any_page_is_broken(collections):
        return
    privacy = page_with_role(collections, "privacy")
    complaints = page_with_role(collections, "complaints")
    told: set[str] = set()
    for linked, action in entries_of(collections, Action):
        source = linked.entry.source
        if (
            action.subscribe is not None
            and "privacy" not in told
            and (privacy is None or not may_show(action, privacy.entry.model, as_of))
        ):
            told.add("privacy")
            what = "there is no privacy page" if privacy is None else "its privacy page is hidden"
            yield codes.NO_PRIVACY_PAGE.at(source.value_span(("subscribe", "list")), what=what)
        asks_for_money = action.donate is not None and linked.visibility.public
        if asks_for_money and complaints is None and "complaints" not in told:
            told.add("complaints")
            yield codes.NO_COMPLAINTS_PAGE.at(source.value_span(("donate", "to")))


def fields_that_a_list_takes(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Fields and interests that an action asks for and its list's provider would lose."""
    lists, trusted = settings_file(collections, MailingLists), trusted_hosts(collections)
    if lists is None or trusted is None:
        return
    for linked, action in entries_of(collections, Action):
        written = action.subscribe
        one = lists.mailing_lists.get(written.list) if written else None
        entry = list_entry(one) if one else None
        # What is wrong with the list itself is told once, in mailing_lists.yml.
        if written is None or one is None or entry is None or list_problems(one, trusted):
            continue
        found = provider(Family.MAILING_LIST, entry.provider)
        wanted = Wanted(fields=written.fields, interests=written.interests, tags=written.tags)
        built = sign_up(entry, wanted, trusted_hosts=trusted)
        if found is None or found.form is None or isinstance(built, SignUpLink):
            continue
        source = linked.entry.source
        if isinstance(built, tuple):
            yield from _refused_fields(built, written, source)
        if one.basis_for_sensitive_fields is None:
            yield from _sensitive_fields(written, source)


def _refused_fields(
    problems: tuple[Problem, ...], written: Subscribe, source: SourceFile
) -> Iterator[Diagnostic]:
    """The problems with a form that are the action's own, at the line that asks for the field."""
    for problem in problems:
        if problem.on_page:
            yield problem.at(source.value_span(("subscribe", *problem.path)))
        elif problem.path[0] == "field_names":
            field = str(problem.path[1])
            place = written.fields.index(field) if field in written.fields else 0
            yield problem.at(source.value_span(("subscribe", "fields", place)))


def _sensitive_fields(written: Subscribe, source: SourceFile) -> Iterator[Diagnostic]:
    for place, field in enumerate(written.fields):
        if _SENSITIVE.search(field):
            span = source.value_span(("subscribe", "fields", place))
            yield codes.SENSITIVE_FIELD.at(span, field=field)


def amounts_that_can_be_given(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Offers that no donation link can carry, at their place in the action."""
    donations, trusted = settings_file(collections, Donations), trusted_hosts(collections)
    if donations is None or trusted is None:
        return
    for linked, action in entries_of(collections, Action):
        written = action.donate
        destination = donations.donations.get(written.to) if written else None
        if written is None or destination is None or donation_problems(destination, trusted):
            continue
        entry = donation_entry(destination)
        if isinstance(entry, tuple):
            continue
        rhythm = Often(written.frequency[0]) if written.frequency else Often.ONCE
        offers = [Offer(one.amount, rhythm, written.currency) for one in written.amounts]
        built = donation_links(entry, offers, trusted_hosts=trusted)
        for problem in built if isinstance(built, tuple) else ():
            if problem.on_page:
                yield problem.at(linked.entry.source.value_span(("donate", *problem.path)))
