"""What editors bring along from other software, or do by habit, and what only looks like that."""

from __future__ import annotations

import pytest

from tests.marking import marked

PAGE = "content/pages/a.md"
BOLD, CODE, COMMAND = (
    "markup/bold-for-heading",
    "markup/words-shown-as-code",
    "markup/shortcode",
)
PROSE = "We have asked the office for a lamp on every street of the town."

TOLD = {
    "a bold line in place of a heading": (BOLD, "It is dark.\n\n«**What we want**»\n\nA lamp.", "write: ## What we want"),
    "one with underscores": (BOLD, "It is dark.\n\n«__Our demands__»\n\n- A lamp.", "## Our demands"),
    "one under a heading": (BOLD, "## Dark\n\nIt is dark.\n\n«**Why it matters**»\n\nWe fall.", "write: ### Why it matters"),
    "a paragraph that is indented": (CODE, f"It is dark.\n\n    «{PROSE}»\n\nSo.", "Take away the spaces"),
    "one with a tab": (CODE, f"It is dark.\n\n\t«{PROSE}»", "Take away the spaces"),
    "one of two lines": (CODE, f"It is dark.\n\n    «{PROSE}»\n    Nobody has answered so far.", "Take away"),
    "one with a link and a citation": (CODE, "So.\n\n    «“[We](https://a.example/) have asked for lamps again and again, [@lamps, p. 3]!”»", "Take away"),
    "one at the beginning of the page": (CODE, f"    «{PROSE}»\n\nSo.", "Take away the spaces"),
    "one too deep in a list": (CODE, f"- It is dark.\n\n        «{PROSE}»", "four of the spaces"),
    "a form of WordPress": (COMMAND, 'Write:\n\n«[contact-form-7 id="1" title="Write to us"]»', "/// action | newsletter"),
    "a form without settings": (COMMAND, "Write: «[mc4wp_form]»", "/// action | newsletter"),
    "a gallery with typographic quotation marks": (COMMAND, "«[gallery ids=“1,2”]»", "![what it shows]"),
    "a film with its end": (COMMAND, "See «[embed]»https://a.example/[/embed] there.", "“videos:”"),
    "a caption": (COMMAND, 'A «[caption id="a" width="3"]»street[/caption].', "![what it shows]"),
    "columns in columns": (COMMAND, '«[row]»[column width="1/2"]Words[/column][/row]', "delete it"),
    "forum code": (COMMAND, "A «[b]»word[/b].", "**bold**"),
    "a link in forum code": (COMMAND, "See «[url=https://a.example/]»this[/url].", "[words of a link]"),
    "a shortcode of Hugo": (COMMAND, "«{{< youtube abc >}}»", "“videos:”"),
    "one of Hugo with its end": (COMMAND, "«{{% notice tip %}}»Mind.{{% /notice %}}", "delete it"),
    "a tag of Liquid": (COMMAND, '«{% include "form.html" %}»', "delete it"),
    "one with its end": (COMMAND, "«{% if dark %}»A lamp.{% else %}No.{% endif %}", "delete it"),
    "a variable": (COMMAND, "See «{{ site.title }}» there.", "delete it"),
    "a box of GitHub": (COMMAND, "> «[!WARNING]»\n> Mind the step.", "!!! note"),
    "a box of other software": (COMMAND, "«::: note»\n\nMind the step.\n\n:::", "!!! note"),
    "a list of contents": (COMMAND, "«[TOC]»\n\nSo.", "delete it"),
    "a name for a mailing of Mailchimp": (COMMAND, "Dear «*|FNAME|*», come.", "delete it"),
    "a name for a mailing": (COMMAND, "Dear «{{first_name}}», come.", "delete it"),
    "a variable in a heading": (COMMAND, "## Of «{{ site.title }}»\n\nSo.", "delete it"),
    "a variable in a link": (COMMAND, "[«{{ site.title }}»](https://a.example/)", "delete it"),
}  # fmt: skip
BENIGN = {
    "a bold sentence": "It is dark.\n\n**Nobody should fall.**\n\nSo.",
    "a bold question": "It is dark.\n\n**Why is it dark?**\n\nSo.",
    "a bold cry": "It is dark.\n\n**What a night!**\n\nSo.",
    "a slogan": "They shouted it.\n\n**No lamp, no peace**\n\nThen they went home.",
    "a slogan that could be one": "They shouted it.\n\n**Light now**\n\nThen they went home.",
    "a quotation in bold": "He said it.\n\n**“What we want is light”**\n\nSo.",
    "what a sentence leads to": "It says:\n\n**What we want**\n\nSo.",
    "a line at the beginning": "**Our position in short**\n\nSo.",
    "a line at the end": "So.\n\n**Our thanks to all**",
    "a line under a heading": "## Dark\n\n**What we found in a year**\n\nSo.",
    "a name under a quotation": "> So.\n\n**Our director**\n\nSo.",
    "two lines of a name": "So.\n\n**Ada Example**\n\n**Our director**\n\nSo.",
    "marks of a press release": "So.\n\n**ENDS**\n\nSo.\n\n**NOTES TO EDITORS**\n\nSo.",
    "the title of a table": "So.\n\n**Our lamps by street**\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "the title of a picture": "So.\n\n**Our street**\n\n![A dark street](a.png)",
    "a bold line in a paragraph": "So.\n**What we want**\nSo.",
    "a line that is partly bold": "So.\n\n**What we want** is light.\n\nSo.",
    "a bold line in a list": "- So.\n\n    **What we want**\n\n    Light.",
    "bold lines in code": "So.\n\n```\nSo.\n\n**What we want**\n\nSo.\n```",
    "bold dates": "So.\n\n**14 February**\n\nSo.\n\n**15 February**\n\nSo.",
    "indented code": "Type:\n\n    make site && open http://127.0.0.1:8000/ in a browser that you like.",
    "indented settings": "Write:\n\n    title: The lamps of our town are few and nobody has counted them\n    summary: All that we know of them and of the streets without any.",
    "an indented list": "Ours:\n\n    - a lamp on every street of this town and of the next one.\n    - and a bench.",
    "an indented verse": "So:\n\n    The night is long,\n    the street is dark,\n    and nobody has heard us\n    all the way home.",
    "words between fences": f"Write:\n\n```\n{PROSE}\n```",
    "indented words between fences": f"Write:\n\n```\n    {PROSE}\n```",
    "a second paragraph in a list": f"- So.\n\n    {PROSE}",
    "a second paragraph of a note": f"So.[^a]\n\n[^a]: One.\n\n    {PROSE}",
    "a box": f"!!! note\n\n    {PROSE}",
    "brackets of an editor": "“They [the council] said [sic] that [i]t was [s]o […] [emphasis added].”",
    "a bracket with an equals sign": "A sample [adults, n = 212; women n=104] of [p=0.05].",
    "words that are also commands": "He said: [gallery] and [caption] and [video unavailable].",
    "an end that nothing began": "A joke [/s] and the path [/etc].",
    "a link with such words": '[b](https://a.example/) and [gallery "a"](https://b.example/).',
    "a command in code": 'Delete `[gallery ids="1"]` and `{{< youtube id >}}` and `{% include x %}`.',
    "a command between fences": '```\n[gallery ids="1"]\n{{ site.title }}\n{% include x %}\n```',
    "braces": "Dear {name}, {{ nothing }} is {% filled %} in here; {{citation needed}}.",
    "colons, stars and bars": "So::: it is. A *word* | *another* and **|** and [!] and [TOC] in a line.",
    "a narrow table of stars": "|a|b|c|\n|-|-|-|\n|*|NHS|*|",
    "an escaped command": '\\[gallery ids="1"\\] and \\{{ site.title }}',
    "dates in brackets": "[2026/27] and [1/2] and [and/or] and [his/her].",
    "HTML with settings": '<abbr title="National Health Service">NHS</abbr> [the service].',
}  # fmt: skip


@pytest.mark.parametrize(("code", "text", "fix"), TOLD.values(), ids=TOLD)
def test_a_habit_of_other_software_is_told_once(convert_body, code, text, fix) -> None:
    written = marked(text, PAGE)

    _, diagnostics = convert_body(written.text)

    assert [(one.code, one.span) for one in diagnostics] == [(code, written.span)]
    assert fix in diagnostics[0].fix


@pytest.mark.parametrize("text", BENIGN.values(), ids=BENIGN)
def test_what_only_looks_like_one_is_not_told(codes_of, text) -> None:
    assert codes_of(text) == []


def test_two_bold_lines_over_paragraphs_are_headings_whatever_they_begin_with(codes_of) -> None:
    text = "It is dark.\n\n**Lamps**\n\nWe need some.\n\n**Benches**\n\nWe need some."

    assert codes_of(text) == [BOLD, BOLD]


@pytest.mark.parametrize("text", [one[1] for one in TOLD.values()], ids=TOLD)
def test_nothing_of_what_is_told_is_lost(html_of, text) -> None:
    plain = text.replace("«", "").replace("»", "")
    words = {word for word in ("lamp", "street", "Words", "youtube", "site.title") if word in plain}

    assert {word for word in words if word in html_of(plain)} == words


def test_each_command_of_a_text_has_a_place_of_its_own(convert_body) -> None:
    _, diagnostics = convert_body("{{ a.b }} and {{ c.d }}\n\nand [audio src='x'].")

    assert [(one.span.line, one.span.column) for one in diagnostics] == [(1, 1), (1, 15), (3, 5)]


def test_the_same_paragraph_twice_has_two_places(convert_body) -> None:
    _, diagnostics = convert_body(f"    {PROSE}\n\nSo.\n\n    {PROSE}")

    assert [(one.code, one.span.line) for one in diagnostics] == [(CODE, 1), (CODE, 5)]


def test_each_of_many_is_told_at_a_place_of_its_own(convert_body) -> None:
    text = f"So.\n\n**Lamps**\n\n{{{{ a.b }}}}\n\n    {PROSE}\n\n"

    _, diagnostics = convert_body(text * 400)

    assert len({(one.code, one.span) for one in diagnostics}) == 1200
