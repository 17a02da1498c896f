"""Keeps between builds what takes long to make; whatever is lost or damaged is made again."""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_DIGEST = sha256().digest_size
_DAY_S = 86_400
_KEPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Cache:
    """Bytes by key in `folder`, which is made when first needed; None keeps nothing.

    Each file begins with the hash of what follows, so that half a file is never taken for a whole.
    """

    folder: Path | None

    @classmethod
    def of(cls, project_root: Path) -> Cache:
        """The cache of a project, outside everything that is published."""
        return cls(project_root / ".cache" / "campaign")

    def get(self, key: str) -> bytes | None:
        """What was kept under `key`, if it is whole."""
        if self.folder is None:
            return None
        path = self._path(key)
        try:
            held = path.read_bytes()
            if time.time() - path.stat().st_mtime > _DAY_S:
                os.utime(path)
        except OSError:
            return None
        content = held[_DIGEST:]
        return content if sha256(content).digest() == held[:_DIGEST] else None

    def put(self, key: str, content: bytes) -> None:
        """Keep `content`; a cache that cannot be written is no reason to stop."""
        if self.folder is None:
            return
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            handle, name = tempfile.mkstemp(prefix="new-", dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(content).digest() + content)
                Path(name).replace(path)
            except OSError:
                Path(name).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Delete what no build has asked for in a month."""
        if self.folder is None:
            return
        oldest = time.time() - _KEPT_DAYS * _DAY_S
        for path in self.folder.glob("??/*"):
            with suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, key: str) -> Path:
        assert self.folder is not None
        name = sha256(key.encode()).hexdigest()
        return self.folder / name[:2] / name[2:]
