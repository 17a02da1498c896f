"""Puts a finished tree in the place of the published one, and finishes what a killed process began.

A journal is on the disk before the first name changes and until the last has changed, and knows
the arriving tree by its identity on the disk; whatever the moment of a kill, one look at the two
names then says what is left to do.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from campaign.publishing.durable import as_json, sync_folder, write_whole
from campaign.publishing.renaming import exchange, rename
from campaign.publishing.working_folder import WorkingFolder

Observer = Callable[[str], None]
_OURS = re.compile(r"stage-\w+|(kept|undone)/[0-9]{6}")


def put_in_place(
    room: WorkingFolder, incoming: Path, outgoing: Path, *, atomic: bool, step: Observer
) -> None:
    """Make `incoming` the destination; what was there, if anything, becomes `outgoing`.

    Both lie in `room`. With `atomic` the two are exchanged in one step where the system can;
    otherwise the destination is missing for an instant, and for longer only if the process dies
    in it: then `finish_swap` completes it. Raises OSError with the old tree in its place.
    """
    _Journal.of(room, incoming, outgoing).write(room)
    step("journalled")
    try:
        _swap(room.destination, incoming, outgoing, atomic=atomic, step=step)
    except OSError:
        if not outgoing.exists():
            _Journal.path(room).unlink()  # all is as before: no later start is to go on with this
        raise
    step("swapped")
    with suppress(OSError):  # the new site is up: the next start does what this could not
        finish_swap(room, step=step)


def _swap(
    destination: Path, incoming: Path, outgoing: Path, *, atomic: bool, step: Observer
) -> None:
    if not destination.exists() or not any(destination.iterdir()):
        if destination.exists():
            destination.rmdir()
        rename(incoming, destination)
    elif not (atomic and exchange(incoming, destination)):
        rename(destination, outgoing)
        step("set-aside")
        try:
            rename(incoming, destination)
        except OSError:
            rename(outgoing, destination)
            raise


def finish_swap(room: WorkingFolder, *, step: Observer) -> None:
    """Finish a swap that was begun, or forget one that had not got to its first rename.

    Only for the holder of the lock. Raises OSError, and may then be tried again.
    """
    journal = _Journal.read(room)
    if journal is None:
        return
    incoming, outgoing = room.path / journal.incoming, room.path / journal.outgoing
    if not room.destination.exists() and _identity(incoming) == journal.arriving:
        rename(incoming, room.destination)  # it had been inspected and was on the disk
    elif _identity(room.destination) == journal.arriving and incoming.exists():
        rename(incoming, outgoing)  # after an exchange the old tree bears the new one's name
    for folder in (room.destination.parent, outgoing.parent, room.path):
        sync_folder(folder)
    step("settled")
    _Journal.path(room).unlink()
    step("journal-cleared")


@dataclass(frozen=True, slots=True)
class _Journal:
    """Names in the working folder, and the device and file number of the tree that arrives.

    No rename changes those two numbers.
    """

    incoming: str
    outgoing: str
    arriving: tuple[int, int] | None

    @staticmethod
    def path(room: WorkingFolder) -> Path:
        return room.path / "journal.json"

    @classmethod
    def of(cls, room: WorkingFolder, incoming: Path, outgoing: Path) -> _Journal:
        arriving, leaving = (one.relative_to(room.path).as_posix() for one in (incoming, outgoing))
        return cls(arriving, leaving, _identity(incoming))

    @classmethod
    def read(cls, room: WorkingFolder) -> _Journal | None:
        try:
            found = json.loads(cls.path(room).read_bytes())
        except FileNotFoundError:
            return None
        except ValueError:
            found = None
        match found:
            case {
                "incoming": str(incoming),
                "outgoing": str(outgoing),
                "arriving": [int(device), int(number)],
            } if _OURS.fullmatch(incoming) and _OURS.fullmatch(outgoing):
                return cls(incoming, outgoing, (device, number))
        cls.path(room).unlink()  # not written by us: it cannot tell us anything
        return None

    def write(self, room: WorkingFolder) -> None:
        write_whole(
            self.path(room),
            as_json(
                {"incoming": self.incoming, "outgoing": self.outgoing, "arriving": self.arriving}
            ),
        )


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
