"""Which commit the sources of a build are at, for its record."""

from __future__ import annotations

import subprocess
from pathlib import Path

_PATIENCE = 5.0  # seconds; a record without a commit is better than a build that hangs


def commit_of(root: Path) -> str:
    """The commit that `root` is checked out at; empty where there is no git, or no commit."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "rev-parse", "--verify", "--quiet", "HEAD"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("ascii", "replace").strip() if done.returncode == 0 else ""
