"""The theme: where it is found, and the one environment in which its templates and components are
rendered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateSyntaxError,
)
from markupsafe import Markup as Html

from campaign.rendering.problems import TemplatePlaces

_FOLDER = "theme_overrides"
# A template of a site names ours by this, to extend the very one that it stands before.
_OURS = "ours"


def find_theme() -> Path:
    """The folder of the theme that comes with the package:
    inside it in a wheel, beside it in a checkout.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / _FOLDER
    return inside if inside.is_dir() else package.parent / _FOLDER


class Theme:
    """Templates and components of several folders, the first that has one winning; `ours/NAME` is
    the one that comes with the package, whatever stands before it.

    Whatever goes wrong in a template is raised as TemplateProblem.
    """

    def __init__(self, folders: Sequence[Path], project: Path) -> None:
        self.folders = tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))
        self._places = TemplatePlaces(self.folders, project)
        self._environment = Environment(
            loader=ChoiceLoader(
                [_Folders(self.folders), PrefixLoader({_OURS: _Folders(find_theme())})]
            ),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals["component"] = self._component
        self._templates: dict[str, Template] = {}

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """The template `name` filled with `values`."""
        with self._places.explained(name):
            return self._template(name).render(values)

    def component(self, name: str, **parameters: object) -> Html:
        """The component `name`, from its folder in components/."""
        with self._places.explained(_template_of(name)):
            return self._component(name, **parameters)

    def find(self, name: str) -> Path | None:
        """The first file `name` in the folders."""
        for folder in self.folders:
            if (folder / name).is_file():
                return folder / name
        return None

    def components(self) -> tuple[str, ...]:
        """The names of all components, in alphabetical order."""
        found = {
            path.parent.name
            for folder in self.folders
            for path in (folder / "components").glob("*/template.html")
        }
        return tuple(sorted(found))

    # Within a template nothing is explained yet: the template that asked knows the line.
    def _component(self, name: str, **parameters: object) -> Html:
        return Html(self._template(_template_of(name)).render(parameters))

    def _template(self, name: str) -> Template:
        if name not in self._templates:
            template = self._environment.get_template(name)
            # Each use walks through them, and a chain of maps is walked through slowly.
            template.globals = dict(template.globals)
            self._templates[name] = template
        return self._templates[name]


class _Folders(FileSystemLoader):
    """Templates of folders; one in another encoding is a mistake in it like any other."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            said = "it is not saved as UTF-8"
            file = next(
                one for one in (Path(f, template) for f in self.searchpath) if one.is_file()
            )
            raise TemplateSyntaxError(said, line, template, str(file)) from error


def _template_of(component: str) -> str:
    return f"components/{component}/template.html"
