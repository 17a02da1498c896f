"""Files as other programs write them, made from the words they are to hold."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib


def png(kind: bytes, body: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(body)) + kind + body + b"\0\0\0\0"


def archive(name: str, content: bytes) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return holder.getvalue()


def office(text: str) -> bytes:
    """A document of a word processor, which breaks a sentence into runs as it pleases."""
    runs = "".join(f"<w:r><w:t>{text[at : at + 3]}</w:t></w:r>" for at in range(0, len(text), 3))
    return archive("word/document.xml", f"<w:document>{runs}</w:document>".encode())


def packed(times: int) -> bytes:
    content = b"a"
    for _ in range(times):
        content = gzip.compress(content, 1)
    return content


def many_parts(size: int, count: int) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(count):
            file.writestr(f"{number}.xml", bytes(size))
    return holder.getvalue()


def pdf(operators: bytes, *more: bytes) -> bytes:
    streams = [zlib.compress(one) for one in (operators, *more)]
    return b"%PDF-1.7\n" + b"".join(
        b"%d 0 obj\n<< /Filter /FlateDecode >>\nstream\n%s\nendstream\nendobj\n" % (number, one)
        for number, one in enumerate(streams, 1)
    )


def pdf_of_a_word_processor(text: str) -> bytes:
    """Two-byte codes of a font of its own, as word processors write them, each word a string."""
    codes = {character: number for number, character in enumerate(dict.fromkeys(text), 3)}
    table = "\n".join(f"<{code:04X}> <{ord(one):04X}>" for one, code in codes.items())
    shown = " ".join(
        f"[<{''.join(f'{codes[one]:04X}' for one in word)}> -250] TJ" for word in text.split()
    )
    cmap = f"begincmap {len(codes)} beginbfchar\n{table}\nendbfchar endcmap"
    return pdf(f"BT /F1 12 Tf {shown} ET".encode(), cmap.encode())


def zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()


def with_a_password() -> bytes:
    content = bytearray(office("a"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)
