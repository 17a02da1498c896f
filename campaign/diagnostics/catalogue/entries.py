"""Codes for parts of an entry that do not go together, and for the settings that belong to it."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

IMAGE_WITHOUT_ALT = Definition(
    "image/no-alt",
    Severity.ERROR,
    "The image “{file}” has neither a description nor “decorative: yes”.",
    "People who cannot see the picture hear its description instead.",
    "Add “alt:” with what the picture shows, or “decorative: yes” if it says nothing that the text does not.",
)
IMAGE_ALT_AND_DECORATIVE = Definition(
    "image/alt-and-decorative",
    Severity.ERROR,
    "The image “{file}” is called decorative and has a description.",
    "A decorative picture is passed over by screen readers, so nobody would hear the description.",
    "Keep one of the two.",
)
NEEDED_FOR_KIND = Definition(
    "response/needed-for-kind",
    Severity.ERROR,
    "“responds_to” is about a {kind} and does not say its {key}.",
    "Readers must be able to find what you respond to and check it.",
    "Add a line “{key}: …” under “responds_to:”.",
)
NOT_FOR_KIND = Definition(
    "response/not-for-kind",
    Severity.ERROR,
    "A {kind} has no {key}.",
    "“{key}” belongs to another kind of thing one can respond to.",
    "Delete the line, or check “kind:”.",
)
STATEMENT_WITHOUT_QUOTE = Definition(
    "response/statement-without-quote",
    Severity.ERROR,
    "This is a statement, and it quotes nobody.",
    "A statement is led by a quotation that the press can use.",
    "Add the quotation under “quotes:”, or write “format: explainer”.",
)
RESULT_WITHOUT_DATE = Definition(
    "response/result-without-date",
    Severity.ERROR,
    "The result “{result}” has no date.",
    "Readers want to know when it was decided.",
    "Add “result_date:” under this ask.",
)
WITHDRAWN_WITHOUT_REASON = Definition(
    "entry/withdrawn-without-reason",
    Severity.ERROR,
    "This entry is withdrawn without saying {key}.",
    "People who followed a link here must learn when it was withdrawn and why.",
    "Add “withdrawn: {{date: …, reason: …}}”.",
)
NOT_WITHDRAWN = Definition(
    "entry/not-withdrawn",
    Severity.ERROR,
    "There is a reason for withdrawing this entry, but its status is “{status}”.",
    "It would be published as if nothing had happened.",
    "Write “status: withdrawn”, or delete “withdrawn:”.",
)
NUMBER_WITHOUT_PARTS = Definition(
    "evidence/number-without-parts",
    Severity.ERROR,
    "The finding “{id}” has a number and no {key}.",
    "A number means nothing without its unit, period, place and who was counted.",
    "Add a line “{key}: …” to the finding.",
)
SAME_ID = Definition(
    "evidence/same-id",
    Severity.ERROR,
    "There are two {what} called “{id}” in this file.",
    "A reference to it could mean either, and the number shown could be the wrong one.",
    "Give one of them another id.",
)
POINT_WITHOUT_GROUP = Definition(
    "evidence/point-names-differ",
    Severity.ERROR,
    "The period {period} has values for {here}, and another period for {there}.",
    "A series compares the same groups over time.",
    "Use the same names in each period; leave a value out of a period only by leaving the period out.",
)
ACTION_PART_MISSING = Definition(
    "action/part-missing",
    Severity.ERROR,
    "This is an action of the kind “{kind}”, and the part “{part}” is missing.",
    "That part says where people are led, so there is nothing to show without it.",
    "Add “{part}:” with its settings under it.",
)
ACTION_PART_OF_OTHER_KIND = Definition(
    "action/part-of-other-kind",
    Severity.ERROR,
    "“{part}” does not belong to an action of the kind “{kind}”.",
    "It would be left out in silence.",
    "Delete it, or change “kind:”.",
)
ACTION_NEVER_ENDS = Definition(
    "action/no-end",
    Severity.ERROR,
    "The action says neither when it ends nor that it has no end.",
    "An action that is over and still shown as open sends people to a dead end.",
    "Add “ends: …” with its last day, or “no_end_date: yes”.",
)
ACTION_BOTH_ENDS = Definition(
    "action/both-ends",
    Severity.ERROR,
    "The action has a last day and also says that it has none.",
    "Only one of the two can be right.",
    "Delete “ends:” or “no_end_date:”.",
)
ENDS_BEFORE_START = Definition(
    "action/ends-before-start",
    Severity.ERROR,
    "The end comes before the start.",
    "It would never be shown.",
    "Check the two dates.",
)
REGISTRATION_MISSING = Definition(
    "identity/no-registration",
    Severity.ERROR,
    "The organisation has neither “registrations” nor a reason for having none.",
    "Supporters check a charity's number before they give, and most charities must say that they are registered.",
    "Add “registrations:” with nation and number, or “registration: none” with “because:”.",
)
REGISTRATION_BOTH = Definition(
    "identity/registration-and-none",
    Severity.ERROR,
    "The organisation lists registrations and also says that it has none.",
    "Only one of the two can be right.",
    "Delete one of them.",
)
REASON_MISSING = Definition(
    "identity/no-registration-reason",
    Severity.ERROR,
    "“registration: none” needs a reason.",
    "Visitors are told why there is no number: small, excepted, exempt, or a community interest company.",
    "Add a line “because: …”.",
)
PROVIDER_AND_PASTED = Definition(
    "provider/settings-or-pasted",
    Severity.ERROR,
    "{id} has {what}.",
    "The destination is described either by its settings or by the code the provider gave you, so that the two cannot disagree.",
    "Write “provider:” with “settings:”, or “pasted:” with the code: one of the two.",
)
SOFT_OPT_IN_WITHOUT_REFUSAL = Definition(
    "sign-up/no-refusal",
    Severity.ERROR,
    "The list uses the soft opt-in and offers no way to refuse.",
    "The soft opt-in is lawful only if people can refuse when their address is taken, and the form must carry that choice.",
    "Add “refusal: {{name: …, value: …}}” with the field your provider has for it, or use “permission: opt_in”.",
    always_stops=True,
)
