"""What the commands share: exit codes, options, finding the site they are about, and telling what
is wrong with it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from campaign.diagnostics import Diagnostic, Summary
from campaign.diagnostics.reporters import as_github, as_json, print_diagnostics, summary_line
from campaign.pipeline import BadInstant, Checked, run
from campaign.project import NoProject, Project, find_project

# 2 is click's own, for a command that was mistyped.
PROBLEMS = 1
COULD_NOT_FINISH = 3

config_file_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    help="The mkdocs.yml of the site; without it the nearest one is taken.",
)
as_of_option = click.option(
    "--as-of",
    metavar="INSTANT",
    help="As it is to be seen then, such as “2026-12-01 00:01” in the site's time zone.",
)
strict_option = click.option("-s", "--strict", is_flag=True, help="Warnings stop too.")


def format_option(*others: str) -> Callable[[Any], Any]:
    """The option --format of a command that can answer as text, as JSON or as one of `others`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", *others]),
        default="text",
        help="json goes to standard output, for programs.",
    )


def project_of(config_file: Path | None) -> Project:
    """The site that a command is about. Raises a usage error when there is none."""
    try:
        return find_project(Path.cwd(), config_file)
    except NoProject as error:
        raise click.UsageError(str(error)) from None


def checked_site(config_file: Path | None, as_of: str | None) -> Checked:
    """The site a command is about, read and checked as of an instant in its own time zone.

    Raises a usage error when there is no such site or no such instant.
    """
    try:
        return run(project_of(config_file), as_of=as_of)
    except BadInstant as error:
        raise click.UsageError(str(error)) from None


def tell(found: Sequence[Diagnostic], *, strict: bool, form: str) -> NoReturn:
    """Print `found` in the form asked for, and end with the exit code they mean."""
    summary = Summary.of(found)
    if form == "json":
        # Programs expect UTF-8, whatever the terminal is set to.
        click.echo(as_json(found).encode())
        click.echo(summary_line(summary), err=True)
    elif form == "github":
        click.echo(as_github(found), nl=False)
    else:
        print_diagnostics(found, sys.stdout)
    sys.exit(PROBLEMS if summary.stops(strict=strict) else 0)
