"""The single list of content types and of settings files.

A new type is one model, one template, one folder and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.models.action import Action
from campaign.models.common import Common
from campaign.models.evidence import Evidence
from campaign.models.page import Page
from campaign.models.response import Response
from campaign.models.settings import (
    AccessibilityResults,
    Brand,
    Donations,
    MailingLists,
    Organisation,
    People,
    Publishing,
    Topics,
)
from campaign.models.settings.file import SettingsFile


@dataclass(frozen=True, slots=True)
class ContentType:
    """A kind of entry: its collection is its folder in content/ and the first part of
    its address.
    """

    collection: str
    singular: str
    model: type[Common]
    template: str
    at_root: bool = False

    def address(self, slug: str) -> str:
        """Where an entry is published: `/responses/x/`, or `/x/` for pages, whose `index`
        is `/`.
        """
        if not self.at_root:
            return f"/{self.collection}/{slug}/"
        return "/" if slug == "index" else f"/{slug}/"


@dataclass(frozen=True, slots=True)
class SettingsType:
    """A file in site_config/. Without a required one there is no site; another may be left out."""

    name: str
    model: type[SettingsFile]
    required: bool = False

    @property
    def file_name(self) -> str:
        """Its name in site_config/."""
        return f"{self.name}.yml"


CONTENT_TYPES: tuple[ContentType, ...] = (
    ContentType("responses", "a response", Response, "response.html"),
    ContentType("evidence", "an evidence summary", Evidence, "evidence.html"),
    ContentType("actions", "an action", Action, "action.html"),
    ContentType("pages", "a page", Page, "page.html", at_root=True),
)

SETTINGS_TYPES: tuple[SettingsType, ...] = (
    SettingsType("organisation", Organisation, required=True),
    SettingsType("publishing", Publishing, required=True),
    SettingsType("donations", Donations),
    SettingsType("mailing_lists", MailingLists),
    SettingsType("people", People),
    SettingsType("topics", Topics),
    SettingsType("brand", Brand),
    SettingsType("accessibility_results", AccessibilityResults),
)

BY_COLLECTION: dict[str, ContentType] = {one.collection: one for one in CONTENT_TYPES}

# Addresses that the site makes by itself, so that no page may take them.
RESERVED_PAGES = frozenset({"topics", "search", "assets", "404", "thanks", "sorry", "feeds"})
