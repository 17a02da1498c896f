"""Spans, suggestions, severities and the order in which problems are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.diagnostics import (
    Definition,
    Diagnostic,
    Severity,
    Span,
    Summary,
    closest,
    in_order,
    one_of,
)

SPELLING = Definition(
    "value/spelling",
    Severity.ERROR,
    "“{text}” is misspelt.",
    "Nobody finds {text}.",
    "Write {better}.",
)


def problem(file: str = "a.md", line: int = 1, column: int = 1, code: str = "x/y") -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, Span(file, line, column), "title", "why", "fix")


def test_a_definition_fills_its_texts_from_the_values_given() -> None:
    told = SPELLING.at(Span("a.md", 3, 8), text="teh", better="the", suggestion="the")

    assert (told.code, told.severity) == ("value/spelling", Severity.ERROR)
    assert (told.title, told.why) == ("“teh” is misspelt.", "Nobody finds teh.")
    assert (told.fix, told.suggestion) == ("Write the.", "the")
    assert str(told.span) == "a.md:3:8"


def test_a_better_fix_replaces_the_catalogues() -> None:
    told = SPELLING.at(Span("a.md"), text="teh", better="the", fix="Delete line 3.")

    assert told.fix == "Delete line 3."


def test_braces_in_what_an_editor_typed_are_told_as_they_are() -> None:
    told = SPELLING.at(Span("a.md"), text="{better} {0}", better="{text}")

    assert told.title == "“{better} {0}” is misspelt."
    assert told.fix == "Write {text}."


def test_a_text_whose_value_is_not_given_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="better"):
        SPELLING.at(Span("a.md"), text="teh")


def test_a_value_as_long_as_a_page_does_not_drown_its_sentence() -> None:
    told = SPELLING.at(Span("a.md"), text="x" * 60_000, better="y")

    assert len(told.title) < 500
    assert told.title.endswith("…” is misspelt.")


def test_a_span_without_an_end_covers_one_character() -> None:
    span = Span("a.md", 4, 7)

    assert (span.end_line, span.end_column) == (4, 8)


def test_a_span_over_several_lines_may_end_further_left() -> None:
    span = Span("a.md", 4, 7, 6, 2)

    assert (span.end_line, span.end_column) == (6, 2)


def test_problems_are_told_by_file_line_column_and_code() -> None:
    listed = [
        problem("b.md"),
        problem("a.md", 10),
        problem("a.md", 9, 2),
        problem("a.md", 9, 1, "z/z"),
        problem("a.md", 9, 1, "a/a"),
    ]

    assert [(str(one.span), one.code) for one in in_order(listed)] == [
        ("a.md:9:1", "a/a"),
        ("a.md:9:1", "z/z"),
        ("a.md:9:2", "x/y"),
        ("a.md:10:1", "x/y"),
        ("b.md:1:1", "x/y"),
    ]


def test_the_same_problem_is_told_once() -> None:
    assert in_order([problem(), problem()]) == (problem(),)


def test_a_summary_counts_each_severity() -> None:
    listed = [problem(), problem(), problem().with_severity(Severity.WARNING)]

    assert Summary.of(listed) == Summary(errors=2, warnings=1, infos=0)


@pytest.mark.parametrize(
    ("errors", "warnings", "infos", "strict", "stops"),
    [
        (1, 0, 0, False, True),
        (0, 1, 0, False, False),
        (0, 1, 0, True, True),
        (0, 0, 1, True, False),
        (0, 0, 0, True, False),
    ],
)
def test_errors_stop_and_warnings_only_when_asked(errors, warnings, infos, strict, stops) -> None:
    assert Summary(errors, warnings, infos).stops(strict=strict) is stops


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("tittle", ["title", "status"], "title"),
        ("Title", ["title", "status"], "title"),
        ("key-points", ["key_points", "asks"], "key_points"),
        ("key points", ["key_points", "asks"], "key_points"),
        ("keypoint", ["key_points", "asks"], "key_points"),
        ("aproved", ["draft", "approved"], "approved"),
        ("zebra", ["title", "status"], None),
        ("anything", [], None),
    ],
)
def test_the_closest_name_is_guessed_only_if_it_is_close(written, known, meant) -> None:
    assert closest(written, known) == meant


@given(st.sampled_from(["title", "summary", "responds_to", "key_points"]), st.data())
def test_a_name_with_one_slip_of_the_finger_is_still_found(name, data) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    slipped = data.draw(
        st.sampled_from([name[:at] + name[at + 1 :], name[:at] + "x" + name[at:], name.upper()])
    )

    assert closest(slipped, ["title", "summary", "responds_to", "key_points"]) == name


def test_choices_are_listed_as_in_a_sentence() -> None:
    assert one_of([]) == ""
    assert one_of(["a"]) == "a"
    assert one_of(["a", "b"]) == "a or b"
    assert one_of(["a", "b", "c"]) == "a, b or c"


def test_very_many_choices_are_counted() -> None:
    assert one_of("abcdef", limit=3) == "a, b, c or one of 3 more"
