"""A file that is broken, vast or locked keeps the search neither busy nor quiet: what was not searched is told."""

from __future__ import annotations

import gzip
import random
import time
from pathlib import Path

import pytest

from campaign.diagnostics.reporters import as_text
from campaign.publishing.leaks import Secrets
from tests.unit.publishing.file_formats import (
    archive,
    many_parts,
    office,
    packed,
    pdf,
    with_a_password,
    zeros,
)
from tests.unit.publishing.hidden_entry import found_in, told_of


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
        b"1 --> 2" + b"\n" * 3_000_000,
        b"BEGIN:V 1 --> 2\n" + b"1" * 3_000_000,
        b"<" * 3_000_000 + b"svg",
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
        "captions of empty lines",
        "a calendar of one long word",
        "a drawing that does not begin",
        "an archive of many large parts",
    ],
)
def test_a_file_made_to_keep_the_search_busy_is_left_in_time(
    tmp_path: Path, secrets: Secrets, content: bytes
) -> None:
    begun = time.process_time()
    assert found_in(tmp_path, secrets, "a.bin", content) == []
    assert time.process_time() - begun < 60, "a ceiling that catches a hang, not a measure"


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
