"""Writes what an audit found in the form of a settings file, for the accessibility statement."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

import yaml

_HEAD = """\
# What automatic tools found, written by `make audit`. The accessibility statement is made from it.
# Tools find less than half of what can be wrong; they are no people.
"""
_TOOLS = (
    ("axe-core", "axe"),
    ("html_codesniffer", "HTML_CodeSniffer"),
    ("vnu-jar", "Nu Html Checker"),
)


class Looked(Protocol):
    """What was found on one page."""

    address: str
    axe: list[str]
    sniffed: list[str]
    nu: list[str]


def write_results(path: Path, rows: Iterable[Looked], modules: Path, on: date) -> None:
    """Write `path`, the same bytes for the same findings."""
    rows = list(rows)
    counts = {
        "axe": sum(len(row.axe) for row in rows),
        "HTML_CodeSniffer": sum(len(row.sniffed) for row in rows),
        "Nu Html Checker": sum(len(row.nu) for row in rows),
    }
    tools = [
        {"name": name, "version": _version(modules / package), "problems": counts[name]}
        for package, name in _TOOLS
    ]
    written = {"tested_on": on, "pages": [row.address for row in rows], "tools": tools}
    text = yaml.safe_dump(written, sort_keys=False, allow_unicode=True)
    path.write_text(_HEAD + text, encoding="utf-8")


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text(encoding="utf-8"))["version"])
