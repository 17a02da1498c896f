"""The commands for bad days: an earlier version back, one check set aside."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import click

from campaign.cli.common import COULD_NOT_FINISH, PROBLEMS, config_file_option, project_of
from campaign.cli.naming import entry_named
from campaign.cli.rewriting import rewritten
from campaign.diagnostics.catalogue import ALL
from campaign.diagnostics.reporters import print_diagnostics
from campaign.pipeline import run
from campaign.project import Project
from campaign.publishing import PublishingError
from campaign.publishing import rollback as roll_back
from campaign.publishing.takedown import shows
from campaign.publishing.versions import roll_forward
from campaign.scaffold import set_aside

_site_dir = click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), help="The folder of the published site."
)
_LONGEST_DAYS = 7


@click.command()
@config_file_option
@_site_dir
@click.option("--forward", is_flag=True, help="Undo the last rollback instead.")
def rollback(config_file: Path | None, site_dir: Path | None, forward: bool) -> None:
    """Bring back the version that was published before; again, the one before that."""
    project = project_of(config_file)
    move = roll_forward if forward else roll_back
    try:
        stamp = move(site_dir or project.site_dir, project_root=project.root)
    except PublishingError as error:
        print_diagnostics(error.diagnostics, sys.stderr)
        sys.exit(COULD_NOT_FINISH)
    built = f"the one built as of {stamp.as_of}" if stamp else "the one that was there before"
    click.echo(f"The published site is now {built}. The next build replaces it.")
    _tell_what_is_back(project, site_dir or project.site_dir)


def _tell_what_is_back(project: Project, destination: Path) -> None:
    """Name the pages that this version shows although they are withdrawn or hidden by now."""
    entries = run(project).collections.entries
    back = [
        key
        for key, linked in sorted(entries.items())
        if not linked.visibility.public or linked.entry.model.status == "withdrawn"
        if shows(destination, key)
    ]
    if not back:
        return
    click.echo("Careful: this version shows pages that are not to be seen any more:", err=True)
    for key in back:
        linked = entries[key]
        click.echo(f"  {linked.address} ({linked.visibility.reason or 'withdrawn'})", err=True)
    click.echo(
        "To undo this: “campaign rollback”, with “--forward” or without, the other way. To "
        "withdraw one of them in this version, too: “campaign take-down NAME --reason …”.",
        err=True,
    )


@click.command()
@click.argument("slug")
@click.option("--anyway", "check", required=True, metavar="CODE", help="The check to set aside.")
@click.option("--because", required=True, help="Why it is set aside.")
@click.option(
    "--by", required=True, metavar="PERSON", help="Whose decision it is: an id of people.yml."
)
@click.option(
    "--days", type=click.IntRange(1, _LONGEST_DAYS), default=_LONGEST_DAYS, show_default=True
)
@config_file_option
def publish(
    slug: str, check: str, because: str, by: str, days: int, config_file: Path | None
) -> None:
    """Let the entry SLUG be published although one check stops it, for at most seven days.

    Who decided it and why is written into the page, and every build says so until it is mended.
    """
    project = project_of(config_file)
    named = entry_named(project, slug)
    assert named.path is not None, "only a published site has entries without a file"
    if check not in ALL:
        raise click.UsageError(f"There is no check “{check}”. “campaign check” names each code.")
    if ALL[check].always_stops:
        click.echo(f"“{check}” cannot be set aside by anybody: {ALL[check].why}", err=True)
        sys.exit(PROBLEMS)
    checked = run(project)
    settings = checked.collections.settings
    if settings is not None and by not in settings.people.people:
        known = ", ".join(settings.people.people) or "nobody yet"
        raise click.UsageError(f"people.yml has no “{by}”. It has: {known}.")
    until = checked.as_of.date() + timedelta(days=days)
    problem = rewritten(
        named.path, lambda text: set_aside(text, check=check, because=because, by=by, until=until)
    )
    name = project.name_of(named.path)
    if problem is not None:
        click.echo(f"{name} could not be changed. {problem}", err=True)
        sys.exit(PROBLEMS)
    click.echo(f"{check} is set aside for {name} until {until.isoformat()}.")
