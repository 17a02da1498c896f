"""Lets one process at a time publish to an output folder; a process that dies gives way."""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from campaign.diagnostics.catalogue import publishing as codes
from campaign.publishing.problems import LockHeld, because

_SOMEBODY = "another process, which has only just begun"


class Lock:
    """The lock of one working folder. Being left behind by a killed process does not hold it."""

    def __init__(self, working_folder: Path) -> None:
        # Not per thread: a preview may begin a build in one thread and end it in another.
        self._lock = FileLock(working_folder / "lock", thread_local=False)
        self._holder = working_folder / "holder.json"

    def take(self, *, folder: str) -> None:
        """Take the lock at once, or raise LockHeld, which names who has it.

        `folder` is how people know the output folder.
        """
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise LockHeld(because(codes.LOCK_HELD, folder, holder=self._who())) from None
        try:
            self._holder.write_text(
                json.dumps(
                    {
                        "process": os.getpid(),
                        "computer": socket.gethostname(),
                        "since": datetime.now(UTC).isoformat(),
                    }
                ),
                encoding="utf-8",
            )
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder.unlink()
            self._lock.release()

    def _who(self) -> str:
        """The holder in words. The note may be missing or half-written, as its writer is busy."""
        try:
            note = json.loads(self._holder.read_bytes())
            since = datetime.fromisoformat(note["since"]).astimezone()
            elsewhere = (
                "" if note["computer"] == socket.gethostname() else f" on {note['computer']}"
            )
            when = f"{since:%H:%M} on {since.day} {since:%B %Y}"
            return f"process {int(note['process'])}{elsewhere}, begun at {when}"
        except (OSError, ValueError, KeyError, TypeError):
            return _SOMEBODY
