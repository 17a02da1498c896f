"""Takes out of the settings what only hidden entries name: a fund, a list, a person or a press
contact of its own can tell of a page before its day.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from campaign.linking.references import references_of
from campaign.linking.site import Collections, LinkedEntry
from campaign.models.settings import Settings
from campaign.models.written import Target

V = TypeVar("V")
_Named = frozenset[tuple[Target, str]]


def seen_settings(settings: Settings, collections: Collections, seen: Collection[str]) -> Settings:
    """`settings` without the destinations, people and press contacts that entries name which are
    not in `seen`, and no other. What nobody names stays: it belongs to the site.
    """
    entries = collections.entries.items()
    shown = _named(linked for key, linked in entries if key in seen)
    hidden = _named(linked for key, linked in entries if key not in seen) - shown
    # What cannot be read may name anything that is written in it.
    unread = "\n".join((*collections.broken.values(), *collections.doubles.values()))
    words = frozenset(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", unread))
    if not hidden and not words:
        return settings
    left = partial(_left, hidden=hidden, shown=shown, words=words)
    donations, lists, people = settings.donations, settings.mailing_lists, settings.people
    organisation = settings.organisation
    gifts = left(donations.donations, Target.DONATION)
    joined = left(lists.mailing_lists, Target.MAILING_LIST)
    persons = left(people.people, Target.PERSON)
    contacts = left(organisation.press_contacts, Target.PRESS_CONTACT)
    return replace(
        settings,
        donations=donations.model_copy(update={"donations": gifts}),
        mailing_lists=lists.model_copy(update={"mailing_lists": joined}),
        people=people.model_copy(update={"people": persons}),
        organisation=organisation.model_copy(update={"press_contacts": contacts}),
    )


def _named(entries: Iterable[LinkedEntry]) -> _Named:
    return frozenset(
        (one.target, one.text) for linked in entries for one in references_of(linked.entry.model)
    )


def _left(
    found: dict[str, V], target: Target, *, hidden: _Named, shown: _Named, words: frozenset[str]
) -> dict[str, V]:
    return {
        name: one
        for name, one in found.items()
        if (target, name) in shown or ((target, name) not in hidden and name not in words)
    }
