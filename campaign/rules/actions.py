"""Whether calls to action are used, end well, ask fairly and lead where the site vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from campaign.diagnostics import Diagnostic, closest
from campaign.diagnostics.catalogue import action_rules as codes
from campaign.linking import Collections, LinkedEntry
from campaign.models.action import Action
from campaign.models.scalars.dates import in_words
from campaign.models.settings import Publishing
from campaign.providers import Problem, action_link, mail_link
from campaign.rules.placing import placements, shown_actions
from campaign.rules.selection import entries_of, settings_file, trusted_hosts
from campaign.visibility import end_of, has_ended

MOST_MAIN_ACTIONS = 2
_MAIN_KINDS = frozenset(
    {"donate", "petition", "write_to_politician", "event", "volunteer", "email"}
)
_WITH_ADDRESS = ("petition", "event", "link", "volunteer")
_PRESSURE = re.compile(
    r"\bonly you can\b|\blast chance\b|\btime is running out\b|\bbefore it(?:['’]s| is) too late\b",
    re.I,
)
_GREETING = re.compile(
    r"\s*dear\s+(?:sir|madam|mp|mr|mrs|ms|dr|councillor|minister|\[|name)"
    r"|.*\byours (?:sincerely|faithfully)\b",
    re.I | re.S,
)
_LONGEST_POINT = 600


def nothing_after_the_end(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Actions that are over and neither told of nor followed by another."""
    publishing = settings_file(collections, Publishing)
    default = publishing.when_an_action_ends if publishing else None
    for linked, action in entries_of(collections, Action):
        if action.outcome or action.ends is None or not has_ended(action, as_of):
            continue
        if not linked.visibility.public or _open_successor(collections, linked, default, as_of):
            continue
        last = end_of(action.ends) if action.ends.has_time else action.ends.at
        span = linked.entry.source.value_span(("ends",))
        yield codes.NOTHING_AFTER_END.at(span, day=in_words(last.date()))


def events_that_are_over(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Events that people are still asked to come to after they have taken place."""
    for linked, action in entries_of(collections, Action):
        event = action.event
        if event is None or has_ended(action, as_of) or not linked.visibility.public:
            continue
        last = event.ends_at or event.starts_at
        if end_of(last) <= as_of:
            name = "ends_at" if event.ends_at else "starts_at"
            span = linked.entry.source.value_span(("event", name))
            yield codes.EVENT_OVER.at(span, day=in_words(last.day), iso=last.day.isoformat())


def too_many_on_a_page(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Pages that ask for more than two big things at once."""
    for key in sorted(collections.entries):
        linked = collections.entries[key]
        asked: dict[str, str] = {}
        for slug, span in placements(linked):
            action = _action(collections, slug)
            if action is None or action.kind not in _MAIN_KINDS or slug in asked:
                continue
            if collections.entries[f"actions/{slug}"].visibility.public and not has_ended(
                action, as_of
            ):
                asked[slug] = f"“{slug}”"
                if len(asked) == MOST_MAIN_ACTIONS + 1:
                    names = ", ".join(asked.values())
                    yield codes.TOO_MANY.at(span, number=len(asked), names=names)


def unused(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Open actions that nothing shows."""
    if collections.broken or collections.private.unseen:
        return  # any of these files may show any action
    shown = shown_actions(collections, settings_file(collections, Publishing))
    misspelt = {slug for slug in shown if f"actions/{slug}" not in collections.entries}
    for linked, action in entries_of(collections, Action):
        slug = linked.entry.slug
        if slug in shown or not linked.visibility.public or has_ended(action, as_of):
            continue
        # A misspelt name is told where it stands; the action it was meant for is not also unused.
        if any(closest(name, [slug]) for name in misspelt):
            continue
        yield codes.UNUSED.at(linked.entry.source.key_span(("title",)), slug=slug)


def addresses(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Addresses of actions on hosts that neither the catalogue nor the site vouches for."""
    trusted = trusted_hosts(collections)
    publishing = settings_file(collections, Publishing)
    if trusted is None or publishing is None:
        return
    own = urlsplit(publishing.site_address).hostname
    for linked, action in entries_of(collections, Action):
        for part in _WITH_ADDRESS:
            url = getattr(getattr(action, part), "url", None)
            built = (
                action_link(url, trusted_hosts=(*trusted, *([own] if own else []))) if url else None
            )
            if isinstance(built, Problem):
                yield built.at(linked.entry.source.value_span((part, *built.path)))
        if action.email is not None:
            # The points are for people to choose from; only address and subject are filled in.
            mail = mail_link(action.email.to, action.email.subject, "")
            if isinstance(mail, Problem):
                path = "to" if mail.path == ("to",) else "subject"
                yield mail.at(linked.entry.source.value_span(("email", path)))


def fair_asking(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """What good practice asks of petitions, of letters and of every appeal."""
    for linked, action in entries_of(collections, Action):
        source = linked.entry.source
        petition, write = action.petition, action.write_to_politician
        if petition is not None and petition.what_happens is None:
            yield codes.PETITION_AFTERWARDS.at(source.key_span(("petition",)))
        if petition is not None and petition.signatures is not None:
            counted = petition.signatures.counted_on
            if counted > as_of.date():
                span = source.value_span(("petition", "signatures", "counted_on"))
                yield codes.COUNTED_LATER.at(span, day=in_words(counted))
        if write is not None:
            if write.who == "mp" and write.if_no_parliament is None:
                yield codes.NO_PARLIAMENT.at(source.key_span(("write_to_politician",)))
            for index, point in enumerate(write.points):
                if len(point) > _LONGEST_POINT or _GREETING.match(point):
                    span = source.value_span(("write_to_politician", "points", index))
                    yield codes.READY_LETTER.at(span)
        if action.donate and action.donate.only_for and not action.donate.if_we_raise_more:
            span = source.value_span(("donate", "only_for"))
            yield codes.RESTRICTED_WITHOUT_SECOND.at(span)
        if action.status == "approved":
            for key in ("title", "text", "button"):
                found = _PRESSURE.search(getattr(action, key))
                if found is not None:
                    yield codes.PRESSURE.at(source.value_span((key,)), words=found[0])


def _open_successor(
    collections: Collections, linked: LinkedEntry, default: str | None, as_of: datetime
) -> bool:
    """Whether something open comes after an action, through others that have ended themselves."""
    seen = {linked.entry.slug}
    action: Action | None = _action(collections, linked.entry.slug)
    while action is not None:
        following = action.then_show or default
        if following is None or following in seen:
            return False
        if f"actions/{following}" in collections.broken:
            return True
        seen.add(following)
        action = _action(collections, following)
        if action is not None and not has_ended(action, as_of):
            return collections.entries[f"actions/{following}"].visibility.public
        if action is not None and action.outcome is not None and not action.then_show:
            return True
    return False


def _action(collections: Collections, slug: str) -> Action | None:
    linked = collections.entries.get(f"actions/{slug}")
    if linked is None or not isinstance(linked.entry.model, Action):
        return None
    return linked.entry.model if linked.entry.model.status != "withdrawn" else None
