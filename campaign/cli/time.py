"""The command that tells what time alone will change."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from campaign.cli.common import (
    PROBLEMS,
    as_of_option,
    checked_site,
    config_file_option,
    format_option,
)
from campaign.ledgers import changes_as_agenda, changes_as_agenda_json, changes_to_come


@click.command(name="next")
@config_file_option
@as_of_option
@format_option()
def next_(config_file: Path | None, as_of: str | None, form: str) -> None:
    """List the instants at which a build would give another site, and the next one for cron.

    It names what is not public yet: keep its output out of public logs.
    """
    checked = checked_site(config_file, as_of)
    changes = changes_to_come(checked)
    if form == "json":
        click.echo(changes_as_agenda_json(changes, checked.as_of))
    else:
        click.echo(changes_as_agenda(changes))
    if checked.collections.broken:
        click.echo("Some files cannot be read; run “campaign check” to see which.", err=True)
        sys.exit(PROBLEMS)
