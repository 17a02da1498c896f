"""The text of a PDF, as well as it can be had without laying out its pages.

Every stream is unpacked, and every string in it read by each of the file's tables of characters:
a wrong table gives nonsense, which nobody searches for. What is encrypted, or packed in one of the
rarer ways, gives nothing, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.publishing.leaks.unpacking import inflated
from campaign.publishing.leaks.unread import (
    DAMAGED,
    ENCRYPTED,
    TOO_DEEP,
    TOO_INTRICATE,
    TOO_LARGE_UNPACKED,
    UNKNOWN_PACKING,
    NotRead,
)
from campaign.publishing.leaks.words import without_markup

_STREAM = re.compile(rb"stream\r?\n")
_ENCRYPTION = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R|/Encrypt\s*<<")
_FILTER = re.compile(rb"/(?:Filter|F)\s*(?:/(\w+)|\[([^\]]*)\])")
_FLATE = (b"FlateDecode", b"Fl")
_OF_PICTURES = (b"DCTDecode", b"DCT", b"JPXDecode", b"CCITTFaxDecode", b"CCF", b"JBIG2Decode")
_LONGEST_HEAD = 2_000  # bytes before a stream that tell how it is packed
_PROPERTIES = (b"<x:xmpmeta", b"<rdf:RDF")
# Nothing that was taken is given back, and a string without an end is a string: otherwise a file
# made for it would be read anew from each of its characters.
_STRING = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\)?|<([0-9A-Fa-f\s]++)>", re.S)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b""}
_SINGLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BEGINS = re.compile(rb"begin(bfchar|bfrange)")
_ENDS = b"endbf"
_MOST_TABLES, _MOST_CODES = 24, 200_000
_LONGEST_CODE = 4  # digits: a code is two bytes at most
_LONGEST_TEXT = 64  # digits: what one code stands for is a few characters
_MOST_READING = 20_000_000  # bytes of strings, by all tables together: some seconds

_Table = dict[int, str]


def pdf_texts(content: bytes, largest: int) -> Iterator[str | NotRead]:
    """The text of `content` once by the standard characters and once by each table in it, its
    properties, and why not more where some could not be read.
    """
    if _ENCRYPTION.search(content):
        yield ENCRYPTED
        return
    streams = [content]
    for one in _streams(content, largest):
        if isinstance(one, NotRead):
            yield one
        else:
            streams.append(one)
    with_table = [one for one in streams[1:] if b"beginbf" in one]
    tables = [_table(one) for one in with_table[:_MOST_TABLES]]
    strings = [found for one in streams if b"beginbf" not in one for found in _strings(one)]
    yield " ".join(_plain(one) for one in strings)
    yield from (
        without_markup(one.decode("utf-8", "ignore"))
        for one in streams[1:]
        if any(sign in one for sign in _PROPERTIES)
    )
    left = _MOST_READING
    for table in tables:
        left -= sum(map(len, strings)) + 10 * len(strings)
        if left < 0:
            yield TOO_INTRICATE
            return
        two_bytes = any(code > 0xFF for code in table)
        yield "".join(_by(table, one, two_bytes) for one in strings)
    if len(with_table) > _MOST_TABLES:
        yield TOO_INTRICATE


def _streams(content: bytes, largest: int) -> Iterator[bytes | NotRead]:
    left = largest
    at = 0
    while found := _STREAM.search(content, at):
        end = content.find(b"endstream", found.end())
        before = content[max(at, found.start() - _LONGEST_HEAD) : found.start()]
        at = len(content) if end < 0 else end + len(b"endstream")
        if left <= 0:
            yield TOO_LARGE_UNPACKED
            return
        packed = content[found.end() : at if end < 0 else end]
        unpacked, unread = _unpacked(before, packed, left)
        left -= len(unpacked)
        if unpacked:
            yield unpacked
        if unread is not None:
            yield unread


def _unpacked(before: bytes, packed: bytes, left: int) -> tuple[bytes, NotRead | None]:
    """A stream as it reads, by the dictionary that stands before it."""
    unpacked, unread = inflated(packed, left)
    if unread is DAMAGED:
        told = _FILTER.findall(before[before.rfind(b" obj") + 1 :])
        filters = re.findall(rb"\w+", b" ".join(told[-1])) if told else []
        if not filters:
            return packed[:left], None
        if any(one in _OF_PICTURES for one in filters):
            return b"", None
        known = all(one in _FLATE for one in filters)
        return b"", DAMAGED if known else UNKNOWN_PACKING
    return unpacked, TOO_DEEP if unpacked[:4] == b"PK\x03\x04" else unread


def _strings(stream: bytes) -> Iterator[bytes]:
    for found in _STRING.finditer(stream):
        if found[1] is None:
            yield _ESCAPE.sub(_unescaped, found[0][1:].removesuffix(b")"))
        else:
            digits = re.sub(rb"\s", b"", found[1])
            yield bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if b"0" <= code[:1] <= b"7":
        return bytes([int(code, 8) & 0xFF])
    return _NAMED.get(code, code)


def _plain(string: bytes) -> str:
    if string[:2] == b"\xfe\xff":
        return string[2:].decode("utf-16-be", "ignore")
    return string.decode("cp1252", "ignore")


def _table(stream: bytes) -> _Table:
    """Codes of a font with their characters (PDF 32000-1, 9.10.3)."""
    table: _Table = {}
    left = _MOST_CODES
    for kind, section in _sections(stream):
        pattern = _SINGLE if kind == b"bfchar" else _RANGE
        for one in pattern.finditer(section):
            if max(len(code) for code in one.groups()[:-1]) > _LONGEST_CODE:
                continue
            first, last = int(one[1], 16), int(one[pattern.groups - 1], 16)
            begins = _characters(one[pattern.groups][:_LONGEST_TEXT])
            left -= max(1, last - first)
            if left < 0:
                return table
            for code in range(first, last + 1) if begins else ():
                table[code] = begins[:-1] + chr((ord(begins[-1]) + code - first) % 0x110000)
    return table


def _sections(stream: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and text of each part of a table."""
    at = 0
    while begins := _BEGINS.search(stream, at):
        at = stream.find(_ENDS, begins.end())
        if at < 0:
            return
        yield begins[1], stream[begins.end() : at]


def _characters(digits: bytes) -> str:
    text = digits.decode("ascii")
    return bytes.fromhex(text + "0" * (len(text) % 2)).decode("utf-16-be", "ignore")


def _by(table: _Table, string: bytes, two_bytes: bool) -> str:
    wide = two_bytes or (len(string) > 1 and string[::2].count(0) * 2 == len(string))
    if wide:
        codes = [int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string), 2)]
    else:
        codes = list(string)
    return "".join(table.get(code, "") for code in codes)
