"""publishing.yml: where and how the site is published, and which checks weigh what."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from campaign.models.scalars import (
    Day,
    Email,
    LanguageCode,
    SitePath,
    Text,
    WebAddress,
    YesNo,
    ZoneName,
)
from campaign.models.settings.file import SettingsFile
from campaign.models.written import ActionRef, Written


class NavigationLink(Written):
    """One link of the header."""

    title: Text
    to: SitePath


class Policy(Written):
    """What this organisation asks of its own pages."""

    two_people_approve: YesNo = False


class Dissolution(Written):
    """From the day on which there is no parliament to the day on which there is one again.

    Both days are included.
    """

    since: Day
    until: Day


class Publishing(SettingsFile):
    """Where and how the site is published."""

    site_address: WebAddress
    time_zone: ZoneName
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = ("en-GB",)
    navigation: tuple[NavigationLink, ...] = ()
    main_action: ActionRef | None = None
    when_an_action_ends: ActionRef | None = None
    search: YesNo = False
    host: Literal["github_pages", "netlify", "cloudflare", "nginx", "apache", "other"] = "other"
    repository: Literal["public", "private"] = "public"
    content_private: Text | None = None
    parliament_dissolved: Dissolution | None = None
    security_contact: Email | None = None
    policy: Policy = Policy()
    social_pictures: YesNo = False
    trusted_hosts: tuple[Text, ...] = ()
    trusted_html: tuple[Text, ...] = ()
    severities: dict[str, Literal["error", "warning", "info", "off"]] = Field(default_factory=dict)
