"""How many pages a PDF has: readers on a slow connection or an old phone want to know before."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from campaign.pictures.cache import Cache


def page_count(path: Path, cache: Cache) -> int:
    """The number of pages of the PDF at `path`; 0 where it cannot be known."""
    try:
        stat = path.stat()
        return _counted(path, stat.st_mtime_ns, stat.st_size, cache)
    except OSError:
        return 0


@lru_cache(maxsize=1024)
def _counted(path: Path, _mtime_ns: int, _size: int, cache: Cache) -> int:
    content = path.read_bytes()
    key = f"pages {sha256(content).hexdigest()}"
    kept = cache.get(key)
    if kept is None:
        kept = str(_pages(content)).encode()
        cache.put(key, kept)
    return int(kept)


def _pages(content: bytes) -> int:
    import logging

    from pypdf import PdfReader

    # It remarks on every small fault of a file; none of them is an editor's to mend.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return len(PdfReader(BytesIO(content)).pages)
    # A damaged file raises many kinds of errors; to a reader the number is simply not known.
    except Exception:
        return 0
