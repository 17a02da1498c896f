"""Whether evidence can be followed up, and whether what is set side by side belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import evidence_rules as codes
from campaign.linking import Collections, LinkedEntry
from campaign.models.common import Common
from campaign.models.evidence import Break, Evidence, Finding, Series
from campaign.models.response import Response
from campaign.rules.comparisons import other_finding
from campaign.rules.selection import entries_of

# What a fair comparison varies at most one of, with the words for it.
_CIRCUMSTANCES = {"period": "period", "place": "place", "who_is_counted": "who is counted"}
# Must be the same on both sides.
_MEASURE = {"unit": "unit", "type_of_figure": "type of figure"}
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+", re.ASCII)
# They have no pages or tables to name.
_WITHOUT_PAGES = frozenset({"web_page", "speech"})


def unlike_figures(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Comparisons of figures that differ in more than the one thing that is compared."""
    for linked, index, finding, other in _compared(collections):
        differing = _differing(finding, other, _MEASURE)
        circumstances = _differing(finding, other, _CIRCUMSTANCES)
        if len(circumstances) > 1:
            # Who is counted is what most comparisons are about, so it is named last.
            differing += circumstances
        if differing:
            key = differing[0][0]
            span = linked.entry.source.value_span(("findings", index, "compared_with", "finding"))
            yield codes.UNLIKE_FIGURES.at(
                span,
                what=" and ".join(dict.fromkeys(words for _, words in differing)),
                first=getattr(finding, key),
                second=getattr(other, key),
            )


def comparisons_across_a_break(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Comparisons over time of figures between which the way of counting changed."""
    for linked, index, finding, other in _compared(collections):
        evidence = linked.entry.model
        assert isinstance(evidence, Evidence)
        for series in evidence.series:
            found = _break_between(series, finding, other)
            if found is not None:
                span = linked.entry.source.value_span(
                    ("findings", index, "compared_with", "finding")
                )
                yield codes.ACROSS_A_BREAK.at(
                    span,
                    first=finding.period,
                    second=other.period,
                    period=found.period,
                    why=found.why,
                )
                break


def replaced_findings(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Pages that show a finding for which there is a newer one."""
    newer = {
        name: place.finding.replaced_by
        for name, place in collections.findings.items()
        if place.finding.replaced_by
    }
    for name in list(newer):
        target = _full_name(newer[name], name.split("/")[0])
        place = collections.findings.get(target)
        # A finding that is not public yet is not given away by a message about the old one.
        if place is None or not collections.entries[place.entry_key].visibility.public:
            del newer[name]
        else:
            newer[name] = target
    if not newer:
        return
    for linked, model in entries_of(collections, Common):
        if isinstance(model, Response):
            for index, point in enumerate(model.key_points):
                if point.evidence in newer:
                    span = linked.entry.source.value_span(("key_points", index, "evidence"))
                    yield codes.REPLACED.at(
                        span,
                        suggestion=newer[point.evidence],
                        name=point.evidence,
                        newer=newer[point.evidence],
                    )
        for block in linked.markup.blocks:
            name = _full_name(block.argument, linked.entry.slug)
            if block.name == "finding" and name in newer:
                yield codes.REPLACED.at(
                    block.span, suggestion=newer[name], name=name, newer=newer[name]
                )


def works_nobody_finds(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Works whose DOI is none: doi.org knows only what begins with 10. and has a slash."""
    for linked, model in entries_of(collections, Common):
        written: list[tuple[tuple[str | int, ...], str | None]] = [
            (("sources", index, "doi"), source.doi)
            for index, source in enumerate(getattr(model, "sources", ()))
        ]
        if isinstance(model, Response):
            written.append((("responds_to", "doi"), model.responds_to.doi))
        for place, doi in written:
            if doi is not None and not _DOI.fullmatch(doi):
                yield codes.NOT_A_DOI.at(linked.entry.source.value_span(place), text=doi)


def untraceable(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Findings without a place in their source, and sources that may vanish."""
    for linked, model in entries_of(collections, Common):
        source_file = linked.entry.source
        for index, source in enumerate(getattr(model, "sources", ())):
            if source.url and not (source.doi or source.isbn or source.saved_copy):
                span = source_file.value_span(("sources", index, "url"))
                yield codes.NO_SAVED_COPY.at(span, id=source.id)
        if not isinstance(model, Evidence):
            continue
        for index, finding in enumerate(model.findings):
            place = collections.sources.get(finding.source)
            pageless = place is not None and place.source.kind in _WITHOUT_PAGES
            if finding.page_or_table is None and not pageless:
                yield codes.NO_PAGE.at(
                    source_file.value_span(("findings", index, "source")), id=finding.id
                )


def without_review_date(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Published evidence that nobody will be reminded to look at again."""
    for linked, evidence in entries_of(collections, Evidence):
        if evidence.review_by is None and evidence.status == "approved":
            yield codes.NO_REVIEW_DATE.at(linked.entry.source.key_span(("status",)))


def _compared(collections: Collections) -> Iterator[tuple[LinkedEntry, int, Finding, Finding]]:
    """Each comparison: where it stands, its two findings."""
    for linked, evidence in entries_of(collections, Evidence):
        for index, finding in enumerate(evidence.findings):
            if finding.compared_with is not None:
                other = other_finding(collections, linked.entry.slug, finding.compared_with)
                if other is not None:
                    yield linked, index, finding, other


def _differing(first: Finding, second: Finding, keys: dict[str, str]) -> list[tuple[str, str]]:
    """The keys that both findings fill differently, with their words."""
    found = []
    for key, words in keys.items():
        one, two = getattr(first, key), getattr(second, key)
        if one and two and _folded(one) != _folded(two):
            found.append((key, words))
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _break_between(series: Series, first: Finding, second: Finding) -> Break | None:
    """The break in `series` that lies between the periods of two findings in its unit."""
    periods = [point.period for point in series.points]
    same_measure = _folded(series.unit) == _folded(first.unit or "")
    if not same_measure or first.period not in periods or second.period not in periods:
        return None
    early, late = sorted((periods.index(first.period), periods.index(second.period)))
    for one in series.not_comparable_before:
        if one.period in periods and early < periods.index(one.period) <= late:
            return one
    return None


def _full_name(name: str, slug: str) -> str:
    return name if "/" in name else f"{slug}/{name}"
