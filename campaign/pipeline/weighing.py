"""Applies what publishing.yml and a page's `publish_anyway` say about the weight of single checks.

What guards money, personal data and embargoes keeps its weight, and so does whatever makes a file
unusable: the page would otherwise be missing without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from campaign.diagnostics import Diagnostic, Severity, Span
from campaign.diagnostics.catalogue import ALL
from campaign.diagnostics.catalogue import response_rules as codes
from campaign.linking import Collections
from campaign.models.common import PublishAnyway
from campaign.models.scalars.dates import in_words
from campaign.models.settings import Publishing
from campaign.rules.selection import settings_file

LONGEST_OVERRIDE = timedelta(days=7)
# Found in the finished files, which only a build makes.
_LOOKED_FOR_LATER = "inspect/"


def weighed(
    found: list[Diagnostic],
    collections: Collections,
    as_of: datetime,
    unusable: frozenset[str] = frozenset(),
) -> list[Diagnostic]:
    """`found` with the severities that this site and its pages set.

    `unusable` are the files that could not be made an entry or settings.
    """
    levels = _levels(collections)
    overrides = {place for place, _, _ in _overrides(collections, as_of.date())}
    kept: list[Diagnostic] = []
    for one in found:
        level = levels.get(one.code)
        if _keeps_its_weight(one, unusable):
            kept.append(one)
        elif (one.span.file, one.code) in overrides and one.severity is Severity.ERROR:
            kept.append(one.with_severity(Severity.WARNING))
        elif level is None:
            kept.append(one)
        elif level != "off":
            kept.append(one.with_severity(Severity(level)))
    return kept


def _levels(collections: Collections) -> Mapping[str, str]:
    """What publishing.yml says of single checks.

    A slip elsewhere in that file must not bring back every check that it switches off: as much as
    can be read is taken.
    """
    publishing = settings_file(collections, Publishing)
    if publishing is not None:
        return publishing.severities
    source = collections.settings_sources.get("publishing")
    written = source.values.get("severities") if source else None
    if not isinstance(written, dict):
        return {}
    known = (*Severity, "off")
    return {
        code: level
        for code, level in written.items()
        if code in ALL and isinstance(level, str) and level in known
    }


def override_notes(
    found: list[Diagnostic], collections: Collections, as_of: datetime
) -> Iterator[Diagnostic]:
    """One note for each override, in every build until it is deleted."""
    people = collections.settings.people.people if collections.settings else {}
    places = {(one.span.file, one.code) for one in found}
    for place, one, span in _overrides(collections, as_of.date()):
        if place not in places and not one.check.startswith(_LOOKED_FOR_LATER):
            yield codes.OVERRIDE_NOT_NEEDED.at(span, check=one.check)
            continue
        over = one.until < as_of.date()
        definition = codes.OVERRIDE_RAN_OUT if over else codes.OVERRIDE_IN_FORCE
        person = people.get(one.by)
        yield definition.at(
            span,
            who=person.name if person else one.by,
            check=one.check,
            until=in_words(one.until),
            because=one.because,
        )


def _keeps_its_weight(one: Diagnostic, unusable: frozenset[str]) -> bool:
    always = one.code in ALL and ALL[one.code].always_stops
    return always or (one.severity is Severity.ERROR and one.span.file in unusable)


def _overrides(
    collections: Collections, today: date
) -> Iterator[tuple[tuple[str, str], PublishAnyway, Span]]:
    """File and code of every override that may stand, the override, and where its check is named.

    One whose time is over still lifts its check, since time alone must not stop a build.
    """
    for linked in collections.entries.values():
        source = linked.entry.source
        for index, one in enumerate(linked.entry.model.publish_anyway):
            known = ALL.get(one.check)
            may_stand = known is not None and not known.always_stops
            if may_stand and one.until <= today + LONGEST_OVERRIDE:
                span = source.value_span(("publish_anyway", index, "check"))
                yield (source.path, one.check), one, span
