"""Why a file cannot be shown as a picture, in words that an editor can act on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """What is wrong."""

    NOT_A_PICTURE = "not a picture"
    BROKEN = "broken"
    TOO_LARGE = "too large"
    ACTIVE = "active"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Fault:
    """`told` completes the sentence of its kind: what the file is, how large, or what would act.

    `error` is the system's, where it did not give the file out.
    """

    kind: FaultKind
    told: str = ""
    error: OSError | None = None


_BEGINNINGS = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "an Office document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"version https://git-lfs", "a note of Git LFS, which stands where the picture was left out"),
    (b"II*\x00", "a TIFF picture, which browsers do not show"),
    (b"MM\x00*", "a TIFF picture, which browsers do not show"),
    (b"8BPS", "a Photoshop document"),
    (b"BM", "a BMP picture, which is far too heavy for a page"),
)
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


def what_it_is(content: bytes) -> str:
    """A guess at what a file that is no picture of ours is instead."""
    if not content:
        return "an empty file"
    for beginning, words in _BEGINNINGS:
        if content.startswith(beginning):
            return words
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return "a photograph in Apple's HEIC format, which most browsers do not show"
    if content.lstrip()[:9].lower() in (b"<!doctype", b"<html") or b"<html" in content[:500]:
        return "a web page"
    return "a file of another kind"
