"""What nobody can see and what reads differently from what it says, in whatever way it comes in."""

from __future__ import annotations

import codecs

import pytest

GOOD = "---\ntitle: a\n---\nBody\n"


def told(reading) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem; nothing of such a file is used."""
    assert reading.source is None
    return [(one.code, one.span.line, one.span.column) for one in reading.diagnostics]


ENCODINGS = {
    "Japanese as Shift JIS": ("---\ntitle: 日本\n---\n".encode("shift-jis"), 2, 8),
    "Russian as KOI8-R": ("---\ntitle: Да\n---\n".encode("koi8-r"), 2, 8),
    "an accent as the old Mac wrote it": ("---\ntitle: café\n---\n".encode("mac-roman"), 2, 11),
    "a sign written longer than it may be": (b"---\ntitle: \xc0\xbcb\n---\n", 2, 8),
    "a character beyond the last": (b"---\ntitle: \xf4\x90\x80\x80\n---\n", 2, 8),
    "a character of five bytes": (b"---\ntitle: \xf8\x88\x80\x80\x80\n---\n", 2, 8),
    "the rest of a character": (b"---\ntitle: ab\x80\n---\n", 2, 10),
    "a packed file": (b"\x1f\x8b\x08\x00\x00", 1, 2),
}


@pytest.mark.parametrize(("raw", "line", "column"), ENCODINGS.values(), ids=ENCODINGS)
def test_another_encoding_is_refused_at_its_first_wrong_byte(as_page, raw, line, column) -> None:
    assert told(as_page(raw)) == [("file/not-utf8", line, column)]


MARKS = {
    "twice": ("\ufeff\ufeff" + GOOD, "file/control-character", 1, 1),
    "behind the first fence": ("---\n\ufefftitle: a\n---\n", "file/control-character", 2, 1),
    "before the second fence": ("---\ntitle: a\n\ufeff---\n", "file/control-character", 3, 1),
    "at the beginning of the body": (GOOD.replace("B", "\ufeffB"), "file/control-character", 4, 1),
    "at the end": (GOOD + "\ufeff", "file/control-character", 5, 1),
    "and nothing else": ("\ufeff", "frontmatter/missing", 1, 1),
    "and an empty line": ("\ufeff\n" + GOOD, "frontmatter/space-before", 1, 1),
    "of UTF-16 before UTF-8": (codecs.BOM_UTF16_LE + GOOD.encode(), "file/not-utf8", 1, 1),
    "of UTF-32": (codecs.BOM_UTF32_BE + GOOD.encode("utf-32-be"), "file/not-utf8", 1, 3),
    "in UTF-16, the other way round": (GOOD.encode("utf-16-be"), "file/control-character", 1, 1),
}


@pytest.mark.parametrize("place", MARKS)
def test_a_byte_order_mark_is_taken_only_at_the_very_beginning(as_page, place) -> None:
    written, *expected = MARKS[place]

    assert told(as_page(written))[0] == tuple(expected)


LINE_ENDS = {
    "Windows": "\r\n",
    "the old Mac": "\r",
    "twice over, as a wrong transfer leaves them": "\r\r\n",
    "the wrong way round": "\n\r",
}


@pytest.mark.parametrize("end", LINE_ENDS.values(), ids=LINE_ENDS)
def test_line_ends_of_any_system_leave_the_same_settings_and_words(as_page, end) -> None:
    reading = as_page("---\ntitle: a\nsummary: b\n---\nOne\n\nTwo\n".replace("\n", end))

    assert reading.diagnostics == ()
    assert reading.source.values == {"title": "a", "summary": "b"}
    assert reading.source.body.split() == ["One", "Two"]


def test_three_kinds_of_line_ends_in_one_file_are_read_alike(as_page) -> None:
    mixed = as_page("---\r\ntitle: a\nsummary: b\r---\r\nOne\rTwo\nThree\r\n")

    assert mixed.diagnostics == ()
    assert mixed.source.text == "---\ntitle: a\nsummary: b\n---\nOne\nTwo\nThree\n"


@pytest.mark.parametrize("end", ["", "\r", "\r\n"], ids=["none", "the old Mac", "Windows"])
def test_the_last_line_may_end_in_any_way_or_not_at_all(as_page, end) -> None:
    reading = as_page(f"---\ntitle: a\n---\nBody{end}")

    assert reading.diagnostics == ()
    assert reading.source.body.rstrip("\n") == "Body"


@pytest.mark.parametrize(
    "end", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"], ids=ascii
)
def test_what_only_some_programs_take_for_a_line_end_is_refused(as_page, end) -> None:
    found = told(as_page(GOOD.replace("\n", end)))

    assert found[0] == ("file/control-character", 1, 4)
    assert {code for code, _, _ in found} == {"file/control-character"}


DIRECTION = {
    "in a value": ("---\ntitle: a\u202eb\n---\n", 2, 9),
    "in a name": ("---\nti\u2067tle: b\n---\n", 2, 3),
    "in a remark": ("---\ntitle: a # \u202ecod.exe\n---\n", 2, 12),
    "in notes that are not published": ("---\ninternal_notes: \u2066a\n---\n", 2, 17),
    "in code": ("---\ntitle: a\n---\n`a\u202eb`\n", 4, 3),
    "in an address": ("---\ntitle: a\n---\n[x](https://a.example/\u202egpj.exe)\n", 4, 23),
    "in a comment": ("---\ntitle: a\n---\n<!-- \u202d -->\n", 4, 6),
    "closed only on the next line": ("---\ntitle: a\n---\na \u2068b\nc\u2069\n", 4, 3),
    "closed twice": ("---\ntitle: a\n---\n\u2066a\u2069\u2069\n", 4, 4),
    "closed and never opened": ("---\ntitle: a\n---\nab\u202c\n", 4, 3),
}


@pytest.mark.parametrize("place", DIRECTION)
def test_a_turn_of_direction_is_refused_wherever_it_stands(as_page, place) -> None:
    text, line, column = DIRECTION[place]

    assert told(as_page(text))[0] == ("file/hidden-direction", line, column)


ESCAPED = {
    "an override": ('title: "a\\u202Eb"', "file/hidden-direction", "U+202E", 2, 8),
    "an isolate that is not closed": ('title: "\\u2066a"', "file/hidden-direction", "U+2066", 2, 8),
    "by eight digits": ('title: "a\\U0000202Db"', "file/hidden-direction", "U+202D", 2, 8),
    "a zero": ('title: "a\\0b"', "file/control-character", "U+0000", 2, 8),
    "a bell": ('title: "a\\ab"', "file/control-character", "U+0007", 2, 8),
    "an escape for terminals": ('title: "\\e[31m"', "file/control-character", "U+001B", 2, 8),
    "by two digits": ('title: "\\x08a"', "file/control-character", "U+0008", 2, 8),
    "a next line": ('title: "a\\Nb"', "file/control-character", "U+0085", 2, 8),
    "a line separator": ('title: "a\\Lb"', "file/control-character", "U+2028", 2, 8),
    "a byte-order mark": ('title: "a\\uFEFFb"', "file/control-character", "U+FEFF", 2, 8),
    "in a name": ('"tit\\u202Ele": a', "file/hidden-direction", "U+202E", 2, 1),
    "in a list": ('topics:\n  - "a\\0"', "file/control-character", "U+0000", 3, 5),
    "on a later line": ('title: "a\n  b\\0"', "file/control-character", "U+0000", 2, 8),
    "in notes": ('internal_notes: "\\u202E"', "file/hidden-direction", "U+202E", 2, 17),
}


@pytest.mark.parametrize("what", ESCAPED)
def test_what_nobody_sees_cannot_be_written_by_its_number_in_a_setting(as_page, what) -> None:
    block, code, number, line, column = ESCAPED[what]

    reading = as_page(f"---\n{block}\n---\n")

    assert told(reading) == [(code, line, column)]
    assert number in reading.diagnostics[0].title
    assert "by its number" in reading.diagnostics[0].fix


@pytest.mark.parametrize(
    ("block", "value"),
    [
        ('title: "Caf\\u00e9"', "Café"),
        ('title: "a\\tb\\nc"', "a\tb\nc"),
        ('title: "\\u2067שלום\\u2069"', "\u2067שלום\u2069"),
        ("title: 'a\\u202Eb'", "a\\u202Eb"),
        ("title: a\\u202Eb", "a\\u202Eb"),
        ("title: >-\n  a\\0b", "a\\0b"),
    ],
)
def test_numbers_of_what_can_be_seen_and_backslashes_as_text_are_read(
    as_page, block, value
) -> None:
    reading = as_page(f"---\n{block}\n---\n")

    assert reading.diagnostics == ()
    assert reading.source.values == {"title": value}
