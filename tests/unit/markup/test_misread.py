"""Lists and tables that are read as paragraphs are told of; what is read rightly stays as it was."""

from __future__ import annotations

import pytest

from tests.marking import marked

LIST, TABLE, LINK = "markup/list-not-read", "markup/table-not-read", "markup/link-not-read"
PAGE = "content/pages/a.md"
MISREAD = {
    "a list without a blank line": (LIST, "We ask for:\n«- light»\n- air", "blank line"),
    "a numbered one": (LIST, "We ask for:\n«1. light»\n2. air", "blank line"),
    "one with long lines": (LIST, "We ask:\n«- light by day»\n  and night\n- air", "blank line"),
    "one with stars": (LIST, "We ask for:\n«* light»\n* air", "blank line"),
    "one that begins with a link": (LIST, "See:\n«- [the law](https://a.example/)»", "blank line"),
    "one that begins with bold words": (LIST, "See:\n«- **a** b»\n- **c** d", "blank line"),
    "one in a quotation": (LIST, "> We ask for:\n> «- light»\n> - air", "blank line"),
    "bullets of a word processor": (LIST, "We ask for:\n\n«• light»\n• air", "“- ”"),
    "bullets after a sentence": (LIST, "We ask for:\n«•\tlight»\n•\tair", "“- ”"),
    "a table without its line": (TABLE, "«| a | b |»\n| 1 | 2 |", "| --- | --- |"),
    "a table with long dashes": (TABLE, "«| a | b |»\n|—|—|\n| 1 | 2 |", "| --- | --- |"),
    "a table with a short line": (TABLE, "«| a | b | c |»\n|---|---|\n| 1 | 2 | 3 |", "| --- | --- | --- |"),
    "a table after a sentence": (TABLE, "Ours:\n«| a | b |»\n|---|---|\n| 1 | 2 |", "blank line"),
    "a link with a space in it": (LINK, "See «[the law] (https://a.example/)».", "[the law](https://a.example/)"),
    "a link the wrong way round": (LINK, "See «(the law)[www.a.example]».", "[the law](https://www.a.example)"),
    "a link that is not closed": (LINK, "See «[the law](https://a.example/» today.", "[the law](https://a.example/)"),
    "a link to a page with a space in it": (LINK, "See «[us] (../pages/about.md#us)».", "[us](../pages/about.md#us)"),
    "a row with too many parts": (
        "markup/table-row-too-long",
        "| a | b |\n|---|---|\n«| 1 | 2 | 3 |»\n| 4 | 5 |",
        "as many parts",
    ),
}  # fmt: skip
READ = {
    "a list": "We ask for:\n\n- light\n- air\n  and\n- water",
    "a list in a list": "- light\n    - by day\n    - by night\n- air",
    "a long item": "- light by day\nand by night\n- air",
    "a list of tasks": "- [ ] light\n- [x] air",
    "a list after a heading": "## We ask\n- light\n- air",
    "a number that begins a line": "It was in\n1998. It rained.",
    "code": "```\nWe ask for:\n- light\n| a | b |\n| 1 | 2 |\n• air\n```",
    "indented code": "See:\n\n    We ask for:\n    - light\n    • air",
    "a line that begins with a dash": "We ask\n— and so do you —\nfor light.",
    "a sum": "We count 5\n-3 degrees.",
    "an ornament": "One\n\n• • •\n\nTwo",
    "a table": "Ours:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n\nSo.",
    "a table without bars at its ends": "a | b\n--|--\n1 | 2",
    "a table with an empty corner": "| | b |\n|---|---|\n| 1 | 2 |",
    "a table with bars in its words": "| a | b |\n|---|---|\n| `x | y` | \\| |",
    "bars in a sentence": "Yes | no | maybe.\nSo it is.",
    "one bar at the beginning": "| as they say\n| in verse",
    "a link": "See [the law](https://a.example/a_(b)) (https://a.example/).",
    "a link in code": "Write `[the law] (https://a.example/)` or not.",
    "a link in indented code": "Write:\n\n    (the law)[https://a.example/]",
    "words in brackets": "They [the council] (all of them) said [sic] (p. 3).",
    "a reference": "See [the law][law] (https://b.example/).\n\n[law]: https://a.example/",
    "brackets that are escaped": "See \\[the law] (https://a.example/).",
    "a box": "!!! note\n    - light\n    - air",
}


@pytest.mark.parametrize(("code", "text", "fix"), MISREAD.values(), ids=MISREAD)
def test_what_is_not_read_as_it_was_meant_is_told_once(convert_body, code, text, fix) -> None:
    written = marked(text, PAGE)

    _, diagnostics = convert_body(written.text)

    assert [(one.code, one.span) for one in diagnostics] == [(code, written.span)]
    assert fix in diagnostics[0].fix


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_is_read_as_it_was_meant_is_not_told(codes_of, text) -> None:
    assert codes_of(text) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Ours:\n- light\n- air", "<p>Ours:\n- light\n- air</p>"),
        ("| a | b |\n| 1 | 2 |", "<p>| a | b |\n| 1 | 2 |</p>"),
        ("## Ask\n- light", '<h2 id="ask">Ask</h2>\n<ul>\n<li>light</li>\n</ul>'),
    ],
)
def test_looking_for_them_changes_nothing_on_the_page(html_of, text, html) -> None:
    assert html_of(text) == html
