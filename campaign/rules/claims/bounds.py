"""What stands before an amount and says on which side of it the truth lies: “more than”,
“nearly”.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction

from campaign.rules.claims.amounts import Amount
from campaign.rules.claims.claim import Range


class Bound(Enum):
    """On which side of an amount a claim puts the truth, and how near."""

    OVER = "over"
    JUST_OVER = "just over"
    WELL_OVER = "well over"
    AT_LEAST = "at least"
    UNDER = "under"
    NEARLY = "nearly"
    WELL_UNDER = "well under"
    AT_MOST = "at most"
    ABOUT = "about"
    EXACTLY = "exactly"
    BETWEEN = "between"


_PHRASES = {
    Bound.OVER: "more than|over|above|upwards of|in excess of|greater than|higher than|exceeding",
    Bound.JUST_OVER: "just over|just above|just more than|slightly more than|slightly over|"
    "a little over|a little more than|a bit over|a bit more than|marginally more than",
    Bound.WELL_OVER: "well over|well above|far more than|much more than|considerably more than",
    Bound.AT_LEAST: "at least|no less than|no fewer than|not less than|a minimum of",
    Bound.UNDER: "less than|under|below|fewer than|lower than",
    Bound.NEARLY: "nearly|almost|just under|just below|just short of|slightly less than|"
    "slightly under|a little under|a little less than|a bit under|a bit less than|not quite|"
    "approaching|close on|getting on for|very nearly",
    Bound.WELL_UNDER: "well under|well below|far less than|much less than|considerably less than",
    Bound.AT_MOST: "at most|no more than|not more than|up to|a maximum of|as much as|as many as",
    Bound.ABOUT: "about|around|roughly|approximately|approx|circa|c|ca|some|close to|broadly|"
    "in the region of|in the order of|of the order of|something like",
    Bound.EXACTLY: "exactly|precisely",
    Bound.BETWEEN: "between",
}
_BY_LENGTH = sorted(
    ((phrase.split(), bound) for bound, text in _PHRASES.items() for phrase in text.split("|")),
    key=lambda one: -len(one[0]),
)
# They come before an amount and add nothing to it; “just” and “from” only once no phrase fits.
_FILLERS = frozenset(
    "is are was were it they that has have had only by now still of just from".split()
)
_NOTABLY = Fraction(1, 20)


def strip_bound(words: list[str]) -> tuple[Bound | None, list[str]]:
    """The bound with which `words` begin, and the rest; “only”, “was” and the like are passed
    over.
    """
    bound: Bound | None = None
    rest = words
    while rest:
        found = _phrase_at(rest)
        if found is not None and bound in (None, Bound.ABOUT):
            bound, rest = found[1], rest[len(found[0]) :]
        elif rest[0] in _FILLERS:
            rest = rest[1:]
        else:
            break
    return bound, rest


def range_of(bound: Bound | None, amounts: Sequence[Amount]) -> Range:
    """The range that `bound` makes of one amount, or of two that stand for a range themselves."""
    first, last = amounts[0], amounts[-1]
    if len(amounts) == 2:
        return Range(first.value - _edge(first), last.value + _edge(last))
    value, near = first.value, first.tolerance
    notable = abs(value) * _NOTABLY
    match bound:
        case Bound.OVER:
            return Range(low=value, low_open=True)
        case Bound.JUST_OVER:
            return Range(value, value + near, low_open=True)
        case Bound.WELL_OVER:
            return Range(low=value + notable)
        case Bound.AT_LEAST:
            return Range(low=value)
        case Bound.UNDER:
            return Range(high=value, high_open=True)
        case Bound.NEARLY:
            return Range(value - near, value, high_open=True)
        case Bound.WELL_UNDER:
            return Range(high=value - notable)
        case Bound.AT_MOST:
            return Range(high=value)
        case Bound.ABOUT:
            return Range(value - near, value + near)
        case _:
            return Range(value - first.rounding, value + first.rounding)


def _edge(amount: Amount) -> Fraction:
    """How far outside its own ends a range may be missed: by its rounding, but hardly more."""
    return min(amount.rounding, abs(amount.value) * _NOTABLY)


def _phrase_at(words: list[str]) -> tuple[list[str], Bound] | None:
    for phrase, bound in _BY_LENGTH:
        if words[: len(phrase)] == phrase:
            return phrase, bound
    return None
