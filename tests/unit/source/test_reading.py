"""Bytes become text only when they can be read for certain, and reading never hangs or fails."""

from __future__ import annotations

import os
import sys

import pytest

from campaign.source import read_page, read_settings

GOOD = "---\ntitle: Été — £5\n---\nBody\n"


def only(reading):
    (diagnostic,) = reading.diagnostics
    return diagnostic


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "byte-order mark"])
def test_the_same_words_are_read_from_every_system(as_page, line_end, mark) -> None:
    reading = as_page(mark + GOOD.replace("\n", line_end).encode())

    assert reading.diagnostics == ()
    assert reading.source is not None
    assert reading.source.text == GOOD
    assert reading.source.values == {"title": "Été — £5"}
    assert (reading.source.body, reading.source.body_line) == ("Body\n", 4)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> main\n",
        "---\n# a\ntitle: x\n# b\n<<<<<<< HEAD\nsummary: B\n=======\nsummary: C\n>>>>>>> main\n---\n",
    ],
)
def test_two_versions_that_nobody_chose_between_are_told_once(as_page, text) -> None:
    reading = as_page(text)

    told = only(reading)
    assert (told.code, str(told.span).rsplit(":", 2)[1:]) == ("file/two-versions", ["5", "1"])
    assert reading.source is None


@pytest.mark.parametrize("text", ["<<<<<<< see below", ">>>>>>> main\n<<<<<<< HEAD", "A\n======="])
def test_signs_that_are_not_two_versions_are_words(as_page, text) -> None:
    assert as_page(f"---\ntitle: x\n---\n{text}\n").diagnostics == ()


def test_a_byte_order_mark_in_a_settings_file_is_no_part_of_the_first_name(as_settings) -> None:
    reading = as_settings(b"\xef\xbb\xbfname: x\n")

    assert reading.source is not None
    assert reading.source.values == {"name": "x"}


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        ("---\ntitle: Soins inégaux\n---\n".encode("latin-1"), 2, 16),
        ("---\ntitle: a\n---\nCosts £5\n".encode("cp1252"), 4, 7),
        ("---\r\ntitle: a\r\nsummary: é".encode("latin-1"), 3, 10),
        ("---\ntitle: “é” ".encode() + b"\xe9\n---\n", 2, 12),
        (b"\xef\xbb\xbf---\ntitle: \xff\n", 2, 8),
        (GOOD.encode("utf-16"), 1, 1),
        (b"---\ntitle: \xf0\x9f\x98", 2, 8),
        (b"---\ntitle: \xed\xa0\x80\n---\n", 2, 8),
        (b"\x89PNG\r\n\x1a\n\x00", 1, 1),
    ],
    ids=[
        "latin-1",
        "windows-1252",
        "after windows line ends",
        "after accents",
        "after a byte-order mark",
        "utf-16",
        "cut off",
        "half a character",
        "a picture",
    ],
)
def test_another_encoding_is_refused_at_the_first_byte_that_shows_it(
    as_page, raw, line, column
) -> None:
    reading = as_page(raw)

    assert reading.source is None
    assert only(reading).code == "file/not-utf8"
    assert (only(reading).span.line, only(reading).span.column) == (line, column)


@pytest.mark.parametrize(
    ("character", "code_point"),
    [
        ("\x00", "0000"),
        ("\x07", "0007"),
        ("\x0b", "000B"),
        ("\x0c", "000C"),
        ("\x1b", "001B"),
        ("\x7f", "007F"),
        ("\x85", "0085"),
        ("\x9b", "009B"),
        ("\u2028", "2028"),
        ("\u2029", "2029"),
        ("\ufeff", "FEFF"),
        ("\ufff9", "FFF9"),
        ("\ufffe", "FFFE"),
        ("\uffff", "FFFF"),
    ],
)
@pytest.mark.parametrize("place", ["frontmatter", "body"])
def test_a_control_character_is_refused_where_it_stands(
    as_page, character, code_point, place
) -> None:
    in_front = f"---\ntitle: ab{character}c\n---\nBody\n"
    in_body = f"---\ntitle: a\n---\nBody te{character}xt\n"

    reading = as_page(in_front if place == "frontmatter" else in_body)

    assert reading.source is None
    assert only(reading).code == "file/control-character"
    assert f"U+{code_point}" in only(reading).title
    where = (2, 10) if place == "frontmatter" else (4, 8)
    assert (only(reading).span.line, only(reading).span.column) == where


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("a \u202eb\u202c c", [3, 5]),
        ("a \u202db", [3]),
        ("a \u202ab\u202c", [3, 5]),
        ("a \u2067b", [3]),
        ("a b\u2069", [4]),
        ("\u2066a\u2067b\u2069", [1]),
    ],
    ids=["override", "unclosed override", "embedding", "unclosed isolate", "stray end", "nested"],
)
def test_a_character_that_turns_the_direction_is_refused_where_it_stands(
    as_page, line, columns
) -> None:
    reading = as_page(f"---\ntitle: a\n---\n{line}\n")

    assert reading.source is None
    assert {one.code for one in reading.diagnostics} == {"file/hidden-direction"}
    assert [(one.span.line, one.span.column) for one in reading.diagnostics] == [
        (4, column) for column in columns
    ]


@pytest.mark.parametrize(
    "line",
    [
        "مرحبا بالعالم",
        "שלום עולם",
        "The word \u2067שלום\u2069 means peace",
        "left\u200eto\u200fright marks",
        "e\u0301 combining, ក\u200bខ zero width space, न\u200d्न joiner",
        "👩🏽‍🦽 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \ue000 \ufffd",
    ],
)
def test_honest_writing_in_any_script_is_read(as_page, line) -> None:
    reading = as_page(f'---\ntitle: "{line}"\n---\n{line}\n')

    assert reading.diagnostics == ()
    assert reading.source is not None
    assert reading.source.values == {"title": line}
    assert reading.source.body == f"{line}\n"


def test_of_a_million_control_characters_only_a_few_are_told(as_page) -> None:
    reading = as_page("\x07" * 900_000)

    assert len(reading.diagnostics) == 10
    assert [one.span.column for one in reading.diagnostics] == list(range(1, 11))


def test_a_file_that_is_not_there_is_told(tmp_path) -> None:
    reading = read_page(tmp_path / "gone.md", "content/pages/gone.md")

    assert reading.source is None
    assert only(reading).code == "file/unreadable"
    assert "not there" in only(reading).title
    assert str(tmp_path) not in str(only(reading)), "paths of this computer are nobody's business"


def test_a_folder_with_a_pages_name_is_told(tmp_path) -> None:
    (tmp_path / "a.md").mkdir()

    reading = read_page(tmp_path / "a.md", "content/pages/a.md")

    assert only(reading).code == "file/not-a-file"
    assert "a folder" in only(reading).title


@pytest.mark.parametrize("read", [read_page, read_settings])
def test_a_pipe_is_told_and_never_opened(tmp_path, read) -> None:
    if not hasattr(os, "mkfifo"):
        return  # this system has no pipes with names
    os.mkfifo(tmp_path / "a.md")

    reading = read(tmp_path / "a.md", "content/pages/a.md")

    assert only(reading).code == "file/not-a-file"
    assert "pipe" in only(reading).title


@pytest.mark.parametrize("target", ["nowhere.md", "a.md"], ids=["dangling", "in a circle"])
def test_a_link_to_nothing_is_told(tmp_path, target) -> None:
    (tmp_path / "a.md").symlink_to(target)

    reading = read_page(tmp_path / "a.md", "content/pages/a.md")

    assert reading.source is None
    assert only(reading).code == "file/unreadable"


def test_a_file_one_may_not_read_is_told(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.md"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):  # as root every file may be read
        monkeypatch.setattr(type(path), "read_bytes", _forbidden)

    reading = read_page(path, "content/pages/a.md")

    assert reading.source is None
    assert only(reading).code == "file/unreadable"
    assert "may not read" in only(reading).title


def _forbidden(self):
    raise PermissionError(13, "Permission denied", str(self))


def test_a_huge_page_is_refused_by_its_size_and_not_read(tmp_path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    reading = read_page(path, "content/pages/a.md")

    assert only(reading).code == "file/too-large"
    assert "50.0 MB" in only(reading).title
    assert "1.0 MB" in only(reading).title
    assert reading.text == ""


def test_a_page_just_within_the_limit_is_read(as_page) -> None:
    start = "---\ntitle: a\n---\n"

    assert as_page(start + "x" * (1_000_000 - len(start))).source is not None
    assert as_page(start + "x" * (1_000_001 - len(start))).source is None


def test_a_huge_settings_file_is_refused(as_settings) -> None:
    reading = as_settings("# x\n" * 70_000)

    assert only(reading).code == "file/too-large"
    assert "a settings file" in only(reading).title


def test_an_empty_settings_file_has_no_values(as_settings) -> None:
    for text in ("", "\n\n", "# only a remark\n", "---\n", "~\n"):
        reading = as_settings(text)
        assert reading.diagnostics == ()
        assert reading.source is not None
        assert reading.source.values == {}


def test_type_marks_of_another_program_pass_only_where_they_are_meant(tmp_path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: x\nkey: !ENV [NAME, other]\n", encoding="utf-8")

    foreign = read_settings(path, "mkdocs.yml", foreign=True)
    own = read_settings(path, "mkdocs.yml")

    assert foreign.source is not None
    assert foreign.source.scalar("site_name") == "x"
    assert [one.code for one in own.diagnostics] == ["yaml/tag"]


def test_what_could_be_made_out_of_a_broken_file_is_kept(as_page) -> None:
    reading = as_page("---\ntitle: a: b\nid: one\n---\n")

    assert reading.source is None
    assert "id: one" in reading.text


def test_depth_cannot_exhaust_the_stack(as_settings) -> None:
    for opening in ("[", "{a: ", "- ", "? "):
        reading = as_settings("a:\n " + opening * 50_000 + "\n")
        assert reading.source is None
        assert len(reading.diagnostics) == 1
    assert sys.getrecursionlimit() <= 100_000, "or this test would prove nothing"
