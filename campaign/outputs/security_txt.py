"""security.txt: whom to tell of a hole in the site (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from campaign.linking import Site
from campaign.outputs.file import OutputFile

_MONTHS_VALID = 6


def write(site: Site) -> Iterator[OutputFile]:
    """The file, where the settings name somebody to write to."""
    organisation, publishing = site.settings.organisation, site.settings.publishing
    contact = organisation.contact.email if organisation.contact else None
    address = publishing.security_contact or contact
    if address is None:
        return
    root = publishing.site_address.rstrip("/")
    expires = datetime.combine(_months_after(site.as_of.date(), _MONTHS_VALID), datetime.min.time())
    lines = (
        f"Contact: mailto:{address}",
        f"Expires: {expires.replace(tzinfo=UTC).isoformat().replace('+00:00', 'Z')}",
        f"Preferred-Languages: {', '.join(publishing.languages)}",
        f"Canonical: {root}/.well-known/security.txt",
    )
    yield OutputFile(".well-known/security.txt", ("\n".join(lines) + "\n").encode())


def _months_after(day: date, months: int) -> date:
    """The first day of a later month: it moves once a month, so that most builds are alike."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
