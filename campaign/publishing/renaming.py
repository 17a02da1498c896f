"""Renames folders as surely as each system can: exchanged in one step, or tried again if held."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # macOS sys/stdio.h
_NOT_OFFERED = {
    errno.ENOSYS,
    errno.EINVAL,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EXDEV,
}  # what kernels and file systems answer that cannot exchange; two renames may still do

_SHARING = {5, 32, 33}  # Windows: access denied, sharing violation, lock violation
_TRIES = 20
_PAUSE = 0.1  # seconds; two in all, longer than a virus scanner holds a file


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where this system or file system cannot.

    Raises OSError when it can and was refused. No moment exists at which either name is missing.
    """
    try:
        answer = _exchange(os.fsencode(one), os.fsencode(other))
    except (AttributeError, OSError):  # a C library without the call
        return False
    if answer == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_OFFERED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _exchange(one: bytes, other: bytes) -> int:
    """0, or -1 with the reason in errno; AttributeError where there is no such call."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        return int(libc.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
    elif sys.platform == "darwin":
        libc = ctypes.CDLL(None, use_errno=True)
        return int(libc.renamex_np(one, other, _RENAME_SWAP))
    else:
        raise AttributeError("no exchange of folders on this system")


def rename(
    source: Path,
    target: Path,
    *,
    attempt: Callable[[Path, Path], object] = Path.rename,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Rename a folder to a name that is free.

    On Windows a folder cannot be renamed while any program has a file in it open, and scanners
    and previews do so for moments: such refusals are retried for two seconds, then raised.
    """
    for remaining in reversed(range(_TRIES)):
        try:
            attempt(source, target)
        except PermissionError as error:
            if remaining == 0 or getattr(error, "winerror", None) not in _SHARING:
                raise
            pause(_PAUSE)
        else:
            return
