"""Finds what belongs to a person and not on a public page: addresses, phone numbers, NI numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import inspection as codes
from campaign.publishing.inspection.allowed import Allowed, digits_of

_EMAIL = re.compile(r"[A-Za-z0-9][\w.+-]*@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_LONGEST_EMAIL = 254  # RFC 5321, 4.5.3.1.3, less the angle brackets
# Eleven digits from 0, or +44 and ten: a bare run of ten may be an ISBN or a sum. 03, 08 and 09
# numbers belong to organisations and not to persons. Both begin with a letter that can be searched
# for quickly.
_NINE_MORE = r"(?:[\s()-]{0,2}\d){9}(?![\w/=-]|\.\d)"
_PHONES = (
    ("0", re.compile(rf"0(?<![\w./+=-]0)[127]{_NINE_MORE}")),
    ("+44", re.compile(rf"\+44[\s-]?(?:\(0\)[\s-]?)?[127]{_NINE_MORE}")),
)
# HMRC's rules for the prefix, NIM39110; one kind of space between the pairs, or none. Its six
# digits are looked for first, as they are rare.
_SIX_DIGITS = re.compile(r"\d\d([ \u00a0]?)\d\d\1\d\d\1[A-D]\b")
_PREFIX = re.compile(r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \u00a0]?\Z")
# Offices of state publish the addresses at which the public may write to them.
_PUBLIC_OFFICES = ("gov.uk", "parliament.uk", "nhs.uk", "gov.scot", "gov.wales", "police.uk")
_NOBODYS = ("example", "example.org", "example.com", "example.net", "invalid", "test")


def personal(page: str, text: str, links: list[str], allowed: Allowed) -> Iterator[Diagnostic]:
    """What a page says in `text` or leads to in `links` that no setting makes public."""
    span = Span(allowed.source_of(page))
    told: set[str] = set()
    hidden = " ; ".join(one[7:] for one in links if one.lower().startswith("mailto:"))
    for found in (*_emails(text), *_emails(hidden)):
        address = found[0].rstrip(".").casefold()
        if address not in told and not _is_public(address, found[1], allowed):
            told.add(address)
            yield codes.PRIVATE_EMAIL.at(span, page=page, address=address)
    for written in _phones(text):
        number = digits_of(written)
        if number not in told and number not in allowed.contacts:
            told.add(number)
            yield codes.PRIVATE_PHONE.at(span, page=page, number=" ".join(written.split()))
    for found in _SIX_DIGITS.finditer(text):
        prefix = _PREFIX.search(text, max(0, found.start() - 4), found.start())
        if prefix is not None:
            shown = f"{prefix[0][:2]}…{found[0][-1]}"
            yield codes.NATIONAL_INSURANCE.at(span, page=page, number=shown)


def _emails(text: str) -> Iterator[re.Match[str]]:
    place = text.find("@")
    while place >= 0:
        found = _EMAIL.search(text, max(0, place - _LONGEST_EMAIL), place + _LONGEST_EMAIL)
        if found is not None and found.start() < place < found.end():
            yield found
            place = found.end() - 1
        place = text.find("@", place + 1)


def _phones(text: str) -> Iterator[str]:
    for begins, pattern in _PHONES:
        if begins in text:
            yield from (found[0] for found in pattern.finditer(text))


def _is_public(address: str, host: str, allowed: Allowed) -> bool:
    host = host.rstrip(".").casefold()
    offices = (*_PUBLIC_OFFICES, *_NOBODYS)
    return address in allowed.contacts or any(
        host == office or host.endswith(f".{office}") for office in offices
    )
