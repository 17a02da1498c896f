"""Codes for calls to action that lead nowhere, promise too much or crowd each other out."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

NOTHING_AFTER_END = Definition(
    "action/nothing-after-end",
    Severity.WARNING,
    "This action ended on {day}, and there is nothing to show in its place.",
    "Supporters who come for it are told that it is over, and not what they can do now.",
    "Name the next action as “then_show:”, set “when_an_action_ends:” in publishing.yml, or tell what became of it under “outcome:”.",
)
EVENT_OVER = Definition(
    "action/event-over",
    Severity.WARNING,
    "This event took place on {day}, and people are still asked to come.",
    "Only “ends:” and “outcome:” take an action down; the day of the event does not.",
    "Write “ends: {iso}” in place of “no_end_date:” or of a later day, or tell what became of it under “outcome:”.",
)
TOO_MANY = Definition(
    "action/too-many",
    Severity.WARNING,
    "This is main action number {number} on this page: {names}.",
    "People who are asked for everything at once do nothing; two main actions on a page are the most.",
    "Keep the one or two that matter here. Sharing, signing up and links do not count.",
)
UNUSED = Definition(
    "action/unused",
    Severity.INFO,
    "No page and no setting shows this action.",
    "It is found only by people who look through the list of actions.",
    "Add “{slug}” to the “actions:” of a page, or withdraw it if it is no longer wanted.",
)
PETITION_AFTERWARDS = Definition(
    "action/petition-without-what-happens",
    Severity.WARNING,
    "The petition does not say what will happen with the signatures.",
    "People sign more readily, and trust you more, when they know who gets their names and when.",
    "Add “what_happens:”, for example “We hand the names to the minister on 3 March.”",
)
COUNTED_LATER = Definition(
    "action/counted-in-the-future",
    Severity.WARNING,
    "The signatures were counted on {day}, which has not come yet.",
    "Readers will doubt the number.",
    "Check “counted_on:”.",
)
NO_PARLIAMENT = Definition(
    "action/no-text-without-parliament",
    Severity.WARNING,
    "Nothing says what to show while there is no parliament.",
    "Between its dissolution and an election there are no MPs to write to, and the page would send people to nobody.",
    "Add “if_no_parliament:” with a sentence for that time.",
)
READY_LETTER = Definition(
    "action/ready-letter",
    Severity.WARNING,
    "This point reads like a letter to be copied.",
    "WriteToThem blocks letters that many people send word for word, and politicians count them as one.",
    "Write points that people can put in their own words: a sentence each, without greeting and farewell.",
)
PRESSURE = Definition(
    "action/pressure",
    Severity.INFO,
    "“{words}” may press people to act.",
    "The Code of Fundraising Practice asks that nobody be put under undue pressure.",
    "Say what a gift or a signature does, and leave the decision to the reader.",
)
RESTRICTED_WITHOUT_SECOND = Definition(
    "donation/no-secondary-purpose",
    Severity.WARNING,
    "Gifts are asked for one purpose only, and nothing says what happens if more is given than it needs.",
    "Money given for one purpose may not be used for another unless donors were told so (Code of Fundraising Practice).",
    "Add “if_we_raise_more:”, for example “If we raise more than we need, the rest goes to our advice line.”",
)
