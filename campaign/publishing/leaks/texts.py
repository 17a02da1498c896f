"""The text in a built file, whatever kind of file it is: pages, compressed files, PDF, office files
and pictures.

A file made to keep a reader busy is left in time, and what was left unread is said.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from campaign.publishing.inspection.pictures import png_chunks
from campaign.publishing.leaks.pdf import pdf_texts
from campaign.publishing.leaks.unpacking import LARGEST, inflated, is_gzip, parts_of, unzipped
from campaign.publishing.leaks.unread import DAMAGED, TOO_DEEP, TOO_LARGE, NotRead
from campaign.publishing.leaks.words import without_markup

__all__ = ["Found", "NotRead", "texts_of_file"]

_PLAIN = 4_000_000  # bytes of text of one file
_DEEPEST = 3  # files in files; nobody reads further down
_MARKED_UP = (".xml", ".rels", ".html", ".xhtml", ".txt", ".svg", ".opf", ".ncx")
_VALUES = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
_BEGINS_BINARY = 1024  # bytes in which a zero tells that a file is no text
# Letters in UTF-8, in a file of sound, film or pixels; fewer than these happen by chance.
_NOTE = re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){12,}+")
# The beginning of a drawing, and not of a page with a drawing in it.
_DRAWING = re.compile(r"(?:(?!html)[^<]*<)*?(?:\w+:)?svg\b")
# A calendar's lines are folded wherever they are long, in the middle of words (RFC 5545, 3.1).
_FOLD = re.compile(r"\r?\n[ \t]")
# What stands between the lines of captions (WebVTT 4.1; SubRip).
_CUE = re.compile(r"^(?:\d+[ \t]*\r?\n)?[\d:.,]+ +--> +.*$", re.MULTILINE)
_RICH = re.compile(r"\\u(-?\d+) ?\??|\\'([0-9a-fA-F]{2})|\\[a-z]+-?\d* ?|[{}\r\n]")
_PICTURE = (b"\xff\xd8\xff", b"RIFF", b"ID3", b"OggS", b"fLaC", b"\xff\xfb")


@dataclass(frozen=True, slots=True)
class Found:
    """A text of a file. `raw` is as it stands in it, for addresses; `plain` is for words.

    Where `squeezed`, the spaces between words mean nothing, as in a PDF.
    """

    raw: str
    plain: tuple[str, ...]
    squeezed: bool = False


def texts_of_file(content: bytes) -> Iterator[Found | NotRead]:
    """Every text in `content`, and why not more of it where some could not be read.

    Raises nothing.
    """
    yield from _texts(content, _DEEPEST)


def _texts(content: bytes, deepest: int) -> Iterator[Found | NotRead]:
    for _ in range(deepest):
        if is_gzip(content):
            content, unread = unzipped(content)
            if unread is not None:
                yield unread
    if is_gzip(content):
        yield TOO_DEEP
    elif content[:4] == b"PK\x03\x04":
        yield from _of_archive(content, deepest)
    elif content[:5] == b"%PDF-" or b"%PDF-" in content[:1024]:
        for text in pdf_texts(content, LARGEST):
            yield text if isinstance(text, NotRead) else Found(text, (text,), squeezed=True)
    elif content[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _of_png(content)
    elif content[:5] == b"{\\rtf":
        raw = _RICH.sub(_of_rich, content[:_PLAIN].decode("cp1252", "ignore"))
        yield Found(raw, (raw,), squeezed=True)
        if len(content) > _PLAIN:
            yield TOO_LARGE
    else:
        yield from _of_text(content)


def _of_text(content: bytes) -> Iterator[Found | NotRead]:
    head = content[:_BEGINS_BINARY]
    squeezed = False
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        texts = [content[:_PLAIN].decode("utf-16", "ignore")]
    elif b"\0" in head or content.startswith(_PICTURE):
        # Pixels and sounds say nothing; notes on them may be in letters of two bytes.
        content = b"\n".join(_NOTE.findall(content.replace(b"\0", b"")))
        texts = [content[:_PLAIN].decode("utf-8", "ignore")]
        squeezed = True
    else:
        texts = _decoded(content[:_PLAIN])
    for raw in texts:
        flowing = _flowing(raw)
        plain = [without_markup(flowing)]
        if "<" in raw:
            plain.append(
                without_markup(" | ".join(one or other for one, other in _VALUES.findall(raw)))
            )
        # Drawing programs set a word letter by letter, each in an element of its own.
        by_letters = _DRAWING.match(raw[:_BEGINS_BINARY]) is not None
        yield Found(flowing, tuple(plain), squeezed or by_letters)
    if len(content) > _PLAIN:
        yield TOO_LARGE


def _flowing(raw: str) -> str:
    """A calendar or captions without what parts their sentences; anything else as it is."""
    if "BEGIN:V" in raw:
        raw = _FOLD.sub("", raw)
    return _CUE.sub("", raw) if " --> " in raw else raw


def _decoded(content: bytes) -> list[str]:
    """As UTF-8, and as Windows writes a table where it is not that."""
    texts = [content.decode("utf-8", "ignore")]
    if len(texts[0].encode()) < len(content) - 3:  # the cut may go through a character
        texts.append(content.decode("cp1252", "ignore"))
    return texts


def _of_rich(found: re.Match[str]) -> str:
    """What a mark of a rich text file stands for: a letter, or nothing."""
    if found[1]:
        return chr(int(found[1]) & 0xFFFF)
    return bytes([int(found[2], 16)]).decode("cp1252", "ignore") if found[2] else ""


def _of_archive(content: bytes, deepest: int) -> Iterator[Found | NotRead]:
    """Office files are archives of XML, in which a word may be cut in two by its markup; and of
    pictures and tables, which are files of their own.
    """
    names: list[str] = []
    for part in parts_of(content):
        if isinstance(part, NotRead):
            yield part
            continue
        name, read = part
        names.append(name)
        if name.lower().endswith(_MARKED_UP):
            raw = read.decode("utf-8", "ignore")
            yield Found(raw, (without_markup(raw),), squeezed=True)
        elif deepest > 1:
            yield from _texts(read, deepest - 1)
        elif read:
            yield TOO_DEEP
    yield Found("\n".join(names), ())


def _of_png(content: bytes) -> Iterator[Found | NotRead]:
    """The notes in a PNG file (PNG specification, 11.3.3)."""
    notes: list[str] = []
    for kind, body in png_chunks(content):
        if kind == b"tEXt":
            notes.append(body.replace(b"\0", b" ").decode("latin-1"))
        elif kind == b"eXIf":
            notes.append(body.replace(b"\0", b"").decode("utf-8", "ignore"))
        elif kind in (b"zTXt", b"iTXt"):
            key, _, rest = body.partition(b"\0")
            if kind == b"zTXt":
                packed, rest, coding = True, rest[1:], "latin-1"
            else:
                packed, rest, coding = rest[:1] == b"\1", rest[2:], "utf-8"
                _, _, rest = rest.partition(b"\0")
                title, _, rest = rest.partition(b"\0")
                notes.append(title.decode("utf-8", "ignore"))
            text, unread = inflated(rest) if packed else (rest, None)
            if unread is not None:
                yield unread
            notes.append(f"{key.decode('latin-1')} {text.decode(coding, 'ignore')}")
    if not content.rstrip(b"\0").endswith(b"IEND\xae\x42\x60\x82"):
        yield DAMAGED
    text_of_all = "\n".join(notes)
    yield Found(text_of_all, (without_markup(text_of_all),))
