"""Codes for the links in a body."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

SCHEME = Definition(
    "link/scheme",
    Severity.ERROR,
    "A link may not begin with “{scheme}:”.",
    "Only https, http, mailto and tel are sure to lead to a page, a message or a call; others can run a program or open a file on the reader's computer.",
    "Write an address that begins with https://, the path of a page of this site, mailto: or tel:.",
    example="[the review](https://www.gov.uk/review)",
)
NO_SCHEME = Definition(
    "link/no-scheme",
    Severity.ERROR,
    "This address begins with two slashes, without https.",
    "It is read as the name of another site, which is easily overlooked.",
    "Write it in full: {better}",
)
NO_TARGET = Definition(
    "link/no-target",
    Severity.ERROR,
    "This {what} leads nowhere: its address is empty.",
    "A reader who follows it only comes back to the same page.",
    "Write the address between the round brackets.",
    example="[the review](https://www.gov.uk/review)",
)
ADDRESS = Definition(
    "link/not-readable",
    Severity.ERROR,
    "“{address}” cannot be read as an address.",
    "A browser would lead readers nowhere, or somewhere else.",
    "Copy the address again from the browser's address bar.",
    example="[the review](https://www.gov.uk/review)",
)
NO_TEXT = Definition(
    "link/no-text",
    Severity.WARNING,
    "This link has no text.",
    "Nobody can see it, and a screen reader reads out the address letter by letter.",
    "Write between the square brackets what the link leads to.",
)
VAGUE_TEXT = Definition(
    "link/vague-text",
    Severity.WARNING,
    "The text of this link is only “{text}”.",
    "People who listen to a page often go from link to link, and hear this without what stands around it.",
    "Write what the link leads to.",
    example="[the Care Quality Commission's report](https://www.cqc.org.uk/report)",
)
UNDEFINED_REFERENCE = Definition(
    "link/undefined-reference",
    Severity.WARNING,
    "Nothing on this page says where “{name}” leads.",
    "The square brackets are shown as text.",
    "Write its address on a line of its own: [{name}]: https://…",
)
