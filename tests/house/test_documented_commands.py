"""Every command that a document tells somebody to type is one that there is, with these options."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from campaign.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
_BLOCK = re.compile(r"^```(?:sh|powershell)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`((?:campaign|mkdocs) [a-z][^`…]*)`")
_MKDOCS = ("build", "serve", "gh-deploy")


def commands_in(text: str) -> Iterator[list[str]]:
    """Each command of ours, as words; a block's lines, and what stands between backticks."""
    lines = [line for block in _BLOCK.findall(text) for line in block.splitlines()]
    for line in (*lines, *(" ".join(span.split()) for span in _SPAN.findall(text))):
        for part in re.split(r"\s*(?:&&|\||>)\s*", line.partition("  #")[0]):
            first = part.split(" ")[0].rpartition("/")[2]  # `campaign/` is a folder
            if first in ("campaign", "mkdocs", "make"):
                yield [first, *shlex.split(part, comments=True)[1:]]


DOCUMENTED = [
    pytest.param(words, id=f"{document.name}: {' '.join(words)}")
    for document in DOCUMENTS
    for words in commands_in(document.read_text(encoding="utf-8"))
]


def test_the_documents_hold_commands() -> None:
    assert len(DOCUMENTED) > 40
    assert {"hosting.md", "README.md", "hijack-guard.md", "CHANGELOG.md"} <= {
        str(one.id).partition(":")[0] for one in DOCUMENTED
    }


@pytest.mark.parametrize("words", DOCUMENTED)
def test_a_documented_command_is_there_with_its_options(words: list[str]) -> None:
    program, *rest = words
    if program == "make":
        targets = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert all(re.search(rf"^{re.escape(one)}\s*:", targets, re.MULTILINE) for one in rest)
        return
    if program == "mkdocs":
        assert rest[0] in _MKDOCS
        return
    command: click.Command = main
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        found = command.get_command(click.Context(command), rest[0])
        assert found is not None, f"there is no {rest[0]}"
        command, rest = found, rest[1:]
    known = {name for one in command.params for name in (*one.opts, *one.secondary_opts)}
    used = {word.partition("=")[0] for word in rest if word.startswith("-")}
    assert used <= known | {"--help", "-h", "--version"}
