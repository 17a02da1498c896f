"""Where actions are shown: in the list at the end of a page, in its body, and by the settings."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.diagnostics import Span
from campaign.linking import Collections, LinkedEntry
from campaign.models.action import Action
from campaign.models.settings import Publishing


def placements(linked: LinkedEntry) -> Iterator[tuple[str, Span]]:
    """The slug and place of each action that an entry shows, the body first, as readers meet
    them.
    """
    for block in linked.markup.blocks:
        if block.name == "action":
            yield block.argument, block.span
    for index, slug in enumerate(getattr(linked.entry.model, "actions", ())):
        yield slug, linked.entry.source.value_span(("actions", index))


def shown_actions(collections: Collections, publishing: Publishing | None) -> frozenset[str]:
    """The slugs of all the actions that some page, another action or a setting leads to."""
    shown: set[str] = set()
    for key, linked in collections.entries.items():
        shown.update(slug for slug, _ in placements(linked))
        targets = [target.key for target in linked.link_targets if target is not None]
        lost = zip(linked.markup.links, linked.link_targets, strict=False)
        shown.update(_slug_in(link.target) for link, target in lost if target is None)
        related = getattr(linked.entry.model, "related", ())
        for other in (*targets, *related):
            if other is not None and other != key and other.startswith("actions/"):
                shown.add(other.removeprefix("actions/"))
        if isinstance(linked.entry.model, Action) and linked.entry.model.then_show:
            shown.add(linked.entry.model.then_show)
    if publishing is not None:
        shown.update(filter(None, (publishing.main_action, publishing.when_an_action_ends)))
    return frozenset(shown)


def _slug_in(target: str) -> str:
    """The name in a link that leads nowhere: what it was meant for is not unused for that."""
    return target.split("#")[0].rstrip("/").split("/")[-1].removesuffix(".md")
