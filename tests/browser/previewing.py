"""A preview server as an editor has it: started in a site's folder, stopped with Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

from tests.free_port import free_port
from tests.made_site import COMMANDS, ENVIRONMENT, MadeSite

# How long anything may take on a busy machine before it counts as never.
PATIENCE = 30.0
# What the server itself may take to answer, whatever the site's state.
ANSWER = 5.0


@dataclass
class Watch:
    """Asks for the home page again and again, and keeps what went wrong."""

    port: int
    slowest: float = 0.0
    answers: int = 0
    failures: list[str] = field(default_factory=list)
    _over: Event = field(default_factory=Event)

    def start(self) -> None:
        self._thread = Thread(target=self._ask, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _ask(self) -> None:
        while not self._over.wait(0.2):
            asked = time.monotonic()
            try:
                status, _ = get(self.port, "/")
            except (OSError, HTTPException) as error:
                self.failures.append(repr(error))
            else:
                self.answers += 1
                if status != 200:
                    self.failures.append(str(status))
            self.slowest = max(self.slowest, time.monotonic() - asked)


def get(port: int, path: str) -> tuple[int, str]:
    """Status and body of `path`. Raises OSError when there is no answer in time."""
    connection = HTTPConnection("127.0.0.1", port, timeout=ANSWER)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


class Preview:
    """`with Preview(site, log, "mkdocs", "serve") as preview:` serves until the block ends."""

    def __init__(self, site: MadeSite, log: Path, *command: str) -> None:
        self.site = site
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.watch = Watch(self.port)
        self._log = log
        self._command = command

    def __enter__(self) -> Self:
        # A test run that was started in the background ignores Ctrl-C, and so would the server.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [COMMANDS / self._command[0], *self._command[1:], "-a", f"127.0.0.1:{self.port}"],
                cwd=self.site.root,
                env=ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._until_it_answers()
        self.watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.watch.stop()
        os.kill(self._process.pid, signal.SIGINT)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise
        if error is None:
            assert "Traceback" not in self.log, self.log
            assert self.watch.failures == []
            assert self.watch.answers > 0
            assert self.watch.slowest < ANSWER

    @property
    def log(self) -> str:
        """What the command has said so far."""
        return self._log.read_text(encoding="utf-8")

    def _until_it_answers(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise AssertionError(f"The server ended:\n{self.log}")
            try:
                get(self.port, "/")
            except OSError:
                time.sleep(0.1)
            else:
                return
        self._process.kill()
        self._process.wait()
        raise AssertionError(f"The server never answered:\n{self.log}")
