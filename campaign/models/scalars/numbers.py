"""Numbers and yes or no, read from exactly what was typed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from campaign.diagnostics.catalogue import values as codes
from campaign.models.scalars.refusal import refused

_NUMBER = re.compile(r"[-−]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,10})?", re.ASCII)

# A unit of one letter, as in 1.2m or 10p, changes what the number says: nothing is guessed then.
_WITH_UNIT = re.compile(
    rf"[£$€]?\s*(?P<number>{_NUMBER.pattern})\s*(?:%|°|[A-Za-z]{{2}}[A-Za-z ]*)?", re.ASCII
)
_MULTIPLIES = re.compile(r"\b(?:hundred|thousand|million|billion|bn|mn|pence|per)\b", re.IGNORECASE)


def parse_figure(text: object) -> Decimal:
    """A decimal number such as `343.5`, `-2` or `13,000`; its digits are kept as typed (1.10 stays
    1.10).

    Raises the diagnostic's error for words, `nan`, exponents, underscores and more than one number.
    """
    if isinstance(text, Decimal):
        return text
    written = str(text).strip()
    if not _NUMBER.fullmatch(written):
        raise refused(codes.NOT_A_NUMBER, text=written, suggestion=_number_in(written))
    return Decimal(written.replace(",", "").replace("−", "-"))


def _number_in(text: str) -> str | None:
    """The one number in `text`, without the unit or sign around it: “24%”, “£10”, “24 people”."""
    found = _WITH_UNIT.fullmatch(text)
    return found["number"] if found and not _MULTIPLIES.search(text) else None


def parse_amount(text: object) -> Decimal:
    """An amount of money above nothing, with at most two decimals; a leading £, $ or €
    is allowed.
    """
    written = str(text).strip().lstrip("£$€").strip()
    amount = parse_figure(written)
    exponent = amount.as_tuple().exponent
    if amount <= 0 or (isinstance(exponent, int) and exponent < -2):
        reason = "An amount to give is above zero and has at most two decimals."
        raise refused(codes.OUT_OF_RANGE, text=written, reason=reason)
    return amount


def parse_whole(text: object) -> int:
    """A whole number from 0 upwards."""
    written = str(text).strip()
    number = parse_figure(written)
    if number < 0 or number != number.to_integral_value():
        reason = "A count is a whole number, 0 or more."
        raise refused(codes.OUT_OF_RANGE, text=written, reason=reason)
    return int(number)


def parse_yes_no(text: object) -> bool:
    """`yes`, `no`, `true` or `false`, in any case."""
    if isinstance(text, bool):
        return text
    written = str(text).strip().casefold()
    if written in ("yes", "true"):
        return True
    if written in ("no", "false"):
        return False
    guess = "yes" if written in ("y", "on", "1") else "no" if written in ("n", "off", "0") else None
    raise refused(codes.NOT_YES_OR_NO, text=str(text).strip(), suggestion=guess)


Figure = Annotated[Decimal, BeforeValidator(parse_figure)]
Amount = Annotated[Decimal, BeforeValidator(parse_amount)]
WholeNumber = Annotated[int, BeforeValidator(parse_whole)]
YesNo = Annotated[bool, BeforeValidator(parse_yes_no)]
