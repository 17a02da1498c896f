"""A picture that says where it was taken is found in every type that cameras write, however odd the file."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.unit.publishing.inspected_tree import codes_of, inspected, png


def exif(order: str, *, position: bool) -> bytes:
    """A TIFF structure with one entry: a block of GPS values, empty or with a latitude."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    head = mark + struct.pack(f"{order}I", 8)
    first = struct.pack(f"{order}HHHII", 1, 0x8825, 4, 1, 26) + struct.pack(f"{order}I", 0)
    inner = struct.pack(f"{order}HHHII", 1, 2 if position else 0, 5, 3, 0)
    return head + first + inner


def jpeg(block: bytes) -> bytes:
    body = b"Exif\0\0" + block
    return (
        b"\xff\xd8\xff\xe0\0\x04ab\xff\xe1"
        + struct.pack(">H", len(body) + 2)
        + body
        + b"\xff\xda\0\x02"
    )


def webp(block: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBPEXIF" + struct.pack("<I", len(block)) + block


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("name", "wrapped"),
    [
        ("a.jpg", jpeg),
        ("a.png", lambda block: png(b"eXIf", block)),
        ("a.webp", webp),
        ("a.TIFF", bytes),
        ("a.heic", lambda block: b"ftypheic----Exif\0\0" + block),
    ],
)
def test_a_picture_that_says_where_it_was_taken_is_found(
    tmp_path: Path, name: str, wrapped: object, order: str
) -> None:
    assert callable(wrapped)
    (tmp_path / name).write_bytes(wrapped(exif(order, position=False)))
    assert inspected(tmp_path, "") == []
    (tmp_path / name).write_bytes(wrapped(exif(order, position=True)))
    assert codes_of(inspected(tmp_path, "")) == ["picture-location"]


@pytest.mark.parametrize("cut", range(0, 60, 3))
def test_a_picture_that_was_cut_off_is_no_trouble(tmp_path: Path, cut: int) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg(exif("<", position=True))[:cut])
    assert set(codes_of(inspected(tmp_path, ""))) <= {"picture-location"}


def test_a_place_in_xmp_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(b"iTXt", b'<x exif:GPSLatitude="51,30.5N"/>'))
    assert codes_of(inspected(tmp_path, "")) == ["picture-location"]
