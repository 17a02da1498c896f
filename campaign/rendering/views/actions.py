"""A call to action as a page shows it, or, once it has ended,
what became of it and what comes next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from campaign.linking.site import LinkedEntry
from campaign.models.action import Action, Event, Petition
from campaign.providers import PostcodeForm, mail_link, share_links, write_to_politician
from campaign.rendering.context import Context, LinkView
from campaign.rendering.views.giving import DonateView, donate_view
from campaign.rendering.views.joining import FormView, SubscribeView, field_view, subscribe_view
from campaign.rendering.views.people import DateView
from campaign.rendering.words import day_in_words, moment_in_words
from campaign.visibility import has_ended

_NOBODY_TO_WRITE_TO = (
    "Parliament is dissolved, so there are no MPs to write to until after the election."
)
RESULTS = {"won": "We won", "closed": "This has closed", "lost": "This did not succeed"}


@dataclass(frozen=True, slots=True)
class EndedView:
    """What became of an action. `next` are the actions to take instead, none of them over."""

    heading: str
    text: str
    date: DateView | None
    next: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class WhenView:
    """A time and place to come to; `calendar` is the address of its calendar file."""

    starts: str
    ends: str
    place: str
    calendar: str


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many have signed, and the words that follow the number."""

    count: str
    words: str


@dataclass(frozen=True, slots=True)
class ActionView:
    """One ask. Only the part of its kind is filled; `component` names the template that shows it.
    `key` names the entry in the page, so that it can be taken out of a page that is published.

    `level` is the level of its heading; `language` that of its words, where it is not that of the
    page; `points` are what to say, in one's own words.
    """

    anchor: str
    key: str
    component: str
    title: str
    text: str
    button: str
    level: int
    page: LinkView
    demo: bool
    language: str = ""
    ends: str = ""
    link: LinkView | None = None
    donate: DonateView | None = None
    subscribe: SubscribeView | None = None
    postcode: FormView | None = None
    share: tuple[LinkView, ...] = ()
    points: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    tally: TallyView | None = None
    when: WhenView | None = None
    ended: EndedView | None = None


@dataclass(frozen=True, slots=True)
class ActionPageView:
    """An action on its own page, and the pages that carry it."""

    action: ActionView
    used_by: tuple[LinkView, ...]
    used_by_more: int


def action_views(
    context: Context, slugs: tuple[str, ...], level: int = 2
) -> tuple[ActionView, ...]:
    """The actions of a page in their order;
    on a page that may upset, those that ask for money last.
    """
    found = [one for slug in slugs if (one := context.action(slug))]
    own = context.entry(context.key) if context.key else None
    if own is not None and own.entry.model.sensitive:
        found.sort(key=lambda one: one[1].kind == "donate")
    shown = {entry.key for entry, _ in found}
    return tuple(action_view(context, entry, action, level, shown) for entry, action in found)


def action_view(
    context: Context,
    entry: LinkedEntry,
    action: Action,
    level: int = 2,
    shown: frozenset[str] | set[str] = frozenset(),
) -> ActionView:
    """The action of `entry`; `shown` are the keys of others that the page shows anyway."""
    anchor = context.anchor(f"action-{entry.entry.slug}")
    view = ActionView(
        anchor=anchor,
        key=entry.key,
        component="link",
        title=action.title,
        text=action.text,
        button=action.button,
        level=level,
        page=context.link(entry),
        demo=context.site.settings.organisation.demo,
        language=context.other_language(entry),
        ends=moment_in_words(action.ends, context.language) if action.ends else "",
    )
    if has_ended(action, context.site.as_of):
        return replace(view, component="ended", ended=_ended(context, entry, action, level, shown))
    return _with_its_part(context, action, view)


def _with_its_part(context: Context, action: Action, view: ActionView) -> ActionView:
    match action.kind:
        case "donate" if action.donate:
            return replace(view, component="donate", donate=donate_view(context, action.donate))
        case "subscribe" if action.subscribe:
            joining = subscribe_view(context, action.subscribe, view.anchor, view.button)
            return replace(view, component="subscribe", subscribe=joining)
        case "share":
            url = context.place.whole(context.address)
            links, _ = share_links(url, context.title)
            shared = tuple(LinkView(one.url, one.name) for one in links)
            return replace(view, component="share", share=shared)
        case "write_to_politician" if action.write_to_politician:
            writing = action.write_to_politician
            built = write_to_politician(writing.who, page_url=context.place.whole(context.address))
            form = _postcode(built, view) if isinstance(built, PostcodeForm) else None
            if writing.who == "mp" and _no_parliament(context):
                facts = (writing.if_no_parliament or _NOBODY_TO_WRITE_TO,)
                return replace(view, component="write", facts=facts)
            return replace(view, component="write", postcode=form, points=writing.points)
        case "petition" if action.petition:
            link = LinkView(action.petition.url, view.button)
            tally = _tally(context, action.petition)
            return replace(view, facts=_facts(action.petition), tally=tally, link=link)
        case "event" if action.event:
            there = action.event.url
            link_or_none = LinkView(there, view.button) if there else None
            when = _when(context, action.event, f"{view.page.url}event.ics")
            return replace(view, when=when, link=link_or_none)
        case "volunteer" if action.volunteer:
            giving = action.volunteer
            way = giving.url or (f"mailto:{giving.email}" if giving.email else "")
            link_or_none = LinkView(way, view.button, note=giving.email or "") if way else None
            return replace(view, points=giving.roles, link=link_or_none)
        case "email" if action.email:
            mail = mail_link(action.email.to, action.email.subject, "")
            to = action.email.to
            link_or_none = LinkView(mail, view.button, to) if isinstance(mail, str) else None
            return replace(view, component="write", points=action.email.points, link=link_or_none)
        case _:
            return replace(
                view, link=LinkView(action.link.url, view.button) if action.link else None
            )


def _facts(petition: Petition) -> tuple[str, ...]:
    asked = f"To {petition.target}: {petition.ask}"
    return (asked, petition.what_happens) if petition.what_happens else (asked,)


def _tally(context: Context, petition: Petition) -> TallyView | None:
    if petition.signatures is None:
        return None
    counted = day_in_words(petition.signatures.counted_on, context.language)
    return TallyView(f"{petition.signatures.count:,}", f"had signed by {counted}.")


def _no_parliament(context: Context) -> bool:
    """Whether parliament is dissolved, so that nobody has an MP."""
    gone = context.site.settings.publishing.parliament_dissolved
    return gone is not None and gone.since <= context.site.as_of.date() <= gone.until


def _when(context: Context, event: Event, calendar: str) -> WhenView:
    starts = moment_in_words(event.starts_at, context.language)
    ends = moment_in_words(event.ends_at, context.language) if event.ends_at else ""
    if event.ends_at and event.ends_at.day == event.starts_at.day and event.ends_at.has_time:
        ends = f"{event.ends_at.at:%H:%M}"
    return WhenView(starts, ends, event.place, calendar)


def _ended(
    context: Context,
    entry: LinkedEntry,
    action: Action,
    level: int,
    shown: frozenset[str] | set[str],
) -> EndedView:
    outcome = action.outcome
    following = _what_comes_next(context, entry, action)
    after: tuple[ActionView, ...] = ()
    if following is not None and following[0].key not in shown:
        after = (action_view(context, *following, max(level, 2)),)
    if outcome is None:
        day = action.ends.day if action.ends else None
        date = DateView(day_in_words(day, context.language), day.isoformat()) if day else None
        return EndedView(RESULTS["closed"], "Thank you to everybody who took part.", date, after)
    date = DateView(day_in_words(outcome.date, context.language), outcome.date.isoformat())
    return EndedView(RESULTS[outcome.result], outcome.text, date, after)


def _what_comes_next(
    context: Context, entry: LinkedEntry, action: Action
) -> tuple[LinkedEntry, Action] | None:
    """The first that is not over of those named one after another,
    and at last the site's default.
    """
    seen = {entry.key}
    default = context.site.settings.publishing.when_an_action_ends
    waiting = [action.then_show, default]
    while waiting:
        slug = waiting.pop(0)
        found = context.action(slug) if slug else None
        if found is None or found[0].key in seen:
            continue
        if not has_ended(found[1], context.site.as_of):
            return found
        seen.add(found[0].key)
        waiting.insert(0, found[1].then_show)
    return None


def _postcode(built: PostcodeForm, view: ActionView) -> FormView:
    return FormView(
        id=view.anchor,
        action=built.action,
        method=built.method.value,
        fields=(field_view(built.field, view.anchor),),
        boxes=(),
        hidden=built.hidden,
        honeypot="",
        submit=None,
        button=view.button,
    )
