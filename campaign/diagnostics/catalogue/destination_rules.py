"""Codes for money and sign-ups that the providers' own checks do not cover: what the law and good practice ask besides."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_WHERE_MONEY_GOES = (
    "Where money and personal data go is said once, in the settings, so that a slip or a "
    "stranger's edit in one page cannot send them elsewhere."
)

NO_PRIVACY_PAGE = Definition(
    "sign-up/no-privacy-page",
    Severity.ERROR,
    "People can sign up here, and {what}.",
    "Whoever gives an address must be able to read what happens with it, from every page with a form.",
    "Write content/pages/privacy.md with “role: privacy” and “status: approved”.",
    example="role: privacy",
)
LINK_CANNOT_REFUSE = Definition(
    "sign-up/link-cannot-refuse",
    Severity.ERROR,
    "{provider} is only linked to, so the refusal that the soft opt-in needs is not in your hands.",
    "The soft opt-in is lawful only if people can refuse when their address is taken (PECR regulation 22(3A)).",
    "Write “permission: opt_in”, or use a provider whose form can stand on your page.",
)
LISTS_NOT_APART = Definition(
    "sign-up/lists-not-apart",
    Severity.ERROR,
    "This list uses the soft opt-in and goes to the same place as “{other}”, which people join by consent.",
    "In one list nobody can tell who agreed to what, and people may get mail that they never allowed.",
    "Set up a list of its own for the soft opt-in with {provider}, and give its settings here.",
)
NOT_SAID_HOW_OFTEN = Definition(
    "sign-up/not-said-how-often",
    Severity.WARNING,
    "The list does not say {what}.",
    "People decide more easily, and complain less, when they know what they are letting themselves in for.",
    "Add “{key}: …”, for example “{example}”.",
)
NOT_PROVEN = Definition(
    "sign-up/not-proven",
    Severity.INFO,
    "Nobody has recorded a test sign-up for this list.",
    "A provider answers “success” even to a form with a wrong field name, and stores nobody.",
    "Publish, sign up with an address of your own, see it arrive, and add “proven_on:” with the day.",
)
INTEREST_NOT_OFFERED = Definition(
    "sign-up/interest-not-offered",
    Severity.ERROR,
    "The form of this list offers no choice “{name}”.",
    "Supporters would choose what they want to hear about, and the choice would be lost.",
    "Delete the interest here, or set it up inside {provider} for everybody who joins by this form.",
)
NO_COMPLAINTS_PAGE = Definition(
    "donation/no-complaints-page",
    Severity.WARNING,
    "People can give here, and the site has no complaints page.",
    "Supporters must be able to find out how to complain about fundraising (Code of Fundraising Practice).",
    "Write content/pages/complaints.md with “role: complaints”.",
    example="role: complaints",
)
GIFT_AID_WORDING = Definition(
    "donation/gift-aid-wording",
    Severity.WARNING,
    "The line about Gift Aid does not say that it is for UK taxpayers.",
    "Somebody who pays no UK tax and makes the declaration may have to pay the difference.",
    "Say it, for example: “If you are a UK taxpayer, Gift Aid adds 25p to every £1 you give.”",
)
WORDED_LINK = Definition(
    "link/undeclared-destination",
    Severity.ERROR,
    "The link “{text}” asks for {what} and leads to {host}, which the settings do not name.",
    _WHERE_MONEY_GOES,
    "Place an action here instead (“/// action | …”). If the page is not yours but you vouch for it, add “{host}” to trusted_hosts in site_config/publishing.yml.",
    always_stops=True,
)
PAYMENT_LINK = Definition(
    "link/payment-host",
    Severity.WARNING,
    "This link leads to {host}, which belongs to {provider}.",
    _WHERE_MONEY_GOES,
    "Place an action here instead. To allow the link, add “{host}” to trusted_hosts in site_config/publishing.yml.",
)
