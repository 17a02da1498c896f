"""The shape of the code that no linter measures: sizes, names, and scripts that stay short."""

from __future__ import annotations

import os
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "scripts").iterdir())
MODULES = sorted((ROOT / "campaign").rglob("*.py"))
VAGUE = {"util", "utils", "helper", "helpers", "manager", "handler", "data", "misc"}


def test_no_module_outgrows_300_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in MODULES if VAGUE & set(path.stem.split("_"))] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_short_executable_and_plain_sh(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert text.startswith("#!/bin/sh\n# ")
    assert len(text.splitlines()) <= 15
    assert os.access(script, os.X_OK)
    assert subprocess.run(["sh", "-n", script]).returncode == 0


def test_make_says_what_each_of_its_commands_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
    assert phony is not None
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True).stdout
    listed = re.findall(r"^  make ([a-z-]+) +\S", shown.expandtabs(), flags=re.MULTILINE)
    assert listed == phony.group(1).split()


def test_security_says_of_every_folder_whether_it_is_words_or_code() -> None:
    told = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    folders = {line.split("/")[0] for line in tracked.splitlines() if "/" in line}
    assert {folder for folder in folders if f"`{folder}/`" not in told} == set()


def test_pytest_passes_over_no_folder_with_tests_in_it(pytestconfig: pytest.Config) -> None:
    passed_over = pytestconfig.getini("norecursedirs")
    modules = [path.relative_to(ROOT) for path in (ROOT / "tests").rglob("test_*.py")]
    folders = {name for module in modules for name in module.parent.parts}
    assert "build" in folders
    assert {
        one for one in folders if any(fnmatch(one, pattern) for pattern in passed_over)
    } == set()


def test_the_changelog_tells_of_this_version() -> None:
    version = re.search(r'"(.+)"', (ROOT / "campaign" / "__init__.py").read_text().splitlines()[-1])
    assert version is not None
    assert f"\n## {version.group(1)} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
