"""What a problem looks like in a terminal, to the letter: its place, its line with a caret, why, and what to do."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.diagnostics import Diagnostic, Span, Summary
from campaign.diagnostics.reporters import (
    as_json,
    as_overlay,
    as_text,
    print_diagnostics,
    summary_line,
)
from tests.unit.diagnostics.told_problems import COLON, TOPIC, at, everywhere


def excerpt_lines(diagnostic: Diagnostic) -> tuple[str, str]:
    """The line shown and the carets under it, without the gutter."""
    shown = [line for line in as_text([diagnostic]).splitlines() if " | " in line]
    return shown[0].split(" | ", 1)[1], shown[1].split("| ", 1)[1]


def test_the_terminal_says_where_what_the_line_why_and_what_to_do() -> None:
    assert as_text([COLON, TOPIC]) == (
        "error[yaml/colon-in-value] content/pages/about.md:2:20\n"
        "  There is a second colon in this line, so it cannot be read.\n"
        "    2 | title: Unequal care: our response\n"
        "      |                    ^\n"
        "  Why: A colon followed by a space means “here comes a value”, and this line has two.\n"
        '  Fix: Put the whole value in double quotes: "Unequal care: our response"\n'
        "\n"
        "warning[reference/unknown] content/responses/unequal-care.md:112:5\n"
        "  There is no topic called “helth”.\n"
        "    112 |   - helth\n"
        "        |     ^^^^^\n"
        "  Why: The page would show a gap where it belongs.\n"
        "  Fix: Check the spelling. There are health or rights.\n"
        "  Did you mean: health?\n"
        "\n"
    )


def test_a_problem_without_a_line_is_told_without_an_excerpt() -> None:
    assert as_text([replace(COLON, excerpt="")]) == (
        "error[yaml/colon-in-value] content/pages/about.md:2:20\n"
        "  There is a second colon in this line, so it cannot be read.\n"
        "  Why: A colon followed by a space means “here comes a value”, and this line has two.\n"
        '  Fix: Put the whole value in double quotes: "Unequal care: our response"\n'
        "\n"
    )


def test_of_thousands_alike_in_one_file_the_first_are_told_and_all_are_counted() -> None:
    alike = [replace(COLON, span=Span("a.md", line, 1)) for line in range(1, 9_001)]
    stream = io.StringIO()
    print_diagnostics([*alike, TOPIC], stream)
    said = stream.getvalue()
    assert said.count("error[yaml/colon-in-value]") == 100
    assert "a.md:100:1\n" in said
    assert "warning[reference/unknown]" in said
    assert "a.md has 8,900 more of [yaml/colon-in-value].\n" in said
    assert said.endswith("9000 errors, 1 warning\n")


def test_no_line_of_prose_is_wider_than_the_terminal() -> None:
    wide = replace(COLON, why="many words " * 40, title="and more " * 40)

    for width in (40, 72, 100):
        prose = [line for line in as_text([wide], width=width).splitlines() if " | " not in line]
        assert max(len(line) for line in prose[1:]) <= width


@pytest.mark.parametrize(
    ("line", "column", "width", "shown", "carets"),
    [
        ("title: a: b", 9, 1, "title: a: b", "        ^"),
        ("\timage: x", 1, 1, " image: x", "^"),
        ("a:\tb: c", 5, 1, "a: b: c", "    ^"),
        ("日本語: a: b", 7, 1, "日本語: a: b", "         ^"),
        ("日本語: a", 1, 3, "日本語: a", "^^^^^^"),
        ("e\u0301te\u0301: a: b", 9, 1, "e\u0301te\u0301: a: b", "      ^"),
        ("नमस्ते: a: b", 10, 1, "नमस्ते: a: b", "       ^"),
        ("title", 6, 1, "title", "     ^"),
        ("title", 3, 9, "title", "  ^^^"),
    ],
    ids=[
        "plain",
        "a tab in front",
        "a tab inside",
        "wide letters in front",
        "wide letters marked",
        "combining accents",
        "vowel signs",
        "past the end",
        "over the end",
    ],
)
def test_the_caret_stands_under_the_place(line, column, width, shown, carets) -> None:
    assert excerpt_lines(at(line, column, width)) == (shown, carets)


def test_of_a_place_over_several_lines_the_rest_of_the_first_is_underlined() -> None:
    long = replace(at("summary: >", 10), span=Span("a.md", 7, 10, 9, 4))

    assert excerpt_lines(long) == ("summary: >", "         ^")


@pytest.mark.parametrize("letter", ["x", "日", "e\u0301", "\u200b"])
@pytest.mark.parametrize("column", [1, 60, 150, 299])
def test_a_long_line_is_cut_around_the_place(letter, column) -> None:
    line = f"{letter * 400}"[: column - 1] + ":" + letter * 400
    shown, carets = excerpt_lines(at(line, column))

    assert "\n" not in shown
    assert ":" in shown
    assert shown.endswith("…")
    assert carets.endswith("^")
    assert len(as_text([at(line, column)]).splitlines()) == 7, "nothing may be folded"


def test_a_line_as_long_as_a_file_is_cut_without_looking_at_all_of_it() -> None:
    for letter in ("x", "\u0301"):
        shown, _ = excerpt_lines(at(letter * 1_000_000, 500_000))
        assert len(shown) < 1_000
        assert shown.startswith("…")
        assert shown.endswith("…")


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\x9b2J",
        "a\x08\x08b",
        "\u202eabc",
        "a\u200bb",
        "\r",
    ],
)
def test_nothing_in_a_file_can_act_on_the_terminal(hostile) -> None:
    told = as_text([everywhere(hostile)])

    for character in hostile:
        assert character.isprintable() or character not in told
    assert "\ufffd" in told


@given(st.text(max_size=60), st.integers(1, 80), st.integers(1, 80))
def test_any_line_and_any_place_can_be_told(line, column, width) -> None:
    diagnostic = at(line.replace("\n", " "), column, width)

    told = as_text([diagnostic])

    assert told.startswith("error[yaml/colon-in-value] a.md:7:")
    assert as_overlay([diagnostic]).count("<li") == 1
    assert len(json.loads(as_json([diagnostic]))["diagnostics"]) == 1


def test_square_brackets_and_colons_are_told_as_they_stand() -> None:
    told = as_text([replace(COLON, title="[bold]:smile: {x} 3 files", excerpt="[red]:x:")])

    assert "  [bold]:smile: {x} 3 files\n" in told
    assert "2 | [red]:x:\n" in told


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        (Summary(0, 0, 0), "No problems found."),
        (Summary(1, 0, 0), "1 error"),
        (Summary(2, 1, 0), "2 errors, 1 warning"),
        (Summary(0, 0, 3), "3 notes"),
    ],
)
def test_the_last_line_counts(summary, line) -> None:
    assert summary_line(summary) == line


def test_what_is_printed_is_the_text_and_the_count() -> None:
    stream = io.StringIO()

    print_diagnostics([COLON], stream)

    assert stream.getvalue() == as_text([COLON]) + "1 error\n"


def test_colour_is_used_only_where_it_is_asked_for() -> None:
    plain, coloured = io.StringIO(), io.StringIO()

    print_diagnostics([COLON], plain, colour=False)
    print_diagnostics([COLON], coloured, colour=True)

    assert "\x1b[" not in plain.getvalue()
    assert "\x1b[" in coloured.getvalue()
