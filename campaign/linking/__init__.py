"""Turns valid entries into the linked `Collections`, and these into the `Site` that may be seen."""

from __future__ import annotations

from campaign.linking.collect import Loaded, link
from campaign.linking.seeing import files_used, see
from campaign.linking.site import (
    Collections,
    FindingPlace,
    LinkedEntry,
    LinkTarget,
    Private,
    Site,
    SourcePlace,
)
from campaign.linking.unseen_settings import named_by_hidden, seen_settings

__all__ = [
    "Collections",
    "FindingPlace",
    "LinkTarget",
    "LinkedEntry",
    "Loaded",
    "Private",
    "Site",
    "SourcePlace",
    "files_used",
    "link",
    "named_by_hidden",
    "see",
    "seen_settings",
]
