"""Keeps the preview's server answering: whatever a rebuild runs into is shown in the browser."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import preview as codes
from campaign.diagnostics.reporters import print_diagnostics
from campaign.diagnostics.reporters.overlay import without_overlay
from campaign.engines.mkdocs.preview import problem_page, with_overlay
from campaign.engines.mkdocs.sitefolder import project_of
from campaign.project import NoProject, find_project
from campaign.rendering import find_theme

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def keep_alive(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Watch settings and templates, and let no rebuild end or block `server`."""
    project = project_of(config)
    watched = (project.settings_dir, project.content_dir, project.custom_dir, find_theme())
    for folder in watched:
        if folder is not None and folder.is_dir():
            server.watch(str(folder))
    server.builder = _surviving(server.builder, Path(config.site_dir), project.config_file)


def _surviving(
    rebuild: Callable[..., None], site_dir: Path, config_file: Path
) -> Callable[..., None]:
    def rebuild_or_say_why(*arguments: Any, **named: Any) -> None:
        try:
            rebuild(*arguments, **named)
        except (Exception, SystemExit) as error:
            found = _problems_behind(error, config_file)
            print_diagnostics(found, sys.stderr)
            _show_everywhere(site_dir, found)

    return rebuild_or_say_why


def _problems_behind(error: BaseException, config_file: Path) -> tuple[Diagnostic, ...]:
    """Why MkDocs could not rebuild: nearly always a slip in mkdocs.yml itself."""
    try:
        problems = find_project(config_file.parent, config_file).problems
    except NoProject:
        return (codes.CONFIG_GONE.at(Span(config_file.name), name=config_file.name),)
    if problems:
        return problems
    where = traceback.extract_tb(error.__traceback__)
    place = f"{Path(where[-1].filename).name}, line {where[-1].lineno}" if where else "MkDocs"
    said = " ".join(str(error).split())[:300] or type(error).__name__
    return (codes.REBUILD_FAILED.at(Span(config_file.name), said=said, place=place),)


def _show_everywhere(site_dir: Path, found: tuple[Diagnostic, ...]) -> None:
    """Put `found` on every page that is still there from the last rebuild."""
    pages = sorted(site_dir.rglob("*.html"))
    for page in pages:
        document = without_overlay(page.read_text(encoding="utf-8"))
        page.write_text(with_overlay(document, found), encoding="utf-8")
    for name in ("index.html", "404.html"):
        if not (site_dir / name).exists():
            (site_dir / name).write_text(problem_page(found), encoding="utf-8")
