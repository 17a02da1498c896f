"""Codes for single values: dates, instants, numbers, yes or no, addresses, choices and references as they are typed."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

AMBIGUOUS_DATE = Definition(
    "value/ambiguous-date",
    Severity.ERROR,
    "“{text}” could be {first} or {second}.",
    "Day and month are written in a different order in different countries, so this date cannot be read for certain.",
    "Write the month as a word, or the date as year-month-day: {first} or {iso}.",
    example="14 February 2022",
    always_stops=True,
)
UNREADABLE_DATE = Definition(
    "value/unreadable-date",
    Severity.ERROR,
    "“{text}” is not a date that can be read for certain.",
    "Dates decide what is public and are printed on the page.",
    "Write it as {example} or as year-month-day, {iso}.",
    example="14 February 2022",
    always_stops=True,
)
NO_SUCH_DAY = Definition(
    "value/no-such-day",
    Severity.ERROR,
    "There is no such day as “{text}”.",
    "The month does not have that many days, or the number is out of range.",
    "Check the day and the month.",
    always_stops=True,
)
UNREADABLE_INSTANT = Definition(
    "value/unreadable-time",
    Severity.ERROR,
    "“{text}” is not a date and time that can be read for certain.",
    "It decides when something becomes public, to the minute.",
    "Write it as 2026-12-01 00:01 or 1 December 2026, 00:01 (24-hour clock, the site's own time zone).",
    example="2026-12-01 00:01",
    always_stops=True,
)
TIME_HAPPENS_TWICE = Definition(
    "value/time-happens-twice",
    Severity.ERROR,
    "“{text}” happens twice: the clocks go back that night.",
    "In {zone} this hour comes once before and once after the change, so the moment is not certain.",
    "Choose a time outside that hour, or say which by adding the offset, for example {first} or {second}.",
    always_stops=True,
)
TIME_DOES_NOT_EXIST = Definition(
    "value/time-does-not-exist",
    Severity.ERROR,
    "“{text}” does not exist: the clocks go forward that night.",
    "In {zone} this hour is left out, so the moment is not certain.",
    "Choose a time before or after that hour.",
    always_stops=True,
)
NOT_A_NUMBER = Definition(
    "value/not-a-number",
    Severity.ERROR,
    "“{text}” is not a plain number.",
    "Numbers are compared and recomputed, so they must be certain.",
    "Write digits, with a point for decimals, such as 343.5. Words and signs like % or £ are not part of a number: a figure has “unit:” for them.",
    example="343.5",
)
OUT_OF_RANGE = Definition(
    "value/out-of-range",
    Severity.ERROR,
    "{text} is not a number that can stand here.",
    "{reason}",
    "Check the number.",
)
NOT_YES_OR_NO = Definition(
    "value/not-yes-or-no",
    Severity.ERROR,
    "“{text}” is neither yes nor no.",
    "This setting is a switch, and only yes or no can be read for certain.",
    "Write yes or no.",
)
NOT_A_CHOICE = Definition(
    "value/not-a-choice",
    Severity.ERROR,
    "“{text}” is not one of the words that “{key}” can be.",
    "It can be {choices}.",
    "Use one of those words.",
)
NOT_AN_ADDRESS = Definition(
    "value/not-an-address",
    Severity.ERROR,
    "“{text}” is not a web address.",
    "{reason}",
    "Copy the whole address from your browser; it begins with https://.",
    example="https://www.example.org/report",
)
NOT_AN_EMAIL = Definition(
    "value/not-an-email",
    Severity.ERROR,
    "“{text}” is not an e-mail address.",
    "People will write to it, so it must be one.",
    "Write it as name@example.org.",
)
NOT_A_PHONE = Definition(
    "value/not-a-phone-number",
    Severity.ERROR,
    "“{text}” is not a telephone number.",
    "It becomes a link that phones can ring.",
    "Write digits and spaces, with a + in front for another country.",
    example="0800 000 000",
)
NOT_A_SLUG = Definition(
    "value/not-a-name",
    Severity.ERROR,
    "“{text}” cannot be used as a name here.",
    "Names that other files refer to have only small letters a to z, digits and hyphens.",
    "Write it that way: {better}",
)
NOT_A_FIELD_NAME = Definition(
    "value/not-a-field-name",
    Severity.ERROR,
    "“{text}” cannot be used as the name of a field.",
    "Pages and settings call a field by the same plain word; what the provider calls it is its value.",
    "Write small letters a to z, digits and “_”, for example: {better}",
)
NOT_A_COLOUR = Definition(
    "value/not-a-colour",
    Severity.ERROR,
    "“{text}” is not a colour.",
    "Colours are written as # and six digits or letters a to f.",
    "Write it like “#4b1f5c”, in quotes, because a # would otherwise begin a remark.",
    example='"#4b1f5c"',
)
NOT_A_LANGUAGE = Definition(
    "value/not-a-language",
    Severity.ERROR,
    "“{text}” is not the code of a language.",
    "Screen readers choose their voice by it.",
    "Write a code such as en-GB, cy or pl.",
    example="en-GB",
)
NOT_A_TIME_ZONE = Definition(
    "value/not-a-time-zone",
    Severity.ERROR,
    "“{text}” is not a time zone.",
    "It decides at which moment a date begins, so embargoes depend on it.",
    "Write a part of the world and a city in it, such as Europe/London.",
    example="Europe/London",
    always_stops=True,
)
NOT_A_FILE_NAME = Definition(
    "value/not-a-file-name",
    Severity.ERROR,
    "“{text}” is not the name of a file in content/assets.",
    "Only files inside that folder can be published.",
    "Write the file's name, with its folder inside content/assets if it has one, such as reports/submission.pdf.",
)
NOT_A_SITE_PATH = Definition(
    "value/not-a-site-path",
    Severity.ERROR,
    "“{text}” is not an address on this site.",
    "Addresses on this site begin with a slash.",
    "Write only what comes after the name of the site, beginning with a slash, like /about/.",
)
WRONG_REFERENCE_FORM = Definition(
    "value/wrong-reference",
    Severity.ERROR,
    "“{text}” is not how {what} is named.",
    "{form}",
    "Write it that way.",
)
