"""The catalogue is permanent and written for people: no code is lost, none speaks a library's language."""

from __future__ import annotations

import importlib
import pkgutil
import re
from string import Formatter

import pytest

from campaign.diagnostics import Definition, catalogue
from campaign.diagnostics.catalogue import ALL, FAMILIES, definitions_in

CODE = re.compile(r"[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*")

# The wording of libraries and of programmers, which no editor should have to read.
JARGON = re.compile(
    r"validation error|field required|str_type|string_type|traceback|exception|null\b|none\b type|"
    r"\bparse[rd]?\b|\bregex|\bboolean|\binteger|\bschema\b|pydantic|\byaml\b(?! file)|jinja|"
    r"\binvalid\b|\bfatal\b|oops|\bTODO\b|deserial|\bstacktrace",
    re.IGNORECASE,
)
AMERICAN = re.compile(r"\b(color|organization|behavior|center|license to|analyze|gray)\b", re.I)


def every(which=ALL) -> list:
    return [pytest.param(definition, id=code) for code, definition in which.items()]


def test_every_family_of_the_catalogue_is_listed() -> None:
    modules = {module.name for module in pkgutil.iter_modules(catalogue.__path__)}
    holding_codes = {
        name
        for name in modules
        if definitions_in(importlib.import_module(f"{catalogue.__name__}.{name}"))
    }

    assert holding_codes == {family.__name__.rsplit(".", 1)[1] for family in FAMILIES}


def test_no_code_is_used_twice() -> None:
    codes = [one.code for family in FAMILIES for one in definitions_in(family)]

    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("definition", every())
def test_a_code_is_a_family_and_a_name_in_words(definition: Definition) -> None:
    assert CODE.fullmatch(definition.code)


@pytest.mark.parametrize("definition", every())
def test_a_code_says_what_happened_why_and_what_to_do(definition: Definition) -> None:
    for text in (definition.title, definition.why, definition.fix):
        assert text.strip() == text
        assert text
        assert "  " not in text.replace("“  ", "“")
    assert definition.title[0].isupper() or definition.title[0] in "“{<"


@pytest.mark.parametrize("definition", every())
def test_a_text_is_plain_british_english(definition: Definition) -> None:
    words = f"{definition.title} {definition.why} {definition.fix}"

    assert not JARGON.search(words), JARGON.search(words)
    assert not AMERICAN.search(words), AMERICAN.search(words)


@pytest.mark.parametrize("definition", every())
def test_a_text_has_only_places_with_names(definition: Definition) -> None:
    for text in (definition.title, definition.why, definition.fix):
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        assert all(name.isidentifier() for name in names), names
