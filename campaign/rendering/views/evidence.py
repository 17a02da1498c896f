"""An evidence summary as its template shows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from campaign.linking.site import LinkedEntry
from campaign.models.evidence import Evidence, Series
from campaign.rendering.context import Context, LinkView
from campaign.rendering.pages import by_date
from campaign.rendering.views.findings import FindingView, finding_view
from campaign.rendering.views.sources import mention
from campaign.rendering.words import number, spans

# A page must not grow with the number of pages that rest on it.
MOST = 20
_STRENGTHS = {
    "strong": "Strong",
    "moderate": "Moderate",
    "limited": "Limited",
    "mixed": "Mixed",
}


@dataclass(frozen=True, slots=True)
class RowView:
    """One period of a series. `broken` says why it cannot be compared with the row before it.

    `bars` are the lengths of the figures, in percent of the longest of the series; empty where a
    figure is below nought, which no bar can show.
    """

    period: str
    figures: tuple[str, ...]
    broken: str
    bars: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The same measure over time, as a table."""

    anchor: str
    title: str
    unit: str
    groups: tuple[str, ...]
    rows: tuple[RowView, ...]
    source: LinkView | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The parts of an evidence summary besides its body;
    `used_by` are the pages that rest on it.
    """

    question: str
    strength: str
    why: str
    limits: str
    findings: tuple[FindingView, ...]
    series: tuple[SeriesView, ...]
    used_by: tuple[LinkView, ...]
    used_by_more: int


def evidence_view(context: Context, entry: LinkedEntry, model: Evidence) -> EvidenceView:
    """The evidence `model` on its own page."""
    users, more = used_by(context, entry.key)
    findings = []
    for finding in model.findings:
        place = context.finding(finding.id, within=entry.key)
        if place is not None:
            findings.append(finding_view(context, place))
    return EvidenceView(
        question=model.question,
        strength=_STRENGTHS[model.strength.rating],
        why=model.strength.why,
        limits=model.strength.limits,
        findings=tuple(findings),
        series=tuple(_series(context, one) for one in model.series),
        used_by=users,
        used_by_more=more,
    )


def used_by(context: Context, key: str) -> tuple[tuple[LinkView, ...], int]:
    """The latest pages that refer to the entry `key`, and how many more do."""
    users = [context.entry(one) for one in context.site.used_by.get(key, ()) if one != key]
    latest = by_date(one for one in users if one is not None)
    return tuple(context.link(one) for one in latest[:MOST]), max(0, len(latest) - MOST)


def _series(context: Context, written: Series) -> SeriesView:
    breaks = {one.period: one.why for one in written.not_comparable_before}
    values = [value for point in written.points for value in point.values.values()]
    longest = max(values) if min(values) >= 0 else Decimal(0)
    rows = tuple(
        RowView(
            spans(point.period),
            tuple(number(point.values[group]) for group in written.groups),
            breaks.get(point.period, ""),
            tuple(f"{100 * point.values[group] / longest:.1f}" for group in written.groups)
            if longest
            else (),
        )
        for point in written.points
    )
    names = (written.names.get(one, _name(one)) for one in written.groups)
    return SeriesView(
        anchor=written.id,
        title=written.title,
        unit=written.unit,
        groups=tuple(names),
        rows=rows,
        source=mention(context, written.source),
    )


def _name(group: str) -> str:
    return group.replace("-", " ").capitalize()
