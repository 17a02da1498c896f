"""What a page is, in the words of schema.org, for search engines and whoever else reads by machine.

Types and properties are those of https://schema.org/; what search engines demand of an Article, an
Event and a BreadcrumbList is always there.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.linking.site import LinkedEntry
from campaign.models.action import Action, Event
from campaign.models.common import Common, Source
from campaign.models.evidence import Evidence
from campaign.models.registry import BY_COLLECTION
from campaign.models.response import RespondsTo, Response
from campaign.models.scalars import Moment
from campaign.models.settings import Organisation
from campaign.rendering.changes import last_changed
from campaign.rendering.context import Context
from campaign.rendering.pages import Page, PageKind
from campaign.rendering.words import on_one_line

Thing = dict[str, object]

_SECTIONS = {"responses": "Responses", "evidence": "Evidence", "actions": "Take action"}
_SOURCE_TYPES = {
    "journal_article": "ScholarlyArticle",
    "book": "Book",
    "news": "NewsArticle",
    "law": "Legislation",
    "dataset": "Dataset",
    "web_page": "WebPage",
    "report": "Report",
    "review": "Report",
}


def structured(context: Context, page: Page, entry: LinkedEntry | None) -> Thing:
    """The page and the way to it. Who publishes it is told in full on the home page only."""
    model = entry.entry.model if entry else None
    shown = model if model is not None and model.withdrawn is None else None
    parts = [_page(context, page, shown)]
    trail = list(_trail(page, entry))
    if trail:
        parts.append(_breadcrumbs(context, page, trail))
    return {"@context": "https://schema.org", "@graph": parts}


def _page(context: Context, page: Page, model: Common | None) -> Thing:
    whole = context.place.whole
    publisher = _publisher(context, full=page.address == "/")
    data: Thing = {
        "@type": "CollectionPage" if page.kind is PageKind.LISTING else "WebPage",
        "name": page.title,
        "url": whole(page.address),
        "inLanguage": context.language,
        "publisher": publisher,
    }
    if model is None:
        return data
    data["description"] = model.summary
    if page.address == "/":
        return data | {"@type": "WebSite", "name": context.site.settings.organisation.name}
    if model.published:
        data["datePublished"] = _iso(model.published)
        changed = last_changed(model)
        later = changed is not None and changed > model.published.day
        data["dateModified"] = f"{changed}" if later else data["datePublished"]
    match model:
        case Response() | Evidence():
            data |= _article(context, model, publisher)
        case Action(event=event) if event is not None:
            data = _event(data, event, publisher)
        case Action(kind="donate"):
            data["potentialAction"] = {
                "@type": "DonateAction",
                "name": model.button,
                "target": whole(page.address),
                "recipient": publisher,
            }
    return data


def _article(context: Context, model: Response | Evidence, publisher: Thing) -> Thing:
    data: Thing = {"@type": "Article", "headline": model.title, "author": publisher}
    if model.image is not None and (shown := context.pictures.shown(model.image.file)):
        data["image"] = context.place.whole(f"/{shown.fallback.path}")
    cited = [_source(one) for one in model.sources]
    if isinstance(model, Response):
        answered = _answered(model.responds_to)
        data["about"] = answered
        cited = [answered, *cited]
    if cited:
        data["citation"] = cited
    if model.corrections:
        data["correction"] = [
            {
                "@type": "CorrectionComment",
                "text": one.text,
                "datePublished": one.date.isoformat(),
            }
            for one in model.corrections
        ]
    return data


def _event(page: Thing, event: Event, organiser: Thing) -> Thing:
    data: Thing = {
        "@type": "Event",
        **{key: page[key] for key in ("name", "url", "description", "inLanguage")},
        "startDate": _iso(event.starts_at),
        "location": {"@type": "Place", "name": event.place, "address": event.place},
        "organizer": organiser,
        "eventStatus": "https://schema.org/EventScheduled",
    }
    if event.ends_at is not None:
        data["endDate"] = _iso(event.ends_at)
    return data


def _source(source: Source) -> Thing:
    data: Thing = {
        "@type": _SOURCE_TYPES.get(source.kind, "CreativeWork"),
        "name": source.title,
    }
    url = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    if url:
        data["url"] = url
    if source.publisher:
        data["publisher"] = {"@type": "Organization", "name": source.publisher}
    return data


def _answered(written: RespondsTo) -> Thing:
    data: Thing = {"@type": "CreativeWork", "name": written.title}
    if written.url:
        data["url"] = written.url
    if written.publisher:
        data["publisher"] = {"@type": "Organization", "name": written.publisher}
    return data


def _publisher(context: Context, *, full: bool) -> Thing:
    organisation = context.site.settings.organisation
    whole = context.place.whole
    data: Thing = {"@type": "NGO", "name": organisation.name, "url": whole("/")}
    return data | dict(_particulars(organisation)) if full else data


def _particulars(organisation: Organisation) -> Iterator[tuple[str, object]]:
    if organisation.about:
        yield "description", organisation.about
    if organisation.registrations:
        yield (
            "identifier",
            [
                {
                    "@type": "PropertyValue",
                    "propertyID": f"Charity number ({one.nation.replace('_', ' ')})",
                    "value": one.number,
                }
                for one in organisation.registrations
            ],
        )
    if organisation.address:
        yield "address", on_one_line(organisation.address)
    contact = organisation.contact
    if contact is not None and contact.email:
        yield "email", contact.email
    if contact is not None and contact.phone:
        yield "telephone", contact.phone


def _trail(page: Page, entry: LinkedEntry | None) -> Iterator[tuple[str, str]]:
    """Names and addresses above a page, as its own links upwards say."""
    if entry is not None and not BY_COLLECTION[entry.entry.type.collection].at_root:
        collection = entry.entry.type.collection
        yield _SECTIONS.get(collection, collection), f"/{collection}/"
    elif page.topic:
        yield "Topics", "/topics/"


def _breadcrumbs(context: Context, page: Page, trail: list[tuple[str, str]]) -> Thing:
    steps = [(context.site.settings.organisation.name, "/"), *trail, (page.title, page.address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": context.place.whole(address),
            }
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def _iso(moment: Moment) -> str:
    return (moment.at if moment.has_time else moment.day).isoformat()
