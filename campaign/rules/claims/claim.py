"""A claim about a number as a range, with the ways in which the number may be meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`; None has no end on that side. An open side does not include its end."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: Fraction) -> bool:
        """Whether `value` lies inside."""
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (value == self.high and not self.high_open)

    def meets(self, low: Fraction, high: Fraction) -> bool:
        """Whether any number from `low` to `high`, both included, lies inside."""
        after = self.high is not None and (low > self.high or (self.high_open and low == self.high))
        before = self.low is not None and (high < self.low or (self.low_open and high == self.low))
        return not after and not before


class Reading(Enum):
    """What the words measure, given how a value compares with another: r times, or a difference
    of d.
    """

    AS_IT_IS = "as it is"
    MORE_THAN_ONE = "how much above one"
    LESS_THAN_ONE = "how much below one"
    TURNED_ROUND = "the other way round"
    NEGATED = "downwards"

    def of(self, value: Fraction) -> Fraction | None:
        """What is measured where the comparison gives `value`; None when it cannot be."""
        match self:
            case Reading.AS_IT_IS:
                return value
            case Reading.MORE_THAN_ONE:
                return value - 1
            case Reading.LESS_THAN_ONE:
                return 1 - value
            case Reading.NEGATED:
                return -value
            case Reading.TURNED_ROUND:
                return 1 / value if value > 0 else None


@dataclass(frozen=True, slots=True)
class Claim:
    """True of a comparison when in any of `readings` it lies in `range`.

    English often leaves open which reading is meant (“four times more”); a claim that is true in
    one of them is not false.
    """

    range: Range
    readings: tuple[Reading, ...] = (Reading.AS_IT_IS,)

    def is_true_of(self, value: Fraction) -> bool:
        """Whether the claim holds where the comparison gives exactly `value`."""
        measured = (reading.of(value) for reading in self.readings)
        return any(one is not None and self.range.holds(one) for one in measured)

    def could_be_true_between(self, low: Fraction, high: Fraction) -> bool:
        """Whether the claim holds for some comparison from `low` to `high`."""
        for reading in self.readings:
            ends = [one for one in (reading.of(low), reading.of(high)) if one is not None]
            if len(ends) == 2 and self.range.meets(min(ends), max(ends)):
                return True
        return False
