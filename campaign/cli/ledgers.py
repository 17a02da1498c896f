"""The commands that list where money, addresses and supporters are sent."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from campaign.cli.common import (
    COULD_NOT_FINISH,
    PROBLEMS,
    as_of_option,
    checked_site,
    config_file_option,
    format_option,
    project_of,
)
from campaign.ledgers import (
    NoHistory,
    UnknownRef,
    action_ledger,
    actions_as_json,
    actions_as_text,
    changes_as_json,
    changes_as_text,
    changes_since,
    destination_ledger,
    destinations_as_json,
    destinations_as_text,
)
from campaign.pipeline import run


@click.command()
@config_file_option
@click.option(
    "--against",
    metavar="REF",
    help="Compare with a git commit, branch or tag; exit 1 if anything was added or altered.",
)
@format_option()
def destinations(config_file: Path | None, against: str | None, form: str) -> None:
    """Every place to which money, addresses and supporters are sent, and where it is set."""
    project = project_of(config_file)
    now = destination_ledger(run(project))
    if against is None:
        click.echo(destinations_as_json(now) if form == "json" else destinations_as_text(now))
        sys.exit(PROBLEMS if now.unreadable else 0)
    try:
        changes = changes_since(project, now, against)
    except UnknownRef as error:
        raise click.UsageError(str(error)) from None
    except NoHistory as error:
        click.echo(str(error), err=True)
        sys.exit(COULD_NOT_FINISH)
    click.echo(changes_as_json(changes) if form == "json" else changes_as_text(changes))
    sys.exit(PROBLEMS if changes.need_a_look else 0)


@click.command()
@config_file_option
@as_of_option
@format_option()
def actions(config_file: Path | None, as_of: str | None, form: str) -> None:
    """Every action: where it stands, where it leads, when it ends, and what became of it."""
    rows = action_ledger(checked_site(config_file, as_of))
    click.echo(actions_as_json(rows) if form == "json" else actions_as_text(rows))
