"""One publication, from the lock to the swap: a build is seen whole or not at all."""

from __future__ import annotations

import atexit
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import publishing as codes
from campaign.publishing.destination import check_destination, settled
from campaign.publishing.durable import OddFile, files_of, give_modes, sync_tree, write_whole
from campaign.publishing.lock import Lock
from campaign.publishing.opening import explained, open_room, released_on_failure, unobserved
from campaign.publishing.problems import (
    OF_THE_DISK,
    CouldNotPublish,
    InspectionFailed,
    because,
    shown,
)
from campaign.publishing.stamp import STAMP_NAME, BuildRecord
from campaign.publishing.swap import Observer, finish_swap, put_in_place
from campaign.publishing.versions import tidy
from campaign.publishing.working_folder import WorkingFolder

Inspector = Callable[[Path], Iterable[Diagnostic]]


class Publication:
    """A build under way: write into `stage`, then `complete`; or `abandon`, and nothing happened.

    Usable as a context, which abandons what was not completed and explains errors of the system.
    A process that ends without either abandons; one that is killed leaves it to the next `begin`.
    """

    def __init__(
        self,
        room: WorkingFolder,
        lock: Lock,
        stage: Path,
        *,
        check: Callable[[], None],
        project_root: Path,
        atomic: bool,
        step: Observer,
    ) -> None:
        self.stage = stage
        self.found: tuple[Diagnostic, ...] = ()
        self._room = room
        self._lock = lock
        self._check = check
        self._project_root = project_root
        self._atomic = atomic
        self._step = step
        self._inspectors: tuple[Inspector, ...] = ()
        self._strict = False
        self._process = os.getpid()
        self._open = True
        atexit.register(self.abandon)

    @classmethod
    def begin(
        cls,
        destination: Path,
        *,
        project_root: Path,
        protected: Iterable[Path] = (),
        force: bool = False,
        atomic: bool = True,
        step: Observer = unobserved,
    ) -> Self:
        """Check the destination, take its lock, repair what a killed build left, and make a stage.

        `protected` are further folders that no site may replace; `force` lets a folder full of
        something else be replaced (it is kept as an earlier version); without `atomic` two
        renames are used where one exchange would do. `step` is told of every step as it is done.
        Raises DestinationRefused, LockHeld or CouldNotPublish, with nothing changed.
        """
        destination = settled(destination)
        guarded = tuple(protected)

        def check() -> None:
            check_destination(
                destination, project_root=project_root, protected=guarded, force=force
            )

        check()
        room, lock = open_room(destination, project_root=project_root, step=step)
        with released_on_failure(lock, room, project_root):
            check()  # again: a swap may just have been finished, and the lock was not yet held
            stage = room.new_stage()
            step("staged")
        return cls(
            room, lock, stage, check=check, project_root=project_root, atomic=atomic, step=step
        )

    def inspect_with(self, *inspectors: Inspector, strict: bool = False) -> None:
        """Let `inspectors` see the stage before the swap; what they report is then in `found`.

        An error among it stops the publication, with `strict` a warning too.
        """
        self._inspectors += inspectors
        self._strict = self._strict or strict

    def complete(self, record: BuildRecord) -> None:
        """Inspect the stage and make it the published site; the site that was is kept.

        `record` is filled in with the hashes of the files; its stamp becomes part of the site.
        Raises InspectionFailed, CouldNotPublish or DestinationRefused, with the old site whole,
        the stage removed and the lock given back.
        """
        if not self._open:
            raise RuntimeError("this publication was completed or abandoned before")
        try:
            self._make_ready(record)
            self._check()  # something may have been put there while the build went on
            outgoing = self._room.kept / self._room.next_number()
            put_in_place(self._room, self.stage, outgoing, atomic=self._atomic, step=self._step)
        except OSError as error:
            self.abandon()
            raise explained(error, self._room, self._project_root) from error
        except OddFile as odd:
            self.abandon()
            raise self._odd(odd) from odd
        except BaseException:
            self.abandon()
            raise
        with suppress(OSError):  # the site is up; the next build tidies what this could not
            tidy(self._room)
        self._step("tidied")
        self._close()

    def abandon(self) -> None:
        """Remove the stage and give the lock back, the published site untouched; repeatable."""
        if not self._open or os.getpid() != self._process:  # a forked child ends, not the build
            return
        with suppress(
            OSError
        ):  # then the stage may hold a site half-way in: the next start sees to it
            finish_swap(self._room, step=unobserved)
            if self.stage.exists():
                self._room.discard(self.stage)
        self._close()

    def explain(self, error: BaseException) -> CouldNotPublish | None:
        """What `error`, raised while the stage was being written, means for the publication.

        None where it is not about the publication: a source that cannot be read, say.
        """
        if not isinstance(error, OSError) or error.errno is None:
            return None
        where = Path(os.fsdecode(error.filename)) if error.filename else None
        if error.errno in OF_THE_DISK or (where and self._room.path in where.absolute().parents):
            return explained(error, self._room, self._project_root)
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        was_open = self._open
        self.abandon()
        if was_open and error is not None and (words := self.explain(error)):
            raise words from error

    def _make_ready(self, record: BuildRecord) -> None:
        inspectors, stage = self._inspectors, self.stage
        (stage / STAMP_NAME).unlink(missing_ok=True)
        if not any(True for _ in files_of(stage)):
            raise CouldNotPublish(because(codes.EMPTY_BUILD, self._folder()))
        self.found = tuple(found for inspect in inspectors for found in inspect(stage))
        if failed := InspectionFailed.of(self.found, strict=self._strict):
            raise failed
        self._step("inspected")
        complete = record.of_tree(stage)
        stamp = complete.stamp()
        stamp.write(stage)
        write_whole(self._room.records / stamp.record_name(), complete.as_text())
        self._step("stamped")
        give_modes(stage)
        sync_tree(stage)
        self._step("synced")

    def _odd(self, odd: OddFile) -> CouldNotPublish:
        name = odd.path.relative_to(self.stage).as_posix()
        return CouldNotPublish(because(codes.ODD_FILE, self._folder(), name=name, what=odd.what))

    def _folder(self) -> str:
        return shown(self._room.destination, self._project_root)

    def _close(self) -> None:
        self._open = False
        self._lock.release()
        atexit.unregister(self.abandon)


def publish(
    build_into: Callable[[Path], None],
    destination: Path,
    *,
    project_root: Path,
    record: BuildRecord,
    inspectors: Iterable[Inspector] = (),
    protected: Iterable[Path] = (),
    force: bool = False,
    strict: bool = False,
    atomic: bool = True,
    step: Observer = unobserved,
) -> tuple[Diagnostic, ...]:
    """Have `build_into` fill an empty folder and publish that at `destination`, all or nothing.

    Returns what the inspectors found and did not stop. Raises as `Publication.begin` and
    `complete` do, and whatever `build_into` raises; the site that was there is then whole.
    """
    begun = Publication.begin(
        destination,
        project_root=project_root,
        protected=protected,
        force=force,
        atomic=atomic,
        step=step,
    )
    with begun as publication:
        publication.inspect_with(*inspectors, strict=strict)
        build_into(publication.stage)
        publication.complete(record)
        return publication.found
