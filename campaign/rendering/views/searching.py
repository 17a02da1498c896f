"""The search page: its form, its script, and the lists that lead to every page without either."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.models.registry import CONTENT_TYPES
from campaign.rendering.context import Context, LinkView
from campaign.rendering.pages import SEARCH

_LISTS = {
    "responses": ("Our responses", "What we have said in public, by year."),
    "evidence": ("The evidence", "Numbers with their sources, by topic."),
    "actions": ("Take action", "What you can do now."),
}


@dataclass(frozen=True, slots=True)
class SearchView:
    """`script` is the one script of the site, `index` the folder that it reads."""

    address: str
    script: str
    index: str
    lists: tuple[LinkView, ...]


def search_view(context: Context, script: str) -> SearchView:
    """The search page, whose script is published at `script`."""
    place = context.place
    lists = [
        LinkView(place.to(f"/{one.collection}/"), *_LISTS[one.collection])
        for one in CONTENT_TYPES
        if one.collection in _LISTS and context.site.of(one.collection)
    ]
    if any(context.site.topics.values()):
        lists.append(LinkView(place.to("/topics/"), "Topics", "Everything on one subject."))
    return SearchView(place.to(SEARCH), place.to(script), place.to(SEARCH), tuple(lists))
