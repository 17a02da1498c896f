"""The command line: arguments and exit codes only.

0 fine, 1 problems in content or settings, 2 usage, 3 could not finish.
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module

import click

from campaign import __version__
from campaign.diagnostics import closest

# Where each command is. A module is read when its command is asked for: reading all of them, with
# the network's and the calendar's libraries, takes longer than checking a small site.
_COMMANDS = {
    "check": "site:check",
    "build": "site:build",
    "serve": "site:serve",
    "init": "site:init",
    "providers": "providers:providers",
    "destinations": "ledgers:destinations",
    "actions": "ledgers:actions",
    "inspect": "inspecting:inspect",
    "verify": "inspecting:verify",
    "headers": "headers:headers",
    "next": "time:next_",
    "rollback": "undoing:rollback",
    "take-down": "takingdown:take_down",
    "publish": "undoing:publish",
    "links": "links:links",
}


class _Commands(click.Group):
    """Knows its commands by their names and brings each when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(f"campaign.cli.{module}"), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            meant = closest(args[0], _COMMANDS)
            ctx.fail(
                f"There is no command “{args[0]}”." + (f" Did you mean “{meant}”?" if meant else "")
            )
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="campaign")
def main() -> None:
    """Turn a folder of Markdown into a charity's campaign site."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or pipe that cannot show a letter shows a question mark, and goes on.
            stream.reconfigure(errors="replace")
    # Material prints a banner about a future MkDocs that no editor can do anything about.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
