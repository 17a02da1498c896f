"""Marks in the source leave no trace: neither in what Markdown makes, nor in what is shown."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from campaign.markup import convert
from campaign.markup.converter import html_of
from campaign.markup.fences import close_fences
from campaign.markup.headings import mark_headings
from campaign.markup.inline import mark_inline
from campaign.markup.marking import Marking
from campaign.markup.marks import ATTRIBUTE, OPEN, Kind, Marks
from campaign.markup.places import Places
from campaign.markup.sanitising import sanitised

PIECES = st.sampled_from(
    [
        *(
            "word ",
            "\n",
            "\n\n",
            "    ",
            "- ",
            "1. ",
            "> ",
            "*",
            "**",
            "_",
            "`",
            "``",
            ":",
            "(",
            ")",
        ),
        *("[a](b.md)", '[a](c.md "t")', "[a](x_y_(z).md 't')", "![p](q.png)", "[r][r]", "[r]"),
        *("\n\n[r]: ref.md\n\n", "<https://a.org/x_y>", "<me@a.org>", "<b>", "</b>", "<br />"),
        *(
            "<div>",
            "</div>",
            "<a href='x.md'>t</a>",
            "<img src=x.png alt=y>",
            '<span class="lead">',
        ),
        *(
            "\n## H\n\n",
            "\n### H {#x}\n",
            "T\n===\n",
            "T\n---\n",
            "{ .lead }",
            "{: #id }",
            "[",
            "]",
        ),
        *("| a | b |\n|---|---|\n| c | d |\n", "!!! note\n    ", "\n```\ncode [a](b)\n```\n"),
        *(
            "[^1]",
            "\n\n[^1]: note\n\n",
            "==m==",
            "~~x~~",
            "^^i^^",
            "<div markdown>\n",
            "\n</div>\n",
        ),
        *(
            "term\n:   def\n",
            '=== "T"\n\n    x\n',
            '??? note "[x](y.md)"\n\n    z\n',
            "&amp;",
            "a<b",
        ),
        *("<!-- c -->", "++ctrl++", '"', "'", "{", "}", "=", "<", ">"),
    ]
)


def plain_html(body: str) -> str:
    return sanitised(html_of(body, Marks()))


def html_without_marks(body: str) -> str:
    marking = Marking(Places(body, "a.md", 1))
    close_fences(marking)
    mark_headings(marking)
    mark_inline(marking)
    marks = marking.marks
    html = re.sub(ATTRIBUTE, "", sanitised(html_of(marking.marked(), marks)))

    def target(found: re.Match[str]) -> str:
        mark = marks.of(found[0])
        assert mark is not None
        assert mark.kind in (Kind.TARGET, Kind.AUTOLINK, Kind.ADDRESS, Kind.FAULT)
        return mark.names[0] if mark.names else mark.written

    return re.sub("(?:https://k/)?" + marks.pattern.pattern, target, html)


def squeezed(html: str) -> str:
    return re.sub(r"\s+", "", unescape(html)).replace('alt=""', "")


@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_marked_body_makes_the_same_html_as_an_unmarked_one(body):
    assert squeezed(html_without_marks(body)) == squeezed(plain_html(body))


@given(
    st.lists(
        PIECES | st.sampled_from(["[@a]", ":material-x:", "/// finding | x\n///\n"]), max_size=14
    )
)
def test_no_mark_is_left_in_the_segments(pieces):
    markup, _ = convert("".join(pieces), file="a.md", first_line=1)
    assert not [one for one in markup.segments if isinstance(one, str) and OPEN in one]


def test_what_is_marked_in_vain_is_shown_as_it_was_written(html_of):
    written = '[@a, p. 3] [b](c_d_(e).md "f") :material-heart: <br/> {: .g #h } <i@j.org>'
    shown = unescape(html_of(f"Text\n\n    {written}"))
    assert f"<code>{written}\n</code>" in shown
    assert f"<code>{written}</code>" in unescape(html_of(f"``{written}``"))


def test_the_same_body_gives_the_same_markup_each_time():
    body = "## H\n\n[a](b.md) [@c] <b>d</b>\n\n/// finding | e\n///\n"
    first = convert(body, file="a.md", first_line=3)
    convert("# other\n\n[^1]\n\n[^1]: x\n\n*[X]: y\n\n[r]: z\n", file="b.md", first_line=1)
    assert convert(body, file="a.md", first_line=3) == first
