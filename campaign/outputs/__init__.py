"""The files of a site that are not pages; each output is one module with `write(site)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from campaign.linking import Site
from campaign.outputs import (
    calendars,
    feeds,
    github_pages,
    headers,
    redirects,
    robots,
    security_txt,
    sitemap,
)
from campaign.outputs.file import OutputFile

__all__ = ["OutputFile", "last_files", "write_all"]


def write_all(site: Site) -> Iterator[OutputFile]:
    """Every output of `site`."""
    for output in (sitemap, robots, calendars, feeds):
        yield from output.write(site)


def last_files(site: Site, documents: Iterable[str], names: Iterable[str]) -> Iterator[OutputFile]:
    """The files that depend on every page, or that an engine would leave out for their names."""
    yield from headers.write(site, documents, names)
    yield from redirects.write(site)
    yield from security_txt.write(site)
    yield from github_pages.write(site)
