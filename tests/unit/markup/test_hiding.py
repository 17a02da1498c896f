"""HTML that hides words or strikes them out is told: left out in silence, it would publish them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.markup.hiding import TakenBack, taken_back

HIDING = [
    "display:none",
    "color: red; DISPLAY : None !important",
    "display:/* for now */none",
    "visibility: hidden",
    "visibility:collapse;",
    "opacity:0",
    "opacity: .0",
    "opacity: 0%",
    "font-size:0",
    "font-size: 0px",
    "font: 0/0 a",
    "font:italic 0px/0 serif",
    "color:transparent",
    "clip: rect(0 0 0 0)",
    "clip-path: inset(50%)",
    "text-indent:-9999px",
    "content-visibility: hidden",
    "mso-hide:all",
]
SHOWING = [
    "",
    "display:block",
    "visibility: visible",
    "opacity:0.9",
    "opacity: 1",
    "font-size: 0.8em",
    "font-size:.9rem",
    "font: 10px/1.2 serif",
    "font: 0.9em/1.4 Georgia, serif",
    "color:#000000",
    "clip:auto",
    "clip-path:none",
    "text-indent:-18.0pt",
    "text-decoration: none",
    "text-decoration: underline",
    "mso-hide:none",
    "mso-spacerun:yes",
    "border-width:0; margin:0; height:0",
    "no declaration at all: none; none",
]


@pytest.mark.parametrize("style", HIDING)
def test_a_style_that_hides_words_is_told_at_its_place(style, convert_body) -> None:
    _, (told,) = convert_body(f'Before.\n\n<p title="a" style="{style}">Not for readers.</p>')

    assert told.code == "html/would-show"
    assert (told.span.line, told.span.column) == (3, 14)
    assert style in told.title


@pytest.mark.parametrize("style", SHOWING)
def test_a_style_that_shows_its_words_is_left_out_without_a_word(style, codes_of, html_of) -> None:
    text = f'<p style="{style}">For readers.</p>'

    assert codes_of(text) == []
    assert html_of(text) == "<p>For readers.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<p hidden>a</p>",
        "<p hidden=until-found>a</p>",
        "<P HIDDEN>a</P>",
        "a <b hidden>b</b>",
        "<section hidden>\n\na\n\n</section>",
        "<lamp-post hidden>a</lamp-post>",
        "<details hidden><summary>a</summary>b</details>",
        "a\n{: hidden=hidden }",
        "a\n{: style='display:none' }",
        "## a {: style='display:none' }",
        "a *b*{: style='display:none' }",
        "> <p hidden>a</p>",
        "- a\n\n    <p hidden>b</p>",
        '<center style="display:none">a</center>',
        "| a |\n|---|\n| <i hidden>b</i> |",
    ],
)
def test_words_are_told_whatever_hides_them(text, codes_of) -> None:
    assert "html/would-show" in codes_of(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a <strike>b</strike>", ["html/struck-out"]),
        ('a <span style="text-decoration:line-through">b</span>', ["html/struck-out"]),
        ('a <b style="text-decoration-line: underline line-through">b</b>', ["html/struck-out"]),
        ('a <del style="text-decoration:line-through">b</del>', []),
        ("a ~~b~~ and <s>c</s>", []),
    ],
)
def test_words_that_are_struck_out_are_told_unless_they_stay_so(text, codes, codes_of) -> None:
    assert codes_of(text) == codes


@pytest.mark.parametrize(
    "text",
    ["`<p hidden>a</p>`", "```\n<p hidden>a</p>\n```", r"\<p hidden>", "<!-- <p hidden> -->"],
)
def test_html_that_is_shown_as_text_or_left_out_hides_nothing(text, codes_of) -> None:
    assert codes_of(text) == []


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<!-- Ask Sam.", 1, 1),
        ("Before.\n\n<!-- Ask Sam.\n\nAfter.", 3, 1),
        ("Before <!-- ask Sam. After.", 1, 8),
        ("- a\n- b <!-- ask Sam", 2, 5),
        ("| a <!-- b | c |\n|---|---|\n| d | e |", 1, 5),
        ("## Heading <!-- ask Sam", 1, 12),
        ("> <!-- Ask Sam.", 1, 3),
        ("<!-- Ask Sam. -- >", 1, 1),
        ("<!-- Ask Sam. ->", 1, 1),
        ("a <!-- b --> c <!-- d", 1, 16),
        ("*a <!-- b*", 1, 4),
        ("[a <!-- b](c.md)", 1, 4),
        ("<!-- a\n\n```\nb -->\n```", 1, 1),
    ],
)
def test_a_comment_without_an_end_is_told_where_it_begins(text, line, column, convert_body) -> None:
    _, told = convert_body(text)

    assert [(one.code, one.span.line, one.span.column) for one in told] == [
        ("html/open-comment", line, column)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a <!-- b --> c",
        "<!-- a\n\nb\n\n- c\n-->\n\nd",
        "a <!----> b",
        "a <!--> b",
        "a <!-- b --!> c",
        "<!-- a <!-- b -->",
        "<!--\n```\nb\n```\n-->",
        "`<!-- a`",
        "```html\n<!-- a\n```",
        "    <!-- a",
        r"\<!-- a",
        "a <!- b and <! c",
        "a &lt;!-- b",
    ],
)
def test_a_comment_with_an_end_and_what_only_looks_like_one_is_no_problem(text, codes_of) -> None:
    assert codes_of(text) == []


@given(
    st.sampled_from(HIDING),
    st.lists(st.sampled_from([one for one in SHOWING if one]), max_size=3),
    st.sampled_from([str.upper, str.lower, str.title]),
    st.sampled_from(["", " ", "\n", "/**/"]),
)
def test_what_stands_around_a_declaration_does_not_help_it(
    hiding: str, others: list[str], form: object, space: str
) -> None:
    assert callable(form)
    style = f"{space};{space}".join([*others, form(hiding), *others])
    assert taken_back("p", "style", style) is TakenBack.HIDDEN


@given(st.text(max_size=200))
def test_any_value_is_read(style: str) -> None:
    assert taken_back("p", "style", style) in (None, *TakenBack)
