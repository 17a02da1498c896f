"""Shows each component with the examples in its own folder,
so that it can be tested and looked at alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup as Html

from campaign.rendering.theme import Theme
from campaign.source import read_yaml_text

_PARAMETERS = "params.yml"


@dataclass(frozen=True, slots=True)
class Example:
    """A component as one of its examples shows it; `parameters` are the names it knows."""

    component: str
    about: str
    name: str
    html: Html
    parameters: tuple[str, ...]


class Given:
    """A mapping of an example as a template sees a view: a part that is left out is empty."""

    def __init__(self, parts: dict[str, object]) -> None:
        self._parts = {name: given(part) for name, part in parts.items()}

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._parts.get(name, "")


def given(written: object) -> object:
    """What a template is given for a value of an example."""
    if isinstance(written, dict):
        return Given(written)
    if isinstance(written, list):
        return [given(part) for part in written]
    return written


def examples(theme: Theme) -> Iterator[Example]:
    """Every example of every component, by name. Raises ValueError for one that cannot be read."""
    for component in theme.components():
        path = theme.find(f"components/{component}/{_PARAMETERS}")
        if path is None:
            continue
        told = read_yaml_text(path.read_text(encoding="utf-8"), f"{component}/{_PARAMETERS}")
        parameters, shown = told["parameters"], told["examples"]
        if not isinstance(parameters, dict) or not isinstance(shown, dict):
            raise ValueError(f"{component}/{_PARAMETERS} lists parameters and examples by name")
        for name, values in shown.items():
            assert isinstance(values, dict)
            filled = {one: given(values.get(one, "")) for one in parameters}
            html = theme.component(component, **filled)
            yield Example(component, str(told["about"]), name, html, tuple(parameters))
