"""The preview: it shows what is hidden, marked, and every mistake in the browser; it never raises
and never hangs.
"""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from campaign.diagnostics import Diagnostic, in_order
from campaign.diagnostics.catalogue import preview as codes
from campaign.diagnostics.reporters import as_overlay, print_diagnostics
from campaign.diagnostics.reporters.overlay import without_overlay
from campaign.diagnostics.span import Span
from campaign.engines.mkdocs.files import only, public_files
from campaign.engines.mkdocs.publicpages import PublicPages
from campaign.engines.mkdocs.sitefolder import project_of, theme_folders
from campaign.outputs import OutputFile, write_all
from campaign.pipeline import run
from campaign.project import NoProject, find_project
from campaign.rendering import Renderer, TemplateProblem, find_theme

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class PreviewRun:
    """What the hooks of one rebuild share.

    Anything that goes wrong becomes a diagnostic on the page.
    """

    def __init__(self, config: MkDocsConfig, as_of: str | datetime | None) -> None:
        self._config = config
        self._as_of = as_of
        self._pages: PublicPages | None = None
        self._found: tuple[Diagnostic, ...] = ()

    def start(self) -> None:
        """Check everything and say what is wrong; hidden entries are shown on this machine only."""
        checked = run(
            project_of(self._config), as_of=self._as_of, preview=_is_private(self._config)
        )
        self._found = checked.diagnostics
        print_diagnostics(self._found, sys.stderr)
        if checked.site is not None:
            try:
                renderer = Renderer(checked.site, theme_folders(self._config))
                self._pages = PublicPages(checked.site, renderer)
            except TemplateProblem as problem:
                self._note(problem.diagnostic)

    def files(self) -> Files:
        """The site, or, where there is none, a page that says why."""
        if self._pages is not None:
            try:
                generated = [*self._pages.generated(), *write_all(self._pages.site)]
            except TemplateProblem as problem:
                self._note(problem.diagnostic)
            else:
                shown = [self._shown(one) for one in generated]
                return public_files(self._config, self._pages.site, self._pages.listed, shown)
        self._pages = None
        page = self._only_problems().encode()
        return only(self._config, [OutputFile("index.html", page), OutputFile("404.html", page)])

    def meta(self, url: str) -> dict[str, object]:
        """What other plugins may know of a page."""
        return self._pages.meta(url) if self._pages else {}

    def article(self, url: str) -> str:
        """The body of the page at `url`; empty where a template is wrong, which `document` then
        says.
        """
        try:
            return self._pages.article(url) if self._pages else ""
        except TemplateProblem:
            return ""

    def document(self, url: str) -> str:
        """The page at `url` with what is wrong on top."""
        try:
            return with_overlay(self._pages.document(url), self._found) if self._pages else ""
        except TemplateProblem as problem:
            self._note(problem.diagnostic)
            return self._only_problems()

    def finish(self) -> None:
        """A preview is not published."""

    def failed(self, error: Exception) -> None:
        """`keep_alive` shows what was not foreseen; until the server is up, it is printed."""

    def _note(self, diagnostic: Diagnostic) -> None:
        if diagnostic not in self._found:
            self._found = in_order((*self._found, diagnostic))
            print_diagnostics([diagnostic], sys.stderr)

    def _shown(self, generated: OutputFile) -> OutputFile:
        """Pages that are files carry the panel too: 404.html stands for every page that could not
        be made.
        """
        if not generated.path.endswith(".html"):
            return generated
        return OutputFile(
            generated.path, with_overlay(generated.content.decode(), self._found).encode()
        )

    def _only_problems(self) -> str:
        return problem_page(self._found)


def problem_page(found: tuple[Diagnostic, ...]) -> str:
    """A page that holds nothing but `found`."""
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Preview</title>'
        '<meta name="viewport" content="width=device-width"></head>'
        f"<body>{as_overlay(found)}</body></html>\n"
    )


def with_overlay(document: str, found: tuple[Diagnostic, ...]) -> str:
    """`document` with `found` listed first in its body."""
    head, tag, rest = document.partition("<body")
    opening, end, body = rest.partition(">")
    return f"{head}{tag}{opening}{end}{as_overlay(found)}{body}" if tag else document


def is_preview_folder(config: MkDocsConfig) -> bool:
    """Whether MkDocs builds into the temporary folder that it serves: `serve --clean` calls itself
    a build.
    """
    folder = Path(config.site_dir)
    in_temporary = folder.parent.resolve() == Path(tempfile.gettempdir()).resolve()
    return in_temporary and folder.name.startswith("mkdocs_")


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


def _is_private(config: MkDocsConfig) -> bool:
    """Whether only this machine can reach the preview."""
    host = str(config.dev_addr.host)
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
