"""Each component says what it is given, and its own examples show it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta

from campaign.markup.allowed import known_classes
from campaign.rendering import find_theme
from campaign.rendering.gallery import Example, examples
from campaign.rendering.theme import Theme
from campaign.source import read_yaml_text
from tests.unit.rendering.documents import Document

COMPONENTS = sorted(one for one in (find_theme() / "components").iterdir() if one.is_dir())


def shown() -> list[Example]:
    return list(examples(Theme([find_theme()], find_theme().parent)))


@pytest.mark.parametrize("folder", COMPONENTS, ids=lambda folder: folder.name)
def test_a_component_uses_exactly_the_parameters_it_names(folder: Path) -> None:
    parsed = Environment().parse((folder / "template.html").read_text(encoding="utf-8"))
    used = meta.find_undeclared_variables(parsed) - {"component"}
    told = read_yaml_text((folder / "params.yml").read_text(encoding="utf-8"), folder.name)
    assert set(told["parameters"]) == used
    assert told["examples"]


@pytest.mark.parametrize("example", shown(), ids=lambda one: f"{one.component}: {one.name}")
def test_an_example_is_well_formed_and_shows_something(example: Example) -> None:
    assert Document(str(example.html)).elements


def test_every_component_is_used_by_a_template_or_another_component() -> None:
    code = Path(__file__).parents[3] / "campaign" / "rendering"
    places = [*find_theme().rglob("*.html"), *code.rglob("*.py")]
    text = "\n".join(one.read_text(encoding="utf-8") for one in places)
    unused = [one.name for one in COMPONENTS if f'"{one.name}"' not in text]
    assert unused == []


def test_nothing_that_an_author_may_write_looks_like_a_part_of_the_site() -> None:
    used: set[str] = set()
    for template in find_theme().rglob("*.html"):
        for classes in re.findall(r'class="([^"]*)"', template.read_text(encoding="utf-8")):
            used |= set(
                re.findall(r"(?<![\w-])[a-z][\w-]*(?![\w-])", re.sub(r"{[^}]*}+", "", classes))
            )
    assert len(used) > 40
    # Columns of numbers look the same, whoever sets them.
    assert {one for one in used if known_classes(one)} == {"numeric"}
