"""The only room that opens a connection, and only when somebody asks for it; no build does."""

from __future__ import annotations

from campaign.remote.checking import Checked, LinkChecker
from campaign.remote.fetching import Answer, Fetcher, Limits
from campaign.remote.found import Outgoing, outgoing_links, proposed_copy
from campaign.remote.guard import Guard, Refused

__all__ = [
    "Answer",
    "Checked",
    "Fetcher",
    "Guard",
    "Limits",
    "LinkChecker",
    "Outgoing",
    "Refused",
    "outgoing_links",
    "proposed_copy",
]
