"""Turns valid entries into the linked `Collections`, and these into the `Site` that may be seen."""

from __future__ import annotations

from campaign.linking.collect import Loaded, link
from campaign.linking.seeing import see
from campaign.linking.site import (
    Collections,
    FindingPlace,
    LinkedEntry,
    LinkTarget,
    Private,
    Site,
    SourcePlace,
)
from campaign.linking.unseen_settings import seen_settings

__all__ = [
    "Collections",
    "FindingPlace",
    "LinkTarget",
    "LinkedEntry",
    "Loaded",
    "Private",
    "Site",
    "SourcePlace",
    "link",
    "see",
    "seen_settings",
]
