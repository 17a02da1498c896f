"""The command that prints a site's security headers for a web server's own configuration."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from campaign.cli.common import PROBLEMS, config_file_option, project_of
from campaign.outputs import redirects
from campaign.outputs.headers import Server, security_headers, site_policy, written_for
from campaign.pipeline import run


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True), metavar="DIR")
@config_file_option
@click.option(
    "--for",
    "server",
    type=click.Choice(["netlify", "cloudflare", "nginx", "apache"]),
    default="nginx",
    help="Whose configuration to write.",
)
def headers(folder: Path, config_file: Path | None, server: Server) -> None:
    """Print the security headers for the built site in DIR, to be put into a server's settings,
    and for nginx and Apache the rules that lead from old addresses to new ones."""
    site = run(project_of(config_file)).site
    if site is None:
        click.echo("The settings cannot be read; run “campaign check” to see why.", err=True)
        sys.exit(PROBLEMS)
    pages = (path.read_text("utf-8", "replace") for path in sorted(folder.rglob("*.html")))
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    click.echo(written_for(server, security_headers(site_policy(site, pages, names))), nl=False)
    if server in ("nginx", "apache"):  # the others read them from a file of the site
        click.echo(redirects.written_for(server, site), nl=False)
