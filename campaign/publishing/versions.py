"""Keeps the last three versions of a site and brings them back, byte for byte."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from campaign.diagnostics.catalogue import publishing as codes
from campaign.publishing.destination import check_destination, settled
from campaign.publishing.opening import opened, unobserved
from campaign.publishing.problems import NothingKept, because, shown
from campaign.publishing.stamp import Stamp, read_stamp
from campaign.publishing.swap import Observer, put_in_place
from campaign.publishing.working_folder import WorkingFolder, numbered

KEPT_VERSIONS = 3


def rollback(
    destination: Path,
    *,
    project_root: Path,
    force: bool = False,
    atomic: bool = True,
    step: Observer = unobserved,
) -> Stamp | None:
    """Bring back the version before the published one; called again, the one before that.

    The version that goes is set aside until the next build, so that `roll_forward` can undo this.
    Returns the stamp of what is published now; None for a folder that a build was told to replace.
    Raises NothingKept, LockHeld, DestinationRefused or CouldNotPublish, with nothing changed.
    """
    return _move(destination, project_root, forward=False, force=force, atomic=atomic, step=step)


def roll_forward(
    destination: Path,
    *,
    project_root: Path,
    force: bool = False,
    atomic: bool = True,
    step: Observer = unobserved,
) -> Stamp | None:
    """Undo the last `rollback` since which nothing was built. Returns and raises as that does."""
    return _move(destination, project_root, forward=True, force=force, atomic=atomic, step=step)


def tidy(room: WorkingFolder) -> None:
    """After a build: keep three versions, forget those rolled back from and records of none.

    Only for the holder of the lock. Raises OSError; what is left is tidied after the next build.
    """
    for folder in (*numbered(room.kept)[:-KEPT_VERSIONS], *numbered(room.undone)):
        room.discard(folder)
    stamps = (read_stamp(one) for one in (room.destination, *numbered(room.kept)))
    wanted = {stamp.record_name() for stamp in stamps if stamp}
    for record in room.records.iterdir():
        if record.name not in wanted:
            with suppress(FileNotFoundError):
                record.unlink()


def _move(
    destination: Path,
    project_root: Path,
    *,
    forward: bool,
    force: bool,
    atomic: bool,
    step: Observer,
) -> Stamp | None:
    destination = settled(destination)
    check_destination(destination, project_root=project_root, force=force)
    folder = shown(destination, project_root)
    room = WorkingFolder(destination)
    which, direction = ("later", "forward") if forward else ("earlier", "back")
    nothing = because(
        codes.NOTHING_KEPT,
        folder,
        which=which,
        direction=direction,
        kept=shown(room.kept, project_root),
    )
    if not room.path.is_dir():
        raise NothingKept(nothing)  # and no working folder is left where nothing was ever built
    with opened(destination, project_root=project_root, step=step) as room:
        there = numbered(room.undone)[:1] if forward else numbered(room.kept)[-1:]
        if not there:
            raise NothingKept(nothing)
        # The number stays with the gap it marks, so that going back and forth keeps the order.
        gap = (room.kept if forward else room.undone) / there[0].name
        put_in_place(room, there[0], gap, atomic=atomic, step=step)
    return read_stamp(destination)
