"""Each slip that YAML punishes is explained as the slip it is, at its very place."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from tests.marking import marked
from tests.unit.source.yaml_slips import SLIPS

PAGE = "content/pages/about.md"
SETTINGS = "site_config/people.yml"


@pytest.mark.parametrize(("code", "text", "fix"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_frontmatter_is_explained_at_its_place(as_page, code, text, fix) -> None:
    written = marked(text, PAGE)

    reading = as_page(written.text)

    assert reading.source is None, "what cannot be read for certain must not be used"
    assert [(one.code, one.span) for one in reading.diagnostics] == [(code, written.span)]
    assert fix in reading.diagnostics[0].fix


@pytest.mark.parametrize(("code", "text", "fix"), SLIPS.values(), ids=SLIPS)
def test_the_same_slip_in_a_settings_file_is_explained_the_same_way(
    as_settings, code, text, fix
) -> None:
    block = text.removeprefix("---\n").split("---\n")[0]
    written = marked(block, SETTINGS)

    reading = as_settings(written.text)

    assert reading.source is None
    assert [(one.code, one.span) for one in reading.diagnostics] == [(code, written.span)]
    assert fix in reading.diagnostics[0].fix


@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["windows", "old mac"])
def test_line_ends_of_other_systems_do_not_shift_a_place(as_page, line_end) -> None:
    written = marked("---\ntitle: a\nsummary: Unequal care«:» ours\n---\n", PAGE)

    reading = as_page(written.text.replace("\n", line_end))

    assert reading.diagnostics[0].span == written.span


def test_a_byte_order_mark_does_not_shift_a_place(as_page) -> None:
    written = marked("---\ntitle: Unequal care«:» ours\n---\n", PAGE)

    reading = as_page(b"\xef\xbb\xbf" + written.text.encode())

    assert reading.diagnostics[0].span == written.span


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("---\ntitle: Clean «#water now»\n---\n", "only “Clean” is left"),
        ("---\ntopics:\n  - a «#b»\n---\n", "only “a” is left"),
        ("---\ncolour: «#4b1f5c»\ntitle: x\n---\n", "nothing is left"),
    ],
    ids=["in a title", "in a list", "at the beginning of a value"],
)
def test_a_hash_that_cuts_a_value_is_a_warning(as_page, text, left) -> None:
    written = marked(text, PAGE)

    reading = as_page(written.text)

    assert reading.source is not None
    (warning,) = reading.diagnostics
    assert (warning.code, str(warning.severity)) == ("yaml/hash-cuts-value", "warning")
    assert warning.span == written.span
    assert left in warning.why


@pytest.mark.parametrize(
    "line",
    [
        "title: a # a remark",
        "title: a#b",
        'title: "a #b"',
        "# remark",
        "title: a #",
        "title: # note",
    ],
)
def test_an_ordinary_remark_is_no_warning(as_page, line) -> None:
    assert as_page(f"---\n{line}\n---\n").diagnostics == ()


def test_every_name_that_is_set_twice_is_told_at_once(as_page) -> None:
    reading = as_page("---\na: 1\nb: 1\na: 2\nb: 2\n---\n")

    assert [one.span.line for one in reading.diagnostics] == [4, 5]


def test_thousands_of_repeated_names_are_not_thousands_of_messages(as_settings) -> None:
    reading = as_settings("a: 1\n" * 20_000)

    assert len(reading.diagnostics) == 10


@pytest.mark.parametrize("line", ["- ", "a: ", "? ", "a:b", "-", "{a: "])
def test_a_line_made_to_keep_the_reader_busy_is_refused_in_time(as_page, line) -> None:
    begun = time.process_time()
    assert as_page(f"---\ntitle: A\n{line * (60_000 // len(line))}\n---\n").source is None
    assert time.process_time() - begun < 5


def test_a_second_part_of_a_settings_file_is_refused_at_its_line(as_settings) -> None:
    written = marked("people: {}\n«---»\nother: 1\n", SETTINGS)

    reading = as_settings(written.text)

    assert [(one.code, one.span) for one in reading.diagnostics] == [
        ("yaml/several-documents", written.span)
    ]


def test_a_bomb_of_references_never_unfolds(as_settings) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    names = "abcdefghij"
    for earlier, name in pairwise(names):
        lines.append(f"{name}: &{name} [{', '.join([f'*{earlier}'] * 9)}]")

    reading = as_settings("\n".join(lines) + "\n")

    assert [(one.code, one.span.line) for one in reading.diagnostics] == [("yaml/anchor", 1)]


@pytest.mark.parametrize(
    "line",
    [
        "url: https://example.org/a?b=c:d",
        "time: 2026-12-01 00:01",
        "title: Don't stop",
        'title: 5" pipes',
        "title: a, b & c [sic] {x} *y* !",
        "title: “Unequal care”",
        "title: «Soins»",
        "title: -5 degrees",
        "title: ?why",
        "title: a:b",
        "title: – a dash, and words",
        "title: •dot",
        'title: "• a dot"',
        "title:\tafter a tab",
        '"title": quoted name',
        "title: >\n  folded: with\n  a colon",
        "title: |\n  kept # as is",
        "topics: [a, b]",
        "topics:\n- a\n\n- b",
        "image: {file: a.png, alt: x}",
        "image: {file: a.png, alt: }",
        "image: {file: a.png, alt: x, }",
        "image: {file: a.png,\n  alt: x\n  }",
        'image: {"file": a.png, "alt":x}',
        'image: {"file":a.png, alt : x}',
        "# remark\n\ntitle: a",
        "title: a\n\n# remark\nsummary: b",
    ],
)
def test_what_is_right_is_not_taken_for_a_slip(as_page, line) -> None:
    reading = as_page(f"---\n{line}\n---\nBody\n")

    assert reading.diagnostics == ()
    assert reading.source is not None
    assert reading.source.body == "Body\n"
