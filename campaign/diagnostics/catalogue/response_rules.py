"""Codes for what a response, and any entry, should say before it goes out: approval, dates, length, care."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

BEFORE_DOCUMENT = Definition(
    "response/before-document",
    Severity.WARNING,
    "This response is dated {ours}, before what it responds to ({theirs}).",
    "Readers will think that one of the two dates is wrong, or that you answered without reading.",
    "Check “published:” and “document_date:”.",
)
QUOTE_NOT_APPROVED = Definition(
    "response/quote-not-approved",
    Severity.WARNING,
    "Nothing says that {person} approved this quotation.",
    "Words under somebody's name are theirs to agree to, and the press will ask them about it.",
    "Add “approved_on:” with the day on which the quotation was agreed.",
)
ASK_OVERDUE = Definition(
    "response/ask-overdue",
    Severity.WARNING,
    "The deadline of this ask, {deadline}, has passed, and its result still says “waiting”.",
    "Readers want to know what came of what you called for. The page has not been touched since.",
    "Write what became of it (“result:”, “result_date:”, “note:”). If you are still waiting, change “updated:” once you have checked.",
)
TWO_APPROVERS = Definition(
    "entry/two-approvers",
    Severity.ERROR,
    "This page is approved by {who}, and your rules ask for two different people.",
    "The policy “two_people_approve” in publishing.yml exists so that nothing goes out that only one person has read.",
    "Add the second person: “approved_by: [policy-lead, chief-executive]”. Until then write “status: in_review”.",
)
NOT_AN_APPROVER = Definition(
    "entry/not-an-approver",
    Severity.WARNING,
    "{name} is named under “approved_by” and is not among those who approve.",
    "An approval counts only from somebody who may give it.",
    "Name somebody with “approves: yes” in site_config/people.yml, or add that line for “{person}”.",
)
REVIEW_PASSED = Definition(
    "entry/review-passed",
    Severity.WARNING,
    "This page should have been looked at again by {day}.",
    "What it says may no longer be true, and it is still public.",
    "Read it again, mend what is out of date, and give “review_by:” a new date.",
)
SUMMARY_LENGTH = Definition(
    "summary/length",
    Severity.INFO,
    "The summary has {length} characters; 50 to 220 read best.",
    "It stands in listings, in search results and on shared links, where a short one says nothing and a long one is cut off.",
    "Say in one or two sentences what the page answers.",
)
SPEAKS_OF_SUICIDE = Definition(
    "entry/speaks-of-suicide",
    Severity.WARNING,
    "This page speaks of suicide or self-harm (“{word}”) and is not marked as sensitive.",
    "Somebody who reads it may need help now: a sensitive page opens with the help line and asks for money last.",
    "Add “sensitive: yes” and, if you like, a “content_note:”.",
)
NO_HELP_ROUTE = Definition(
    "entry/no-help-route",
    Severity.WARNING,
    "This page is marked as sensitive, and organisation.yml names no help to offer.",
    "A page that may upset offers help before it asks for anything.",
    "Add “help:” with a label, a text and a phone number to site_config/organisation.yml.",
)
EMBARGO_IN_PUBLIC = Definition(
    "embargo/public-repository",
    Severity.WARNING,
    "The files of this site can be read by anybody, and {count}.",
    "Whoever looks into the repository, or into its history, can read what the website still hides.",
    "Move such files into a folder outside the repository and name it here, under “content_private:”. Or make the repository private and write “repository: private”. What was committed once stays in the history.",
    example="content_private: ../our-site-private",
)
OVERRIDE_TOO_LONG = Definition(
    "override/too-long",
    Severity.ERROR,
    "This check is set aside until {until}; seven days from now is the most.",
    "Setting a check aside is for the day on which there is no time to mend the page, not for good.",
    "Write a date up to {latest}, or mend what the check found.",
    always_stops=True,
)
OVERRIDE_UNKNOWN = Definition(
    "override/unknown-check",
    Severity.ERROR,
    "There is no check called “{check}”.",
    "The line would have no effect, and you would not notice.",
    "Copy the name of the check from its message, where it stands in square brackets.",
    always_stops=True,
)
OVERRIDE_NOT_ALLOWED = Definition(
    "override/not-allowed",
    Severity.ERROR,
    "“{check}” can never be set aside.",
    "It guards against publishing what cannot be read for certain, what is not public yet, or a form or payment that leads elsewhere.",
    "Delete this entry of “publish_anyway:” and mend what the check finds.",
    always_stops=True,
)
OVERRIDE_IN_FORCE = Definition(
    "override/in-force",
    Severity.INFO,
    "{who} set the check “{check}” aside until {until}: {because}",
    "What the check found is on the page that supporters see.",
    "Mend what it found, then delete this entry of “publish_anyway:”.",
)
OVERRIDE_RAN_OUT = Definition(
    "override/ran-out",
    Severity.WARNING,
    "{who} set the check “{check}” aside until {until}, and that day has passed: {because}",
    "The page stays published, because time alone takes nothing down; what the check found is still wrong.",
    "Mend what it found today, then delete this entry of “publish_anyway:”.",
)
OVERRIDE_NOT_NEEDED = Definition(
    "override/not-needed",
    Severity.INFO,
    "The check “{check}” is set aside here and finds nothing wrong.",
    "Left here, it would let the same mistake through another time.",
    "Delete this entry of “publish_anyway:”.",
)
UPDATED_TOO_EARLY = Definition(
    "entry/updated-before-published",
    Severity.WARNING,
    "This page was updated on {updated}, before it was published ({published}).",
    "Both days are printed, and readers will think that one of them is wrong.",
    "Check “published:” and “updated:”. If nothing has changed since it was published, delete “updated:”.",
)
NAMES_ITSELF = Definition(
    "entry/names-itself",
    Severity.WARNING,
    "This page names itself.",
    "Readers who follow it come back to where they are.",
    "Name another page, or delete it. It may have come with the settings of a page that was copied.",
)
SAID_TWICE = Definition(
    "value/said-twice",
    Severity.WARNING,
    "“{text}” is named twice in the same list: here and on line {line}.",
    "The second says nothing new, and may have been meant as something else.",
    "Delete one of the two, or write what was meant.",
)
