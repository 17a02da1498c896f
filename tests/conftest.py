"""What every test shares: one browser, found as `make test` finds it, and property tests that repeat."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

# Material reads it when it is imported, so a fixture would be too late.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

# The same examples in every run and no clock: a red test is then always somebody's change.
settings.register_profile("house", derandomize=True, deadline=None, database=None)
settings.load_profile("house")

FIND_CHROMIUM = Path(__file__).parent.parent / "scripts" / "find-chromium"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """A Chromium that talks to nobody of its own accord, or it would look like the page's doing."""
    chromium = os.environ.get("CHROMIUM")
    if not chromium:
        found = subprocess.run(["sh", FIND_CHROMIUM], capture_output=True, text=True)
        if found.returncode != 0:
            pytest.fail(found.stderr, pytrace=False)
        chromium = found.stdout.strip()
    return {
        **browser_type_launch_args,
        "executable_path": chromium,
        "args": [
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-gpu",
            "--disable-quic",
            "--disable-sync",
            "--no-first-run",
        ],
    }
