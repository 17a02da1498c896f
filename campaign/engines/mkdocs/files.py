"""MkDocs' list of files, replaced by what the `Site` says is public: nothing else is read, listed
or copied.
"""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from campaign.linking import Site
from campaign.outputs import OutputFile
from campaign.rendering import Page


def source_uri(address: str) -> str:
    """The source path that MkDocs publishes at `address`: `/responses/x/` comes from
    `responses/x.md`.
    """
    return "index.md" if address == "/" else f"{address.strip('/')}.md"


class FinishedPage(MkDocsPage):
    """A page that was converted when it was checked: MkDocs has no source of it to read, and would
    set up a Markdown converter for each.
    """

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing is read."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing is converted: the plugin brings the body when it is asked for it."""
        self.content, self.toc = "", TableOfContents([])


def public_files(
    config: MkDocsConfig, site: Site, pages: Iterable[Page], generated: Iterable[OutputFile]
) -> Files:
    """Every page, every generated file, and the files below content/assets that a page offers."""
    files = [_page(config, page.address) for page in pages if page.address.endswith("/")]
    files.extend(File.generated(config, one.path, content=one.content) for one in generated)
    files.extend(_asset(config, site, name) for name in sorted(site.offered))
    return Files(files)


def only(config: MkDocsConfig, contents: Iterable[OutputFile]) -> Files:
    """Nothing but `contents`: what a preview shows when there is no site to show."""
    return Files([File.generated(config, one.path, content=one.content) for one in contents])


def _page(config: MkDocsConfig, address: str) -> File:
    """Outside MkDocs' own navigation, whose place our templates take."""
    file = File.generated(
        config, source_uri(address), content="", inclusion=InclusionLevel.NOT_IN_NAV
    )
    FinishedPage(None, file, config)  # it makes itself known to its file
    return file


def _asset(config: MkDocsConfig, site: Site, name: str) -> File:
    path = site.asset_folders.path(name)
    return File.generated(config, f"assets/{name}", abs_src_path=str(path))
