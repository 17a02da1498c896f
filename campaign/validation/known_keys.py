"""Looks up, in the models, which names and choices are known at one place, so that mistakes can be
met with what is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from campaign.diagnostics.catalogue.needs import WHY_NEEDED

Location = tuple[str | int, ...]

_ANYWHERE_ELSE = "Without it the rest cannot be shown rightly."


def keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """The names that the group at `location` knows, as editors write them."""
    for found in _types_at(model, location):
        if isinstance(found, type) and issubclass(found, BaseModel):
            return [field.alias or name for name, field in found.model_fields.items()]
    return []


def choices_at(model: type[BaseModel], location: Location) -> list[str]:
    """The words that the value at `location` may be, or none if it is no choice."""
    for found in _types_at(model, location):
        if get_origin(found) is Literal:
            return [str(choice) for choice in get_args(found)]
    return []


def description_of(model: type[BaseModel], location: Location) -> str:
    """Why the value at `location` is needed, in a sentence."""
    owner = next(
        (
            found
            for found in _types_at(model, location[:-1])
            if isinstance(found, type) and issubclass(found, BaseModel)
        ),
        model,
    )
    key = str(location[-1])
    for ancestor in owner.__mro__:
        reason = WHY_NEEDED.get((ancestor.__name__, key))
        if reason is not None:
            return reason
    return _ANYWHERE_ELSE


@lru_cache(maxsize=1024)
def _types_at(model: Any, location: Location) -> tuple[Any, ...]:
    """Every type that can stand at `location`: unions are opened, lists and maps entered."""
    candidates = list(_opened(model))
    for step in location:
        candidates = [inner for one in candidates for inner in _step_into(one, step)] or candidates
    return tuple(candidates)


def _step_into(kind: Any, step: str | int) -> Iterator[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (name, field.alias):
                yield from _opened(field.annotation)
        return
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        yield from _opened(arguments[1])
    elif get_origin(kind) in (tuple, list) and isinstance(step, int):
        yield from _opened(arguments[0])


def _opened(kind: Any) -> Iterator[Any]:
    """`kind` without its annotations, each member of a union apart."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _opened(get_args(kind)[0])
    elif origin in (Union, UnionType):
        for member in get_args(kind):
            yield from _opened(member)
    else:
        yield kind
