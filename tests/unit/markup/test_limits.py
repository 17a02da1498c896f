"""Bodies made to keep a build busy are refused before they can."""

from __future__ import annotations

import sys
import time

import pytest

N = 20_000
NASTY = {
    "opening brackets": ("[" * N, "markup/too-long-line"),
    "opening brackets on lines": ("[\n" * 19_000, "markup/too-intricate"),
    "opening brackets in lines": (("[" * 900 + "\n") * 22, "markup/too-intricate"),
    "nested brackets": ("\n".join(["[" * 900] * 12 + ["]" * 900] * 12), "markup/too-intricate"),
    "links left open": (("[a](" * 150 + "\n") * 60, "markup/too-intricate"),
    "pictures left open": (("![" * 440 + "\n") * 40, "markup/too-intricate"),
    "stars": ("*" * N, "markup/too-long-line"),
    "underscores": ("_" * N, "markup/too-long-line"),
    "backticks": ("`" * N, "markup/too-long-line"),
    "tags left open": (("<a " * 150 + "\n") * 60, "markup/too-intricate"),
    "declarations left open": (("<![" * 300 + "\n") * 60, "markup/too-intricate"),
    "comments left open": ("<!-- a></b>\n" * 11_000, "markup/too-intricate"),
    "addresses left open": (("<https://a" * 90 + "\n") * 90, "markup/too-intricate"),
    "nested lists": ("\n".join("    " * depth + "- a" for depth in range(300)), "markup/too-deep"),
    "nested lists on a line": ("- " * 300 + "a", "markup/too-deep"),
    "nested numbers on a line": ("1. " * 300 + "a", "markup/too-deep"),
    "nested quotations": (">" * 300 + " a", "markup/too-deep"),
    "nested boxes": (
        "\n".join("    " * depth + "!!! note" for depth in range(300)),
        "markup/too-deep",
    ),
    "headings without end": ("# a\n" * 15_000, "markup/too-many"),
    "headings in one paragraph": ("## a b c d e f g\n" * 1_900, "markup/too-intricate"),
    "boxes": ("!!! note\n\n    a\n\n" * 2_000, "markup/too-many"),
    "tabs": ('=== "a"\n\n    b\n\n' * 2_000, "markup/too-many"),
    "fences": ("```\nx\n```\n\n" * 4_000, "markup/too-many"),
    "footnotes": ("".join(f"[^{n}]: x\n" for n in range(4_000)), "markup/too-many"),
    "abbreviations": (
        "".join(f"*[A{n}]: b\n" for n in range(2_000)) + "A1 " * 9,
        "markup/too-many",
    ),
    "blocks": ("/// caption\n" * 9_000, "markup/too-many"),
    "links": (("[a](b) " * 100 + "\n\n") * 200, "markup/too-many"),
    "lines": ("a\n" * 30_000, "markup/too-many"),
    "tags": (("<b>" * 300 + "\n\n") * 60, "markup/too-many"),
    "a megabyte": ("Words and words. \n" * 60_000, "markup/too-long"),
    "a megabyte on a line": ("x" * 1_000_000, "markup/too-long"),
    "a picture as text": (
        "![a b](data:image/png;base64," + "A" * 50_000 + ")",
        "markup/too-long-line",
    ),
}


@pytest.mark.parametrize("name", NASTY)
def test_it_is_refused_before_it_is_converted(name, convert_body, monkeypatch):
    body, code = NASTY[name]
    monkeypatch.setattr("campaign.markup.conversion._converted", pytest.fail)
    markup, diagnostics = convert_body(body)
    assert [one.code for one in diagnostics] == [code]
    assert markup.segments == ()


def test_the_line_that_is_too_long_is_named(convert_body):
    _, (fault,) = convert_body("One\n\n" + "word " * 3_000 + "\n\nTwo")
    assert (fault.code, fault.span.line) == ("markup/too-long-line", 3)


def test_the_line_that_is_too_deep_is_named(convert_body):
    _, (fault,) = convert_body("One\n\n" + ">" * 60 + " a\n\nTwo")
    assert (fault.code, fault.span.line) == ("markup/too-deep", 3)


REPLACED = {
    "backslashes": ("\\" * 90 + "\n") * 1_500,
    "escaped signs": ("\\*" * 45 + "\n") * 1_500,
    "stars and underscores": ("*_" * 45 + "\n") * 1_500,
    "entities": ("&a;" * 30 + "\n") * 1_500,
    "line breaks": "a few words  \n" * 15_000,
    "emoji": (":smile:" * 12 + "\n") * 2_000,
    "ends of code": ("``a`" * 1_000 + "\n\n") * 40,
    "short code": ("`a`" * 30 + "\n") * 1_500,
    "signs in a footnote": "A[^a]\n\n[^a]: " + ("\\[" * 45 + "\n    ") * 1_500,
    "signs in a list": "- a\n- " + ("\\[" * 45 + "\n  ") * 1_500,
    "signs after an element": "<b>a</b> " + ("\\[" * 45 + "\n") * 1_500,
}


@pytest.mark.parametrize("name", REPLACED)
def test_replacing_signs_in_one_paragraph_is_refused_before_it_takes_long(name, convert_body):
    began = time.process_time()
    markup, diagnostics = convert_body(f"First.\n\n{REPLACED[name]}")
    assert [one.code for one in diagnostics] == ["markup/too-intricate"]
    assert diagnostics[0].span.line >= 3
    assert markup.segments == ()
    assert time.process_time() - began < 5


def test_lines_of_nothing_but_spaces_are_gone_through_once(codes_of):
    began = time.process_time()
    assert codes_of((" " * 9_900 + "\n\n") * 28 + "Words.") == []
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "body",
    [
        "| a | b |\n|---|---|\n" + "| *a* \\* & `b` | [c](d.md) **e** ~ 5 |\n" * 2_000,
        "- *a* \\* & `b` and more words of it\n" * 2_000,
        "```\n" + "a_b_c[0] = *d & ~e; `f` \\n\n" * 4_000 + "```",
        "    " + "a_b_c[0] = *d & ~e; `f` \\n\n    " * 4_000,
        "A *line* of & a `poem`  \n" * 800,
        "Words with `code` and *stress* and R&D. " * 240,
    ],
    ids=["a table", "a list", "code", "code by indentation", "a poem", "a paragraph"],
)
def test_many_signs_that_each_stand_in_a_text_of_their_own_are_let_through(body, codes_of):
    assert "markup/too-intricate" not in codes_of(body)


@pytest.mark.parametrize(
    "body",
    [
        "\n".join("    " * depth + "- a" for depth in range(39)),
        "\n".join("    " * depth + "!!! note" for depth in range(39)) + "\n" + "    " * 39 + "a",
        ">" * 38 + " a",
        "- " * 38 + "a",
        "<div markdown>\n" * 38 + "a\n" + "</div>\n" * 38,
        "[" * 900 + "]" * 900,
        "*a **b " * 900,
    ],
)
def test_what_is_let_through_can_be_converted(body, codes_of):
    assert not {"markup/too-deep", "markup/not-readable"} & set(codes_of(body))


def test_deeper_than_the_converter_can_go_is_told_and_the_next_page_is_well(codes_of, html_of):
    body = "<div markdown>\n" * 700 + "a\n" + "</div>\n" * 700
    assert codes_of(body) == ["markup/too-deep"]
    assert html_of("*a*") == "<p><em>a</em></p>"


def test_a_converter_that_stumbles_is_told_and_the_next_page_is_well(
    codes_of, html_of, monkeypatch
):
    with monkeypatch.context() as patched:
        patched.setattr("campaign.markup.conversion.sanitised", lambda html: 1 / 0)
        assert codes_of("*a*") == ["markup/not-readable"]
    assert html_of("*a*") == "<p><em>a</em></p>"


def test_the_depth_of_the_caller_does_not_matter_to_an_honest_page(codes_of):
    body = "\n".join("    " * depth + "- a" for depth in range(12))

    def deep(levels: int) -> list[str]:
        return deep(levels - 1) if levels else codes_of(body)

    assert deep(sys.getrecursionlimit() // 4) == []
