"""Reads phrases such as “more than four times as likely” or “about 270 fewer” as claims."""

from __future__ import annotations

from fractions import Fraction

from campaign.rules.claims.amounts import NUMBER_WORDS, Amount, read_amount
from campaign.rules.claims.bounds import Bound, range_of, strip_bound
from campaign.rules.claims.claim import Claim, Range, Reading
from campaign.rules.claims.words import is_number, words_of

_UP = frozenset(
    "more higher greater larger bigger above up increase rise likelier longer oftener".split()
)
_DOWN = frozenset("less lower fewer smaller below down under decrease fall shorter rarer".split())
_MULTIPLES = {
    "twice": 2, "double": 2, "doubled": 2, "thrice": 3, "triple": 3, "tripled": 3,
    "treble": 3, "trebled": 3, "quadruple": 4, "quadrupled": 4,
}  # fmt: skip
_SLIGHTLY = (["slightly"], ["a", "little"], ["marginally"], ["somewhat"])
_STRONGLY = (["much"], ["far"], ["considerably"], ["substantially"], ["significantly"], ["clearly"])
_THE_SAME = (["the", "same"], ["same"], ["equal"], ["identical"], ["no", "different"], ["level"])
_DENIES = frozenset("not never neither except but unlike".split())
# After these a number belongs to a unit, a place or a year, and is no second claim.
_BEFORE_A_UNIT = frozenset("per every each in since of than to for".split())
_ONE = Fraction(1)
_ANY_PERCENT = (Reading.AS_IT_IS, Reading.MORE_THAN_ONE, Reading.LESS_THAN_ONE)


def ratio_claim(text: str) -> Claim | None:
    """What `text` claims of a ratio; None when it cannot be read for certain."""
    bound, rest = strip_bound(words_of(text))
    if rest[:1] == ["halved"]:
        range_ = range_of(bound, [Amount(Fraction(2), 1)])
        return Claim(range_, (Reading.TURNED_ROUND,)) if _is_plain(rest[1:]) else None
    if (alone := _without_amount(bound, rest, _ONE)) is not None:
        return alone
    amounts, rest = _amounts(bound, rest)
    if not amounts:
        return None
    percent = rest[:1] == ["%"]
    times = rest[:1] in (["times"], ["time"])
    tail, bound = _with_bound_behind(rest[1:] if percent or times else rest, bound)
    if percent and tail[:1] in (["point"], ["points"]):
        return None
    if percent:
        amounts = [_scaled(one, Fraction(1, 100)) for one in amounts]
    elif not times and not amounts[-1].is_part and tail and not _is_multiple(rest, amounts):
        return None
    if not _is_plain(tail):
        return None
    return Claim(range_of(bound, amounts), _ratio_readings(tail, percent, amounts, times=times))


def difference_claim(text: str, *, in_percent: bool) -> Claim | None:
    """What `text` claims of a difference; None when it cannot be read for certain.

    `in_percent` says that the two figures are percentages, so that “6%” can mean six points.
    """
    bound, rest = strip_bound(words_of(text))
    if (alone := _without_amount(bound, rest, Fraction(0))) is not None:
        return alone
    amounts, rest = _amounts(bound, rest)
    if not amounts or any(one.is_part for one in amounts):
        return None
    if rest[:1] in (["times"], ["time"]) or (rest[:1] == ["%"] and not in_percent):
        return None
    tail, bound = _with_bound_behind(rest, bound)
    if not _is_plain(tail):
        return None
    readings: tuple[Reading, ...] = (Reading.AS_IT_IS, Reading.NEGATED)
    direction = next((word for word in tail if word in _UP or word in _DOWN), None)
    if direction is not None:
        readings = (Reading.AS_IT_IS if direction in _UP else Reading.NEGATED,)
    return Claim(range_of(bound, amounts), readings)


def _amounts(bound: Bound | None, words: list[str]) -> tuple[list[Amount], list[str]]:
    """The one or two amounts at the beginning, and the words behind them."""
    first, rest = _one_amount(words)
    if first is None:
        return [], words
    joints = (["and"],) if bound is Bound.BETWEEN else (["to"], ["or"])
    if rest[:1] == ["times"] and rest[1:2] in joints:
        rest = rest[1:]
    if rest[:1] in joints:
        second, behind = _one_amount(rest[1:])
        if second is not None and second.value > first.value:
            return [first, second], behind
    if bound is Bound.BETWEEN:
        return [], words
    return [first], rest


def _one_amount(words: list[str]) -> tuple[Amount | None, list[str]]:
    if words and words[0] in _MULTIPLES:
        return Amount(Fraction(_MULTIPLES[words[0]]), 1, is_part=False), ["times", *words[1:]]
    found = read_amount(words)
    return (found, words[found.words :]) if found else (None, words)


def _is_multiple(rest: list[str], amounts: list[Amount]) -> bool:
    """Whether words that follow a bare number still leave it a ratio: “4.6 as high” does."""
    return amounts[-1].slack is not None and rest[:1] == ["as"]


def _without_amount(bound: Bound | None, words: list[str], same: Fraction) -> Claim | None:
    """“The same”, “higher”, “slightly lower”: a direction only. `same` is where nothing differs."""
    if same == _ONE and any(words[: len(one)] == one for one in _THE_SAME):
        return Claim(Range(_ONE - Fraction(1, 10), _ONE + Fraction(1, 10)))
    if bound is not None:
        return None
    slightly = _stripped(words, _SLIGHTLY)
    rest = slightly if slightly is not None else (_stripped(words, _STRONGLY) or words)
    if not rest or not _is_plain(rest) or not (rest[0] in _UP or rest[0] in _DOWN):
        return None
    quarter = Fraction(1, 4) if slightly is not None and same == _ONE else None
    if rest[0] in _UP:
        return Claim(Range(same, same + quarter if quarter else None, low_open=True))
    return Claim(Range(same - quarter if quarter else None, same, high_open=True))


def _stripped(words: list[str], phrases: tuple[list[str], ...]) -> list[str] | None:
    for phrase in phrases:
        if words[: len(phrase)] == phrase:
            return words[len(phrase) :]
    return None


def _with_bound_behind(tail: list[str], bound: Bound | None) -> tuple[list[str], Bound | None]:
    """“Four times or more”, “about a fifth or so”: the bound may stand behind."""
    for words, behind in ((["or", "more"], Bound.AT_LEAST), (["or", "less"], Bound.AT_MOST)):
        if tail[:2] == words and bound is None:
            return tail[2:], behind
    if tail[:2] == ["or", "so"]:
        return tail[2:], bound or Bound.ABOUT
    return tail, bound


def _ratio_readings(
    tail: list[str], percent: bool, amounts: list[Amount], *, times: bool
) -> tuple[Reading, ...]:
    first = tail[0] if tail else ""
    if not percent and not times and not amounts[-1].is_part:
        return (Reading.AS_IT_IS,)
    if times:
        if first in _UP:
            return (Reading.AS_IT_IS, Reading.MORE_THAN_ONE)
        return (Reading.TURNED_ROUND,) if first in _DOWN else (Reading.AS_IT_IS,)
    if first in _UP or "again" in tail:
        return (Reading.MORE_THAN_ONE,)
    if first in _DOWN:
        return (Reading.LESS_THAN_ONE,)
    return _ANY_PERCENT if percent and first not in ("of", "as") else (Reading.AS_IT_IS,)


def _is_plain(tail: list[str]) -> bool:
    """Whether the words behind an amount neither deny it nor make a second claim."""
    for place, word in enumerate(tail):
        if word in _DENIES:
            return False
        counts = is_number(word) or NUMBER_WORDS.get(word, 0) > 1 or word in _MULTIPLES
        if counts and (place == 0 or tail[place - 1] not in _BEFORE_A_UNIT):
            return False
    return True


def _scaled(amount: Amount, factor: Fraction) -> Amount:
    slack = amount.slack * factor if amount.slack is not None else None
    return Amount(amount.value * factor, amount.words, slack, amount.is_part)
