"""The command that asks whether the pages a site leads to are still there."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from campaign.cli.common import PROBLEMS, config_file_option, project_of
from campaign.pipeline import run
from campaign.remote import Checked, Fetcher, LinkChecker, Outgoing, outgoing_links, proposed_copy

_DAY = 86_400


@click.command()
@config_file_option
@click.option("--age", default=7, show_default=True, help="Days for which good answers are kept.")
@click.option("--copies", is_flag=True, help="Also propose copies for sources that have none.")
def links(config_file: Path | None, age: int, copies: bool) -> None:
    """Ask every page elsewhere that the site leads to whether it is still there.

    This is the only command that uses the network; no build does.
    """
    project = project_of(config_file)
    written = {one.url: one for one in outgoing_links(run(project).collections)}
    cache = project.root / ".campaign" / "links.json"
    checker = LinkChecker(Fetcher(), cache=cache, age=age * _DAY)
    gone = 0
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Asking", total=len(written))
        for one in checker.check(written):
            progress.advance(task)
            for line in _lines(one, written[one.url], copies):
                click.echo(line)
            gone += not one.answer.fine and not one.skipped
    click.echo(f"{len(written)} addresses asked for, {gone} not there.")
    sys.exit(PROBLEMS if gone else 0)


def _lines(one: Checked, written: Outgoing, copies: bool) -> list[str]:
    lines = []
    if one.skipped:
        lines.append("its robots.txt asks not to be asked; look at it yourself")
    elif not one.answer.fine:
        lines.append(one.answer.problem or f"it answers with {one.answer.status}")
        lines.append(f"a copy may be at {proposed_copy(one.url).replace('/save/', '/web/')}")
    if one.moved_to:
        lines.append(f"it leads on to another owner's host: {one.moved_to}")
    if copies and one.answer.fine and not written.has_copy:
        lines.append(f"no copy is noted; make one at {proposed_copy(one.url)}")
    return [f"{written.span}: {one.url}", *(f"  {line}" for line in lines)] if lines else []
