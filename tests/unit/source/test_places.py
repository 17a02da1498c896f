"""Every value keeps the place where it was typed."""

from __future__ import annotations

import pytest

from campaign.source import Mapping, Scalar, Sequence

PAGE = """---
title: Unequal care
summary: "It's \\"said\\""
topics: [health, "mental health"]
image:
  file: a.png
  alt: 'It''s a chart'
key_points:
  - text: one
    evidence: rates/a
  -   text: two
      nested: {deep: [x, {deeper: here}]}
in_a_line: >
  folded
  text
note: a value
  over two lines
"quoted key": 1
empty:
tilde: ~
last: 😀 é end
---
Body
"""

PLACES: dict[tuple[str | int, ...], str] = {
    ("title",): "Unequal care",
    ("summary",): '"It\'s \\"said\\""',
    ("topics", 0): "health",
    ("topics", 1): '"mental health"',
    ("image", "file"): "a.png",
    ("image", "alt"): "'It''s a chart'",
    ("key_points", 0, "text"): "one",
    ("key_points", 0, "evidence"): "rates/a",
    ("key_points", 1, "text"): "two",
    ("key_points", 1, "nested", "deep", 0): "x",
    ("key_points", 1, "nested", "deep", 1, "deeper"): "here",
    ("in_a_line",): ">",
    ("note",): "a value",
    ("quoted key",): "1",
    ("last",): "😀 é end",
}


def written_at(text: str, span) -> str:
    assert span.line == span.end_line, "only a block's first line is underlined"
    return text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("path", "typed"), PLACES.items(), ids=[str(path) for path in PLACES])
def test_the_place_of_a_value_covers_exactly_what_was_typed(as_page, path, typed, line_end) -> None:
    source = as_page(PAGE.replace("\n", line_end)).source

    assert written_at(PAGE, source.value_span(path)) == typed


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (("title",), "title"),
        (("image",), "image"),
        (("image", "alt"), "alt"),
        (("key_points", 1, "nested"), "nested"),
        (("key_points", 1, "nested", "deep", 1, "deeper"), "deeper"),
        (("quoted key",), '"quoted key"'),
    ],
)
def test_the_place_of_a_name_covers_exactly_the_name(as_page, path, key) -> None:
    source = as_page(PAGE).source

    assert written_at(PAGE, source.key_span(path)) == key


@pytest.mark.parametrize("path", [("image",), ("key_points",), ("topics",)])
def test_of_a_group_or_list_only_its_name_is_underlined(as_page, path) -> None:
    source = as_page(PAGE).source

    assert written_at(PAGE, source.value_span(path)) == path[0]


def test_a_part_of_a_list_is_underlined_on_its_own_line(as_page) -> None:
    span = as_page(PAGE).source.value_span(("key_points", 1))

    assert (span.line, span.column) == (11, 7)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("image", "credit"), "image"),
        (("key_points", 0, "page_or_table"), "text: one"),
        (("missing",), "---"),
        (("missing", "deeper"), "---"),
        (("empty",), "---"),
        (("title", "too", "deep"), "title"),
        (("topics", 7), "topics"),
        ((), "---"),
    ],
)
def test_what_is_not_written_is_shown_at_its_nearest_parent(as_page, path, shown) -> None:
    source = as_page(PAGE).source

    assert written_at(PAGE, source.key_span(path)) == shown


def test_a_step_that_matches_nothing_is_passed_over_when_the_next_one_matches(as_page) -> None:
    source = as_page(PAGE).source

    span = source.value_span(("image", "Image", "alt"))

    assert written_at(PAGE, span) == "'It''s a chart'"


def test_values_are_the_text_that_was_typed_and_nothing_is_guessed(as_settings) -> None:
    text = (
        "country: NO\nversion: 1.10\ncode: 0123456\ntime: 12:30:45\nday: 2099-06-01\n"
        "switch: yes\nother: off\nsize: 1e3\ndots: .inf\nnot: .nan\nbinary: 0b11\nhex: 0xff\n"
    )

    values = as_settings(text).source.values

    assert values == {
        "country": "NO",
        "version": "1.10",
        "code": "0123456",
        "time": "12:30:45",
        "day": "2099-06-01",
        "switch": "yes",
        "other": "off",
        "size": "1e3",
        "dots": ".inf",
        "not": ".nan",
        "binary": "0b11",
        "hex": "0xff",
    }


@pytest.mark.parametrize("empty", ["", "~", "null", '""', "''", '"  "', "# nothing yet"])
def test_an_empty_value_counts_as_absent(as_settings, empty) -> None:
    source = as_settings(f"name: {empty}\nlist:\n  - {empty}\n  - b\n").source

    assert source.values == {"list": ["b"]}


@pytest.mark.parametrize("word", ['"~"', "'null'", "nullable", "Null and void"])
def test_a_word_that_only_looks_empty_is_kept(as_settings, word) -> None:
    assert as_settings(f"name: {word}\n").source.values == {"name": word.strip("\"'")}


def test_places_in_a_list_do_not_shift_when_an_empty_part_is_left_out(as_settings) -> None:
    text = "list:\n  -\n  - second\n  - ''\n  - fourth\n"
    source = as_settings(text).source

    assert source.values == {"list": ["second", "fourth"]}
    assert written_at(text, source.value_span(("list", 1))) == "fourth"


def test_internal_notes_are_left_out_at_every_depth(as_page) -> None:
    source = as_page(
        "---\ntitle: a\ninternal_notes: secret\nimage:\n  file: a\n  internal_notes: [secret]\n"
        "key_points:\n  - text: b\n    internal_notes:\n      deep: secret\n---\n"
    ).source

    assert "secret" not in str(source.values)
    assert "secret" not in str(source.tree)


def test_a_scalar_is_found_by_its_name_and_nothing_else_is(as_page) -> None:
    source = as_page(PAGE).source

    assert source.scalar("title") == "Unequal care"
    assert source.scalar("image") is None
    assert source.scalar("nothing") is None


def test_a_tree_holds_only_three_kinds_of_node(as_page) -> None:
    def kinds(node):
        yield type(node)
        match node:
            case Mapping(pairs):
                for pair in pairs.values():
                    yield from kinds(pair.value)
            case Sequence(items):
                for item in items:
                    yield from kinds(item)

    assert set(kinds(as_page(PAGE).source.tree)) == {Mapping, Sequence, Scalar}
