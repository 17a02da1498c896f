"""Turns the errors of a model into diagnostics: which code, at which place, in which words.

Error types are matched exactly; one that is not known here still becomes a plain diagnostic,
never the library's own text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from campaign.diagnostics import Definition, Diagnostic, closest, one_of
from campaign.diagnostics.catalogue import ALL, shape
from campaign.diagnostics.catalogue import values as value_codes
from campaign.diagnostics.catalogue.entries import NEEDED_FOR_KIND
from campaign.source import INTERNAL_NOTES, SourceFile
from campaign.validation.elsewhere import choice_meant_by, key_known_elsewhere
from campaign.validation.known_keys import choices_at, description_of, keys_at

Location = tuple[str | int, ...]

_EXPECTED: dict[str, shape.ShapeDefinition] = {
    "string_type": shape.EXPECTED_TEXT,
    "tuple_type": shape.EXPECTED_LIST,
    "list_type": shape.EXPECTED_LIST,
    "model_type": shape.EXPECTED_GROUP,
    "model_attributes_type": shape.EXPECTED_GROUP,
    "dict_type": shape.EXPECTED_GROUP,
    "string_too_short": shape.NOT_UNDERSTOOD,
}


class Wording:
    """Words the errors of one file; `where` is what the file is called in a sentence."""

    def __init__(
        self, source: SourceFile, model: type[BaseModel], where: str, *, is_page: bool
    ) -> None:
        self._source = source
        self._model = model
        self._where = where
        self._is_page = is_page
        # “a page” becomes “this page”; a settings file is called by its name.
        self._this = f"this {where.split(' ', 1)[1]}" if is_page else where

    def diagnostics(self, error: ValidationError) -> tuple[Diagnostic, ...]:
        """One diagnostic for each error, at its place."""
        words: dict[str, Callable[[ErrorDetails], Diagnostic]] = {
            "extra_forbidden": self._unknown_key,
            "missing": self._missing_key,
            "literal_error": self._not_a_choice,
            "too_short": self._too_few,
        }
        details = error.errors(include_url=False)
        unknown = [one["loc"] for one in details if one["type"] == "extra_forbidden"]
        misspelt = {(*one[:-1], self._meant_by(one)) for one in unknown}
        misspelt |= {(*one[:-1], self._group_of(one), one[-1]) for one in unknown}
        told = [one for one in details if not _is_told_by_another(one, details, misspelt)]
        return tuple(words.get(one["type"], self._other)(one) for one in told)

    def _meant_by(self, location: Location) -> str | None:
        key, known = str(location[-1]), keys_at(self._model, location[:-1])
        if self._group_of(location):
            return None
        if "settings" in known and closest(key, known, like=0.8) is None:
            return None  # it is more likely to be a setting of the provider
        return key_known_elsewhere(key, known) or closest(key, [*known, INTERNAL_NOTES])

    def _group_of(self, location: Location) -> str | None:
        """The only group beside the unknown name at `location` that knows it, if there is one."""
        key, parent = location[-1], location[:-1]
        groups = [
            one
            for one in keys_at(self._model, parent)
            if key in keys_at(self._model, (*parent, one)) and self._is_written((*parent, one))
        ]
        return groups[0] if len(groups) == 1 else None

    def _where_it_belongs(self, location: Location) -> str | None:
        """What to do with a name that other groups know; None where it is only misspelt."""
        group = self._group_of(location)
        if group:
            return f"Move the line to those under “{group}:”, and indent it like them."
        known = keys_at(self._model, location[:-1])
        if "settings" not in known or self._meant_by(location):
            return None
        return (
            f"If “{location[-1]}” is a setting of the provider, put it under “settings:”, indented "
            f"by two spaces more. If not, delete it. Names known here are {one_of(known)}."
        )

    def _is_written(self, location: Location) -> bool:
        return self._source.key_span(location) != self._source.key_span(location[:-1])

    def _unknown_key(self, error: ErrorDetails) -> Diagnostic:
        location = error["loc"]
        key = str(location[-1])
        known = keys_at(self._model, location[:-1])
        definition = shape.UNKNOWN_KEY.for_page(self._is_page)
        return definition.at(
            self._source.key_span(location),
            suggestion=self._meant_by(location),
            fix=self._where_it_belongs(location),
            key=key,
            where=self._place_name(location[:-1]),
            known=one_of(known),
        )

    def _missing_key(self, error: ErrorDetails) -> Diagnostic:
        location = error["loc"]
        key, parent = str(location[-1]), location[:-1]
        definition = shape.MISSING_KEY.for_page(self._is_page)
        empty = self._source.left_empty.get(location)
        return definition.at(
            empty or self._source.key_span(parent),
            fix=f"Write it after “{key}:”." if empty else None,
            key=key,
            where=self._place_name(parent) if parent else self._this,
            why=description_of(self._model, location),
            under=f" under “{_name_of(parent)}:”" if parent else "",
        )

    def _not_a_choice(self, error: ErrorDetails) -> Diagnostic:
        location = error["loc"]
        written = error["input"]
        if not isinstance(written, str):
            return self._expected(shape.EXPECTED_TEXT, error)
        choices = choices_at(self._model, location)
        return value_codes.NOT_A_CHOICE.at(
            self._source.value_span(location),
            suggestion=choice_meant_by(written, choices),
            text=written,
            key=_name_of(location),
            choices=one_of(choices),
        )

    def _too_few(self, error: ErrorDetails) -> Diagnostic:
        count, least = error["ctx"]["actual_length"], error["ctx"]["min_length"]
        return shape.TOO_FEW.for_page(self._is_page).at(
            self._source.value_span(error["loc"]),
            key=_name_of(error["loc"]),
            count=f"only {count} part{'' if count == 1 else 's'}" if count else "no parts",
            least="one is" if least == 1 else f"{least} are",
        )

    def _other(self, error: ErrorDetails) -> Diagnostic:
        ours = ALL.get(error["type"])
        if ours is not None:
            return self._refused(ours, error)
        return self._expected(_EXPECTED.get(error["type"], shape.NOT_UNDERSTOOD), error)

    def _refused(self, definition: Definition, error: ErrorDetails) -> Diagnostic:
        context: Mapping[str, Any] = error.get("ctx", {})
        field = context["field"]
        within = field if isinstance(field, tuple) else ((field,) if field else ())
        location = (*error["loc"], *within)
        whole_group = len(within) == 1 and not isinstance(error["input"], str)
        span = self._source.key_span(location) if whole_group else self._source.value_span(location)
        return definition.at(span, suggestion=context["suggestion"], **context["values"])

    def _expected(self, definition: shape.ShapeDefinition, error: ErrorDetails) -> Diagnostic:
        location = error["loc"]
        return definition.for_page(self._is_page).at(
            self._source.value_span(location),
            key=_name_of(location),
            what=_what_is(error["input"]),
            fix=self._right_form(definition, error),
        )

    def _right_form(self, definition: shape.ShapeDefinition, error: ErrorDetails) -> str | None:
        """What the value looks like in the form it should have, where that can be shown."""
        location, written = error["loc"], error["input"]
        if not isinstance(written, str) or "\n" in written:
            return None
        simple = not set(written) & set("[]{}:#\"'")
        if (
            definition is shape.EXPECTED_LIST
            and simple
            and not keys_at(self._model, (*location, 0))
        ):
            return f"Put it in square brackets: {location[-1]}: [{written}]"
        known = keys_at(self._model, location)
        if definition is shape.EXPECTED_GROUP and known and isinstance(location[-1], int):
            return (
                f"Each part of this list has names of its own: {one_of(known)}. Write the name "
                f"before what it says, and others on lines below it: - {known[0]}: {written}"
            )
        if definition is shape.EXPECTED_GROUP and known:
            return (
                f"It has names of its own: {one_of(known)}. Write those you need, each on its own "
                f"line under “{location[-1]}:”, indented by two spaces, with what it says behind "
                f"it: {known[0]}: {written}"
            )
        return None

    def _place_name(self, parent: Location) -> str:
        return f"“{_name_of(parent)}”" if parent else self._where


def _is_told_by_another(
    error: ErrorDetails, details: list[ErrorDetails], misspelt: set[tuple[str | int | None, ...]]
) -> bool:
    """Whether `error` only follows from another: one mistake is told once.

    The name that a misspelt one stands for is not missing, nor is one that stands beside its
    group, and a list is not too short because one of its parts is wrong.
    """
    location = error["loc"]
    if error["type"] == NEEDED_FOR_KIND.code:
        return (*location, error["ctx"]["values"]["key"]) in misspelt
    if error["type"] == "missing":
        return location in misspelt
    if error["type"] == "too_short":
        return any(
            len(one["loc"]) > len(location) and one["loc"][: len(location)] == location
            for one in details
        )
    return False


def _name_of(location: Location) -> str:
    """The last name in a location; a place in a list is told with its number, counted from 1."""
    names = [step for step in location if step != "[key]"]
    for index in range(len(names) - 1, -1, -1):
        step = names[index]
        if isinstance(step, str):
            numbers = [str(int(one) + 1) for one in names[index + 1 :]]
            return step if not numbers else f"{step}, number {', '.join(numbers)}"
    return "this"


def _what_is(written: object) -> str:
    match written:
        case list():
            return "a list"
        case dict():
            return "a group of names with values"
        case _:
            return "a single text"
