"""Where a site's parts are: found from its mkdocs.yml, which works with MkDocs not installed."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.source import SourceFile, read_settings
from campaign.source.tree import Mapping, Scalar

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")


class NoProject(Exception):
    """There is no mkdocs.yml where one was looked for; its text says so to a person."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one site.

    `config` is None when mkdocs.yml cannot be read; `problems` says why.
    """

    root: Path
    config_file: Path
    content_dir: Path
    settings_dir: Path
    site_dir: Path
    custom_dir: Path | None
    config: SourceFile | None
    problems: tuple[Diagnostic, ...] = ()

    def name_of(self, path: Path) -> str:
        """`path` relative to the project's root, with forward slashes, `../` in it where it lies
        outside; bytes of a name that are no text are shown as ?, so that whatever is told of it can
        be written anywhere.
        """
        try:
            name = path.relative_to(self.root).as_posix()
        except ValueError:
            try:
                name = Path(os.path.relpath(path, self.root)).as_posix()
            except ValueError:  # another drive, on Windows
                name = path.as_posix()
        return name.encode("utf-8", "replace").decode() if not name.isascii() else name

    @property
    def content(self) -> str:
        """The content folder's path in the project."""
        return self.name_of(self.content_dir)


def find_project(start: Path, config_file: Path | None = None) -> Project:
    """The project of `config_file`, or else of the nearest mkdocs.yml in `start` or a folder above
    it.

    Raises NoProject when there is none.
    """
    if config_file is not None:
        path = config_file.absolute()
        if path.is_dir():
            path = path / CONFIG_NAMES[0]
        if not path.is_file():
            raise NoProject(f"There is no file {config_file}.")
        return _read(path)
    here = start.absolute()
    for folder in (here, *here.parents):
        for name in CONFIG_NAMES:
            if (folder / name).is_file():
                return _read(folder / name)
    raise NoProject(
        f"There is no mkdocs.yml in {here} or in a folder above it. "
        "Change into the folder of your site, name the file with -f, or make a new site with "
        "“campaign init FOLDER”."
    )


def _read(path: Path) -> Project:
    root = path.parent
    reading = read_settings(path, path.name, foreign=True)
    source = reading.source
    custom_dir = _text(source, "theme", "custom_dir")
    return Project(
        root=root,
        config_file=path,
        content_dir=root / (_text(source, "docs_dir") or _usual_content_dir(source)),
        settings_dir=root / "site_config",
        site_dir=root / (_text(source, "site_dir") or "site"),
        custom_dir=root / custom_dir if custom_dir else _usual_theme_dir(root),
        config=source,
        problems=tuple(_with_line(one, reading.text) for one in reading.diagnostics),
    )


def _with_line(one: Diagnostic, text: str) -> Diagnostic:
    lines = text.split("\n")
    return replace(one, excerpt=lines[one.span.line - 1]) if one.span.line <= len(lines) else one


def _usual_content_dir(source: SourceFile | None) -> str:
    """MkDocs' own folder where none is named; ours where the file that names it cannot be read."""
    return "docs" if source else "content"


def _usual_theme_dir(root: Path) -> Path | None:
    """Templates that stand where everybody puts them are meant, whether or not they are named."""
    usual = root / "theme_overrides"
    return usual if usual.is_dir() else None


def _text(source: SourceFile | None, *path: str) -> str | None:
    if source is None:
        return None
    node: object = source.tree
    for step in path:
        if not isinstance(node, Mapping) or step not in node.pairs:
            return None
        node = node.pairs[step].value
    return node.text if isinstance(node, Scalar) else None
