"""An evidence summary: what is known on one question, with every number traceable to its source."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.models.common import Common, File, Source
from campaign.models.scalars import Figure, Slug, Text, refused
from campaign.models.written import ActionRef, EntryRef, FindingRef, SourceRef, Written

_PARTS_OF_A_NUMBER = ("unit", "period", "place", "who_is_counted")


class Strength(Written):
    """How far the evidence carries, and what it cannot tell."""

    rating: Literal["strong", "moderate", "limited", "mixed"]
    why: Text
    limits: Text


class ComparedWith(Written):
    """A comparison with another finding, which the build recomputes."""

    finding: FindingRef
    as_: Annotated[Literal["ratio", "difference"], Field(alias="as")]
    we_say: Text


class Finding(Written):
    """One statement with its number, as it may be shown on any page."""

    id: Slug
    statement: Text
    value: Figure | None = None
    unit: Text | None = None
    type_of_figure: Text | None = None
    period: Text | None = None
    place: Text | None = None
    who_is_counted: Text | None = None
    source: SourceRef
    page_or_table: Text | None = None
    compared_with: ComparedWith | None = None
    replaced_by: FindingRef | None = None

    @model_validator(mode="after")
    def _a_number_is_whole(self) -> Self:
        if self.value is not None:
            for key in _PARTS_OF_A_NUMBER:
                if getattr(self, key) is None:
                    raise refused(codes.NUMBER_WITHOUT_PARTS, field="value", id=self.id, key=key)
        return self


class Point(Written):
    """The values of one period, by group."""

    period: Text
    values: dict[Slug, Figure]


class Break(Written):
    """From this period on, a series cannot be compared with what came before."""

    period: Text
    why: Text


class Series(Written):
    """The same measure over time."""

    id: Slug
    title: Text
    unit: Text
    source: SourceRef
    points: Annotated[tuple[Point, ...], Field(min_length=2)]
    names: dict[Slug, Text] = Field(default_factory=dict)
    not_comparable_before: tuple[Break, ...] = ()

    @model_validator(mode="after")
    def _periods_compare_the_same_groups(self) -> Self:
        expected = set(self.points[0].values)
        for index, point in enumerate(self.points[1:], 1):
            if set(point.values) != expected:
                raise refused(
                    codes.POINT_WITHOUT_GROUP,
                    field=("points", index),
                    period=point.period,
                    here=", ".join(sorted(point.values)),
                    there=", ".join(sorted(expected)),
                )
        return self

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups' ids, in the order of the first period."""
        return tuple(self.points[0].values)

    def value(self, period: str, group: str) -> Decimal:
        """The value of `group` in `period`. Raises KeyError when there is none."""
        for point in self.points:
            if point.period == period:
                return point.values[group]
        raise KeyError(period)


class Evidence(Common):
    """What is known on one question."""

    question: Text
    strength: Strength
    sources: tuple[Source, ...] = ()
    findings: tuple[Finding, ...] = ()
    series: tuple[Series, ...] = ()
    files: tuple[File, ...] = ()
    actions: tuple[ActionRef, ...] = ()
    related: tuple[EntryRef, ...] = ()

    @model_validator(mode="after")
    def _ids_are_single(self) -> Self:
        for what, ids in (
            ("findings", [one.id for one in self.findings]),
            ("sources", [one.id for one in self.sources]),
            ("series", [one.id for one in self.series]),
        ):
            for index, name in enumerate(ids):
                if name in ids[:index]:
                    raise refused(codes.SAME_ID, field=(what, index, "id"), what=what, id=name)
        return self
