"""What is installed and run is what was looked at: actions by commit, a bill of materials that is the lock."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.supply.bill import bill, locked

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
WORKFLOWS = sorted(
    path
    for folder in (".github", "docs/recipes")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".yml", ".yaml")
)
USES = re.compile(r"^\s*(?:-\s+)?['\"]?uses['\"]?\s*:\s*(\S+)(.*)$", re.MULTILINE)
BY_COMMIT = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
HERE = re.compile(r"\./\S+")


def loose(text: str) -> list[str]:
    """What a workflow uses that somebody else could change: all that is not named by its commit."""
    return [
        name
        for name, _ in USES.findall(text)
        if not (BY_COMMIT.fullmatch(name) or HERE.fullmatch(name))
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_action_is_named_by_its_commit_and_says_its_version(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert loose(text) == []
    assert [rest for name, rest in USES.findall(text) if "@" in name and "# v" not in rest] == []


def test_there_are_workflows_to_look_at() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in WORKFLOWS}
    assert {".github/workflows/ci.yml", "docs/recipes/rebuild-on-time.yml"} <= names


@pytest.mark.parametrize(
    "line",
    [
        "- uses: actions/checkout@v5",
        "  uses: actions/checkout@main",
        "- uses: actions/checkout@1234567",
        "- 'uses': docker://alpine:3",
        "- uses: actions/checkout",
    ],
)
def test_an_action_by_a_name_that_can_be_moved_is_seen(line: str) -> None:
    assert len(loose(line)) == 1


def test_the_bill_of_materials_is_right_by_its_schema() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill(LOCK, "1.0.0")) is None


def test_the_bill_of_materials_is_the_lock_to_the_hash() -> None:
    made = json.loads(bill(LOCK, "1.0.0"))
    listed = {one["name"]: one for one in made["components"]}
    pinned = dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", LOCK, flags=re.MULTILINE))
    assert {name: one["version"] for name, one in listed.items()} == pinned
    hashes = [it["content"] for one in listed.values() for it in one["hashes"]]
    assert sorted(hashes) == sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", LOCK))
    assert {it["alg"] for one in listed.values() for it in one["hashes"]} == {"SHA-256"}


def test_the_bill_of_materials_knows_what_needs_what() -> None:
    needed = {
        one["ref"].partition("==")[0]: {it.partition("==")[0] for it in one.get("dependsOn", [])}
        for one in json.loads(bill(LOCK, "1.0.0"))["dependencies"]
    }
    assert {"babel", "mkdocs", "hatchling"} <= needed["our-response"]
    assert "annotated-types" in needed["pydantic"]
    assert "annotated-types" not in needed["our-response"]
    assert needed.keys() - {"our-response"} == {one.name for one in locked(LOCK)}


def test_the_bill_of_materials_names_no_address_and_is_the_same_on_any_day() -> None:
    made = bill(LOCK, "1.0.0")
    assert made == bill(LOCK, "1.0.0")
    without_schema = re.sub(r'"\$schema": "[^"]*"', "", made)
    assert "://" not in without_schema
    assert "timestamp" not in made


def test_the_tests_run_with_what_the_lock_holds() -> None:
    for one in locked((ROOT / "requirements-dev.lock").read_text(encoding="utf-8")):
        if one.name in ("trustme", "cyclonedx-python-lib", "pytest", "mkdocs", "pydantic", "nh3"):
            assert version(one.name) == one.version
