"""Whatever form it takes, a trace of something hidden is found; what is public or common is left alone."""

from __future__ import annotations

import gzip
import io
import json
import random
import shutil
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.reporters import as_text
from campaign.pipeline import run
from campaign.project import find_project
from campaign.publishing.leaks import Secrets, leaks, secrets_of
from tests.made_site import MadeSite

AS_OF = "2026-11-20 12:00"
TITLE = "Our answer to the snowdrift edition"
SUMMARY = "Nobody expected the Office to bury its answer in an appendix."
SENTENCE = "The snowdrift hides four hundred people who were never counted."
FIGURE = b"icicles,25\n"

HIDDEN = f"""---
title: {TITLE}
summary: {SUMMARY}
status: approved
approved_by: director
embargo_until: 2026-12-01 00:01
published: 2026-12-01
topics: [winter]
responds_to:
  kind: document
  title: The queue review
  publisher: Sampleton Office
  document_date: 2026-01-14
  url: https://example.org/review
files:
  - {{file: frost.csv, title: Icicle count}}
related: [evidence/queue]
old_addresses: [/snowdrift/]
---
The review is short and its appendix is long.

{SENTENCE.replace("four hundred", "**four** [hundred](https://example.org/x)")} Short words.
"""
DRAFT = """---
title: Budget
summary: "25"
status: draft
role: about
---
Budget.
"""


@pytest.fixture
def made(tmp_path: Path) -> MadeSite:
    made = MadeSite(tmp_path / "site")
    made.write("content/responses/answer-to-the-snowdrift.md", HIDDEN)
    made.write("content/pages/budget.md", DRAFT)
    (made.root / "content/assets/frost.csv").write_bytes(FIGURE)
    made.add("site_config/topics.yml", "  winter: {title: Waiting through the winter months}\n")
    return made


@pytest.fixture
def secrets(made: MadeSite) -> Secrets:
    checked = run(find_project(made.root), as_of=AS_OF)
    assert checked.site is not None
    assert "responses/answer-to-the-snowdrift" in checked.collections.entries, checked.diagnostics
    return secrets_of(checked.collections, checked.site)


def found_in(tmp_path: Path, secrets: Secrets, name: str, content: bytes | str) -> list[Diagnostic]:
    tree = tmp_path / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    path = tree / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [one for one in leaks(tree, secrets, named=True) if one.severity == "error"]


def png(kind: bytes, body: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(body)) + kind + body + b"\0\0\0\0"


def office(text: str) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as archive:
        runs = "".join(
            f"<w:r><w:t>{text[at : at + 3]}</w:t></w:r>" for at in range(0, len(text), 3)
        )
        archive.writestr("word/document.xml", f"<w:document>{runs}</w:document>")
    return holder.getvalue()


def packed(times: int) -> bytes:
    content = b"a"
    for _ in range(times):
        content = gzip.compress(content, 1)
    return content


def many_parts(size: int, count: int) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(f"{number}.xml", bytes(size))
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


FORMS: dict[str, Callable[[str], tuple[str, bytes | str]]] = {
    "page": lambda text: ("a.html", f"<p>So: {text}</p>"),
    "page with marks inside": lambda text: ("a.html", f"<p>{text.replace(' ', ' <b>', 1)}</b></p>"),
    "page over several lines": lambda text: ("a.html", text.replace(" ", "\n  ")),
    "page in capitals": lambda text: ("a.html", f"<h2>{text.upper()}</h2>"),
    "description": lambda text: ("a.html", f'<meta name="description" content="{text}">'),
    "alternative text": lambda text: ("a.html", f'<img alt="{text}" src="a.png">'),
    "comment": lambda text: ("a.html", f"<p>A</p><!-- {text} -->"),
    "numbered characters": lambda text: ("a.html", "".join(f"&#{ord(one)};" for one in text)),
    "structured data": lambda text: ("a.html", f"<script>{json.dumps({'a': text})}</script>"),
    "search index": lambda text: ("search/index.json", json.dumps({"docs": [{"text": text}]})),
    "escaped search index": lambda text: (
        "search/index.json",
        '{"text":"' + "".join(f"\\u{ord(one):04x}" for one in text) + '"}',
    ),
    "feed": lambda text: ("feed.xml", f"<entry><title>{text}</title></entry>"),
    "compressed": lambda text: ("feed.xml.gz", gzip.compress(f"<title>{text}</title>".encode())),
    "compressed, without its name": lambda text: ("a.pf_fragment", gzip.compress(text.encode())),
    "table": lambda text: ("a.csv", f'1,"{text}"\n'),
    "calendar": lambda text: ("a.ics", f"SUMMARY:{text}\r\n"),
    "style": lambda text: ("a.css", f'p::after {{ content: "{text}" }}'),
    "drawing": lambda text: ("a.svg", f"<svg><title>{text}</title></svg>"),
    "office file": lambda text: ("a.docx", office(text)),
    "PDF": lambda text: ("a.pdf", pdf(f"BT ({text}) Tj ET".encode())),
    "PDF with single letters": lambda text: (
        "a.pdf",
        pdf(b"BT [" + b" 20 ".join(b"(%c)" % one for one in text.encode()) + b"] TJ ET"),
    ),
    "PDF of a word processor": lambda text: ("a.pdf", pdf_of_a_word_processor(text)),
    "PNG note": lambda text: ("a.png", png(b"tEXt", f"Title\0{text}".encode())),
    "compressed PNG note": lambda text: (
        "a.png",
        png(b"zTXt", b"Title\0\0" + zlib.compress(text.encode())),
    ),
    "international PNG note": lambda text: (
        "a.png",
        png(b"iTXt", b"Title\0\1\0en\0\0" + zlib.compress(text.encode())),
    ),
    "table in an office file": lambda text: (
        "a.docx",
        archive(
            "word/embeddings/a.xlsx", archive("xl/sharedStrings.xml", f"<t>{text}</t>".encode())
        ),
    ),
    "table in an archive": lambda text: ("a.zip", archive("b.csv", f"1,{text}".encode())),
    "table of another alphabet": lambda text: ("a.csv", f"1\t{text}\n".encode("utf-16")),
    "table as Windows writes it": lambda text: ("a.csv", f"caf\xe9,{text}".encode("cp1252")),
    "rich text": lambda text: (
        "a.rtf",
        "{\\rtf1\\ansi " + text.replace(" ", " {\\b\\f1 ", 1).replace("e", "\\'65", 1) + "}\\par}",
    ),
    "old office file": lambda text: (
        "a.doc",
        b"\xd0\xcf\x11\xe0" + bytes(600) + text.encode("utf-16-le"),
    ),
    "note in a photograph": lambda text: (
        "a.jpg",
        b"\xff\xd8\xff\xe1" + bytes(range(256)) * 20_000 + b"\0" + text.encode(),
    ),
    "title of a film": lambda text: (
        "a.mp4",
        b"\0\0\0\x18ftypmp42" + bytes(5_000_000) + text.encode() + bytes(9),
    ),
    "properties of a PDF": lambda text: (
        "a.pdf",
        b"%PDF-1.7\n1 0 obj <</Type/Metadata>>\nstream\n<x:xmpmeta><dc:title>"
        + text.encode()
        + b"</dc:title></x:xmpmeta>\nendstream",
    ),
    "compressed, its end missing": lambda text: (
        "a.gz",
        gzip.compress(text.encode() + bytes(9))[:-8],
    ),
    "compressed, one after the other": lambda text: (
        "a.gz",
        gzip.compress(b"a ") + gzip.compress(text.encode()),
    ),
    "file name": lambda text: (f"{text.lower().replace(' ', '-').rstrip('.')}.png", b"\x89PNG"),
}


@pytest.mark.parametrize("text", [TITLE, SUMMARY, SENTENCE], ids=["title", "summary", "sentence"])
@pytest.mark.parametrize("form", FORMS)
def test_hidden_words_are_found(tmp_path: Path, secrets: Secrets, form: str, text: str) -> None:
    name, content = FORMS[form](text)
    codes = [one.code for one in found_in(tmp_path, secrets, name, content)]
    assert codes == ["leak/hidden-words"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.html", '<a href="../responses/answer-to-the-snowdrift/">A</a>', "hidden-address"),
        ("a.html", '<a href="../answer-to-the-snowdrift/">A</a>', "hidden-address"),
        (
            "sitemap.xml",
            "<loc>https://t.example/responses/answer-to-the-snowdrift/</loc>",
            "hidden-address",
        ),
        ("sitemap.xml.gz", gzip.compress(b"/responses/answer-to-the-snowdrift/"), "hidden-address"),
        ("answer-to-the-snowdrift.png", b"", "hidden-address"),
        ("snowdrift/index.html", "<p></p>", "hidden-address"),
        ("budget/index.html", "<p></p>", "hidden-address"),
        ("topics/winter/index.html", "<p></p>", "hidden-address"),
        ("a.html", '<a href="../topics/winter/">A</a>', "hidden-address"),
        ("a.html", '<a href="../assets/frost.csv">A</a>', "hidden-file"),
        ("assets/frost.csv", b"other", "hidden-file"),
        ("assets/renamed.csv", FIGURE, "hidden-file"),
        ("a.html", "<h2>Waiting through the winter months</h2>", "hidden-words"),
    ],
)
def test_hidden_addresses_and_files_are_found(
    tmp_path: Path, secrets: Secrets, name: str, content: bytes | str, code: str
) -> None:
    found = found_in(tmp_path, secrets, name, content)
    assert {one.code for one in found} == {f"leak/{code}"}
    assert {one.span.file for one in found} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "The review is short and its appendix is long.",
        "The queue review",
        "Our budget for 2026 is 25.",
        "The snowdrift hides four hundred people.",
        "Our answer to the review",
        "responses/answer",
        "Short words.",
    ],
)
def test_what_is_public_or_common_is_no_trace(tmp_path: Path, secrets: Secrets, text: str) -> None:
    assert found_in(tmp_path, secrets, "a.html", f"<p>{text}</p>") == []


def test_what_cannot_be_searched_for_is_listed(tmp_path: Path, secrets: Secrets) -> None:
    (tmp_path / "empty").mkdir()
    told = list(leaks(tmp_path / "empty", secrets, named=True))
    assert [(one.code, one.span.file) for one in told] == [
        ("leak/too-general-to-search", "content/pages/budget.md"),
        ("leak/too-general-to-search", "content/pages/budget.md"),
    ]
    assert list(leaks(tmp_path / "empty", secrets, named=False)) == []


def test_a_log_is_told_where_and_not_what(tmp_path: Path, secrets: Secrets) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "a.html").write_text(
        f"{TITLE} /responses/answer-to-the-snowdrift/ frost.csv"
    )
    told = list(leaks(tmp_path / "tree", secrets, named=False))
    assert len(told) == 3
    for one in told:
        said = " ".join((one.title, one.why, one.fix, one.excerpt, str(one.span)))
        assert "a.html" in said
        assert not {"snowdrift", "frost"} & set(
            said.lower().replace("-", " ").replace(".", " ").split()
        )


def test_where_nothing_is_hidden_nothing_is_searched_for(tmp_path: Path) -> None:
    checked = run(find_project(MadeSite(tmp_path / "site").root), as_of=AS_OF)
    assert checked.site is not None
    secrets = secrets_of(checked.collections, checked.site)
    assert not secrets
    assert list(leaks(tmp_path / "no such folder", secrets, named=True)) == []


@pytest.mark.parametrize(
    "content",
    [
        b"\x1f\x8b broken",
        b"PK\x03\x04 broken",
        b"%PDF-1.7 stream\nxx",
        b"%PDF-1.7 " + b"(" * 5000 + b"\\" * 5000,
        b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffzTXt",
        b"\xff\xfe\x00" * 100,
        b"",
        gzip.compress(gzip.compress(b"a")),
        packed(1200),
        office("a").replace(b"\x08\x00", b"\x0e\x00"),  # says it is packed in another way
        b"%PDF-1.7 (a \\9 b) (\\8",
        b"%PDF-1.7 [(" + b"\\(" * 1000,
    ],
    ids=range(12),
)
def test_a_broken_file_is_no_trouble(tmp_path: Path, secrets: Secrets, content: bytes) -> None:
    assert found_in(tmp_path, secrets, "a.bin", content) == []


RANGES = b"beginbfrange " + b"<0000> <ffff> <0041>\n" * 5_000 + b"endbfrange"
FAR_RANGES = b"beginbfrange %s endbfrange" % b"\n".join(
    b"<%x> <%x> <0041>" % (start, start + 69_000) for start in range(0, 10**8, 70_000)
)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n" + b"stream\n" * 200_000,
        b"%PDF-1.7\n" + b"stream\n" * 200_000 + b"endstream",
        pdf(b"beginbfchar" * 500_000),
        pdf(RANGES),
        pdf(FAR_RANGES),
        pdf(b"(" + b"\\(" * 500_000),
        pdf(b"(a" * 100_000),
        pdf(
            *(b"beginbfchar <%02x> <0041> endbfchar" % one for one in range(30)), b"(abc)" * 100_000
        ),
        b"x" * 3_000_000,
        many_parts(1_000_000, 120),
    ],
    ids=[
        "streams without an end",
        "streams with one end",
        "tables without an end",
        "the same range again and again",
        "ranges beyond all characters",
        "a string of brackets that are text",
        "strings without an end",
        "many tables",
        "one long word",
        "an archive of many large parts",
    ],
)
def test_a_file_made_to_keep_the_search_busy_is_left_in_time(
    tmp_path: Path, secrets: Secrets, content: bytes
) -> None:
    begun = time.process_time()
    assert found_in(tmp_path, secrets, "a.bin", content) == []
    assert time.process_time() - begun < 60, "a ceiling that catches a hang, not a measure"


def told_of(tmp_path: Path, secrets: Secrets, name: str, content: bytes) -> list[Diagnostic]:
    tree = tmp_path / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir()
    (tree / name).write_bytes(content)
    return list(leaks(tree, secrets, named=False))


def zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(megabytes)) + packer.flush()


def with_a_password() -> bytes:
    content = bytearray(office("a"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def archive(name: str, content: bytes) -> bytes:
    holder = io.BytesIO()
    with zipfile.ZipFile(holder, "w", zipfile.ZIP_DEFLATED) as packed_file:
        packed_file.writestr(name, content)
    return holder.getvalue()


NOISE = random.Random(1).randbytes(8_000_000)
NOT_SEARCHED = {
    "a long table": ("a.csv", b"a,b\n" * 1_100_000, "too large to be searched"),
    "a file compressed four times": ("a.gz", packed(4), "files in files"),
    "archives in archives": (
        "a.zip",
        archive("b.zip", archive("c.zip", archive("d.zip", archive("e.csv", b"a")))),
        "files in files",
    ),
    "a compressed file of 70 MB": ("a.gz", zeros(70), "holds more"),
    "a compressed file that ends too soon": ("a.gz", gzip.compress(b"a" * 999)[:-9], "damaged"),
    "a compressed file with something after it": ("a.gz", gzip.compress(b"a") + b"x", "damaged"),
    "an archive of many parts": ("a.docx", many_parts(1_000_000, 40), "holds more"),
    "an archive with a large part": ("a.docx", many_parts(17_000_000, 1), "holds more"),
    "an archive that ends too soon": ("a.docx", office("a")[:-30], "damaged"),
    "an archive with a password": ("a.zip", with_a_password(), "password"),
    "an archive packed in an unknown way": (
        "a.zip",
        office("a").replace(b"\x08\x00", b"\x61\x00"),
        "packed in a way",
    ),
    "a PDF with a password": ("a.pdf", pdf(b"") + b"trailer << /Encrypt 9 0 R >>", "password"),
    "a PDF that holds more than 64 MB": (
        "a.pdf",
        pdf(bytes(40_000_000), bytes(40_000_000)),
        "holds more",
    ),
    "a PDF with a damaged stream": (
        "a.pdf",
        pdf(b"BT ET").replace(b"stream\n\x78", b"stream\n\x11"),
        "damaged",
    ),
    "a PDF packed as old programs did": (
        "a.pdf",
        pdf(b"BT ET")
        .replace(b"FlateDecode", b"LZWDecode")
        .replace(b"stream\n\x78", b"stream\n\x11"),
        "packed in a way",
    ),
    "a PDF of many tables": (
        "a.pdf",
        pdf(*(b"beginbfchar <%02x> <0041> endbfchar" % one for one in range(30)), b"(abc)"),
        "intricate",
    ),
    "a PDF of many strings": (
        "a.pdf",
        pdf(
            *(b"beginbfchar <%02x> <0041> endbfchar" % one for one in range(20)), b"(abc)" * 100_000
        ),
        "intricate",
    ),
    "a picture that ends too soon": ("a.png", b"\x89PNG\r\n\x1a\n", "damaged"),
    "a rich text of 5 MB": ("a.rtf", b"{\\rtf " + b"a b " * 1_250_000, "too large"),
}


@pytest.mark.parametrize("what", NOT_SEARCHED)
def test_a_file_that_is_not_wholly_searched_is_told(
    tmp_path: Path, secrets: Secrets, what: str
) -> None:
    name, content, why = NOT_SEARCHED[what]
    told = told_of(tmp_path, secrets, name, content)
    assert [(one.code, one.severity, one.span.file) for one in told] == [
        ("leak/not-searched", "warning", name)
    ]
    assert why in told[0].title


PLAIN_WORDS = """\
warning[leak/not-searched] annual-review.pdf:1:1
  The built file “annual-review.pdf” could not be searched to its end for entries that are not
  public: it is encrypted, or has a password, if only against changes.
  Why: What cannot be read here may be read by visitors. If this file says something of a page
  before its time, nothing else would notice.
  Fix: Open the file and look yourself whether it says anything of a page that waits for its day. To
  have it searched next time, save it without a password.

"""


def test_why_a_file_was_not_wholly_searched_is_told_in_plain_words(
    tmp_path: Path, secrets: Secrets
) -> None:
    told = told_of(tmp_path, secrets, "annual-review.pdf", NOT_SEARCHED["a PDF with a password"][1])
    assert as_text(told) == PLAIN_WORDS


def test_a_file_that_is_not_wholly_searched_is_told_only_where_something_is_hidden(
    tmp_path: Path,
) -> None:
    assert told_of(tmp_path, Secrets(), "a.csv", NOT_SEARCHED["a long table"][1]) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b"a,b\n" * 900_000),
        ("a.jpg", b"\xff\xd8\xff\xe0" + NOISE),
        ("a.mp4", b"\0\0\0\x18ftypmp42" + NOISE),
        ("a.pdf", pdf(b"BT (a) Tj ET")),
        ("a.pdf", pdf(b"a").replace(b"FlateDecode", b"DCTDecode").replace(b"\x78", b"\x11")),
        ("a.docx", archive("word/media/a.jpg", b"\xff\xd8\xff\xe0" + bytes(6_000_000))),
        ("a.gz", packed(3)),
        ("empty.csv", b""),
    ],
    ids=range(8),
)
def test_a_file_that_is_wholly_searched_is_not_told(
    tmp_path: Path, secrets: Secrets, name: str, content: bytes
) -> None:
    assert told_of(tmp_path, secrets, name, content) == []


def test_a_text_in_a_string_that_is_not_closed_is_found(tmp_path: Path, secrets: Secrets) -> None:
    codes = [one.code for one in found_in(tmp_path, secrets, "a.pdf", pdf(f"BT ({TITLE}".encode()))]
    assert codes == ["leak/hidden-words"]
