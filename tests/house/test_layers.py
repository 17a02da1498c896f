"""The import contracts hold, and each of them notices when it is broken."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

LAYERS = CONTRACTS[0]["name"]

BREACHES = [
    (LAYERS, "diagnostics/breach.py", "import campaign.pipeline"),
    (LAYERS, "rules/breach.py", "import campaign.publishing"),
    (LAYERS, "models/breach.py", "import campaign.source"),
    (LAYERS, "unlisted_room.py", "import campaign.diagnostics"),
    *(
        (contract["name"], "diagnostics/breach.py", f"import {module}")
        for contract in CONTRACTS
        for module in contract.get("forbidden_modules", ())
    ),
]


def lint_imports(checkout: Path) -> str:
    """What import-linter prints about `checkout`, unwrapped."""
    outcome = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout), "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    return outcome.stdout + outcome.stderr


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the package and its contracts."""
    shutil.copytree(
        ROOT / "campaign", tmp_path / "campaign", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept(checkout: Path) -> None:
    assert "0 broken" in lint_imports(checkout)


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_breach_is_noticed(checkout: Path, contract: str, file: str, line: str) -> None:
    breach = checkout / "campaign" / file
    assert breach.parent.is_dir()
    breach.write_text(f"{line}\n", encoding="utf-8")
    assert f"{contract} BROKEN" in lint_imports(checkout)
