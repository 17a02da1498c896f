"""Fills the templates that list entries:
responses by year, evidence by topic, actions open and closed, home.
"""

from __future__ import annotations

from collections.abc import Callable

from campaign.linking.site import LinkedEntry
from campaign.models.action import Action
from campaign.rendering.context import Context, LinkView
from campaign.rendering.pages import Page, PageKind, by_date, is_published, listing_base
from campaign.rendering.views.listings import (
    GroupView,
    ListingView,
    PagerView,
    by_year,
    item_view,
)
from campaign.visibility import has_ended

LATEST = 4
_IN_A_TOPIC = {
    "responses": "Responses",
    "evidence": "Evidence",
    "actions": "Actions",
    "pages": "Pages",
}
_TEXTS = {
    "/responses/": (
        "What we have said in public about reports, speeches, figures and decisions, "
        "the latest first."
    ),
    "/evidence/": "What is known, how surely it is known, and where each number comes from.",
    "/actions/": "What you can do now, and what became of what people did before.",
}


def list_values(context: Context, page: Page) -> dict[str, object]:
    """What the template of a list or of the home page is given besides what all pages have."""
    if page.template == "home.html":
        latest = by_date(
            one for one in context.site.of("responses") if one.entry.model.status != "withdrawn"
        )[:LATEST]
        return {
            "latest": tuple(item_view(context, entry) for entry in latest),
            "all_responses": LinkView(context.place.to("/responses/"), "All our responses"),
        }
    if page.kind is PageKind.MESSAGE:
        return {"ways": _ways_on(context)}
    if page.kind is not PageKind.LISTING:
        return {}
    if page.template == "topics.html":
        return {"topics": _topics(context, page)}
    return {"listing": _listing(context, page)}


def _ways_on(context: Context) -> tuple[LinkView, ...]:
    """Where somebody can go from a page that is a dead end."""
    navigation = context.site.settings.publishing.navigation
    home = LinkView(context.place.to("/"), "Start page")
    return (
        home,
        *(
            LinkView(context.place.to(one.to), one.title)
            for one in navigation
            if is_published(context.site, one.to)
        ),
    )


def _listing(context: Context, page: Page) -> ListingView:
    entries = [context.site.entries[key] for key in page.entries]
    base = listing_base(page)
    groups: tuple[GroupView, ...]
    if page.topic:
        groups = _grouped(context, entries, lambda one: _IN_A_TOPIC[one.key.split("/")[0]])
        topic = context.site.settings.topics.topics[page.topic]
        text = topic.summary or f"Everything we have published on {topic.title}."
    elif base == "/responses/":
        groups, text = by_year(context, entries), _TEXTS[base]
    elif base == "/actions/":
        groups, text = _grouped(context, entries, lambda one: _standing(context, one)), _TEXTS[base]
    else:
        groups, text = (
            _grouped(context, entries, lambda one: _first_topic(context, one)),
            _TEXTS[base],
        )
    section = LinkView(context.place.to("/topics/"), "Topics") if page.topic else None
    return ListingView(text, section, groups, _pager(context, page, base))


def _grouped(
    context: Context, entries: list[LinkedEntry], heading: Callable[[LinkedEntry], str]
) -> tuple[GroupView, ...]:
    groups: dict[str, list[LinkedEntry]] = {}
    for entry in entries:
        groups.setdefault(heading(entry), []).append(entry)
    return tuple(
        GroupView(title, tuple(item_view(context, one) for one in group))
        for title, group in groups.items()
    )


def _standing(context: Context, entry: LinkedEntry) -> str:
    model = entry.entry.model
    over = isinstance(model, Action) and has_ended(model, context.site.as_of)
    return "Now closed" if over else "Open now"


def _first_topic(context: Context, entry: LinkedEntry) -> str:
    known = context.site.settings.topics.topics
    first = next((slug for slug in entry.entry.model.topics if slug in known), None)
    return known[first].title if first else "Other subjects"


def _pager(context: Context, page: Page, base: str) -> PagerView | None:
    if page.count == 1:
        return None

    def to(number: int) -> str:
        if not 1 <= number <= page.count:
            return ""
        return context.place.to(base if number == 1 else f"{base}page/{number}/")

    return PagerView(page.number, page.count, to(page.number - 1), to(page.number + 1))


def _topics(context: Context, page: Page) -> tuple[LinkView, ...]:
    known = context.site.settings.topics.topics
    return tuple(
        LinkView(
            context.place.to(f"/topics/{slug}/"), known[slug].title, note=known[slug].summary or ""
        )
        for slug in page.entries
    )
