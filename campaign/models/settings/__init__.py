"""What people may write in site_config/: one model a file, and the whole of them as `Settings`."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.models.settings.accessibility import AccessibilityResults
from campaign.models.settings.brand import Brand
from campaign.models.settings.destinations import (
    DonationDestination,
    Donations,
    MailingList,
    MailingLists,
)
from campaign.models.settings.organisation import Organisation
from campaign.models.settings.people import People, Person
from campaign.models.settings.publishing import Publishing
from campaign.models.settings.topics import Topic, Topics

__all__ = [
    "AccessibilityResults",
    "Brand",
    "DonationDestination",
    "Donations",
    "MailingList",
    "MailingLists",
    "Organisation",
    "People",
    "Person",
    "Publishing",
    "Settings",
    "Topic",
    "Topics",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """The validated settings.

    A site cannot be made without an organisation and a way of publishing; the rest may be empty.
    """

    organisation: Organisation
    publishing: Publishing
    donations: Donations
    mailing_lists: MailingLists
    people: People
    topics: Topics
    brand: Brand
    accessibility_results: AccessibilityResults
