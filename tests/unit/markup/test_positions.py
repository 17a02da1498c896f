"""Everything a body refers to is found at the line and column where it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.markup import convert

# Each holds one link, at the sign §; what follows must not depend on what came before.
CONTEXTS = [
    "A paragraph with [a link](§) in it.",
    'A paragraph with [a link](§ "and a title") in it.',
    "A paragraph with [a link](<§>) in it.",
    "Two lines and\n[a link](§){ .lead } on the second.",
    "- item\n- another [link](§)\n",
    "1. item\n\n    [link](§) in a paragraph of the item\n\n    - [deeper](other.md)\n",
    "> Quoted [link](§)\n> on two lines",
    "> - a list [in](§) a quotation",
    "| a | b |\n|---|---|\n| x | [cell](§) |",
    "!!! note\n\n    Text with [link](§)",
    '!!! note "Title with [link](§)"\n\n    Text',
    "??? tip\n\n    - item with [link](§)",
    '=== "Tab"\n\n    [link](§)\n\n=== "Other"\n\n    text',
    "Term\n:   Definition with [link](§)",
    "<div markdown>\nMarkdown [in](§) HTML\n</div>",
    '<p>An <a href="§">old link</a></p>',
    "Text <a lang='cy' href='§'>inline</a>",
    '<div>\n<a title="x > y"\n   href=§>over two lines</a>\n</div>',
    "*emphasis with [link](§)* and **[strong](other.md)**",
    "## A heading with [a link](§)",
    "[![a lamp](other.png)](§)",
    "![a lamp](§)",
    "![a lamp](§)\n/// caption\nA caption\n///",
    "Code `[not](this.md)` before [a link](§)",
    "~~~\n[not](this.md)\n~~~\n\n[a link](§)",
    "    [not](this.md)\n\n[a link](§)",
    "<!-- [not](this.md) -->\n\n[a link](§)",
    "Escaped \\[not](this.md) and [a link](§)",
]
FILLERS = [
    "An ordinary paragraph.",
    "With [another link](other.md) in it.",
    "- a list\n- with [links](other.md)",
    "```\n[not](this.md)\n```",
    "`[not](this.md)`",
    "    [not](this.md)",
    "| a |\n|---|\n| [b](other.md) |",
    "> [quoted](other.md)",
    "Ümläute, 中文 and 🙂 [before](other.md)",
    "/// finding | a/b\n///",
]


def places(body: str, target: str) -> list[tuple[int, int]]:
    found = []
    at = body.find(target)
    while at >= 0:
        line = body.count("\n", 0, at) + 1
        found.append((line, at - (body.rfind("\n", 0, at) + 1) + 1))
        at = body.find(target, at + 1)
    return found


def spans(body: str, target: str, *, first_line: int = 1) -> list[tuple[int, int]]:
    markup, _ = convert(body, file="a.md", first_line=first_line)
    slots = (*markup.links, *markup.images)
    return sorted(
        (one.span.line, one.span.column)
        for one in slots
        if one.target == target and one.span.end_column - one.span.column == len(target)
    )


@given(
    st.lists(st.sampled_from(FILLERS), max_size=5),
    st.sampled_from(CONTEXTS),
    st.lists(st.sampled_from(FILLERS), max_size=3),
)
def test_a_planted_link_is_found_at_its_line_and_column(before, context, after):
    target = "planted.md"
    body = "\n\n".join([*before, "Between.", context.replace("§", target), "Between.", *after])
    assert spans(body, target) == places(body, target)


@given(st.lists(st.sampled_from(CONTEXTS), min_size=2, max_size=6))
def test_the_same_target_written_again_and_again_is_found_each_time(contexts):
    target = "../evidence/rates.md#by-year"
    body = "\n\nBetween.\n\n".join(one.replace("§", target) for one in contexts)
    assert spans(body, target) == places(body, target)


def test_lines_are_counted_from_where_the_body_begins_in_the_file():
    assert spans("Text\n\n[a](b.md)", "b.md", first_line=12) == [(14, 5)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("[text][r] and [r]\n\n[r]: target.md", (3, 6)),
        ("[text][r]\n\n[r]:\n    target.md 'Title'", (4, 5)),
        ("> [text][r]\n>\n> [r]: <target.md>", (3, 9)),
    ],
)
def test_a_reference_points_to_where_its_address_is_written(body, place):
    assert set(spans(body, "target.md")) == {place}


def test_a_link_in_a_footnote_is_found_in_the_footnote():
    assert spans("Text[^1]\n\n[^1]: See [this](target.md).", "target.md") == [(3, 18)]


def test_addresses_between_angle_brackets_are_links():
    markup, _ = convert("See <https://a.org/?b=1&c=2>\nor <me@a.org>.", file="a.md", first_line=1)
    assert [(one.target, one.text, str(one.span)) for one in markup.links] == [
        ("https://a.org/?b=1&c=2", "https://a.org/?b=1&c=2", "a.md:1:6"),
        ("mailto:me@a.org", "me@a.org", "a.md:2:5"),
    ]


def test_citations_blocks_and_icons_have_their_places(convert_body):
    body = (
        "Text [@a, p. 3; @b].\n\n> :material-heart:\n\n- item\n\n    /// finding | c/d\n    ///\n"
    )
    markup, _ = convert_body(body)
    slots = (*markup.citations, *markup.icons, *markup.blocks)
    assert [str(one.span) for one in slots] == [
        "content/pages/a.md:1:7",
        "content/pages/a.md:1:17",
        "content/pages/a.md:3:3",
        "content/pages/a.md:7:19",
    ]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("## Words", (1, 4)),
        ("text\n\n###   Words ###", (3, 7)),
        ("text\n\nWords\n-----", (3, 1)),
        ("> text\n>\n> ## Words", (3, 6)),
        ("- item\n\n    ## Words", (3, 8)),
        ('!!! note\n\n    ## Words {#own}\n\n"', (3, 8)),
        ("text\n\n<h2>Words</h2>", (3, 1)),
        ("```\n## Words\n```\n\n## Words", (5, 4)),
        ("## *Words*", (1, 4)),
    ],
)
def test_a_heading_is_found_where_its_words_are(body, place):
    markup, _ = convert(body, file="a.md", first_line=1)
    assert [(one.text, one.span.line, one.span.column) for one in markup.outline] == [
        ("Words", *place)
    ]
