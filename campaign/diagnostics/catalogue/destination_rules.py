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
    always_stops=True,
)
LISTS_NOT_APART = Definition(
    "sign-up/lists-not-apart",
    Severity.ERROR,
    "This list uses the soft opt-in and goes to the same place as “{other}”, which people join by consent.",
    "In one list nobody can tell who agreed to what, and people may get mail that they never allowed.",
    "Set up a list of its own for the soft opt-in with {provider}, and give its settings here.",
    always_stops=True,
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
PROVIDER_WARNING = Definition(
    "sign-up/provider-warning",
    Severity.INFO,
    "{provider}: {warning}",
    "This form works on your page only under a condition that nobody here can check.",
    "Send yourself a test sign-up, see it arrive, and add “proven_on:” with the day.",
)
THANKS_SET_THERE = Definition(
    "sign-up/thanks-set-there",
    Severity.INFO,
    "{provider} decides itself which page supporters see after they have pressed the button.",
    "The form cannot tell it. Without a page of yours they may think that something went wrong.",
    "Inside {provider}, where it asks for pages or redirects after a sign-up, paste {thanks} and, for what failed, {sorry}",
)
SOFT_OPT_IN_UNDATED = Definition(
    "sign-up/soft-opt-in-undated",
    Severity.WARNING,
    "This list uses the soft opt-in and does not say since when it collects addresses.",
    "The soft opt-in for charities covers only addresses taken on or after 5 February 2026 (PECR regulation 22(3A)).",
    "Add “collecting_since:” with the day of its first address.",
    example="collecting_since: 2026-03-01",
)
SOFT_OPT_IN_TOO_EARLY = Definition(
    "sign-up/soft-opt-in-too-early",
    Severity.ERROR,
    "This list uses the soft opt-in and collects since {day}.",
    "The soft opt-in for charities came into force on 5 February 2026 and does not reach back (PECR regulation 22(3A)).",
    "Write “permission: opt_in”, or begin a new list.",
    always_stops=True,
)
TAGS_FOR_NO_PAGE = Definition(
    "sign-up/tags-for-no-page",
    Severity.WARNING,
    "There is no page “{page}” from which these tags could be sent.",
    "The sign-ups that you want to count would not be counted.",
    "Write the folder and the file: responses/our-response.",
)
SENSITIVE_FIELD = Definition(
    "sign-up/sensitive-field",
    Severity.WARNING,
    "The field “{field}” seems to ask for something that the law protects specially.",
    "Health, ethnicity, religion, politics and sexuality may be asked only on a stated basis (UK GDPR, article 9).",
    "Leave it out, or say on what basis you ask: “basis_for_sensitive_fields:” in site_config/mailing_lists.yml.",
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
