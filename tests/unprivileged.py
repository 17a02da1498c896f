"""Runs a command as somebody who may not read everything: the system's own user may, and nobody else."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

from tests.made_site import COMMANDS, ENVIRONMENT, Outcome
from tests.warm_commands import PATIENCE

_PR_CAPBSET_DROP = 24  # linux/prctl.h
_READS_EVERYTHING = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH of linux/capability.h


def run_unprivileged(folder: Path, *command: str) -> Outcome:
    """Run a command of ours in `folder`, bound by the modes of files like any other user."""
    as_root = sys.platform != "win32" and os.geteuid() == 0
    done = subprocess.run(
        [COMMANDS / command[0], *command[1:]],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        preexec_fn=_give_up_reading_everything if as_root else None,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def _give_up_reading_everything() -> None:
    """What is out of the bounding set does not come back with the next program."""
    system = ctypes.CDLL(None, use_errno=True)
    for capability in _READS_EVERYTHING:
        if system.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "a capability could not be given up")
