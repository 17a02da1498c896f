"""Writes what an audit found in the form of a settings file, for the accessibility statement."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Protocol

import yaml

from tests.audit.tools import Problem

_HEAD = """\
# What automatic tools found, written by `make audit`. The accessibility statement is made from it.
# Tools find less than half of what can be wrong; they are no people.
"""
_TOOLS = (
    ("axe-core", "axe"),
    ("html_codesniffer", "HTML_CodeSniffer"),
    ("vnu-jar", "Nu Html Checker"),
)


_SEEN: dict[str, Callable[[Looked], list[Problem]]] = {
    "axe": lambda row: row.axe,
    "HTML_CodeSniffer": lambda row: row.sniffed,
    "Nu Html Checker": lambda row: row.nu,
}


class Looked(Protocol):
    """What was found on one page."""

    address: str
    axe: list[Problem]
    sniffed: list[Problem]
    nu: list[Problem]


def write_results(path: Path, rows: Iterable[Looked], modules: Path, on: date) -> None:
    """Write `path`, the same bytes for the same findings."""
    rows = list(rows)
    # What is wrong in each state of a page, and at each place in it, is told once.
    found = {
        name: list(dict.fromkeys((row.address, one.what) for row in rows for one in seen(row)))
        for name, seen in _SEEN.items()
    }
    tools = [
        {"name": name, "version": _version(modules / package), "problems": len(found[name])}
        for package, name in _TOOLS
    ]
    written: dict[str, object] = {
        "tested_on": on,
        "pages": [row.address for row in rows],
        "tools": tools,
    }
    if any(found.values()):
        written["found"] = [
            {"page": page, "tool": name, "what": what}
            for name, problems in found.items()
            for page, what in problems
        ]
    text = yaml.safe_dump(written, sort_keys=False, allow_unicode=True)
    path.write_text(_HEAD + text, encoding="utf-8")


def _version(package: Path) -> str:
    return str(json.loads((package / "package.json").read_text(encoding="utf-8"))["version"])
