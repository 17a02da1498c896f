"""The commands about providers: which there are, and what pasted code says."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from campaign.cli.common import PROBLEMS
from campaign.diagnostics import Span
from campaign.diagnostics.reporters import print_diagnostics
from campaign.providers import (
    KINDS,
    LEVELS,
    Family,
    evidence_of,
    listed,
    parse_pasted,
    reference_page,
)
from campaign.scaffold import settings_text


@click.group()
def providers() -> None:
    """The services that keep lists and take gifts."""


@providers.command("list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help="markdown is the page docs/providers.md.",
)
def list_(form: str) -> None:
    """Every provider, how it stands on a page, and how well that is known."""
    if form == "markdown":
        click.echo(reference_page(), nl=False)
        return
    click.echo("How each part of a contract is known:")
    for level, meaning in LEVELS.items():
        click.echo(f"  {level:<8} {meaning}")
    for family in Family:
        click.echo(f"\n{family}")
        for one in listed():
            if one.family is family:
                click.echo(f"  {one.provider_id:<28} {one.name}: {KINDS[one.kind]}")
                click.echo(f"  {'':<28} {evidence_of(one)}")


@providers.command()
@click.argument(
    "file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True)
)
@click.option(
    "--for",
    "family",
    type=click.Choice([str(Family.MAILING_LIST), str(Family.DONATION)]),
    help="What the code is meant for; without it either will do.",
)
def parse(file: Path, family: str | None) -> None:
    """Turn the code that a provider gave (in FILE, or - for what is piped in) into settings.

    The settings go to standard output, as YAML to keep; what was not understood to standard error.
    """
    raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    name = "standard input" if str(file) == "-" else file.name
    code = raw.decode("utf-8-sig", errors="replace")
    found = parse_pasted(code, Family(family) if family else None)
    if isinstance(found, tuple):
        print_diagnostics([one.at(Span(name)) for one in found], sys.stderr)
        sys.exit(PROBLEMS)
    click.echo(settings_text(found), nl=False)
    for note in found.notes:
        click.echo(f"Note: {note}", err=True)
