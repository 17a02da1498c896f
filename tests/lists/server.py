"""Starts a real list server for one test: Mailman's core, Postorius, and a place that catches mail.

Everything listens on loopback, writes below one folder, and is stopped by its process id.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import signal
import smtplib
import subprocess
import time
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from mailbox import Maildir
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from tests.free_port import free_port

HERE = Path(__file__).parent
# The core reads its whole language and rule set when it starts, on a busy machine for minutes.
PATIENCE = 240.0

_CONFIG = """\
[mailman]
site_owner: owner@lists.evenhand.invalid
layout: here
[paths.here]
var_dir: {folder}/core
[database]
class: mailman.database.sqlite.SQLiteDatabase
url: sqlite:///{folder}/core.db
[webservice]
hostname: 127.0.0.1
port: {rest}
admin_user: admin
admin_pass: {secret}
[mta]
incoming: mailman.mta.null.NullMTA
outgoing: mailman.mta.deliver.deliver
smtp_host: 127.0.0.1
smtp_port: {smtp}
lmtp_host: 127.0.0.1
lmtp_port: {lmtp}
"""


@dataclass
class ListServer:
    """One list server; `commands` is the folder of its own Python's programs."""

    folder: Path
    commands: Path
    rest: int = field(default_factory=free_port)
    smtp: int = field(default_factory=free_port)
    lmtp: int = field(default_factory=free_port)
    web: int = field(default_factory=free_port)
    secret: str = field(default_factory=lambda: secrets.token_hex(16))
    _running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> None:
        """Start everything and wait until it answers."""
        config = self.folder / "mailman.cfg"
        ports = {"rest": self.rest, "smtp": self.smtp, "lmtp": self.lmtp}
        config.write_text(_CONFIG.format(folder=self.folder, secret=self.secret, **ports))
        (self.folder / "mail").mkdir()
        self._run("core", "master", "-C", str(config))
        self._run(
            "mail", "python", "-m", "aiosmtpd", "-n", "-l", f"127.0.0.1:{self.smtp}",
            "-c", "aiosmtpd.handlers.Mailbox", str(self.folder / "mail" / "box"),
        )  # fmt: skip
        with (self.folder / "migrate.log").open("wb") as log:
            self._prepared("migrate", log)
        self._run(
            "web", "python", "-m", "django", "runserver", "--noreload", "--insecure",
            f"127.0.0.1:{self.web}",
        )  # fmt: skip
        self._wait("the core", lambda: self.ask("GET", "system/versions"))
        self._wait("Postorius", lambda: _open(f"http://127.0.0.1:{self.web}/postorius/lists/"))

    def stop(self) -> None:
        """End every process that was started, the last one first."""
        for process in reversed(self._running):
            process.send_signal(signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def ask(self, method: str, path: str, **values: str) -> Any:
        """One call of Mailman's REST interface; what it answers, as data."""
        request = Request(
            f"http://127.0.0.1:{self.rest}/3.1/{path}",
            data=urlencode(values).encode() if values else None,
            method=method,
        )
        login = base64.b64encode(f"admin:{self.secret}".encode()).decode()
        request.add_header("Authorization", f"Basic {login}")
        with urlopen(request, timeout=60) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def members(self) -> dict[str, str]:
        """The display name of every member by address."""
        entries = self.ask("GET", "members").get("entries", [])
        return {one["email"]: one["display_name"] for one in entries}

    def mail_to(self, address: str) -> EmailMessage:
        """The first mail that the server sent to `address`."""
        found: list[Any] = []

        def look() -> None:
            box = Maildir(self.folder / "mail" / "box", _parsed, create=True)
            found.extend(one for one in box if address in str(one["To"]))
            if not found:
                raise URLError("no mail yet")

        self._wait(f"mail to {address}", look)
        mail: EmailMessage = found[0]
        return mail

    def answer(self, mail: EmailMessage, sender: str) -> None:
        """Reply to `mail` as people do, through the server's own door for mail."""
        reply = EmailMessage()
        reply["From"], reply["To"] = sender, str(mail["From"])
        reply["Subject"] = f"Re: {mail['Subject']}"
        reply["Message-ID"] = f"<{secrets.token_hex(8)}@example.org>"
        reply.set_content("Yes please.")
        with smtplib.LMTP("127.0.0.1", self.lmtp) as door:
            door.send_message(reply)

    def until_member(self, address: str) -> str:
        """The display name of `address` once it is on the list."""

        def look() -> None:
            if address not in self.members():
                raise URLError("not a member yet")

        self._wait(f"{address} to be a member", look)
        return self.members()[address]

    @property
    def _environment(self) -> dict[str, str]:
        return {
            "PATH": f"{self.commands}:{os.environ['PATH']}",
            "PYTHONPATH": str(HERE),
            "PYTHONWARNINGS": "ignore",
            "DJANGO_SETTINGS_MODULE": "list_settings",
            "LISTS_FOLDER": str(self.folder),
            "LISTS_REST": f"http://127.0.0.1:{self.rest}",
            "LISTS_SECRET": self.secret,
            "LANG": "C.UTF-8",
        }

    def _run(self, name: str, program: str, *arguments: str) -> None:
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [self.commands / program, *arguments],
                cwd=self.folder, env=self._environment,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        self._running.append(process)

    def _prepared(self, command: str, log: Any) -> None:
        subprocess.run(
            [self.commands / "python", "-m", "django", command],
            cwd=self.folder, env=self._environment, stdin=subprocess.DEVNULL,
            stdout=log, stderr=log, check=True, timeout=PATIENCE,
        )  # fmt: skip

    def _wait(self, what: str, look: Any) -> None:
        """Ask again until `look` raises nothing."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                look()
            except (HTTPError, URLError, ConnectionError, OSError) as error:
                if time.monotonic() > end:
                    raise AssertionError(f"waited in vain for {what}: {error}") from error
                time.sleep(0.5)
            else:
                return


def _parsed(file: IO[bytes]) -> Any:
    return BytesParser(policy=policy.default).parse(file)


def _open(url: str) -> None:
    with urlopen(url, timeout=60) as answer:
        answer.read()
