"""Finds every reference in a model by the marks on its fields, so that a new field needs no line
here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from campaign.models.written import RefersTo, Target

Step = str | int

# The file of site_config/ that names each, and the group in it.
NAMED_IN = {
    Target.PERSON: ("people", "people"),
    Target.TOPIC: ("topics", "topics"),
    Target.DONATION: ("donations", "donations"),
    Target.MAILING_LIST: ("mailing_lists", "mailing_lists"),
    Target.PRESS_CONTACT: ("organisation", "press_contacts"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """What was written at one place in the frontmatter, and what kind of thing it must name."""

    target: Target
    text: str
    location: tuple[Step, ...]


def references_of(model: BaseModel) -> Iterator[Reference]:
    """Every reference that `model` holds, in the order of its fields."""
    yield from _in_model(model, ())


def _in_model(model: BaseModel, location: tuple[Step, ...]) -> Iterator[Reference]:
    for name, written_as, target in _places(type(model)):
        value = getattr(model, name)
        if value is not None and value != ():
            yield from _in_value(value, (*location, written_as), target)


def _in_value(value: Any, location: tuple[Step, ...], target: Target | None) -> Iterator[Reference]:
    if isinstance(value, BaseModel):
        yield from _in_model(value, location)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, (*location, index), target)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in_value(item, (*location, str(key)), target)
    elif target is not None:
        yield Reference(target, str(value), location)


@cache
def _places(model: type[BaseModel]) -> tuple[tuple[str, str, Target | None], ...]:
    """The fields that can hold references: their name, how they are written, and what they name.

    Fields that hold neither a reference nor a model are left out: most of a page is plain text.
    """
    found = []
    for name, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, RefersTo)]
        inner, holds_model = _marked(field.annotation)
        target = marks[0].target if marks else inner
        if target is not None or holds_model:
            found.append((name, field.alias or name, target))
    return tuple(found)


def _marked(annotation: Any) -> tuple[Target | None, bool]:
    """The mark inside an annotation, and whether a model stands in it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *marks = get_args(annotation)
        inner, holds_model = _marked(base)
        own = next((mark.target for mark in marks if isinstance(mark, RefersTo)), None)
        return own or inner, holds_model
    if origin in (Union, UnionType, tuple, list, dict):
        parts = [_marked(part) for part in get_args(annotation) if part is not Ellipsis]
        target = next((part for part, _ in parts if part is not None), None)
        return target, any(holds for _, holds in parts)
    return None, isinstance(annotation, type) and issubclass(annotation, BaseModel)
