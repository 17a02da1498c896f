"""The picture that is shown where a page is shared: which pages have one, and what it says."""

from __future__ import annotations

from urllib.parse import urlsplit

from campaign.colours import schemes
from campaign.models.action import Action
from campaign.models.common import Common
from campaign.models.evidence import Evidence
from campaign.models.response import Response
from campaign.pictures import Card
from campaign.rendering.context import Context
from campaign.rendering.pages import Page


def card_of(context: Context, page: Page, model: Common | None) -> str:
    """The path of the page's picture, from the root of the site; empty where it has none.

    A preview makes none: it is not shared, and its pages change with every key.
    """
    settings = context.site.settings
    if context.site.preview or not settings.publishing.social_pictures or page.number > 1:
        return ""
    brand = settings.brand
    light, _ = schemes(brand.colour, brand.accent)
    host = urlsplit(settings.publishing.site_address).hostname or ""
    card = Card(
        name=brand.wordmark or settings.organisation.name,
        eyebrow=_eyebrow(model),
        title=page.title,
        foot=f"{host} · a fictional charity" if settings.organisation.demo else host,
        ground=light["band"],
        accent=light["accent"],
    )
    return context.pictures.card(card)


def _eyebrow(model: Common | None) -> str:
    match model:
        case Response():
            return "Our response"
        case Evidence():
            return "The evidence"
        case Action():
            return "Take action"
        case _:
            return ""
