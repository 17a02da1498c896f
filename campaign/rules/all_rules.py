"""The single list of rules, and the one call that runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeAlias

from campaign.diagnostics import Diagnostic
from campaign.linking import Collections
from campaign.rules import (
    actions,
    asking,
    brand,
    citing,
    comparisons,
    destinations,
    entries,
    evidence,
    identity,
    links,
    navigation,
    plaintext,
    repeats,
    responses,
)

Rule: TypeAlias = Callable[[Collections, datetime], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    identity.registrations,
    identity.demonstration,
    identity.home_page,
    identity.roles,
    identity.trusted_names,
    navigation.links_of_the_header,
    brand.colours,
    destinations.donation_destinations,
    destinations.mailing_lists,
    destinations.lists_kept_apart,
    asking.pages_that_asking_needs,
    asking.fields_that_a_list_takes,
    asking.amounts_that_can_be_given,
    links.money_and_address_links,
    actions.nothing_after_the_end,
    actions.events_that_are_over,
    actions.too_many_on_a_page,
    actions.unused,
    actions.addresses,
    actions.fair_asking,
    responses.dated_before_the_document,
    responses.quotations_without_approval,
    responses.asks_without_a_result,
    comparisons.comparisons,
    evidence.unlike_figures,
    evidence.comparisons_across_a_break,
    evidence.replaced_findings,
    evidence.untraceable,
    evidence.works_nobody_finds,
    evidence.without_review_date,
    entries.approvals,
    entries.reviews,
    entries.updates,
    entries.summaries,
    entries.care_for_readers,
    entries.embargoes_in_public,
    entries.overrides,
    plaintext.signs_in_values,
    citing.named_and_not_cited,
    repeats.repeats,
)


def check(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Everything the rules have to say about `collections` at the instant `as_of`."""
    for rule in RULES:
        yield from rule(collections, as_of)
