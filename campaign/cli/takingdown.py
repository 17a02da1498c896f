"""The command for the page that must come down at once, whatever else is wrong with the site."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from campaign import __version__
from campaign.cli.common import COULD_NOT_FINISH, PROBLEMS, config_file_option, project_of
from campaign.cli.naming import Named, entry_named
from campaign.cli.rewriting import rewritten
from campaign.diagnostics import Severity
from campaign.diagnostics.catalogue import linking as codes
from campaign.diagnostics.reporters import print_diagnostics
from campaign.pipeline import Checked, run
from campaign.project import Project
from campaign.publishing import BuildRecord, PublishingError
from campaign.publishing.takedown import TakenDown, forget, is_published
from campaign.publishing.takedown import take_down as take_out
from campaign.scaffold import withdrawn

_HOME = "pages/index"


@click.command(name="take-down")
@click.argument("slug")
@click.option("--reason", required=True, help="Why, in words for the public: they stand there.")
@config_file_option
@click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), help="The folder of the published site."
)
def take_down(slug: str, reason: str, config_file: Path | None, site_dir: Path | None) -> None:
    """Withdraw the page SLUG now, whatever else is wrong with the site.

    SLUG is its name, responses/its-name, its file or its address. Its file is marked as withdrawn,
    the published page says so, and everything else stays as it was published.
    """
    if not reason.strip():
        raise click.UsageError("Say why in --reason: the words stand where the page was.")
    project = project_of(config_file)
    destination = site_dir or project.site_dir
    named = entry_named(project, slug, published=destination)
    if named.key == _HOME:
        raise click.UsageError(
            "The start page cannot be taken down: every visitor would meet the notice. Change its "
            "text, or bring back the version before with “campaign rollback”."
        )
    checked = run(project, as_of=datetime.now(UTC))
    online = is_published(destination, named.key)
    _stop_if_never_public(named, checked, online)
    day = checked.as_of.date()
    marked = _mark(project, named, reason, checked)
    if online:
        record = BuildRecord(version=__version__, as_of=checked.as_of.isoformat())
        try:
            taken = take_out(
                destination,
                key=named.key,
                day=day,
                reason=" ".join(reason.split()),
                project_root=project.root,
                record=record,
            )
        except PublishingError as error:
            print_diagnostics(error.diagnostics, sys.stderr)
            sys.exit(COULD_NOT_FINISH)
        _tell(taken, named, destination)
    else:
        click.echo(
            f"{destination} has no page {named.address}, so nothing was changed there. If the site "
            "is built elsewhere, build it there now; or fetch a copy of it and name that with -d."
        )
        _forget_versions(project, destination, named.key)
    _tell_what_is_next(project)
    sys.exit(0 if marked else PROBLEMS)


def _stop_if_never_public(named: Named, checked: Checked, online: bool) -> None:
    linked = checked.collections.entries.get(named.key)
    if online or linked is None or linked.visibility.public:
        return
    click.echo(
        f"{named.key} is not public ({linked.visibility.reason}): there is nothing to take down. "
        "To keep it back, write “status: draft” in its file.",
        err=True,
    )
    sys.exit(PROBLEMS)


def _mark(project: Project, named: Named, reason: str, checked: Checked) -> bool:
    """Write into the file that it was withdrawn; False, and what to do, where that cannot be."""
    if named.path is None:
        click.echo(f"{named.key} has no file any more, so the next build has no page there either.")
        return True
    day = checked.as_of.date()
    name = project.name_of(named.path)
    problem = rewritten(named.path, lambda text: withdrawn(text, day=day, reason=reason))
    if problem is None:
        click.echo(f"{name} now says that it was withdrawn.")
        return True
    click.echo(
        f"{name} could not be changed. {problem} The next build would bring the page back: write "
        f"into its settings “status: withdrawn” and “withdrawn: {{date: {day}, reason: …}}”.",
        err=True,
    )
    return False


def _forget_versions(project: Project, destination: Path, key: str) -> None:
    """A site that was rolled back has no page now, and would have one if it came forward again."""
    try:
        count = forget(destination, key=key, project_root=project.root)
    except PublishingError as error:
        print_diagnostics(error.diagnostics, sys.stderr)
        sys.exit(COULD_NOT_FINISH)
    if count:
        versions = "One other version" if count == 1 else f"{count} other versions"
        click.echo(f"{versions} of the site had the page and can no longer be brought back.")


def _tell(taken: TakenDown, named: Named, destination: Path) -> None:
    click.echo(f"Taken down in {destination}: {named.address}")
    for name in taken.changed:
        click.echo(f"  changed  {name}")
    for name in taken.deleted:
        click.echo(f"  deleted  {name}")
    if taken.search:
        click.echo(f"The search page finds nothing until the next build. {taken.search}", err=True)
    if taken.still:
        print_diagnostics(taken.still, sys.stdout)
    click.echo("Put that folder online now, and empty the cache of your host if it keeps one.")
    click.echo("Search engines and archives keep their own copies.")


def _tell_what_is_next(project: Project) -> None:
    """What stands in the way of the next build: first what shows the page that is gone."""
    errors = [one for one in run(project).diagnostics if one.severity is Severity.ERROR]
    showing = [one for one in errors if one.code == codes.WITHDRAWN_REFERENCE.code]
    if showing:
        click.echo("Before the next build, take it out of these pages too:")
        for one in showing:
            click.echo(f"  {one.span}")
    others = len(errors) - len(showing)
    if others:
        problems = "one other error" if others == 1 else f"{others} other errors"
        click.echo(f"The next build also waits for {problems}: see “campaign check”.")
    click.echo("Commit the change, so that nobody's build brings the page back.")
