"""The text of a PDF, as well as it can be had without laying out its pages.

Every stream is unpacked, and every string in it read by each of the file's tables of characters:
a wrong table gives nonsense, which nobody searches for. Encrypted files give nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n")
_STRING = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<([0-9A-Fa-f\s]+)>", re.S)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b""}
_SINGLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.S)
_MOST_TABLES, _WIDEST_RANGE = 24, 70_000

_Table = dict[int, str]


def pdf_texts(content: bytes, largest: int) -> Iterator[str]:
    """The text of `content` once by the standard characters and once by each table in it."""
    streams = [content, *_streams(content, largest)]
    tables = [table for one in streams[1:] if b"beginbf" in one for table in (_table(one),)]
    strings = [found for one in streams if b"beginbf" not in one for found in _strings(one)]
    yield " ".join(_plain(one) for one in strings)
    for table in tables[:_MOST_TABLES]:
        yield "".join(_by(table, one) for one in strings)


def _streams(content: bytes, largest: int) -> Iterator[bytes]:
    left = largest
    for found in _STREAM.finditer(content):
        end = content.find(b"endstream", found.end())
        packed = content[found.end() : end if end >= 0 else len(content)]
        try:
            unpacked = zlib.decompressobj().decompress(packed, left)
        except zlib.error:
            unpacked = packed if b"BT" in packed else b""
        left -= len(unpacked)
        if unpacked:
            yield unpacked
        if left <= 0:
            return


def _strings(stream: bytes) -> Iterator[bytes]:
    for found in _STRING.finditer(stream):
        if found[1] is None:
            yield _ESCAPE.sub(_unescaped, found[0][1:-1])
        else:
            digits = re.sub(rb"\s", b"", found[1])
            yield bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code[:1].isdigit():
        return bytes([int(code, 8) & 0xFF])
    return _NAMED.get(code, code)


def _plain(string: bytes) -> str:
    if string[:2] == b"\xfe\xff":
        return string[2:].decode("utf-16-be", "ignore")
    return string.decode("cp1252", "ignore")


def _table(stream: bytes) -> _Table:
    """Codes of a font with their characters (PDF 32000-1, 9.10.3)."""
    table: _Table = {}
    for section in _SECTION.finditer(stream):
        if section[1] == b"bfchar":
            for one in _SINGLE.finditer(section[2]):
                table[int(one[1], 16)] = _characters(one[2])
            continue
        for one in _RANGE.finditer(section[2]):
            first, last = int(one[1], 16), int(one[2], 16)
            begins = _characters(one[3])
            if begins and last - first < _WIDEST_RANGE:
                for code in range(first, last + 1):
                    table[code] = begins[:-1] + chr((ord(begins[-1]) + code - first) % 0x110000)
    return table


def _characters(digits: bytes) -> str:
    text = digits.decode("ascii")
    return bytes.fromhex(text + "0" * (len(text) % 2)).decode("utf-16-be", "ignore")


def _by(table: _Table, string: bytes) -> str:
    wide = any(code > 0xFF for code in table) or (
        len(string) > 1 and string[::2].count(0) * 2 == len(string)
    )
    if wide:
        codes = [int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string), 2)]
    else:
        codes = list(string)
    return "".join(table.get(code, "") for code in codes)
