"""What is used but never defined, code that is left open, and kinds of boxes that do not exist."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [
        ("Text\n\nand[^1].", "markup/undefined-footnote", (3, 4)),
        ("Text.\n\n[^1]: Nobody refers here.", "markup/unused-footnote", (3, 1)),
        ("Text [the review][rev].", "link/undefined-reference", (1, 19)),
        ("Text\n\n```python\nx = 1", "markup/unclosed-code", (3, 1)),
        ("> ```\n> x\n\nText", "markup/unclosed-code", (1, 3)),
        ("- item\n\n    ~~~\n    x\n\ntext", "markup/unclosed-code", (3, 5)),
        (
            "- item\n\n    ```\n    x\n\ntext\n\n```\n/// nonsense | x\n```",
            "markup/unclosed-code",
            (3, 5),
        ),
        ("```python and more\nx\n", "markup/code-first-line", (1, 1)),
        ("Text\n\n!!! wanring\n\n    text", "markup/unknown-admonition", (3, 5)),
        ('??? faqs "Title"\n\n    text', "markup/unknown-admonition", (1, 5)),
    ],
)
def test_it_is_told_where_it_stands(body, code, place, convert_body):
    _, diagnostics = convert_body(body)
    assert [(one.code, one.span.line, one.span.column) for one in diagnostics] == [(code, *place)]


@pytest.mark.parametrize(
    "body",
    [
        "`[^1]` and `[a][b]`",
        "    [^1] and [a][b]",
        "```\n[^1] and [a][b]\n```",
        "\\[^1] and x[0][1]",
        "[The review][Rev]\n\n[rev]: a.md",
        "[The\nreview][the review]\n\n[the   review]: a.md",
        "Text[^a b]\n\n[^a b]: Note",
        "````\n```\nnested\n```\n````",
        "```inline``` code that begins a line",
        "```\nx\n```   ",
        "- item\n\n    ```\n    x\n    ```",
        "> ```\n> x\n> ```",
        "    !!! wanring\n\n        code",
    ],
)
def test_what_is_defined_or_meant_as_code_is_not_told(body, codes_of):
    assert codes_of(body) == []


def test_code_left_open_ends_with_the_item_it_stands_in(convert_body):
    _, diagnostics = convert_body("- item\n\n    ```\n    x\n\ntext\n\n> ~~~\n> y\n\ntext")
    assert [(one.code, one.span.line) for one in diagnostics] == [
        ("markup/unclosed-code", 3),
        ("markup/unclosed-code", 8),
    ]


def test_the_likely_name_is_offered(convert_body):
    assert convert_body("!!! wanring\n\n    x")[1][0].suggestion == "warning"
    assert convert_body("[The review][reveiw]\n\n[review]: a.md")[1][0].suggestion == "review"
