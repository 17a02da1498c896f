"""Whatever form it takes, a trace of something hidden is found; what is public or common is left alone."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.pipeline import run
from campaign.project import find_project
from campaign.publishing.leaks import Secrets, leaks, secrets_of
from tests.made_site import MadeSite
from tests.unit.publishing.file_formats import archive, office, pdf, pdf_of_a_word_processor, png
from tests.unit.publishing.hidden_entry import AS_OF, FIGURE, SENTENCE, SUMMARY, TITLE, found_in

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
    "letters of a drawing": lambda text: (
        "a.svg",
        '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"><text>'
        + "".join(f'<tspan x="{at}">{one}</tspan>' for at, one in enumerate(text))
        + "</text></svg>",
    ),
    "calendar with folded lines": lambda text: (
        "a.ics",
        f"BEGIN:VCALENDAR\r\nSUMMARY:{text[:13]}\r\n {text[13:]}\r\nEND:VCALENDAR\r\n",
    ),
    "captions": lambda text: (
        "a.vtt",
        f"WEBVTT\n\n1\n00:01.000 --> 00:02.000 line:0\n{text[: text.index(' ')]}\n\n"
        f"2\n00:00:02.000 --> 00:03.000\n{text[text.index(' ') + 1 :]}\n",
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
        ("a.html", '<a href="../responses/answer-to-the-snowdrift/">A</a>', "leak/hidden-address"),
        ("a.html", '<a href="../answer-to-the-snowdrift/">A</a>', "leak/hidden-address"),
        (
            "sitemap.xml",
            "<loc>https://t.example/responses/answer-to-the-snowdrift/</loc>",
            "leak/hidden-address",
        ),
        (
            "sitemap.xml.gz",
            gzip.compress(b"/responses/answer-to-the-snowdrift/", mtime=0),
            "leak/hidden-address",
        ),
        ("answer-to-the-snowdrift.png", b"", "leak/hidden-address"),
        ("snowdrift/index.html", "<p></p>", "leak/hidden-address"),
        ("budget/index.html", "<p></p>", "leak/hidden-address"),
        ("topics/winter/index.html", "<p></p>", "leak/hidden-address"),
        ("a.html", '<a href="../topics/winter/">A</a>', "leak/hidden-address"),
        ("a.html", '<a href="../assets/frost.csv">A</a>', "leak/hidden-file"),
        ("assets/frost.csv", b"other", "leak/hidden-file"),
        ("assets/renamed.csv", FIGURE, "leak/hidden-file"),
        ("a.html", "<h2>Waiting through the winter months</h2>", "leak/hidden-words"),
    ],
)
def test_hidden_addresses_and_files_are_found(
    tmp_path: Path, secrets: Secrets, name: str, content: bytes | str, code: str
) -> None:
    found = found_in(tmp_path, secrets, name, content)
    assert {one.code for one in found} == {code}
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


def test_a_text_in_a_string_that_is_not_closed_is_found(tmp_path: Path, secrets: Secrets) -> None:
    codes = [one.code for one in found_in(tmp_path, secrets, "a.pdf", pdf(f"BT ({TITLE}".encode()))]
    assert codes == ["leak/hidden-words"]
