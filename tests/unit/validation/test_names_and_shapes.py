"""A name that is unknown or missing, or whose value has the wrong shape, is told with what belongs there."""

from __future__ import annotations

import pytest

from tests.unit.validation.frontmatter import (
    COMMON,
    EVIDENCE,
    RESPONSE,
    Case,
    Validate,
    due_and_told,
)

CASES: dict[str, Case] = {
    "an unknown name": ("pages", "frontmatter/unknown-key", COMMON + "«colour»: red\n", None),
    "a misspelt name": ("pages", "frontmatter/unknown-key", COMMON + "«topcis»: [a]\n", "topics"),
    "a name with a capital letter": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "«Topics»: [a]\n",
        "topics",
    ),
    "a name with a hyphen": (
        "responses",
        "frontmatter/unknown-key",
        RESPONSE + "«key-points»: [{text: x}]\n",
        "key_points",
    ),
    "a name of another type": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "«responds_to»: {kind: document}\n",
        None,
    ),
    "an unknown name in a group": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "image:\n  file: a.png\n  alt: x\n  «credits»: y\n",
        "credit",
    ),
    "an unknown name in a list": (
        "responses",
        "frontmatter/unknown-key",
        RESPONSE + "asks:\n  - {who: a, what: b}\n  - who: a\n    what: b\n    «dealine»: c\n",
        "deadline",
    ),
    "a misspelt name that is needed": (
        "pages",
        "frontmatter/unknown-key",
        "«tittle»: a\nsummary: b\nstatus: draft\n",
        "title",
    ),
    "a misspelt name that is needed in a group": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "image:\n  «fle»: a.png\n  alt: x\n",
        "file",
    ),
    "a missing name in a group": (
        "responses",
        "frontmatter/missing-key",
        COMMON + "«responds_to»:\n  title: x\n",
        None,
    ),
    "a list where a text belongs": (
        "pages",
        "frontmatter/expected-text",
        "«title»: [sic]\nsummary: b\nstatus: draft\n",
        None,
    ),
    "a group where a text belongs": (
        "pages",
        "frontmatter/expected-text",
        "title: a\n«summary»: {x: y}\nstatus: draft\n",
        None,
    ),
    "a group where a choice belongs": (
        "pages",
        "frontmatter/expected-text",
        "title: a\nsummary: b\n«status»:\n  - draft\n",
        None,
    ),
    "a text where a list belongs": (
        "pages",
        "frontmatter/expected-list",
        COMMON + "topics: «health»\n",
        None,
    ),
    "a text where a group belongs": (
        "pages",
        "frontmatter/expected-group",
        COMMON + "image: «a.png»\n",
        None,
    ),
    "a list where a group belongs": (
        "pages",
        "frontmatter/expected-group",
        COMMON + "«image»:\n  - a.png\n",
        None,
    ),
    "too few parts": (
        "evidence",
        "frontmatter/too-few",
        EVIDENCE
        + "series:\n  - id: s\n    title: t\n    unit: u\n    source: x\n    «points»: [{period: a, values: {b: 1}}]\n",
        None,
    ),
    "a name that other software uses": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "«date»: 2026-01-10\n",
        "published",
    ),
    "a name beside the group that it belongs to": (
        "responses",
        "frontmatter/unknown-key",
        COMMON
        + "«publisher»: y\nresponds_to:\n  kind: document\n  title: x\n  document_date: 2022\n",
        None,
    ),
    "a title under another name": (
        "pages",
        "frontmatter/unknown-key",
        COMMON.replace("title:", "«headline»:"),
        "title",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_mistake_is_one_diagnostic_at_its_place(entry: Validate, case: Case) -> None:
    due, told = due_and_told(entry, case)
    assert told == due


@pytest.mark.parametrize("key", ["title", "summary", "status"])
def test_a_missing_name_is_told_at_the_opening_fence_with_why_it_is_needed(
    entry: Validate, key: str
) -> None:
    text = "".join(line for line in COMMON.splitlines(True) if not line.startswith(key))

    _, told = entry(text)

    assert [(one.code, str(one.span)) for one in told] == [
        ("frontmatter/missing-key", "content/pages/x.md:1:1")
    ]
    assert told[0].title == f"“{key}” is missing in this page."
    assert f"“{key}: …”" in told[0].fix
    assert told[0].why != "Without it the rest cannot be shown rightly."


def test_a_missing_name_in_a_group_says_under_which_line_it_goes(entry: Validate) -> None:
    _, told = entry(COMMON + "responds_to: {kind: document}\n", "responses")

    assert told[0].fix == "Add a line “title: …” under “responds_to:”."


def test_an_empty_value_that_is_needed_is_missing(entry: Validate) -> None:
    _, told = entry("title:\nsummary: ''\nstatus: ~\n")

    assert [one.code for one in told] == ["frontmatter/missing-key"] * 3


def test_a_missing_name_is_also_told_when_another_is_misspelt_beyond_guessing(
    entry: Validate,
) -> None:
    _, told = entry("zzz: a\nsummary: b\nstatus: draft\n")

    assert sorted(one.code for one in told) == [
        "frontmatter/missing-key",
        "frontmatter/unknown-key",
    ]


def test_the_known_names_are_those_of_the_very_place(entry: Validate) -> None:
    _, told = entry(COMMON + "image: {file: a.png, alt: x, zzz: y}\n")

    assert "file, alt, decorative or credit" in told[0].fix
    assert "“image”" in told[0].title


def test_a_place_in_a_list_is_counted_from_one(entry: Validate) -> None:
    _, told = entry(RESPONSE + "key_points:\n  - text: a\n  - page_or_table: b\n", "responses")

    assert "“key_points, number 2”" in told[0].title


def test_a_name_beside_its_group_is_led_into_it(entry: Validate) -> None:
    group = "responds_to:\n  kind: document\n  title: x\n  document_date: 2022\n"

    _, told = entry(f"{COMMON}publisher: y\n{group}", "responses")

    assert told[0].fix == "Move the line to those under “responds_to:”, and indent it like them."


def test_a_name_without_a_value_is_told_where_it_stands(entry: Validate) -> None:
    _, told = entry(COMMON.replace("title: a", "title:"))

    assert [(one.code, str(one.span)) for one in told] == [
        ("frontmatter/missing-key", "content/pages/x.md:2:1")
    ]
    assert told[0].fix == "Write it after “title:”."


def test_a_part_of_a_list_without_names_is_shown_with_the_first_of_them(entry: Validate) -> None:
    _, told = entry(f"{RESPONSE}key_points:\n  - The first\n", "responses")

    assert told[0].fix.endswith("- text: The first")
    assert "text, page_or_table or evidence" in told[0].fix


@pytest.mark.parametrize("typed", ["a", "a, b"])
def test_a_text_where_a_list_is_wanted_is_shown_as_a_list(entry: Validate, typed: str) -> None:
    _, told = entry(f"{COMMON}topics: {typed}\n")

    assert told[0].fix == f"Put it in square brackets: topics: [{typed}]"


def test_a_text_where_a_group_belongs_is_met_with_the_names_of_the_group(entry: Validate) -> None:
    _, told = entry(COMMON + "image: a.png\n")

    assert "file, alt, decorative or credit" in told[0].fix
    assert told[0].fix.endswith(
        "under “image:”, indented by two spaces, with what it says behind it: file: a.png"
    )
