"""Whether a picture says where it was taken, found without decoding it."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".avif", ".heic", ".heif")
_GPS_IFD = 0x8825  # TIFF tag that points to the block of GPS values (Exif 2.32, 4.6.3)
_LATITUDE = 2
_MOST_ENTRIES = 1000
# The same in XMP, as attribute or element, whatever packet it stands in.
_XMP = re.compile(rb"exif:GPSL(?:atitude|ongitude)\b|Iptc4xmpExt:LocationCreated|photoshop:City\b")


def tells_its_place(name: str, content: bytes) -> bool:
    """Whether the picture `name` holds a position, or the name of the place it shows."""
    if _XMP.search(content):
        return True
    return any(_has_position(block) for block in _exif_blocks(name, content))


def _exif_blocks(name: str, content: bytes) -> Iterator[bytes]:
    """The TIFF structures in which cameras note their settings."""
    if content[:2] == b"\xff\xd8":
        yield from _of_jpeg(content)
    elif content[:8] == b"\x89PNG\r\n\x1a\n":
        yield from (body for kind, body in png_chunks(content) if kind == b"eXIf")
    elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        yield from _of_webp(content)
    elif content[:4] in (b"II*\0", b"MM\0*"):
        yield content
    else:  # AVIF and HEIC keep it in a box that is stored whole
        for found in re.finditer(rb"Exif\0\0", content):
            yield content[found.end() :]


def png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG file: name and body."""
    place = 8
    while place + 8 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        yield content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        place += length + 12


def _of_jpeg(content: bytes) -> Iterator[bytes]:
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker in (0xD9, 0xDA):  # the picture itself begins
            return
        (length,) = struct.unpack(">H", content[place + 2 : place + 4])
        body = content[place + 4 : place + 2 + length]
        if marker == 0xE1 and body[:6] == b"Exif\0\0":
            yield body[6:]
        place += 2 + max(length, 2)


def _of_webp(content: bytes) -> Iterator[bytes]:
    place = 12
    while place + 8 <= len(content):
        (length,) = struct.unpack("<I", content[place + 4 : place + 8])
        if content[place : place + 4] == b"EXIF":
            yield content[place + 8 : place + 8 + length].removeprefix(b"Exif\0\0")
        place += 8 + length + (length & 1)


def _has_position(tiff: bytes) -> bool:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return False
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        for tag, value in _entries(tiff, first, order):
            if tag == _GPS_IFD:
                return any(inner == _LATITUDE for inner, _ in _entries(tiff, value, order))
    except struct.error:
        return False
    return False


def _entries(tiff: bytes, start: int, order: str) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for number in range(min(count, _MOST_ENTRIES)):
        tag, _, _, value = struct.unpack_from(f"{order}HHII", tiff, start + 2 + 12 * number)
        yield tag, value
