"""The Markdown conventions that editors know from Material work, without scripts and without refusals."""

from __future__ import annotations

import pytest

BENIGN = {
    "plain": "Words, *emphasis*, **strong**, `code`, a \\* star and &amp; an entity.\n\nAnother paragraph.",
    "accents": "Ünïcödé: Łódź, İstanbul, Nguyễn, Ελλάδα, Москва, 中文, 日本語, 한국어 and 🙂👩‍👩‍👧.",
    "right-to-left": "العربية: **مهم** [رابط المراجعة](a.md)\n\nעברית וגם English 123.",
    "combining": "देवनागरी ไทย é (e + accent) ﬁne “quotes” – dashes — … £25 €30 ½ 10 °C",
    "numbers": "On 01/02/2022 at 10:30:45, 1,234.5 (4.6 times) under section 136(c); 3 < 5 > 2; a/b; 50%.",
    "brackets": "An interval [0, 1), a note [sic], an aside [as they said] and {braces} and {{ more }}.",
    "comparison": "If x<5 and y>3 then a<b, x < y & z -> w, <- and <3.",
    "hashtags": "#EndTheWait and issue #12 and C# and section #.",
    "underscores": "snake_case_words, __dunder__ and 5*3*2 and 2 ** 3 and a_b_.",
    "lists": "- one\n- two\n    - deeper\n        1. and\n        2. deeper\n\n* star\n\n+ plus\n\n1. first\n1. second",
    "long list": "\n".join(f"- item {number} with [a link](a.md)" for number in range(300)),
    "quotes": "> Quoted\n>\n> > deeper\n>\n> - list\n\n— someone",
    "code": "```python\nx = [1][0]  # <b>\n```\n\n~~~\n[@not]\n~~~\n\n    indented <script>\n\n`` `tick` ``",
    "code with a title": '```python title="a.py" hl_lines="1" linenums="1"\nx = 1\n```',
    "rules": "Above\n\n---\n\nBelow\n\n***\n\n___",
    "breaks": "Line one  \nline two<br>line three<br/>line four",
    "table": "| Group | Rate |\n|:------|-----:|\n| A | 1.2 |\n| B [x](a.md) | `3|4` |\n\nSource: them",
    "html table": '<table>\n<caption>Rates</caption>\n<tr><th scope="col">A</th><td colspan="2">1</td></tr>\n</table>',
    "admonitions": '!!! note "A **title**"\n\n    Text\n\n!!! warning\n    Text\n\n!!! tip ""\n    No title',
    "details": '??? question "What is it?"\n\n    This.\n\n???+ note\n\n    Open.',
    "tabs": '=== "England"\n\n    Text\n\n=== "Wales"\n\n    - list',
    "footnotes": "Text[^1] and more[^note].\n\n[^1]: Short.\n[^note]: Long\n\n    with a paragraph.",
    "tasks": "- [ ] to do\n- [x] done\n- [X] done too",
    "abbreviations": "The NHS and the MHA.\n\n*[NHS]: National Health Service\n*[MHA]: Mental Health Act",
    "definitions": "Term\n:   What it means\n\nOther\n:   One\n:   Two",
    "captions": "| a |\n|---|\n| b |\n\n/// caption\nA caption\n///\n\n/// figure-caption\nAnother\n///",
    "marks": "==marked== ^^inserted^^ ~~deleted~~ H~2~O x^2^ ++ctrl+alt+del++",
    "emoji": ":smile: :not-an-emoji: 10:30 a:b:c",
    "icons": ":material-heart: :fontawesome-brands-mastodon:{ .lg }",
    "attributes": "[A button](a.md){ .md-button .md-button--primary }\n\nText\n{: #an-id .lead lang=cy }",
    "languages": 'A <span lang="cy">bore da</span> and <bdi>שלום</bdi> and <p dir="rtl" lang="ar">مرحبا</p>',
    "inline html": "<kbd>Ctrl</kbd> <abbr title='x'>y</abbr> <sub>2</sub> <small>s</small> <time datetime='2022-02-14'>t</time>",
    "markdown in html": '<div class="grid cards" markdown>\n\n- **One**\n\n    Text\n\n- Two\n\n</div>',
    "html details": "<details>\n<summary>More</summary>\n<p>Text</p>\n</details>",
    "comments": "Text <!-- a remark --> text\n\n<!--\na longer one <b>\n-->\n\nText",
    "references": "[the review][r], [the review][], [r]\n\n[r]: a.md 'Title'\n[the review]: <b.md>",
    "headings": "## One\n\n### Two\n\n#### Three\n\n## Four ##\n\nFive\n----",
    "citations": "As found [@mha-2020-21, p. 31] and [@a; @b, Table 1c; @c_d, pp. 3–5].",
    "blocks": "/// finding | a/b\n///\n\n/// action | newsletter\n///",
    "links": "[Call us](tel:+442079460000) [Write to us](mailto:a@example.org?subject=Hi%20you) <a@example.org>",
    "odd links": "[The page](../a b.md) [The page](a.md#ünï) [The page](/a/?b=c&d=e#f) [The page](a:b/c.md.md)".replace(
        "a:b/", "./a:b/"
    ),
    "long line": "A long paragraph with ordinary words in it. " * 220,
    "long page": "\n\n".join(
        "A paragraph with [a link](a.md) and *more* words. " * 12 for _ in range(200)
    ),
    "deep lists": "\n".join("    " * depth + "- item" for depth in range(20)),
    "long code": "```\n" + "x = [[[[1]]]] (((( {{{{\n" * 2000 + "```",
    "wide table": "|"
    + " a |" * 40
    + "\n|"
    + "---|" * 40
    + "\n"
    + ("|" + " [x y](b.md) |" * 40 + "\n") * 30,
    "glossary": "Text with A1 and A2.\n\n"
    + "\n".join(f"*[A{number}]: Meaning" for number in range(60)),
    "many footnotes": "\n\n".join(f"Text[^{n}]" for n in range(200))
    + "\n\n"
    + "\n".join(f"[^{n}]: Note." for n in range(200)),
    "empty": "",
    "blank lines": "\n\n   \n\n",
    "no-break spaces": "10\u00a0000\u00a0people and 25\u202f%",
}


@pytest.mark.parametrize("name", BENIGN)
def test_honest_text_is_refused_nowhere(name, convert_body):
    markup, diagnostics = convert_body(BENIGN[name])
    assert diagnostics == []
    assert bool(markup.segments) == bool(BENIGN[name].strip())


@pytest.mark.parametrize(
    ("name", "html"),
    [
        (
            "admonitions",
            '<div class="admonition note">\n<p class="admonition-title">A <strong>title</strong></p>',
        ),
        ("details", '<details class="question">\n<summary>What is it?</summary>'),
        ("tabs", '<input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio">'),
        ("tabs", '<label for="__tabbed_1_2">Wales</label>'),
        ("table", '<td class="align-right">1.2</td>'),
        ("footnotes", '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'),
        (
            "tasks",
            '<label><input checked="checked" disabled="disabled" type="checkbox"> done</label>',
        ),
        ("abbreviations", '<abbr title="Mental Health Act">MHA</abbr>'),
        ("definitions", "<dt>Term</dt>\n<dd>What it means</dd>"),
        ("captions", "<figcaption>"),
        (
            "marks",
            "<mark>marked</mark> <ins>inserted</ins> <del>deleted</del> H<sub>2</sub>O x<sup>2</sup>",
        ),
        ("marks", '<kbd class="key-control">Ctrl</kbd>'),
        ("emoji", "😄 :not-an-emoji: 10:30"),
        ("code", '<span class="mi">1</span>'),
        ("code with a title", '<span class="filename">a.py</span>'),
        ("languages", '<span lang="cy">bore da</span>'),
        ("attributes", '<p class="lead" id="an-id" lang="cy">Text</p>'),
        ("markdown in html", "<strong>One</strong>"),
        ("numbers", "section 136(c)"),
    ],
)
def test_a_convention_makes_its_html(name, html, html_of):
    assert html in html_of(BENIGN[name])


def test_no_convention_writes_styles_or_scripts(html_of):
    for body in BENIGN.values():
        html = html_of(body)
        assert " style=" not in html
        assert "<script" not in html


def test_features_say_what_a_page_uses(convert_body):
    assert convert_body("Words")[0].features == frozenset()
    for name, feature in {
        "table": "tables",
        "tabs": "tabs",
        "tasks": "tasks",
        "footnotes": "footnotes",
        "admonitions": "admonitions",
        "code": "highlighting",
        "icons": "icons",
        "citations": "citations",
        "blocks": "blocks",
    }.items():
        assert feature in convert_body(BENIGN[name])[0].features


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", 0),
        ("Four words, no more.", 4),
        ("## A heading\n\n- don't count 4.6 twice", 6),
        ("Text [@a, p. 3] :material-heart: <b>x</b>", 2),
        ("中文", 1),
    ],
)
def test_words_are_those_a_reader_sees(body, words, convert_body):
    assert convert_body(body)[0].words == words


def test_ids_are_all_the_places_a_link_can_lead_to(convert_body):
    markup, _ = convert_body("## Here\n\nText[^1]\n{: #own }\n\n[^1]: Note")
    assert {"here", "own", "fn:1", "fnref:1"} <= markup.ids


def test_a_trusted_page_keeps_its_html_and_is_checked_all_the_same(convert_body, html_of):
    body = (
        '<script src="a.js">if (a < b) { x("[y](z)") }</script>\n\n'
        '<form action="/x"><input name="q" style="color:red"></form>\n\n'
        "## Heading\n\n[The review](b.md) [@c] <a href='d.md'>The report</a>\n\n/// findng | a/b\n///\n"
    )
    markup, diagnostics = convert_body(body, trusted=True)
    html = html_of(body, trusted=True)
    assert html.startswith('<script src="a.js">if (a < b) { x("[y](z)") }</script>\n')
    assert '<form action="/x"><input name="q" style="color:red"></form>' in html
    assert [one.target for one in markup.links] == ["b.md", "d.md"]
    assert [one.text for one in markup.outline] == ["Heading"]
    assert [one.source_id for one in markup.citations] == ["c"]
    assert [one.code for one in diagnostics] == ["markup/unknown-block"]
    assert "data-k" not in html
