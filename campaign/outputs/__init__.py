"""The files of a site that are not pages; each output is one module with `write(site)`."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.linking import Site
from campaign.outputs import calendars, robots, sitemap
from campaign.outputs.file import OutputFile

__all__ = ["OutputFile", "write_all"]


def write_all(site: Site) -> Iterator[OutputFile]:
    """Every output of `site`."""
    for output in (sitemap, robots, calendars):
        yield from output.write(site)
