"""The plugin: hooks only. What a site is was decided before any of them runs."""

from __future__ import annotations

import gc
import logging
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import ChoiceLoader, DictLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from campaign.engines.mkdocs.building import BuildRun
from campaign.engines.mkdocs.config import CampaignConfig
from campaign.engines.mkdocs.preview import PreviewRun, is_preview_folder
from campaign.engines.mkdocs.survival import keep_alive
from campaign.rendering import find_theme

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

_SHELL = "campaign-document.html"


class CampaignPlugin(BasePlugin[CampaignConfig]):
    """Publishes a checked site with MkDocs.

    `as_of`, `show_hidden` and `replace_foreign` are set by the command line before a build starts.
    """

    def __init__(self) -> None:
        self.as_of: str | datetime | None = None
        self.show_hidden = False
        self.replace_foreign = False
        self._serving = False
        self._run: BuildRun | PreviewRun | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Must exist: MkDocs keeps a plugin alive across rebuilds only if it has this hook."""
        self._serving = command == "serve"
        if not self._serving:
            # A build makes many objects and drops few, hardly any of them in cycles: looking for
            # those took a tenth of its CPU, and not looking takes no more memory.
            gc.disable()

    # Before anything is written: a mistake in the content stops a build here.
    @event_priority(-100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        serving = self._serving or is_preview_folder(config)
        run: BuildRun | PreviewRun
        if serving:
            run = PreviewRun(config, self.as_of)
        else:
            run = BuildRun(
                config,
                self.as_of,
                show_hidden=self.show_hidden,
                replace_foreign=self.replace_foreign,
            )
        self._run = run
        run.start()
        _leave_the_rest_to_us(config)
        return config

    # After MkDocs has listed the folder and before it reads a page: only what is public goes on.
    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._running.files()

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Our documents are whole; the template that MkDocs demands only lets them through."""
        env.loader = ChoiceLoader([DictLoader({_SHELL: "{{ document }}"}), env.loader])  # type: ignore[list-item]
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Nothing is left for MkDocs to convert: bodies were converted when they were checked."""
        page.meta = {"template": _SHELL, **self._running.meta(page.url)}
        return ""

    # Here the finished body enters, so that other plugins see what a page says.
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return self._running.article(page.url)

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        context["document"] = self._running.document(page.url)
        return context

    # Last of all hooks, so that whatever other plugins wrote is inspected and published too.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self._running.finish()

    def on_build_error(self, *, error: Exception) -> None:
        """A build that fails leaves the published site as it was."""
        if self._run is not None:
            self._run.failed(error)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watch the settings and templates too, and keep the server answering whatever happens."""
        keep_alive(server, config, self._took_part)
        return server

    def _took_part(self) -> bool:
        """Whether MkDocs has asked this plugin since this was called before."""
        run, self._run = self._run, None
        return run is not None

    @property
    def _running(self) -> BuildRun | PreviewRun:
        assert self._run is not None, "MkDocs calls on_config first"
        return self._run


def _leave_the_rest_to_us(config: MkDocsConfig) -> None:
    """Switch off what MkDocs would do beside us: Markdown, navigation and templates of its own."""
    config.use_directory_urls = True
    config.markdown_extensions = []
    config.mdx_configs = {}
    config.nav = None
    config.theme.static_templates.clear()
    # Looking through Material's eleven thousand files, none of them published, takes half a second.
    config.theme.dirs = [str(find_theme())]
    config.extra_templates = []
    logging.getLogger("mkdocs.structure.nav").setLevel(logging.WARNING)
