"""What nobody can see cannot be written by its number in a body either; in code it is only shown."""

from __future__ import annotations

import pytest

DIRECTION, CONTROL = "file/hidden-direction", "file/control-character"

# The code, the body, and the line and column at which the number begins.
LIVE = {
    "in a paragraph": (DIRECTION, "a &#x202e;b", 1, 3),
    "by a decimal number": (DIRECTION, "a &#8238;b", 1, 3),
    "without a semicolon": (DIRECTION, "a &#x202E b", 1, 3),
    "with zeros before it": (DIRECTION, "a &#x0000202e;b", 1, 3),
    "in an address": (DIRECTION, "[x y](https://a.example/&#x202e;gpj.exe)", 1, 25),
    "in an address of HTML": (DIRECTION, "<a href='https://a.example/&#x202e;x'>x y</a>", 1, 28),
    "in an address further down": (DIRECTION, "[x y][r]\n\n[r]: https://a.example/&#x202e;", 3, 24),
    "in an attribute": (DIRECTION, '<b title="a&#x202e;b">x</b>', 1, 12),
    "in a heading": (DIRECTION, "## a &#x202e;b", 1, 6),
    "in a description of a picture": (DIRECTION, "![x &#x202e;y](a.png)", 1, 5),
    "in a table": (DIRECTION, "|a|\n|-|\n|x &#x202e;|", 3, 4),
    "in a title of a box": (DIRECTION, '!!! note "a&#x202e;b"\n\n    x', 1, 12),
    "in a note": (DIRECTION, "x[^1]\n\n[^1]: a &#x202e;b", 3, 9),
    "beside the same in code": (DIRECTION, "```\n&#x202e;\n```\n\na &#x202e;b", 5, 3),
    "an isolate that is not closed": (DIRECTION, "a &#x2067;b", 1, 3),
    "a zero": (CONTROL, "a &#0;b", 1, 3),
    "an escape for terminals": (CONTROL, "a &#x1b;[31mb", 1, 3),
    "a line separator": (CONTROL, "a &#x2028;b", 1, 3),
    "a byte-order mark": (CONTROL, "a &#65279;b", 1, 3),
    "one that old Windows pages have no letter for": (CONTROL, "a &#x81;b", 1, 3),
}


@pytest.mark.parametrize(("code", "body", "line", "column"), LIVE.values(), ids=LIVE)
def test_it_is_told_where_it_is_written(code, body, line, column, convert_body) -> None:
    _, diagnostics = convert_body(body)

    assert [(one.code, one.span.line, one.span.column) for one in diagnostics] == [
        (code, line, column)
    ]
    assert "by its number" in diagnostics[0].fix


@pytest.mark.parametrize(
    "body",
    [
        "`a &#x202e;b`",
        "```\na &#x202e;b\n```",
        "    a &#x202e;b",
        "a &amp;#x202e;b",
        "The word &#x2067;שלום&#x2069; means peace",
        "It&#146;s, and so on&#x85;",
        "a&#160;b&#8209;c &#x1F600;",
        "A line&#13;&#10;of another program",
        "No character: &#xFFFFFFFF; &#99999999999;",
        "Ampersands & # and &#; and &#x;",
    ],
)
def test_what_is_shown_as_it_is_written_or_can_be_seen_is_right(body, codes_of) -> None:
    assert codes_of(body) == []
