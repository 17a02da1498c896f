"""Lists of entries: by date, by topic, open and closed; each says what it lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from campaign.linking.site import LinkedEntry
from campaign.models.action import Action
from campaign.models.evidence import Evidence
from campaign.models.response import Response
from campaign.rendering.context import Context, LinkView
from campaign.rendering.views.actions import RESULTS
from campaign.rendering.views.people import DateView, date_view
from campaign.rendering.words import moment_in_words
from campaign.visibility import has_ended

_STRENGTHS = {
    "strong": "Strong evidence",
    "moderate": "Moderate evidence",
    "limited": "Limited evidence",
    "mixed": "Mixed evidence",
}


@dataclass(frozen=True, slots=True)
class ItemView:
    """One entry in a list. `eyebrow` says what it is or how sure it is;
    `hidden` why only a preview shows it.
    """

    url: str
    title: str
    text: str
    eyebrow: str
    date: DateView | None
    hidden: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class GroupView:
    """Some entries under a heading, such as a year or a topic."""

    title: str
    entries: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class PagerView:
    """Where in a long list this page stands."""

    number: int
    count: int
    newer: str
    older: str


@dataclass(frozen=True, slots=True)
class ListingView:
    """A list with its groups. `pager` stands under one that is longer than a page."""

    text: str
    section: LinkView | None
    groups: tuple[GroupView, ...]
    pager: PagerView | None


def item_view(context: Context, entry: LinkedEntry) -> ItemView:
    """One entry as lists show it."""
    model = entry.entry.model
    text, eyebrow = model.summary, ""
    dated = isinstance(model, Response | Evidence)
    match model:
        case Response():
            text = model.in_a_line or model.summary
            answered = model.responds_to
            eyebrow = f"Response to {answered.publisher or f'“{answered.title}”'}"
        case Evidence():
            eyebrow = _STRENGTHS[model.strength.rating]
        case Action():
            text, eyebrow = model.text, _standing(context, model)
    if model.withdrawn is not None:
        text, eyebrow = "", "Withdrawn"
    return ItemView(
        url=context.place.to(entry.address),
        title=model.title,
        text=text,
        eyebrow=eyebrow,
        date=date_view(context, model.published) if dated and model.published else None,
        hidden=entry.visibility.reason or "",
        language=context.other_language(entry),
    )


def _standing(context: Context, action: Action) -> str:
    """How long an action is still open, or what became of it."""
    if has_ended(action, context.site.as_of):
        result = action.outcome.result if action.outcome else "closed"
        return RESULTS[result]
    return f"Open until {moment_in_words(action.ends, context.language)}" if action.ends else ""


def by_year(context: Context, entries: Iterable[LinkedEntry]) -> tuple[GroupView, ...]:
    """The entries, which are in order of date, under their years."""
    groups: dict[str, list[ItemView]] = {}
    for entry in entries:
        published = entry.entry.model.published
        year = str(published.day.year) if published else "Not yet dated"
        groups.setdefault(year, []).append(item_view(context, entry))
    return tuple(GroupView(year, tuple(items)) for year, items in groups.items())


def related_view(context: Context, keys: Iterable[str]) -> tuple[LinkView, ...]:
    """The entries that a page names as related, as far as this site shows them."""
    entries = (context.entry(key) for key in keys)
    return tuple(context.link(entry) for entry in entries if entry is not None)
