"""The preview: it shows what is hidden, marked, and every mistake in the browser; it never raises
and never hangs.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from campaign.diagnostics import Diagnostic, in_order
from campaign.diagnostics.reporters import as_overlay, print_diagnostics
from campaign.engines.mkdocs.files import only, public_files
from campaign.engines.mkdocs.publicpages import PublicPages
from campaign.engines.mkdocs.sitefolder import project_of, theme_folders
from campaign.outputs import OutputFile, write_all
from campaign.pipeline import run
from campaign.rendering import Renderer, TemplateProblem


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
        project = project_of(self._config)
        checked = run(project, as_of=self._as_of, preview=_is_private(self._config))
        self._found = checked.diagnostics
        print_diagnostics(self._found, sys.stderr)
        if checked.site is not None:
            try:
                renderer = Renderer(checked.site, theme_folders(self._config, project))
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
        """Only the pictures are still missing; a preview is not published."""
        if self._pages is not None:
            self._pages.write_pictures(Path(self._config.site_dir))

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


def _is_private(config: MkDocsConfig) -> bool:
    """Whether only this machine can reach the preview."""
    host = str(config.dev_addr.host)
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
