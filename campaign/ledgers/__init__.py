"""Lists for the people who answer for a site: where it sends money, addresses and supporters."""

from __future__ import annotations

from campaign.ledgers.actions import ActionRow, action_ledger
from campaign.ledgers.changes import Altered, Changes, changes_since, compare
from campaign.ledgers.destinations import DestinationRow, Ledger, destination_ledger, money_lines
from campaign.ledgers.history import NoHistory, UnknownRef
from campaign.ledgers.instants import (
    Change,
    changes_as_agenda,
    changes_as_agenda_json,
    changes_to_come,
    cron_line,
)
from campaign.ledgers.telling import (
    actions_as_json,
    actions_as_text,
    changes_as_json,
    changes_as_text,
    destinations_as_json,
    destinations_as_text,
)

__all__ = [
    "ActionRow",
    "Altered",
    "Change",
    "Changes",
    "DestinationRow",
    "Ledger",
    "NoHistory",
    "UnknownRef",
    "action_ledger",
    "actions_as_json",
    "actions_as_text",
    "changes_as_agenda",
    "changes_as_agenda_json",
    "changes_as_json",
    "changes_as_text",
    "changes_since",
    "changes_to_come",
    "compare",
    "cron_line",
    "destination_ledger",
    "destinations_as_json",
    "destinations_as_text",
    "money_lines",
]
