"""Opens an output folder's working folder: takes the lock, puts right what a kill left behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from campaign.publishing.destination import settled
from campaign.publishing.lock import Lock
from campaign.publishing.problems import CouldNotPublish, explain, shown
from campaign.publishing.swap import Observer, finish_swap
from campaign.publishing.working_folder import WorkingFolder


def unobserved(step: str) -> None:
    """What watches a publication's steps when nobody does."""


def open_room(
    destination: Path, *, project_root: Path, step: Observer
) -> tuple[WorkingFolder, Lock]:
    """The working folder, repaired and clean, and its lock, held.

    Raises LockHeld, and CouldNotPublish when the system does not let it.
    """
    room = WorkingFolder(destination)
    lock = Lock(room.path)
    with released_on_failure(lock, room, project_root):
        room.prepare()
        lock.take(folder=shown(destination, project_root))
        step("locked")
        finish_swap(room, step=unobserved)
        room.clear_leftovers()
        step("repaired")
    return room, lock


@contextmanager
def released_on_failure(lock: Lock, room: WorkingFolder, project_root: Path) -> Iterator[None]:
    """Let go of `lock` when the `with` block fails, in which OSError is explained."""
    try:
        yield
    except OSError as error:
        lock.release()
        raise explained(error, room, project_root) from error
    except BaseException:
        lock.release()
        raise


def explained(error: OSError, room: WorkingFolder, project_root: Path) -> CouldNotPublish:
    """`error` in the words of somebody publishing to `room`'s destination."""
    return explain(
        error,
        folder=shown(room.destination, project_root),
        kept=shown(room.kept, project_root),
    )


def repair(destination: Path, *, project_root: Path) -> None:
    """Finish what a killed build or rollback left half-way. Every build does so by itself, first.

    Raises LockHeld, and CouldNotPublish when the system does not let it.
    """
    with opened(destination, project_root=project_root):
        pass


@contextmanager
def opened(
    destination: Path, *, project_root: Path, step: Observer = unobserved
) -> Iterator[WorkingFolder]:
    """`open_room` for the length of a `with` block, in which OSError is explained as well."""
    room, lock = open_room(settled(destination), project_root=project_root, step=step)
    try:
        yield room
    except OSError as error:
        raise explained(error, room, project_root) from error
    finally:
        lock.release()
