"""Applies what publishing.yml and a page's `publish_anyway` say about the weight
of single checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from campaign.diagnostics import Diagnostic, Severity
from campaign.diagnostics.catalogue import ALL
from campaign.linking import Collections


def weighed(found: list[Diagnostic], collections: Collections, as_of: datetime) -> list[Diagnostic]:
    """`found` with the severities that this site sets. What must always stop keeps its weight."""
    levels = collections.settings.publishing.severities if collections.settings else {}
    anyway = set(_overridden(collections, as_of))
    kept = []
    for one in found:
        if one.code in ALL and ALL[one.code].always_stops:
            kept.append(one)
        elif (one.span.file, one.code) in anyway and one.severity is Severity.ERROR:
            kept.append(one.with_severity(Severity.WARNING))
        elif (level := levels.get(one.code)) is None:
            kept.append(one)
        elif level != "off":
            kept.append(one.with_severity(Severity(level)))
    return kept


def _overridden(collections: Collections, as_of: datetime) -> Iterator[tuple[str, str]]:
    """The file and code of every override that has not run out."""
    for linked in collections.entries.values():
        for override in linked.entry.model.publish_anyway:
            if override.until >= as_of.date():
                yield linked.entry.source.path, override.check
