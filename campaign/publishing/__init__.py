"""Puts a built site in its place, whole or not at all, and brings an earlier one back.

Nobody sees a build before it was inspected, and no failure, kill or full disk takes the site
that is published away. The working folder `.<name>.campaign/` lies beside the output folder.
"""

from __future__ import annotations

from campaign.publishing.commit import commit_of
from campaign.publishing.opening import repair
from campaign.publishing.problems import (
    CouldNotPublish,
    DestinationRefused,
    InspectionFailed,
    LockHeld,
    NothingKept,
    PublishingError,
)
from campaign.publishing.publication import Inspector, Publication, publish
from campaign.publishing.stamp import STAMP_NAME, BuildRecord, Stamp, read_stamp, verify
from campaign.publishing.versions import roll_forward, rollback

__all__ = [
    "STAMP_NAME",
    "BuildRecord",
    "CouldNotPublish",
    "DestinationRefused",
    "InspectionFailed",
    "Inspector",
    "LockHeld",
    "NothingKept",
    "Publication",
    "PublishingError",
    "Stamp",
    "commit_of",
    "publish",
    "read_stamp",
    "repair",
    "roll_forward",
    "rollback",
    "verify",
]
