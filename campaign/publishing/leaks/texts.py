"""The text in a built file, whatever kind of file it is: pages, compressed files, PDF, office files
and pictures.
"""

from __future__ import annotations

import gzip
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from campaign.publishing.inspection.pictures import png_chunks
from campaign.publishing.leaks.pdf import pdf_texts
from campaign.publishing.leaks.words import without_markup

_LARGEST = 64_000_000  # bytes of one file after decompression; no page of words is as long
_PLAIN = 4_000_000
_DEEPEST = 3  # compressed files in compressed files; nobody reads further down
_LARGEST_PART, _LARGEST_ARCHIVE = 16_000_000, 32_000_000
# What the modules for archives raise for damaged or odd ones.
_DAMAGED = (ValueError, LookupError, RuntimeError, OSError, EOFError, zlib.error, lzma.LZMAError)
_VALUES = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Found:
    """A text of a file. `raw` is as it stands in it, for addresses; `plain` is for words.

    Where `squeezed`, the spaces between words mean nothing, as in a PDF.
    """

    raw: str
    plain: tuple[str, ...]
    squeezed: bool = False


def texts_of_file(name: str, content: bytes) -> Iterator[Found]:
    """Every text in `content`; what cannot be read has none. Raises nothing."""
    for _ in range(_DEEPEST):
        if content[:2] == b"\x1f\x8b":
            content = _unzipped(content)
    if content[:2] == b"\x1f\x8b":
        return
    if content[:4] == b"PK\x03\x04":
        yield from _of_archive(content)
    elif content[:5] == b"%PDF-" or b"%PDF-" in content[:1024]:
        for text in pdf_texts(content, _LARGEST):
            yield Found(text, (text,), squeezed=True)
    elif content[:8] == b"\x89PNG\r\n\x1a\n":
        text = "\n".join(_of_png(content))
        yield Found(text, (without_markup(text),))
    else:
        raw = content[:_PLAIN].decode("utf-8", "ignore")
        if "<" in raw:
            values = " | ".join(one or other for one, other in _VALUES.findall(raw))
            yield Found(raw, (without_markup(raw), without_markup(values)))
        else:
            yield Found(raw, (without_markup(raw),))


def _unzipped(content: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as file:
            return file.read(_LARGEST)
    except (OSError, EOFError, zlib.error):
        return b""


def _of_archive(content: bytes) -> Iterator[Found]:
    """Office files are archives of XML, in which a word may be cut in two by its markup."""
    left = _LARGEST_ARCHIVE
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                if left <= 0:
                    break
                if entry.filename.lower().endswith((".xml", ".rels", ".html", ".xhtml", ".txt")):
                    with archive.open(entry) as part:
                        read = part.read(min(left, _LARGEST_PART))
                    left -= len(read) + 1000  # opening one costs as much as reading a little
                    raw = read.decode("utf-8", "ignore")
                    yield Found(raw, (without_markup(raw),), squeezed=True)
            yield Found("\n".join(archive.namelist()), ())
    except (zipfile.BadZipFile, *_DAMAGED):
        return


def _of_png(content: bytes) -> Iterator[str]:
    """The notes in a PNG file (PNG specification, 11.3.3)."""
    for kind, body in png_chunks(content):
        if kind == b"tEXt":
            yield body.replace(b"\0", b" ").decode("latin-1")
        elif kind == b"zTXt":
            key, _, rest = body.partition(b"\0")
            yield f"{key.decode('latin-1')} {_inflated(rest[1:]).decode('latin-1')}"
        elif kind == b"iTXt":
            key, _, rest = body.partition(b"\0")
            packed, rest = rest[:1] == b"\1", rest[2:]
            language, _, rest = rest.partition(b"\0")
            title, _, text = rest.partition(b"\0")
            text = _inflated(text) if packed else text
            yield " ".join(one.decode("utf-8", "ignore") for one in (key, language, title, text))


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _LARGEST)
    except zlib.error:
        return b""
