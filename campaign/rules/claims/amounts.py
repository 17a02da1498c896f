"""Amounts as people write them: 4.6, four and a half, two thirds, one in five, 60%."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = {word: number for number, word in enumerate(_ONES)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
PART_WORDS = _PARTS | {f"{word}s": part for word, part in _PARTS.items()} | {"halves": 2}
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "k": 10**3,
    "m": 10**6,
    "bn": 10**9,
}
_DIGITS = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, how many words it took, and how far a true value may lie from it.

    `slack` is half of the last place that digits show, or None for words, which round as people do.
    """

    value: Fraction
    words: int
    slack: Fraction | None = None
    is_part: bool = False

    @property
    def tolerance(self) -> Fraction:
        """How far from the amount a value may lie and still be “about” it."""
        loose = _loose(self.value)
        return loose if self.slack is None else max(loose, self.slack)

    @property
    def rounding(self) -> Fraction:
        """How far from the amount a value may lie when nothing but the amount is said."""
        return _loose(self.value) if self.slack is None else self.slack


def read_amount(words: list[str]) -> Amount | None:
    """The amount at the beginning of `words`, which are in small letters; None if there is none."""
    for read in (_one_in_several, _part, _mixed, _digits):
        found = read(words)
        if found is not None:
            return found
    return None


def _loose(value: Fraction) -> Fraction:
    """How far “about” reaches: a half for small counts, a tenth for large ones, less for parts."""
    size = abs(value)
    if size < 1:
        return min(size * Fraction(15, 100), Fraction(7, 100))
    return max(min(Fraction(1, 2), size * Fraction(15, 100)), size / 10)


def _one_in_several(words: list[str]) -> Amount | None:
    """`one in five`, `2 in 3`."""
    if len(words) < 3 or words[1] not in ("in", "out"):
        return None
    skip = 3 if words[1] == "out" and words[2] == "of" else 2
    above, below = _whole(words[:1]), _whole(words[skip:])
    if above is None or below is None or not 0 < above[0] <= below[0]:
        return None
    return Amount(Fraction(above[0], below[0]), skip + below[1], is_part=True)


def _part(words: list[str]) -> Amount | None:
    """`half`, `a third`, `two thirds`, `three quarters`."""
    if words and words[0] in PART_WORDS and words[0] in _PARTS:
        return Amount(Fraction(1, _PARTS[words[0]]), 1, is_part=True)
    if len(words) < 2 or words[1] not in PART_WORDS:
        return None
    above = 1 if words[0] in ("a", "an") else NUMBER_WORDS.get(words[0])
    if above is None and words[0].isdecimal() and words[0].isascii():
        above = int(words[0])
    if not above:
        return None
    return Amount(Fraction(above, PART_WORDS[words[1]]), 2, is_part=True)


def _mixed(words: list[str]) -> Amount | None:
    """`four`, `four and a half`, `a hundred and twenty`, `two and two thirds`."""
    whole = _whole(words)
    if whole is None or (words[0].isascii() and words[0][0].isdigit() and _is_decimal(words[0])):
        return None
    value, used = Fraction(whole[0]), whole[1]
    rest = words[used:]
    if rest[:1] == ["and"] and (part := _part(rest[1:])) is not None and part.value < 1:
        return Amount(value + part.value, used + 1 + part.words)
    return Amount(value, used) if not words[0][0].isdigit() else None


def _whole(words: list[str]) -> tuple[int, int] | None:
    """A whole number in words or plain digits, and how many words it took."""
    if not words:
        return None
    if words[0].isdecimal() and words[0].isascii():
        return int(words[0]), 1
    if words[0] in ("a", "an") and words[1:2] in (["hundred"], ["thousand"], ["dozen"]):
        return _grown(1, words, 1)
    number = NUMBER_WORDS.get(words[0])
    if number is None:
        return None
    used = 1
    if number >= 20 and len(words) > 1 and 0 < NUMBER_WORDS.get(words[1], 0) < 10:
        number, used = number + NUMBER_WORDS[words[1]], 2
    return _grown(number, words, used)


def _grown(number: int, words: list[str], used: int) -> tuple[int, int]:
    """`number` with the hundred, thousand or dozen that follows it, and what is added to that."""
    for word, factor in (("dozen", 12), ("hundred", 100), ("thousand", 1000)):
        if words[used : used + 1] == [word]:
            number, used = number * factor, used + 1
            rest = words[used + 1 :] if words[used : used + 1] == ["and"] else []
            if rest and rest[0] in NUMBER_WORDS:
                more = _whole(rest)
                if more is not None and more[0] < factor:
                    return number + more[0], used + 1 + more[1]
    return number, used


def _digits(words: list[str]) -> Amount | None:
    """`4.6`, `1,200`, `1.2 million`; trailing noughts may come from rounding, up to a twentieth."""
    if not words or not _DIGITS.fullmatch(words[0]):
        return None
    text = words[0].replace(",", "").replace("−", "-")
    value = Fraction(text)
    if _is_decimal(text):
        slack = Fraction(1, 2 * 10 ** len(text.split(".")[1]))
    else:
        noughts = len(text) - len(text.rstrip("0")) if value else 0
        slack = max(Fraction(1, 2), min(Fraction(10**noughts, 2), abs(value) / 20))
    scale = _SCALES.get(words[1], 0) if len(words) > 1 else 0
    return Amount(value * scale, 2, slack * scale) if scale else Amount(value, 1, slack)


def _is_decimal(text: str) -> bool:
    return "." in text
