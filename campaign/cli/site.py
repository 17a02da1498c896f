"""The commands that make, check, build and show a site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from campaign.cli.common import (
    COULD_NOT_FINISH,
    as_of_option,
    checked_site,
    config_file_option,
    format_option,
    project_of,
    strict_option,
    tell,
)
from campaign.scaffold import FolderNotEmpty, new_site


@click.command()
@config_file_option
@as_of_option
@strict_option
@format_option("github")
def check(config_file: Path | None, as_of: str | None, strict: bool, form: str) -> None:
    """Say what is wrong with the content and settings, all at once."""
    tell(checked_site(config_file, as_of).diagnostics, strict=strict, form=form)


@click.command()
@config_file_option
@as_of_option
@strict_option
@click.option(
    "-d", "--site-dir", type=click.Path(path_type=Path), help="The folder to publish into."
)
@click.option("--show-hidden", is_flag=True, help="Name entries that are not public, too.")
@click.option(
    "--replace-foreign", is_flag=True, help="Replace a folder that this program did not make."
)
def build(
    config_file: Path | None,
    as_of: str | None,
    strict: bool,
    site_dir: Path | None,
    show_hidden: bool,
    replace_foreign: bool,
) -> None:
    """Build the site, whole or not at all."""
    from campaign.engines.mkdocs import commands  # `check` must work with MkDocs not installed

    code = commands.build(
        project_of(config_file),
        destination=site_dir,
        as_of=as_of,
        strict=strict,
        show_hidden=show_hidden,
        replace_foreign=replace_foreign,
    )
    sys.exit(code)


@click.command()
@config_file_option
@click.option("-a", "--dev-addr", metavar="HOST:PORT", help="Where to listen (127.0.0.1:8000).")
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="Open a browser.")
def serve(config_file: Path | None, dev_addr: str | None, open_in_browser: bool) -> None:
    """Preview the site while you edit; drafts and embargoed pages are shown, marked."""
    from campaign.engines.mkdocs import commands

    project = project_of(config_file)
    sys.exit(commands.serve(project, address=dev_addr, open_in_browser=open_in_browser))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make a new site in FOLDER, with one entry of each type, ready to build."""
    try:
        names = new_site(folder)
    except FolderNotEmpty as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        click.echo(f"{folder} could not be written: {error.strerror}.", err=True)
        sys.exit(COULD_NOT_FINISH)
    click.echo(f"Made a new site of {len(names)} files in {folder}. Now:")
    click.echo(f"  cd {folder}")
    click.echo("  campaign serve     look at it in your browser while you edit")
    click.echo("  campaign check     see what is wrong or missing")
    click.echo("Begin with site_config/organisation.yml.")
