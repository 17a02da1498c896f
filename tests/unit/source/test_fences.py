"""Where the settings of a page begin and end is certain, or it is told why it is not."""

from __future__ import annotations

import pytest

BODY = "The first words of the page. They go on."


def only(reading):
    (diagnostic,) = reading.diagnostics
    return diagnostic


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "frontmatter/missing"),
        ("title: a\nstatus: approved\n", "frontmatter/missing"),
        ('{"title": "x"}\n', "frontmatter/missing"),
        (f"# {BODY}\n", "frontmatter/missing"),
        ("\n---\ntitle: a\n---\n", "frontmatter/space-before"),
        ("\n\n\n---\ntitle: a\n---\n", "frontmatter/space-before"),
        (" ---\ntitle: a\n---\n", "frontmatter/space-before"),
        ("\t---\ntitle: a\n---\n", "frontmatter/space-before"),
        ("----\ntitle: a\n----\n", "frontmatter/wrong-fence"),
        ("--\ntitle: a\n--\n", "frontmatter/wrong-fence"),
        ("—\ntitle: a\n—\n", "frontmatter/wrong-fence"),
        ("—-\ntitle: a\n---\n", "frontmatter/wrong-fence"),
        ("–––\ntitle: a\n---\n", "frontmatter/wrong-fence"),
        ("+++\ntitle = 1\n+++\n", "frontmatter/wrong-fence"),
        ("--- # settings\ntitle: a\n---\n", "frontmatter/wrong-fence"),
        ("{\n", "frontmatter/wrong-fence"),
    ],
)
def test_a_first_line_that_is_no_fence_is_told_on_line_one(as_page, text, code) -> None:
    reading = as_page(text)

    assert reading.source is None
    assert only(reading).code == code
    assert (only(reading).span.line, only(reading).span.column) == (1, 1)


@pytest.mark.parametrize("fence", ["---", "---  ", "---\t"])
def test_blanks_after_a_fence_do_no_harm(as_page, fence) -> None:
    reading = as_page(f"{fence}\ntitle: a\n{fence}\n{BODY}\n")

    assert reading.source is not None
    assert reading.source.values == {"title": "a"}
    assert reading.source.body == f"{BODY}\n"


BODIES = {
    "words": BODY,
    "words with a colon": "We say this: enough.",
    "several sentences with colons": "We say this: enough.\n\nThey say that: more.",
    "a heading and words": f"## Why\n\n{BODY}",
    "a heading alone": "# Why",
    "a small heading alone": "## Why",
    "a list": "- one\n- two",
    "a numbered list": "1. one\n2. two",
    "bold words": "**Note**: this is urgent",
    "a quotation": f"> {BODY}",
    "words in quotation marks": '"Enough", she said',
    "a link": "[The report](report.md) is here",
    "a picture": "![A chart](chart.png)",
    "a block": "/// finding | rates/a\n///",
    "a citation": "As shown [@mha-2020-21].",
    "a table": "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "HTML": "<p>Words</p>",
    "Arabic": "هذا نص.",
}


@pytest.mark.parametrize("rule", ["", "---\n\nMore words.\n"], ids=["", "and a rule"])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize(
    "settings",
    [
        "title: a\nstatus: approved",
        "status: approved\ntopics:\n  - a\n  - b",
        "summary: >\n  a\n  b",
    ],
    ids=["values", "a list", "a folded value"],
)
def test_settings_that_are_never_closed_are_one_mistake_at_their_opening(
    as_page, settings, body, rule
) -> None:
    reading = as_page(f"---\n{settings}\n\n{body}\n\n{rule}")

    assert reading.source is None
    assert only(reading).code == "frontmatter/unclosed"
    assert str(only(reading).span) == "content/pages/about.md:1:1"


@pytest.mark.parametrize("meant", ["—", "----", "--", " ---", "...", "––"])
def test_a_mistyped_closing_fence_is_named_with_its_line(as_page, meant) -> None:
    reading = as_page(f"---\ntitle: a\nstatus: draft\n{meant}\n{BODY}\n")

    assert only(reading).code == "frontmatter/unclosed"
    assert only(reading).fix == f"Line 4 is “{meant}”. Type exactly --- there."


def test_a_rule_in_the_body_is_not_named_as_a_mistyped_fence(as_page) -> None:
    reading = as_page(f"---\ntitle: a\n\n{BODY}\n\n----\n\nMore.\n")

    assert "Line" not in only(reading).fix


@pytest.mark.parametrize(
    "body",
    [
        f"{BODY}\n\n---\n\nMore.\n",
        "Heading\n---\n\nWords\n",
        "---\n",
        "\n\n  indented\n",
        "",
    ],
)
def test_the_body_is_what_follows_the_closing_fence_to_the_letter(as_page, body) -> None:
    reading = as_page(f"---\ntitle: a\n---\n{body}")

    assert reading.source is not None
    assert reading.source.body == body
    assert reading.source.text.split("\n")[reading.source.body_line - 1 :] == body.split("\n")


def test_a_page_with_nothing_between_its_fences_is_read_as_empty(as_page) -> None:
    reading = as_page("---\n---\nBody\n")

    assert reading.source is not None
    assert (reading.source.values, reading.source.body_line) == ({}, 3)


def test_a_fence_on_the_last_line_needs_no_line_end(as_page) -> None:
    reading = as_page("---\ntitle: a\n---")

    assert reading.source is not None
    assert reading.source.body == ""


def test_more_settings_than_a_page_can_need_are_refused(as_page) -> None:
    reading = as_page(f"---\ntitle: {'a' * 70_000}\n---\n")

    assert reading.source is None
    assert only(reading).code == "frontmatter/too-large"
    assert "70 kB" in only(reading).title
    assert "64 kB" in only(reading).title


@pytest.mark.parametrize(
    "settings",
    [
        "title: a\n\n# The picture\nimage:\n  file: a.png\n  alt: b",
        "title: a\n# The last remark",
        "internal_notes: |\n  ## Not a heading\n\n  words: here",
        "title: a\n\nsummary: b\n\nstatus: draft",
        "topics:\n- a\n\n- b",
        'summary: "a\n\n  b"',
    ],
)
def test_settings_that_are_laid_out_with_care_are_not_taken_for_page_text(
    as_page, settings
) -> None:
    assert as_page(f"---\n{settings}\n---\n{BODY}\n").diagnostics == ()


def test_a_name_with_a_blank_among_settings_is_not_taken_for_the_text_of_a_page(as_page) -> None:
    reading = as_page("---\ntitle: a\n\nour view: mixed\nsummary: b\n---\nBody\n")

    assert reading.diagnostics == ()
    assert reading.source.values["our view"] == "mixed"
