"""Runs `campaign` and `mkdocs` in forks of one process that has imported them already.

Each run is as separate as a new process, and three times as quick.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

PATIENCE = 120.0


class WarmCommands:
    """The process that waits, and what is asked of it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        atexit.register(self._process.kill)

    def run(
        self, command: tuple[str, ...], cwd: Path, environment: dict[str, str], umask: int
    ) -> tuple[int, str, str]:
        """Exit code, standard output and standard error of `command`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with tempfile.TemporaryDirectory() as folder:
            out, said = Path(folder, "out"), Path(folder, "said")
            request = {
                "command": command,
                "cwd": str(cwd),
                "environment": environment,
                "umask": umask,
                "out": str(out),
                "said": str(said),
            }
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
            if not ready:
                self._process.kill()
                warm.cache_clear()
                raise AssertionError(f"{command} did not end in {PATIENCE:.0f} seconds")
            answer = self._process.stdout.readline()
            assert answer, "campaign and mkdocs cannot be imported"
            return int(answer), out.read_text(encoding="utf-8"), said.read_text(encoding="utf-8")


@cache
def warm() -> WarmCommands:
    """The one process of this run of the tests."""
    from tests.made_site import ENVIRONMENT

    return WarmCommands(ENVIRONMENT)


def _answer_requests() -> None:
    import mkdocs.__main__
    import mkdocs.commands.build
    import mkdocs.commands.serve

    import campaign.cli
    import campaign.engines.mkdocs.commands
    import campaign.engines.mkdocs.plugin

    entries = {"campaign": campaign.cli.main, "mkdocs": mkdocs.__main__.cli}
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(request)
            entries[request["command"][0]]()
            return
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _become(request: dict[str, object]) -> None:
    """Take on the folder, environment and streams of the command that is asked for."""
    os.chdir(str(request["cwd"]))
    os.environ.clear()
    os.environ.update(request["environment"])  # type: ignore[call-overload]
    time.tzset()
    if int(str(request["umask"])) >= 0:
        os.umask(int(str(request["umask"])))
    for descriptor, name in ((1, "out"), (2, "said")):
        written = os.open(str(request[name]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(written, descriptor)
        os.close(written)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    sys.argv = list(request["command"])  # type: ignore[call-overload]


if __name__ == "__main__":
    _answer_requests()
