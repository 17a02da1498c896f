"""Takes out of the settings what only hidden entries name: a fund, a list, a person or a press
contact of its own can tell of a page before its day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
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
    kept_back = named_by_hidden(collections, seen)
    if kept_back is None:
        return settings
    left = partial(_left, kept_back=kept_back)
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


def named_by_hidden(
    collections: Collections, seen: Collection[str]
) -> Callable[[Target, str], bool] | None:
    """Whether a name in the settings is known to entries alone which are not in `seen`; None where
    there is no such name.
    """
    entries = collections.entries.items()
    hidden = _named(linked for key, linked in entries if key not in seen)
    # What cannot be read may name anything that is written in it.
    unread = "\n".join((*collections.broken.values(), *collections.doubles.values()))
    words = frozenset(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", unread))
    if not hidden and not words:
        return None
    shown = _named(linked for key, linked in entries if key in seen)
    hidden -= shown
    if not hidden and not words:
        return None

    def kept_back(target: Target, name: str) -> bool:
        return (target, name) not in shown and ((target, name) in hidden or name in words)

    return kept_back


def _named(entries: Iterable[LinkedEntry]) -> _Named:
    return frozenset(
        (one.target, one.text) for linked in entries for one in references_of(linked.entry.model)
    )


def _left(
    found: dict[str, V], target: Target, *, kept_back: Callable[[Target, str], bool]
) -> dict[str, V]:
    return {name: one for name, one in found.items() if not kept_back(target, name)}
