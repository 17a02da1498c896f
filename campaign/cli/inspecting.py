"""The commands that look at a built folder: is it fit to be seen, and is it what was checked?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from campaign.cli.common import (
    config_file_option,
    format_option,
    project_of,
    strict_option,
    tell,
)
from campaign.diagnostics import in_order
from campaign.linking import Site
from campaign.pipeline import run
from campaign.publishing import verify as verify_stamp
from campaign.publishing.inspection import inspect_folder

_folder = click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")


@click.command()
@_folder
@config_file_option
@strict_option
@format_option()
def inspect(folder: Path, config_file: Path | None, strict: bool, form: str) -> None:
    """Say what in the built site in DIR may not be seen; every build does this by itself."""
    project = project_of(config_file)

    def site_at(as_of: datetime | None) -> Site | None:
        return run(project, as_of=as_of).site

    found = inspect_folder(folder, shown_as=folder.as_posix(), site_at=site_at)
    tell(in_order(found), strict=strict, form=form)


@click.command()
@_folder
@format_option()
def verify(folder: Path, form: str) -> None:
    """Say whether the site in DIR is, byte for byte, one that was checked: for use before a deploy.

    Needs neither the sources nor MkDocs.
    """
    found = verify_stamp(folder, shown_as=folder.as_posix())
    tell(in_order(found), strict=False, form=form)
