"""Works out every stated comparison again from its two figures, and says where the words are
not true.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import evidence_rules as codes
from campaign.linking import Collections
from campaign.models.evidence import ComparedWith, Evidence, Finding
from campaign.rules.claims import Claim, difference_claim, ratio_claim
from campaign.rules.selection import entries_of

_PERCENT = ("%", "per cent", "percent")


def comparisons(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Comparisons whose words the two figures do not bear out, or that could not be worked out."""
    for linked, evidence in entries_of(collections, Evidence):
        for index, finding in enumerate(evidence.findings):
            compared = finding.compared_with
            other = compared and other_finding(collections, linked.entry.slug, compared)
            if compared and other:
                span = linked.entry.source.value_span(
                    ("findings", index, "compared_with", "we_say")
                )
                yield from _checked(finding, other, compared, span)


def other_finding(collections: Collections, slug: str, compared: ComparedWith) -> Finding | None:
    """The finding that `compared` in the evidence entry `slug` names; None when linking did not
    find it.
    """
    name = compared.finding if "/" in compared.finding else f"{slug}/{compared.finding}"
    place = collections.findings.get(name)
    return place.finding if place else None


def _checked(
    finding: Finding, other: Finding, compared: ComparedWith, span: Span
) -> Iterator[Diagnostic]:
    said = compared.we_say
    if finding.value is None or other.value is None:
        lacking = finding.id if finding.value is None else other.id
        because = f"“{lacking}” has no number"
        yield codes.COMPARISON_IMPOSSIBLE.at(span, said=said, because=because)
        return
    if compared.as_ == "ratio" and other.value == 0:
        because = "nothing can be so many times nought"
        yield codes.COMPARISON_IMPOSSIBLE.at(span, said=said, because=because)
        return
    value = _outcome(Fraction(finding.value), Fraction(other.value), compared.as_)
    right = _shown(value)
    sign = "÷" if compared.as_ == "ratio" else "−"
    shown = f"{_plain(finding.value)} {sign} {_plain(other.value)} = {right}"
    claim = _claim(compared, finding, other)
    if claim is None:
        because = "its words cannot be read as a number"
        yield codes.COMPARISON_NOT_CHECKED.at(span, said=said, because=because, sum=shown)
        return
    if claim.is_true_of(value):
        return
    definition = codes.FALSE_COMPARISON
    if _rounding_may_explain(claim, finding.value, other.value, compared.as_):
        definition = codes.COMPARISON_ROUNDING
    yield definition.at(
        span,
        suggestion=right,
        said=said,
        sum=shown,
        right=right,
        first=finding.id,
        second=other.id,
    )


def _claim(compared: ComparedWith, finding: Finding, other: Finding) -> Claim | None:
    if compared.as_ == "ratio":
        return ratio_claim(compared.we_say)
    in_percent = all(
        any(word in (one.unit or "").casefold() for word in _PERCENT) for one in (finding, other)
    )
    return difference_claim(compared.we_say, in_percent=in_percent)


def _outcome(first: Fraction, second: Fraction, how: str) -> Fraction:
    return first / second if how == "ratio" else first - second


def _rounding_may_explain(claim: Claim, first: Decimal, second: Decimal, how: str) -> bool:
    """Whether the claim could be true of figures that were rounded to `first` and `second`.

    Figures of a single digit are taken for counts, which nobody rounds.
    """
    if min(len(_digits(first)), len(_digits(second))) < 2:
        return False
    ends = [
        _outcome(one, two, how)
        for one in _before_rounding(first)
        for two in _before_rounding(second)
        if how != "ratio" or two != 0
    ]
    return claim.could_be_true_between(min(ends), max(ends))


def _before_rounding(value: Decimal) -> tuple[Fraction, Fraction]:
    exponent = value.as_tuple().exponent
    half = Fraction(1, 2) * Fraction(10) ** (exponent if isinstance(exponent, int) else 0)
    return Fraction(value) - half, Fraction(value) + half


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits)).lstrip("0")


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def _shown(value: Fraction) -> str:
    """`value` with one decimal, or two significant digits where that shows nothing."""
    if value == 0 or abs(value) >= 1:
        return f"{float(value):.1f}".removesuffix(".0")
    return f"{float(value):.2g}"
