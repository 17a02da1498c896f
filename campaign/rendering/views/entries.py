"""What every entry's page has, whatever its type:
title, dates, topics, sources, corrections, actions.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.linking.site import LinkedEntry
from campaign.models.common import Common
from campaign.models.evidence import Evidence
from campaign.models.registry import BY_COLLECTION
from campaign.models.response import Response
from campaign.providers import share_links
from campaign.rendering.context import Context, LinkView
from campaign.rendering.views.actions import ActionView, action_views
from campaign.rendering.views.chrome import HelpView, help_view
from campaign.rendering.views.listings import related_view
from campaign.rendering.views.media import FormatView, VideoView, formats, videos
from campaign.rendering.views.people import (
    CorrectionView,
    DateView,
    FileView,
    corrections,
    date_view,
    files,
)
from campaign.rendering.views.pictures import PictureView, picture_view
from campaign.rendering.views.sources import SourceView, list_of_sources
from campaign.rendering.words import day_in_words, minutes_to_read

_SECTIONS = {"responses": "Responses", "evidence": "Evidence", "actions": "Take action"}


@dataclass(frozen=True, slots=True)
class CareView:
    """What a page that may upset says first, and where help is."""

    note: str
    help: HelpView | None


@dataclass(frozen=True, slots=True)
class EntryView:
    """The parts that entries of all types share.
    `review` says that a look at the page is overdue.
    """

    title: str
    standfirst: str
    section: LinkView | None
    published: DateView | None
    updated: DateView | None
    minutes: int
    topics: tuple[LinkView, ...]
    picture: PictureView | None
    videos: tuple[VideoView, ...]
    formats: tuple[FormatView, ...]
    care: CareView | None
    review: str
    sources: tuple[SourceView, ...]
    files: tuple[FileView, ...]
    corrections: tuple[CorrectionView, ...]
    share: tuple[LinkView, ...]
    related: tuple[LinkView, ...]
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """When and why an entry was taken back: all that is left of it besides its title."""

    title: str
    section: LinkView | None
    date: DateView
    reason: str


def withdrawn_view(context: Context, entry: LinkedEntry) -> WithdrawnView | None:
    """What an address says whose page was withdrawn."""
    model = entry.entry.model
    if model.withdrawn is None:
        return None
    day = model.withdrawn.date
    date = DateView(day_in_words(day, context.language), day.isoformat())
    section = _section(context, entry.entry.type.collection)
    return WithdrawnView(model.title, section, date, model.withdrawn.reason)


def entry_view(context: Context, entry: LinkedEntry) -> EntryView:
    """The shared parts of `entry`; made last, when everything that cites a source has done so."""
    model = entry.entry.model
    collection = entry.entry.type.collection
    own = getattr(model, "sources", ()) if not isinstance(model, Evidence) else model.sources
    actions = action_views(context, getattr(model, "actions", ()))
    return EntryView(
        title=model.title,
        standfirst=_standfirst(model),
        section=_section(context, collection),
        published=date_view(context, model.published) if model.published else None,
        updated=_updated(context, model),
        minutes=minutes_to_read(entry.markup.words) if _is_dated(model) else 0,
        topics=_topics(context, model),
        picture=_picture(context, model),
        videos=videos(context, model.videos),
        formats=formats(context, model.formats),
        care=_care(context, model),
        review=_review(context, model),
        sources=list_of_sources(context, own),
        files=files(context, getattr(model, "files", ())),
        corrections=corrections(context, model.corrections),
        share=_share(context, entry, actions) if collection == "responses" else (),
        related=related_view(context, getattr(model, "related", ())),
        actions=actions,
    )


def _is_dated(model: Common) -> bool:
    """Whether its day matters to a reader: a plain page is simply as it is now."""
    return isinstance(model, Response | Evidence)


def _standfirst(model: Common) -> str:
    if isinstance(model, Response) and model.in_a_line:
        return model.in_a_line
    return model.summary


def _section(context: Context, collection: str) -> LinkView | None:
    if BY_COLLECTION[collection].at_root:
        return None
    return LinkView(context.place.to(f"/{collection}/"), _SECTIONS.get(collection, collection))


def _updated(context: Context, model: Common) -> DateView | None:
    if model.updated is None or (model.published and model.published.day >= model.updated):
        return None
    return DateView(day_in_words(model.updated, context.language), model.updated.isoformat())


def _topics(context: Context, model: Common) -> tuple[LinkView, ...]:
    known = context.site.settings.topics.topics
    return tuple(
        LinkView(context.place.to(f"/topics/{slug}/"), known[slug].title)
        for slug in model.topics
        if slug in known and context.site.topics.get(slug)
    )


def _picture(context: Context, model: Common) -> PictureView | None:
    image = model.image
    if image is None:
        return None
    return picture_view(context, image.file, image.alt or "", credit=image.credit or "", early=True)


def _care(context: Context, model: Common) -> CareView | None:
    if not model.sensitive:
        return None
    return CareView(model.content_note or "", help_view(context.site.settings.organisation.help))


def _review(context: Context, model: Common) -> str:
    """A passed review date is told and nothing else: time alone never breaks a page."""
    if model.review_by is None or model.review_by >= context.site.as_of.date():
        return ""
    return day_in_words(model.review_by, context.language)


def _share(
    context: Context, entry: LinkedEntry, actions: tuple[ActionView, ...]
) -> tuple[LinkView, ...]:
    """Ways to pass the page on; none where an action on it offers them already."""
    in_text = [context.action(one.argument) for one in entry.markup.blocks if one.name == "action"]
    shown = any(found is not None and found[1].kind == "share" for found in in_text)
    if shown or any(one.component == "share" for one in actions):
        return ()
    links, _ = share_links(context.place.whole(context.address), context.title)
    return tuple(LinkView(one.url, one.name) for one in links)
