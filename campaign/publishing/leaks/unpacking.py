"""Unpacks what is compressed, as far as its size allows, and says where it went no further."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator

from campaign.publishing.leaks.unread import (
    DAMAGED,
    ENCRYPTED,
    TOO_LARGE_UNPACKED,
    UNKNOWN_PACKING,
    NotRead,
)

LARGEST = 64_000_000  # bytes of one file after decompression; no page of words is as long
_LARGEST_PART, _LARGEST_ARCHIVE = 16_000_000, 32_000_000
_OPENING = 1000  # opening one part costs as much as reading a little
_GZIP = b"\x1f\x8b"
_WITH_HEADER = 16 + zlib.MAX_WBITS  # what makes zlib read gzip
_ENCRYPTED = 0x1  # ZIP specification (APPNOTE), 4.4.4
# What the modules for archives raise for damaged or odd ones.
_DAMAGED = (
    ValueError,
    LookupError,
    RuntimeError,
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
)


def is_gzip(content: bytes) -> bool:
    """Whether `content` begins as a gzip file does."""
    return content[:2] == _GZIP


def unzipped(content: bytes) -> tuple[bytes, NotRead | None]:
    """What is in a gzip file, all its members, and why not more."""
    pieces: list[bytes] = []
    left = LARGEST
    while is_gzip(content):
        member = zlib.decompressobj(_WITH_HEADER)
        try:
            piece = member.decompress(content, left)
        except zlib.error:
            return b"".join(pieces), DAMAGED
        pieces.append(piece)
        left -= len(piece)
        if not member.eof:
            return b"".join(pieces), TOO_LARGE_UNPACKED if left <= 0 else DAMAGED
        content = member.unused_data
        if left <= 0 and content:
            return b"".join(pieces), TOO_LARGE_UNPACKED
    return b"".join(pieces), DAMAGED if content.strip(b"\0") else None


def inflated(packed: bytes, largest: int = LARGEST) -> tuple[bytes, NotRead | None]:
    """What a stream of zlib holds, and why not more."""
    stream = zlib.decompressobj()
    try:
        unpacked = stream.decompress(packed, largest)
    except zlib.error:
        return b"", DAMAGED
    return unpacked, TOO_LARGE_UNPACKED if stream.unconsumed_tail else None


def parts_of(content: bytes) -> Iterator[tuple[str, bytes] | NotRead]:
    """Name and content of each file in a ZIP archive, and why one could not be had."""
    left = _LARGEST_ARCHIVE
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                if entry.is_dir():
                    continue
                if left <= 0:
                    yield TOO_LARGE_UNPACKED
                    return
                most = min(left, _LARGEST_PART)
                read, unread = _part(archive, entry, most)
                left -= len(read) + _OPENING
                yield entry.filename, read
                if unread is not None:
                    yield unread
    except _DAMAGED:
        yield DAMAGED


def _part(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int
) -> tuple[bytes, NotRead | None]:
    if entry.flag_bits & _ENCRYPTED:
        return b"", ENCRYPTED
    try:
        with archive.open(entry) as part:
            read = part.read(most)
            return read, TOO_LARGE_UNPACKED if part.read(1) else None
    except NotImplementedError:
        return b"", UNKNOWN_PACKING
    except _DAMAGED:
        return b"", DAMAGED
