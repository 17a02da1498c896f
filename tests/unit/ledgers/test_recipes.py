"""The templates that people copy name what there is to guard, and call the command as it is."""

from __future__ import annotations

import re
from pathlib import Path

from campaign.source import read_yaml_text

ROOT = Path(__file__).parents[3]
RECIPES = ROOT / "docs" / "recipes"


def test_the_owners_file_guards_everything_that_is_code_or_money() -> None:
    lines = (RECIPES / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    guarded = {line.split()[0] for line in lines if line and not line.startswith("#")}

    assert {"/site_config/", "/theme_overrides/", "/mkdocs.yml", "/.github/"} <= guarded
    assert all(
        re.fullmatch(r"\S+ +@\S+", line) for line in lines if line and not line.startswith("#")
    )


def test_the_workflow_compares_with_the_commit_before_and_takes_its_program_from_there() -> None:
    text = (RECIPES / "destinations.yml").read_text(encoding="utf-8")
    steps = read_yaml_text(text, "destinations.yml")["jobs"]["destinations"]["steps"]

    assert 'campaign" destinations --against "$BASE"' in steps[-1]["run"]
    assert '"$BASE:requirements.lock"' in steps[-2]["run"]
    assert "uses:" not in text


def test_every_action_of_a_workflow_is_pinned_to_a_commit() -> None:
    workflows = [*RECIPES.glob("*.yml"), *(ROOT / ".github" / "workflows").glob("*.yml")]
    texts = [*(ROOT / "docs").glob("*.md"), *workflows]

    assert len(workflows) >= 3
    for file in texts:
        for used in re.findall(r"uses:\s*([^\s`]+)", file.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", used), f"{file.name}: {used}"
