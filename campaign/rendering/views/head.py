"""What a page says about itself to browsers, search engines and whoever shares it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup as Html

from campaign.diagnostics import Diagnostic
from campaign.linking.site import LinkedEntry
from campaign.models.evidence import Evidence
from campaign.models.response import Response
from campaign.rendering.context import Context, LinkView
from campaign.rendering.feeds import ALL_RESPONSES, Feed
from campaign.rendering.pages import Page, PageKind
from campaign.rendering.views.cards import card_of
from campaign.rendering.views.structured import structured
from campaign.rendering.words import moment_in_words, runs_from_the_right

# Everything that could end a script element or begin markup in it.
_ESCAPED = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


_FOUND = (PageKind.ENTRY, PageKind.LISTING, PageKind.SEARCH)


@dataclass(frozen=True, slots=True)
class HiddenView:
    """Why only a preview shows a page, and until when."""

    reason: str
    until: str


@dataclass(frozen=True, slots=True)
class NoticeView:
    """Something to mend on a page, as a preview shows it."""

    title: str
    why: str
    fix: str
    place: str


@dataclass(frozen=True, slots=True)
class PageView:
    """The head of a page, and what a preview adds to it. `kind` is the name of its template.

    `frame_language` is that of header and footer, where the page's own is another.
    """

    kind: str
    language: str
    from_the_right: bool
    frame_language: str
    frame_from_the_right: bool
    title: str
    site_name: str
    description: str
    canonical: str
    robots: str
    og_type: str
    picture: str
    picture_alt: str
    feeds: tuple[LinkView, ...]
    style: Html
    icon: str
    theme_light: str
    theme_dark: str
    data: Html
    searched: bool
    hidden: HiddenView | None
    notices: tuple[NoticeView, ...]


def page_view(
    context: Context,
    page: Page,
    entry: LinkedEntry | None,
    *,
    style: Html,
    icon: str,
    theme: tuple[str, str],
    feeds: Mapping[str, Feed],
) -> PageView:
    """The head of `page`; `style` is the text of the style sheet, `icon` a file of the
    site, `theme` its two paper colours, `feeds` its feeds by the page that each follows.
    """
    settings = context.site.settings
    name = settings.organisation.name
    frame = settings.publishing.languages[0]
    model = entry.entry.model if entry else None
    shown = model if model is not None and model.withdrawn is None else None
    description = shown.summary if shown else _description(context, page)
    card = card_of(context, page, model) if _may_be_found(page, entry) else ""
    numbered = f" (page {page.number} of {page.count})" if page.number > 1 else ""
    title = page.title if page.address == "/" else f"{page.title}{numbered} – {name}"
    return PageView(
        kind=page.template.removesuffix(".html"),
        language=context.language,
        from_the_right=runs_from_the_right(context.language),
        frame_language=frame if frame != context.language else "",
        frame_from_the_right=runs_from_the_right(frame),
        title=title if name in title else f"{title} – {name}",
        site_name=name,
        description=description,
        canonical=context.place.whole(page.address) if page.found_by_search else "",
        robots="" if _may_be_found(page, entry) else "noindex",
        og_type="article" if isinstance(model, Response | Evidence) else "website",
        picture=context.place.whole(f"/{card}") if card else "",
        picture_alt=f"{page.title} – {name}",
        feeds=tuple(_feeds(context, page, feeds)),
        style=style,
        icon=context.place.to(icon),
        theme_light=theme[0],
        theme_dark=theme[1],
        data=as_script(structured(context, page, entry)),
        searched=settings.publishing.search and entry is not None and _may_be_found(page, entry),
        hidden=_hidden(context, entry),
        notices=tuple(_notice(one) for one in _about(context, page)),
    )


def as_script(data: object) -> Html:
    """JSON that can stand in a script element whatever its texts hold."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Html(text.translate(_ESCAPED))


def _may_be_found(page: Page, entry: LinkedEntry | None) -> bool:
    if entry is not None and (not entry.visibility.public or entry.entry.model.withdrawn):
        return False
    role = getattr(entry.entry.model, "role", None) if entry else None
    return role not in ("thanks", "sorry") and page.kind in _FOUND


def _feeds(context: Context, page: Page, feeds: Mapping[str, Feed]) -> Iterator[LinkView]:
    """The feeds that a reader of the page can follow: all responses, and those of its topic."""
    for about in (ALL_RESPONSES, f"/topics/{page.topic}/"):
        if about in feeds:
            yield LinkView(context.place.to(feeds[about].address), feeds[about].title)


def _description(context: Context, page: Page) -> str:
    topics = context.site.settings.topics.topics
    if page.topic and page.topic in topics and topics[page.topic].summary:
        return topics[page.topic].summary or ""
    return f"{page.title}: {context.site.settings.organisation.name}."


def _hidden(context: Context, entry: LinkedEntry | None) -> HiddenView | None:
    if entry is None or entry.visibility.public:
        return None
    until = entry.visibility.until
    words = moment_in_words(until, context.language) if until else ""
    return HiddenView(entry.visibility.reason or "", words)


def _about(context: Context, page: Page) -> tuple[Diagnostic, ...]:
    if not context.site.preview or page.source_path is None:
        return ()
    return tuple(one for one in context.site.notices if one.span.file == page.source_path)


def _notice(about: Diagnostic) -> NoticeView:
    return NoticeView(about.title, about.why, about.fix, f"{about.span.file}:{about.span.line}")
