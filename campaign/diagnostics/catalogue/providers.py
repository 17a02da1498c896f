"""Codes for where money and personal data go: addresses that cannot be trusted, and providers' settings and pasted code."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_MISDIRECTED = "Money or personal details would go wherever this address really leads, and a supporter could not tell."
_COPY_AGAIN = "Copy the address again from {provider}'s own website or from your account there, and paste it here."
_NOT_BUILT = "No form or link is made from a setting that may be wrong: a wrong one often looks as if it worked, and nobody's gift or address arrives."

UNKNOWN = Definition(
    "provider/unknown",
    Severity.ERROR,
    "There is no {family} provider called “{written}”.",
    "Only a provider whose form or link this project knows can be built and checked.",
    "Choose one of {choices}. For any other, write custom and give its address.",
    example="provider: mailchimp",
)
WRONG_FAMILY = Definition(
    "provider/wrong-kind",
    Severity.ERROR,
    "{provider} is a {right} provider, and a {family} provider is needed here.",
    "The two do different work, so their settings cannot stand for each other.",
    "Name a {family} provider here, or move this entry to {file}.",
)
CLOSED = Definition(
    "provider/closed",
    Severity.ERROR,
    "{provider} closed on {closed}.",
    "A link to it leads nowhere, and gifts are lost.",
    "{instead}",
    always_stops=True,
)
LINK_ONLY = Definition(
    "provider/link-only",
    Severity.ERROR,
    "{provider} offers no form that works on a page of yours.",
    "{because} A form on this page would look right and store nobody.",
    "Link to {provider}'s own sign-up page instead: put its address into hosted_url.",
)
NO_SIGN_UP_PAGE = Definition(
    "provider/no-link",
    Severity.ERROR,
    "{provider} has no address here to which a link could lead.",
    _NOT_BUILT,
    "Put the address of the provider's own page into {setting}.",
    example="hosted_url: https://…",
)
MISSING_SETTING = Definition(
    "provider/missing-setting",
    Severity.ERROR,
    "{provider} needs {label}, and “{setting}” is not given.",
    _NOT_BUILT,
    "Add {setting}, for example {setting}: {example}. Where to find it: {where}",
)
MISSING_ONE_OF = Definition(
    "provider/missing-one-setting",
    Severity.ERROR,
    "{provider} needs one of {choices}, and none is given.",
    _NOT_BUILT,
    "Add the one that your code from {provider} uses, or put that code under “pasted” instead of the settings.",
)
UNKNOWN_SETTING = Definition(
    "provider/unknown-setting",
    Severity.ERROR,
    "{provider} has no setting called “{setting}”.",
    "A setting that means nothing is usually a slip in a name, and what it was meant to do does not happen.",
    "Use one of {choices}, or delete it.",
)
CONTRADICTION = Definition(
    "provider/contradiction",
    Severity.ERROR,
    "“{setting}” and “{other}” both say where this leads.",
    "If the two differ, nothing says which of them is right.",
    "Keep one of the two and delete the other.",
    always_stops=True,
)
SETTING_SHAPE = Definition(
    "provider/setting-shape",
    Severity.ERROR,
    "“{value}” cannot be {label}.",
    _NOT_BUILT,
    "It looks like {example}. Where to find it: {where}",
)
FIELD_NAME_NEEDED = Definition(
    "provider/field-name-needed",
    Severity.ERROR,
    "Nothing says what {provider} calls the field “{field}”.",
    "With a wrong name the provider answers “success” and stores nothing.",
    "In site_config/mailing_lists.yml, write under “field_names:” a line “{field}: …” with the provider's own name for this very field; such names look like {example}. Where to find it: {where}",
)
FIELD_NOT_CARRIED = Definition(
    "provider/field-not-carried",
    Severity.ERROR,
    "{provider}'s form has no place for the field “{field}”.",
    "The form would ask supporters for something and then lose it.",
    "Ask only for {choices}.",
)
FIELD_NAME_SHAPE = Definition(
    "provider/field-name-shape",
    Severity.ERROR,
    "“{value}” cannot be the name of a field at {provider}.",
    "With a wrong name the provider answers “success” and stores nothing.",
    "It looks like {example}. Where to find it: {where}",
)
FIELD_TWICE = Definition(
    "provider/field-twice",
    Severity.ERROR,
    "Two fields of this form would both be sent as “{value}”.",
    "{provider} could keep only one of the two.",
    "Give each field a name of its own under field_names.",
)
HIDDEN_REFUSED = Definition(
    "provider/hidden-value",
    Severity.ERROR,
    "“{name}” cannot be sent along with this form: {because}.",
    "The sign-up would fail or be answered with a page of code.",
    "Delete it from hidden.",
)
TAG_NOT_CARRIED = Definition(
    "provider/tag-not-carried",
    Severity.ERROR,
    "{provider}'s form cannot carry tags.",
    "Tags would be left out in silence, and reports made from them would be wrong.",
    "Delete the tags, and set them inside {provider} for this form.",
)
TAG_SHAPE = Definition(
    "provider/tag-shape",
    Severity.ERROR,
    "“{value}” cannot be a tag of {provider}.",
    "{provider} ignores a tag it does not know, without saying so.",
    "It looks like {example}. Where to find it: {where}",
)
INTEREST_NOT_CARRIED = Definition(
    "provider/interest-not-carried",
    Severity.ERROR,
    "{provider}'s form cannot carry the choice “{name}”.",
    "Supporters would choose what they want to hear about, and the choice would be lost.",
    "{instead}",
)
INTEREST_UNKNOWN = Definition(
    "provider/unknown-interest",
    Severity.ERROR,
    "This list has no interest called “{interest}”.",
    "The form can only offer what the list's settings describe.",
    "Choose from {choices}, or add it under interests in site_config/mailing_lists.yml.",
)
REFUSAL_NOT_CARRIED = Definition(
    "provider/refusal-not-carried",
    Severity.ERROR,
    "{provider}'s form cannot carry the refusal “{name}”.",
    "With permission: soft_opt_in the form must let people say no at once, and their answer must arrive (PECR regulation 22(3A)).",
    "{instead}",
    always_stops=True,
)
PARAM_UNKNOWN = Definition(
    "provider/unknown-param",
    Severity.ERROR,
    "“{param}” is not something that a donation link can carry.",
    "The gift page would open without it, and nobody would notice.",
    "Use one of {choices}, or delete it.",
    example="params: {amount: donationValue}",
)
PARAM_SHAPE = Definition(
    "provider/param-shape",
    Severity.ERROR,
    "“{value}” cannot be the name of a part of an address.",
    _NOT_BUILT,
    "Copy the name from the provider's help page. It has letters, digits, - and _ only.",
)
REFERENCE_SHAPE = Definition(
    "provider/reference-shape",
    Severity.ERROR,
    "“{value}” cannot be the reference of a gift through {provider}.",
    "Other characters are dropped or break the link, and the gift cannot be matched to the page.",
    "Use letters, digits, - and _ only, at most {longest} of them.",
)
CAMPAIGN_SHAPE = Definition(
    "provider/campaign-shape",
    Severity.ERROR,
    "“{value}” cannot be a campaign tag.",
    "Some providers drop a tag with other characters in silence, and the page's result is lost.",
    "Use letters, digits, - and _ only, at most {longest} of them.",
)
AMOUNT_SHAPE = Definition(
    "provider/amount",
    Severity.ERROR,
    "{value} is not an amount that can be given.",
    _NOT_BUILT,
    "Write an amount above nothing, with at most two decimals, such as 25 or 12.50.",
)
DECIDES_FOR_DONOR = Definition(
    "provider/decides-for-donor",
    Severity.ERROR,
    "This link sets “{param}”, which is the donor's to decide.",
    "Gift Aid, a tip or a one-click payment must never be settled by the link a person pressed.",
    "Delete {param} and its value from the address.",
    always_stops=True,
)
ACTION_SHAPE = Definition(
    "provider/action-setting",
    Severity.ERROR,
    "“{value}” cannot be {label}.",
    "The link would lead nowhere, or somewhere else.",
    "It looks like {example}.",
)
MONEY_IN_CONTENT = Definition(
    "provider/money-in-content",
    Severity.ERROR,
    "“{host}” belongs to {provider}, so it cannot be linked from here by its address.",
    "Where money and personal data go is said once, in the settings, so that a slip or a stranger's edit in one page cannot send them elsewhere.",
    "Describe it in {file}, and name it here by its id.",
    always_stops=True,
)
MAILTO_TOO_LONG = Definition(
    "provider/mail-too-long",
    Severity.ERROR,
    "This ready e-mail is {length} characters long once it is coded; {limit} is the most that mail programs open.",
    "Beyond that the button does nothing on some computers, without a word.",
    "Shorten the text, or print it on the page for people to copy.",
)
