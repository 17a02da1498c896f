"""What the commands share: exit codes, options, and finding the site they are about."""

from __future__ import annotations

from pathlib import Path

import click

from campaign.project import NoProject, Project, find_project

PROBLEMS = 1
USAGE = 2
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


def project_of(config_file: Path | None) -> Project:
    """The site that a command is about. Raises a usage error when there is none."""
    try:
        return find_project(Path.cwd(), config_file)
    except NoProject as error:
        raise click.UsageError(str(error)) from None
