"""Codes for what is wrong in the files of a new site, as they were built and before anybody sees them."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_LAST_LOOK = "This is the last look before visitors see the page."
_ASK_US = "If nothing in your own files explains it, it came from a template or another plugin."

THIRD_PARTY = Definition(
    "inspect/third-party-request",
    Severity.ERROR,
    "The page “{page}” would fetch “{url}” from another site as soon as it is opened.",
    "Whoever runs that site would then learn who reads this page, without having asked them.",
    "Put a copy of the file into `content/assets/`, or make it a link that people choose to follow. "
    + _ASK_US,
    always_stops=True,
)
MIXED_CONTENT = Definition(
    "inspect/mixed-content",
    Severity.ERROR,
    "The page “{page}” uses “{url}”, which is not encrypted (http).",
    "Anybody on the way can read or change what is sent so, and browsers refuse it on an encrypted page.",
    "Write the address with https.",
    always_stops=True,
)
UNDECLARED_FORM = Definition(
    "inspect/undeclared-form",
    Severity.ERROR,
    "The page “{page}” has a form that sends what people type to “{host}”, which no setting names.",
    "What people type about themselves goes only where `site_config/` says.",
    "Take the form out, or add its list to `site_config/mailing_lists.yml`. " + _ASK_US,
    always_stops=True,
)
UNDECLARED_DESTINATION = Definition(
    "inspect/undeclared-destination",
    Severity.ERROR,
    "The page “{page}” has a button to “{host}”, where {provider} takes money or addresses, but no setting names that host.",
    "Money and addresses go only where `site_config/` says, so that a change of one line cannot lead them elsewhere.",
    "Add the destination to `site_config/donations.yml` or `site_config/mailing_lists.yml`, or take the button out.",
    always_stops=True,
)
ACTIVE_CODE = Definition(
    "inspect/active-code",
    Severity.ERROR,
    "The page “{page}” holds something that a browser would run: {what}.",
    "Pages of this site are words and pictures. Code in a page can read what people type and change where it goes.",
    "Take it out of the text. A page that needs it must be listed under `trusted_html` in `site_config/publishing.yml`. "
    + _ASK_US,
    always_stops=True,
)
BROKEN_LINK = Definition(
    "inspect/broken-link",
    Severity.ERROR,
    "The page “{page}” leads to “{url}”, and there is nothing there in the new site.",
    "Whoever follows it meets an error page. " + _LAST_LOOK,
    "Correct the link, or bring back what it led to.",
)
BROKEN_ANCHOR = Definition(
    "inspect/broken-anchor",
    Severity.ERROR,
    "The page “{page}” leads to “{url}”, and that page has no place called “{anchor}”.",
    "Whoever follows it lands at the top of a page and has to search.",
    "Name a heading that is there, or leave out what follows the #.",
)
ONE_H1 = Definition(
    "inspect/one-main-heading",
    Severity.ERROR,
    "The page “{page}” has {count} main headings instead of one.",
    "People who cannot see the page find out from its main heading where they are.",
    "Leave the title to the frontmatter and begin headings in the text with ##. " + _ASK_US,
)
NO_LANGUAGE = Definition(
    "inspect/no-language",
    Severity.ERROR,
    "The page “{page}” does not say which language it is in.",
    "Without it a screen reader may read English words with the sounds of another language.",
    'Give the template\'s `html` element a `lang`, such as `lang="en-GB"`.',
)
DUPLICATE_ID = Definition(
    "inspect/id-twice",
    Severity.ERROR,
    "On the page “{page}” two elements have the same id, “{id}”.",
    "Links and labels then reach only the first of them.",
    "Give one of them another id. " + _ASK_US,
)
PRE_TICKED = Definition(
    "inspect/pre-ticked",
    Severity.ERROR,
    "On the page “{page}” a choice is already made for people: the box “{name}” comes ticked.",
    "Consent that somebody else ticked is no consent (PECR and UK GDPR).",
    "Take `checked` away. " + _ASK_US,
    always_stops=True,
)
NO_CHARITY_STATUS = Definition(
    "inspect/no-charity-status",
    Severity.ERROR,
    "The page “{page}” asks for money and does not say that “{name}” is a registered charity.",
    "A registered charity says so wherever it asks for money (Charities Act 2011, section 194).",
    "Keep the footer and the donation component of the theme, which say it, in your own templates.",
)
HOME_IDENTITY = Definition(
    "inspect/home-page-identity",
    Severity.ERROR,
    "The home page does not show {what}.",
    "A charity in Scotland shows name, number and status on its home page (SSI 2007/203), and a charitable company its name, number, part of the UK and office on its site (SI 2015/17).",
    "Keep the footer of the theme, which shows them, in your own templates.",
)
NO_PRIVACY_LINK = Definition(
    "inspect/no-privacy-link",
    Severity.ERROR,
    "The page “{page}” has no link to the privacy page{because}.",
    "People must be able to read what happens with what they give before they give it.",
    "Keep the footer of the theme, which links to it, in your own templates, and the page with `role: privacy` public.",
)
ENDED_ACTION = Definition(
    "inspect/ended-action",
    Severity.ERROR,
    "The page “{page}” still asks people to take part in “{slug}”, which has ended.",
    "Whoever acts on it meets a closed door. " + _LAST_LOOK,
    "Show the action with the theme's own components, which change by themselves when it ends.",
)
PRIVATE_EMAIL = Definition(
    "inspect/private-email",
    Severity.WARNING,
    "The page “{page}” shows the e-mail address “{address}”, which is no contact of the settings.",
    "Addresses on public pages are collected for spam, and a person's own address is personal data.",
    "Take it out, or add it to the contacts in `site_config/organisation.yml` if it is meant to be public.",
)
PRIVATE_PHONE = Definition(
    "inspect/private-phone",
    Severity.WARNING,
    "The page “{page}” shows the phone number “{number}”, which is no contact of the settings.",
    "A number that was meant for colleagues cannot be called back once it was public.",
    "Take it out, or add it to the contacts in `site_config/organisation.yml` if it is meant to be public.",
)
NATIONAL_INSURANCE = Definition(
    "inspect/national-insurance-number",
    Severity.ERROR,
    "The page “{page}” shows what looks like a National Insurance number ({number}).",
    "With it somebody else can pose as that person.",
    "Take it out. If it is the number of nobody, write it with fewer digits.",
)
PICTURE_LOCATION = Definition(
    "inspect/picture-location",
    Severity.ERROR,
    "The picture “{page}” says where it was taken.",
    "Whoever downloads it can read the place from it, to within a few metres: perhaps somebody's home.",
    "Save the picture again without its location: in most picture programs, export it and leave out “location” or “metadata”.",
)
HEADER_TOO_LONG = Definition(
    "inspect/header-too-long",
    Severity.WARNING,
    "A line of the headers has {count} characters; Cloudflare takes no more than {most}.",
    "The security policy would be left out there without a word; each page's own policy still holds.",
    "Take destinations that no page uses any more out of `site_config/mailing_lists.yml`.",
)
UNREADABLE = Definition(
    "inspect/unreadable-page",
    Severity.ERROR,
    "The page “{page}” cannot be read: {why}.",
    "What cannot be read cannot be checked.",
    "Mend the template or plugin that wrote it.",
)
NOTHING_TO_INSPECT = Definition(
    "inspect/no-site",
    Severity.ERROR,
    "“{folder}” is no folder with a built site.",
    "There is nothing to look at.",
    "Name the folder that `campaign build` wrote, usually `site`.",
)
