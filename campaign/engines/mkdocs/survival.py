"""Keeps the preview's server answering: whatever a rebuild runs into is shown in the browser."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import preview as codes
from campaign.diagnostics.catalogue import settings
from campaign.diagnostics.reporters import print_diagnostics
from campaign.diagnostics.reporters.overlay import without_overlay
from campaign.engines.mkdocs.configuring import unusable
from campaign.engines.mkdocs.preview import problem_page, with_overlay
from campaign.engines.mkdocs.sitefolder import project_of
from campaign.pipeline.private import private_folder_of
from campaign.project import NoProject, find_project
from campaign.rendering import find_theme

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def keep_alive(
    server: LiveReloadServer, config: MkDocsConfig, took_part: Callable[[], bool]
) -> None:
    """Watch settings and templates, also those that come later, and let no rebuild end or block
    `server`.

    `took_part` says whether the plugin was asked since the rebuild before.
    """
    project = project_of(config)
    private = private_folder_of(project).path
    watched: set[Path] = set()

    def watch(*folders: Path | None) -> None:
        for folder in folders:
            if folder is not None and folder not in watched and folder.is_dir():
                watched.add(folder)
                server.watch(str(folder))

    def watch_templates() -> None:
        with suppress(NoProject):
            watch(find_project(project.root, project.config_file).custom_dir)

    watch(project.settings_dir, project.content_dir, private, project.custom_dir, find_theme())
    took_part()
    server.builder = _surviving(
        server.builder, Path(config.site_dir), project.config_file, took_part, watch_templates
    )
    server.error_handler = _following(server, server.error_handler)


def _surviving(
    rebuild: Callable[..., None],
    site_dir: Path,
    config_file: Path,
    took_part: Callable[[], bool],
    watch_templates: Callable[[], None],
) -> Callable[..., None]:
    def rebuild_or_say_why(*arguments: Any, **named: Any) -> None:
        watch_templates()
        logged = _Errors()
        logging.getLogger("mkdocs").addHandler(logged)
        try:
            rebuild(*arguments, **named)
        except (Exception, SystemExit) as error:
            found = _problems_behind(error, logged.said, config_file)
        else:
            name = config_file.name
            found = () if took_part() else (settings.NO_PLUGIN.at(Span(name), name=name),)
        finally:
            logging.getLogger("mkdocs").removeHandler(logged)
        if found:
            print_diagnostics(found, sys.stderr)
            _show_everywhere(site_dir, found)

    return rebuild_or_say_why


def _following(
    server: LiveReloadServer, answer: Callable[[int], bytes | None]
) -> Callable[[int], bytes | None]:
    """Pages that are not found follow edits too: the next one may bring them back."""

    def answer_and_follow(code: int) -> bytes | None:
        page = answer(code)
        # MkDocs lets only pages that are there reload, and has no public name for how.
        follow = getattr(server, "_inject_js_into_html", None)
        epoch = getattr(server, "_visible_epoch", None)
        return page if page is None or follow is None else bytes(follow(page, epoch))

    return answer_and_follow


class _Errors(logging.Handler):
    """What MkDocs logs as an error says more than the exception that follows."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def _problems_behind(
    error: BaseException, logged: list[str], config_file: Path
) -> tuple[Diagnostic, ...]:
    """Why MkDocs could not rebuild: nearly always a slip in mkdocs.yml itself."""
    name = config_file.name
    try:
        problems = unusable(find_project(config_file.parent, config_file))
    except NoProject:
        return (codes.CONFIG_GONE.at(Span(name), name=name),)
    if problems:
        return problems
    where = traceback.extract_tb(error.__traceback__)
    place = f"{Path(where[-1].filename).name}, line {where[-1].lineno}" if where else "MkDocs"
    said = " ".join(" ".join(logged or [str(error)]).split())[:300] or type(error).__name__
    return (codes.REBUILD_FAILED.at(Span(name), said=said, place=name if logged else place),)


def _show_everywhere(site_dir: Path, found: tuple[Diagnostic, ...]) -> None:
    """Put `found` on every page that is still there from the last rebuild."""
    pages = sorted(site_dir.rglob("*.html"))
    for page in pages:
        document = without_overlay(page.read_text(encoding="utf-8"))
        page.write_text(with_overlay(document, found), encoding="utf-8")
    for name in ("index.html", "404.html"):
        if not (site_dir / name).exists():
            (site_dir / name).write_text(problem_page(found), encoding="utf-8")
