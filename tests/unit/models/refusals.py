"""What a parser says of a text that it does not take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Refusal:
    """The diagnostic's code, what was probably meant, and the values that fill its text."""

    code: str
    suggestion: str | None
    values: dict[str, str]


def refusal(parse: Callable[..., object], *arguments: object) -> Refusal:
    """How `parse` refuses its arguments; the test fails where it reads them."""
    with pytest.raises(PydanticCustomError) as caught:
        parse(*arguments)
    context = caught.value.context or {}
    return Refusal(caught.value.type, context["suggestion"], context["values"])


def refused_as(parse: Callable[..., object], *arguments: object) -> str:
    """The code with which `parse` refuses its arguments, or nothing when it reads them."""
    try:
        parse(*arguments)
    except PydanticCustomError as error:
        return error.type
    return ""
