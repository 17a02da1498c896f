"""A finding as any page shows it: one number, its sentence, and the way to how we know."""

from __future__ import annotations

import re
from dataclasses import dataclass

from campaign.linking.site import FindingPlace
from campaign.models.evidence import Finding
from campaign.rendering.context import Context, LinkView
from campaign.rendering.views.sources import mention
from campaign.rendering.words import number, spans

_PLAIN_NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?(?:%| per cent)?")


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number with the people it counts."""

    value: str
    who: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One traced statement.

    `figure` is what is set very large (`4.6` with `figure_unit` “times”, or the value itself);
    `we_say` is the comparison in words. `figures` are the numbers behind it, `particulars` what
    they were counted over. `how_we_know` leads to the evidence page, and `key` names its entry.
    """

    anchor: str
    key: str
    statement: str
    figure: str
    figure_unit: str
    we_say: str
    figures: tuple[FigureView, ...]
    unit: str
    particulars: tuple[str, ...]
    type_of_figure: str
    source: LinkView | None
    page_or_table: str
    how_we_know: LinkView
    newer: LinkView | None


def finding_view(context: Context, place: FindingPlace) -> FindingView:
    """The finding at `place`, as this page shows it."""
    finding = place.finding
    figure, unit, we_say = _what_is_large(finding)
    other = _other(context, place)
    figures = [_figure(finding)] if finding.value is not None else []
    if other is not None and other.value is not None:
        figures.append(_figure(other))
    return FindingView(
        anchor=finding.id,
        key=place.entry_key,
        statement=finding.statement,
        figure=figure,
        figure_unit=unit,
        we_say=we_say,
        figures=tuple(figures),
        unit=finding.unit or "",
        particulars=tuple(spans(one) for one in (finding.place, finding.period) if one),
        type_of_figure=finding.type_of_figure or "",
        source=mention(context, finding.source),
        page_or_table=finding.page_or_table or "",
        how_we_know=how_we_know(context, place),
        newer=_newer(context, place),
    )


def how_we_know(context: Context, place: FindingPlace) -> LinkView:
    """The way to the finding on its evidence page."""
    return _way(context, place, "How we know")


def _what_is_large(finding: Finding) -> tuple[str, str, str]:
    compared = finding.compared_with
    if compared is None:
        value = number(finding.value) if finding.value is not None else ""
        return value, finding.unit or "", ""
    if _PLAIN_NUMBER.fullmatch(compared.we_say):
        return compared.we_say, "times" if compared.as_ == "ratio" else finding.unit or "", ""
    return "", "", compared.we_say


def _other(context: Context, place: FindingPlace) -> Finding | None:
    compared = place.finding.compared_with
    if compared is None:
        return None
    found = context.finding(compared.finding, within=place.entry_key)
    return found.finding if found else None


def _newer(context: Context, place: FindingPlace) -> LinkView | None:
    if place.finding.replaced_by is None:
        return None
    found = context.finding(place.finding.replaced_by, within=place.entry_key)
    return _way(context, found, found.finding.statement) if found else None


def _way(context: Context, place: FindingPlace, text: str) -> LinkView:
    address = context.site.entries[place.entry_key].address
    if address == context.address:
        return LinkView(f"#{place.finding.id}", text)
    return LinkView(context.place.to(address, place.finding.id), text)


def _figure(finding: Finding) -> FigureView:
    assert finding.value is not None
    return FigureView(number(finding.value), finding.who_is_counted or "")
