"""The command line: arguments and exit codes only.

0 fine, 1 problems in content or settings, 2 usage, 3 could not finish.
"""

from __future__ import annotations

import io
import os
import sys

import click

from campaign import __version__
from campaign.cli.headers import headers
from campaign.cli.inspecting import inspect, verify
from campaign.cli.ledgers import actions, destinations
from campaign.cli.links import links
from campaign.cli.providers import providers
from campaign.cli.site import build, check, init, serve
from campaign.cli.takingdown import take_down
from campaign.cli.time import next_
from campaign.cli.undoing import publish, rollback


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="campaign")
def main() -> None:
    """Turn a folder of Markdown into a charity's campaign site."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or pipe that cannot show a letter shows a question mark, and goes on.
            stream.reconfigure(errors="replace")
    # Material prints a banner about a future MkDocs that no editor can do anything about.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


for _command in (
    *(check, build, serve, init),
    *(providers, destinations, actions),
    *(inspect, verify, headers, next_),
    *(rollback, take_down, publish, links),
):
    main.add_command(_command)
