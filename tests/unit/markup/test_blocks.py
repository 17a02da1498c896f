"""Blocks: those that become slots, and every way to get one wrong."""

from __future__ import annotations

import pytest

FINDING = "/// finding | detention-rates/black-2020-21\n///"


def test_a_block_becomes_a_slot_of_its_own(convert_body):
    markup, diagnostics = convert_body(f"Before\n\n{FINDING}\n\nAfter")
    assert diagnostics == []
    (block,) = markup.blocks
    assert (block.name, block.argument) == ("finding", "detention-rates/black-2020-21")
    assert markup.segments == ("<p>Before</p>\n", block, "\n<p>After</p>")
    assert (block.span.line, block.span.column, block.span.end_column) == (3, 15, 44)


@pytest.mark.parametrize(
    "body",
    [
        FINDING,
        f"Text straight before\n{FINDING}\ntext straight after",
        "/// finding | detention-rates/black-2020-21\n\n///",
        "//// finding | detention-rates/black-2020-21\n////",
        "///finding|detention-rates/black-2020-21\n///",
        "/// Finding |  detention-rates/black-2020-21  \n/// ",
        "> /// finding | detention-rates/black-2020-21\n> ///",
        "> Text\n> /// finding | detention-rates/black-2020-21\n> ///\n> text",
        "- item\n\n    /// finding | detention-rates/black-2020-21\n    ///",
        "!!! note\n\n    /// finding | detention-rates/black-2020-21\n    ///",
        "<div markdown>\n\n/// finding | detention-rates/black-2020-21\n///\n\n</div>",
    ],
)
def test_a_block_may_stand_wherever_text_may(body, convert_body, html_of):
    markup, diagnostics = convert_body(body)
    assert diagnostics == []
    assert [one.argument for one in markup.blocks] == ["detention-rates/black-2020-21"]
    assert "///" not in html_of(body)


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [
        ("/// findng | a/b\n///", "markup/unknown-block", (1, 5)),
        ("/// chart | a/b\n///", "markup/unknown-block", (1, 5)),
        ("Text\n\n/// finding | a/b\n\nText", "markup/unclosed-block", (3, 1)),
        ("/// finding | a/b\n////", "markup/unclosed-block", (1, 1)),
        ("/// caption\ntext", "markup/unclosed-block", (1, 1)),
        ("/// finding\n///", "markup/block-without-name", (1, 1)),
        ("/// action |\n///", "markup/block-without-name", (1, 1)),
        ("/// finding | a/b\n    colour: red\n///", "markup/block-options", (2, 5)),
        ("/// caption\n    attrs: {class: x}\ntext\n///", "markup/block-options", (2, 5)),
        ("/// finding | a/b\nwords\n///", "markup/block-content", (2, 1)),
        ("/// finding | a/b\n\n- words\n\n///", "markup/block-content", (3, 1)),
        ("Text\n\n///", "markup/block-not-opened", (3, 1)),
        ("/// finding: a/b", "markup/block-not-readable", (1, 1)),
        ("/// finding a/b", "markup/block-not-readable", (1, 1)),
        ("// finding | a/b", "markup/block-not-readable", (1, 1)),
    ],
)
def test_a_block_that_is_wrong_is_told_where_it_is(body, code, place, convert_body):
    _, diagnostics = convert_body(body)
    found = [(one.code, one.span.line, one.span.column) for one in diagnostics]
    assert (code, *place) in found
    assert {one.code for one in diagnostics} <= {code, "markup/block-not-opened"}


def test_an_unknown_block_is_told_once_with_its_likeness(convert_body):
    _, (fault,) = convert_body("/// findng | a/b\n///")
    assert fault.suggestion == "finding"


def test_a_block_left_open_does_not_swallow_the_next(convert_body):
    markup, diagnostics = convert_body("/// finding | a/b\n\nText\n\n/// action | newsletter\n///")
    assert [one.code for one in diagnostics] == ["markup/unclosed-block"]
    assert [one.name for one in markup.blocks] == ["action"]


@pytest.mark.parametrize(
    "body",
    [
        f"```\n{FINDING}\n```",
        "    /// nonsense | x",
        "`/// finding`",
        "A path ///usr/bin",
        "///usr/bin",
    ],
)
def test_blocks_in_code_and_paths_are_left_alone(body, convert_body):
    markup, diagnostics = convert_body(body)
    assert diagnostics == []
    assert markup.blocks == ()


def test_yaml_under_a_block_is_never_read(convert_body):
    bomb = "    a: &a [x, x]\n    b: &b [*a, *a, *a, *a, *a]\n    c: [*b, *b, *b, *b, *b]\n"
    _, diagnostics = convert_body(f"/// caption\n{bomb}text\n///")
    assert [one.code for one in diagnostics] == ["markup/block-options"]


def test_settings_under_a_block_have_no_effect(html_of):
    assert '"lead"' not in html_of("/// caption\n    attrs: {class: lead}\n\ntext\n///")


def test_a_caption_makes_a_figure_with_its_links(convert_body, html_of):
    body = "![Queues grow](a.png)\n/// caption\nSource: [the review](b.md) [@a]\n///"
    markup, diagnostics = convert_body(body)
    assert diagnostics == []
    assert "<figcaption>" in html_of(body)
    assert (len(markup.links), len(markup.citations)) == (1, 1)


@pytest.mark.parametrize("start", ["/// finding a/b", "// finding | a/b"])
def test_the_end_of_a_block_whose_start_cannot_be_read_is_not_told_again(start, convert_body):
    _, diagnostics = convert_body(f"{start}\n///\n\nText\n")
    assert [one.code for one in diagnostics] == ["markup/block-not-readable"]
