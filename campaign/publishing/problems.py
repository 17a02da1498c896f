"""Exceptions by which a publication says why it did not happen, in words for who asked for it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from campaign.diagnostics import Definition, Diagnostic, Severity, Span
from campaign.diagnostics.catalogue import publishing as codes

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM}
OF_THE_DISK = {*_NO_ROOM, errno.EROFS, errno.EIO}  # whatever was being written
_REASONS = {
    errno.EROFS: "the disk can only be read",
    errno.EIO: "the disk reported a fault",
    errno.ENAMETOOLONG: "a file name is too long for this disk",
    errno.EMFILE: "too many files are open at once",
    errno.EBUSY: "the system is using that folder (it may be where a disk is attached)",
    errno.EXDEV: "the folder cannot be renamed (it may come from a container's image)",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EEXIST: "a file stands where a folder is needed",
}


class PublishingError(Exception):
    """Nothing was published, and the site that was there is whole.

    PublishingError
     ├── LockHeld             another process is at it
     ├── DestinationRefused   the output folder is not ours to replace
     ├── CouldNotPublish      disk, permissions, or a tree that is no site
     ├── NothingKept          no earlier (or later) version to bring back
     └── InspectionFailed     the staged files are not fit to be seen

    The first four are environment (exit code 3), the last is content (exit code 1).
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(*(f"{one.title} {one.fix}" for one in self.diagnostics[:1]))


class LockHeld(PublishingError):
    """Raised by whatever needs the lock while another process, or thread, has it."""


class DestinationRefused(PublishingError):
    """Raised by `Publication.begin` before anything is written."""


class CouldNotPublish(PublishingError):
    """Raised at any moment before the swap; the stage has then been removed."""


class NothingKept(PublishingError):
    """Raised by `rollback` and `roll_forward`."""


class InspectionFailed(PublishingError):
    """Raised by `Publication.complete`; `diagnostics` holds all that the inspectors found."""

    @classmethod
    def of(cls, found: Iterable[Diagnostic], *, strict: bool) -> InspectionFailed | None:
        """The exception that `found` calls for, or None where it holds nothing that stops."""
        found = tuple(found)
        stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return cls(found) if any(one.severity in stopping for one in found) else None


def shown(path: Path, project_root: Path) -> str:
    """`path` as people and reports name it: relative to the project, with forward slashes."""
    try:
        return Path(os.path.relpath(path, project_root)).as_posix()
    except ValueError:  # another drive, on Windows
        return path.as_posix()


def because(definition: Definition, folder: str, **values: str) -> tuple[Diagnostic, ...]:
    """The one diagnostic of an environment problem, placed at the output folder."""
    return (definition.at(Span(folder), folder=folder, **values),)


def explain(error: OSError, *, folder: str, kept: str) -> CouldNotPublish:
    """What the system's refusal means for a publication; `folder` and `kept` as from `shown`."""
    if error.errno in _NO_ROOM:
        return CouldNotPublish(because(codes.DISK_FULL, folder, kept=kept))
    if error.errno in _NOT_ALLOWED:
        name = Path(os.fsdecode(error.filename)).name if error.filename else folder
        return CouldNotPublish(
            because(codes.NO_PERMISSION, folder, action=f"writing or renaming “{name}”")
        )
    reason = _REASONS.get(error.errno or 0) or f"the system said “{error.strerror or error}”"
    return CouldNotPublish(because(codes.COULD_NOT_WRITE, folder, reason=reason))
