"""topics.yml: what the site is about, as headings that entries can be listed under."""

from __future__ import annotations

from pydantic import Field

from campaign.models.scalars import Slug, Text
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Written


class Topic(Written):
    """One subject."""

    title: Text
    summary: Text | None = None


class Topics(SettingsFile):
    """Topics by their ids."""

    topics: dict[Slug, Topic] = Field(default_factory=dict)
