"""What the package imports is what it declares, and what it declares is what the locks hold."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PYPROJECT)
LOCKS = ("requirements.lock", "requirements-dev.lock")


def name_of(requirement: str) -> str:
    """The distribution of a requirement such as "Markdown>=3.7", as indexes write it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~;\[ ]", requirement)[0]).lower()


def declared() -> set[str]:
    return {name_of(line) for line in PROJECT["project"]["dependencies"]}


def imported() -> set[str]:
    """The distributions whose modules anything in campaign/ imports."""
    modules = set()
    for path in (ROOT / "campaign").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module.split(".")[0])
    third_party = modules - sys.stdlib_module_names - {"campaign"}
    distributions = packages_distributions()
    return {name_of(distributions.get(module, [module])[0]) for module in third_party}


def reasons() -> dict[str, str]:
    """The comment beside each dependency, by distribution."""
    lines = re.findall(r'^ {4}"([^"]+)",\s*# (.+)$', PYPROJECT, flags=re.MULTILINE)
    return {name_of(requirement): reason for requirement, reason in lines}


def pinned(lock: str) -> dict[str, str]:
    """Each distribution in `lock` with its version."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


def test_everything_imported_is_declared() -> None:
    assert imported() - declared() == set()


def test_everything_declared_is_imported_or_says_why_not() -> None:
    unused = declared() - imported()
    assert {name for name in unused if not reasons()[name].startswith("not imported:")} == set()


def test_every_dependency_says_why_it_is_there() -> None:
    assert declared() - reasons().keys() == set()


def test_both_locks_hold_everything_declared_and_the_build_backend() -> None:
    needed = declared() | {name_of(line) for line in PROJECT["build-system"]["requires"]}
    development = {
        name_of(line) for line in PROJECT["dependency-groups"]["dev"] if isinstance(line, str)
    }
    assert needed - pinned("requirements.lock").keys() == set()
    assert (needed | development) - pinned("requirements-dev.lock").keys() == set()


def test_the_tests_run_with_the_versions_that_sites_are_built_with() -> None:
    tested = pinned("requirements-dev.lock")
    for name, version in pinned("requirements.lock").items():
        assert tested[name] == version


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes_and_one_version(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    names = [entry.split("==")[0] for entry in entries]
    assert sorted(set(names)) == names


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_folder(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert not re.search(r"(^|\s)/\w", text)
