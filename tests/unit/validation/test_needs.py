"""Whatever is needed has a reason that can be told to the person who left it out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from campaign.diagnostics.catalogue.needs import WHY_NEEDED
from campaign.models.mkdocs_file import MkDocsFile
from campaign.models.registry import CONTENT_TYPES, SETTINGS_TYPES
from campaign.validation.known_keys import choices_at, description_of, keys_at


def models() -> list[type[BaseModel]]:
    settings = [one.model for one in SETTINGS_TYPES]
    return [*(one.model for one in CONTENT_TYPES), *settings, MkDocsFile]


def every_written_model() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()

    def visit(model: type[BaseModel]) -> None:
        if model in found:
            return
        found.add(model)
        for field in model.model_fields.values():
            for inner in _models_in(field.annotation):
                visit(inner)

    for model in models():
        visit(model)
    return found


def _models_in(kind: object) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in getattr(kind, "__args__", ()):
        yield from _models_in(inner)


def test_a_reason_is_kept_only_for_what_exists() -> None:
    by_name = {model.__name__: model for model in every_written_model()}
    by_name["Common"] = CONTENT_TYPES[0].model.__mro__[1]

    for owner, key in WHY_NEEDED:
        assert owner in by_name or any(
            owner == ancestor.__name__ for model in by_name.values() for ancestor in model.__mro__
        ), owner
        keys = {
            field.alias or name
            for model in by_name.values()
            if owner in {ancestor.__name__ for ancestor in model.__mro__}
            for name, field in model.model_fields.items()
        }
        assert key in keys, (owner, key)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_each_name_that_is_needed_at_the_top_has_its_own_reason(model) -> None:
    for name, field in model.model_fields.items():
        if field.is_required():
            reason = description_of(model, (field.alias or name,))
            assert reason != "Without it the rest cannot be shown rightly.", name


def test_names_and_choices_are_looked_up_in_the_depth_of_a_model() -> None:
    response = next(one.model for one in CONTENT_TYPES if one.collection == "responses")
    evidence = next(one.model for one in CONTENT_TYPES if one.collection == "evidence")

    assert "deadline" in keys_at(response, ("asks", 3))
    assert "as" in keys_at(evidence, ("findings", 0, "compared_with"))
    assert choices_at(evidence, ("findings", 0, "compared_with", "as")) == ["ratio", "difference"]
    assert choices_at(response, ("status",)) == ["draft", "in_review", "approved", "withdrawn"]
    assert choices_at(response, ("title",)) == []
