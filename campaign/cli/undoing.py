"""The commands for bad days: an earlier version back, one page down, one check set aside."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from campaign import __version__
from campaign.cli.common import COULD_NOT_FINISH, PROBLEMS, config_file_option, project_of
from campaign.diagnostics.catalogue import ALL
from campaign.diagnostics.reporters import print_diagnostics
from campaign.models.registry import CONTENT_TYPES
from campaign.pipeline import Checked, run
from campaign.project import Project
from campaign.publishing import BuildRecord, PublishingError
from campaign.publishing import rollback as roll_back
from campaign.publishing.takedown import take_down as take_out
from campaign.publishing.versions import roll_forward
from campaign.rendering import Renderer, find_theme
from campaign.scaffold import CannotEdit, set_aside, withdrawn

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


@click.command(name="take-down")
@click.argument("slug")
@click.option("--reason", required=True, help="Why, in words for the public: they stand there.")
@config_file_option
@_site_dir
def take_down(slug: str, reason: str, config_file: Path | None, site_dir: Path | None) -> None:
    """Withdraw the entry SLUG (or responses/SLUG) now, whatever else is wrong with the site.

    Its file is marked as withdrawn, and the published page says so; commit the change afterwards.
    """
    project = project_of(config_file)
    path, address = _entry(project, slug)
    as_of = datetime.now(UTC)
    _rewrite(path, lambda text: withdrawn(text, day=as_of.date(), reason=reason))
    click.echo(f"{project.name_of(path)} now says that it was withdrawn.")
    checked = run(project, as_of=as_of)
    destination = site_dir or project.site_dir
    if not destination.is_dir():
        return
    record = BuildRecord(version=__version__, as_of=checked.as_of.isoformat())
    try:
        changed = take_out(
            destination,
            address=address,
            notice=_notice(project, checked, address),
            project_root=project.root,
            record=record,
        )
    except PublishingError as error:
        print_diagnostics(error.diagnostics, sys.stderr)
        sys.exit(COULD_NOT_FINISH)
    click.echo(f"Taken down in {destination}: {address}. {len(changed)} files changed:")
    for name in changed:
        click.echo(f"  {name}")
    click.echo("Put that folder online now. Search engines and archives keep their own copies.")


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
    path, _ = _entry(project, slug)
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
    _rewrite(path, lambda text: set_aside(text, check=check, because=because, by=by, until=until))
    click.echo(f"{check} is set aside for {project.name_of(path)} until {until.isoformat()}.")


def _entry(project: Project, slug: str) -> tuple[Path, str]:
    """The file and address of `slug`. Raises a usage error where there is not exactly one."""
    found = []
    for one in CONTENT_TYPES:
        name = slug.removeprefix(f"{one.collection}/")
        path = project.content_dir / one.collection / f"{name}.md"
        if "/" not in name and name not in ("", ".", "..") and path.is_file():
            found.append((path, f"/{name}/" if one.at_root else f"/{one.collection}/{name}/"))
    if not found:
        raise click.UsageError(f"There is no entry “{slug}”.")
    if len(found) > 1:
        raise click.UsageError(f"There are {len(found)} entries “{slug}”: write responses/{slug}.")
    return found[0]


def _rewrite(path: Path, edit: Callable[[str], str]) -> None:
    try:
        text = edit(path.read_bytes().decode("utf-8"))
    except (CannotEdit, UnicodeDecodeError) as error:
        click.echo(f"{path.name} could not be changed. {error}", err=True)
        sys.exit(PROBLEMS)
    path.write_bytes(text.encode("utf-8"))


def _notice(project: Project, checked: Checked, address: str) -> str:
    """The page that says what happened; a bare one where the settings cannot be read."""
    folders = [one for one in (project.custom_dir, find_theme()) if one is not None]
    if checked.site is not None:
        renderer = Renderer(checked.site, folders)
        for page in renderer.pages():
            if page.address == address:
                return renderer.document(page)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<title>Taken down</title>\n</head>\n<body>\n<h1>This page was taken down</h1>\n"
        "</body>\n</html>\n"
    )
