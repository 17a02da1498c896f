"""The commands that look at a built folder: is it fit to be seen, and is it what was checked?"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from campaign.cli.common import PROBLEMS, config_file_option, project_of, strict_option
from campaign.diagnostics import Diagnostic, Summary, in_order
from campaign.diagnostics.reporters import as_json, print_diagnostics, summary_line
from campaign.linking import Site
from campaign.pipeline import run
from campaign.publishing import verify as verify_stamp
from campaign.publishing.inspection import inspect_folder

_folder = click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
_form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="json goes to standard output, for programs.",
)


@click.command()
@_folder
@config_file_option
@strict_option
@_form
def inspect(folder: Path, config_file: Path | None, strict: bool, form: str) -> None:
    """Say what in the built site in DIR may not be seen; every build does this by itself."""
    project = project_of(config_file)

    def site_at(as_of: datetime | None) -> Site | None:
        return run(project, as_of=as_of).site

    _tell(inspect_folder(folder, shown_as=folder.as_posix(), site_at=site_at), strict, form)


@click.command()
@_folder
@_form
def verify(folder: Path, form: str) -> None:
    """Say whether the site in DIR is, byte for byte, one that was checked: for use before a deploy.

    Needs neither the sources nor MkDocs.
    """
    _tell(verify_stamp(folder, shown_as=folder.as_posix()), False, form)


def _tell(found: tuple[Diagnostic, ...], strict: bool, form: str) -> None:
    found = in_order(found)
    summary = Summary.of(found)
    if form == "json":
        click.echo(as_json(found))
        click.echo(summary_line(summary), err=True)
    else:
        print_diagnostics(found, sys.stdout)
    sys.exit(PROBLEMS if summary.stops(strict=strict) else 0)
