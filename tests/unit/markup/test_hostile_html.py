"""Styles, forms, drawings and templates in a body: each try is told where it stands, and nothing of it is left."""

from __future__ import annotations

import pytest

from tests.unit.markup.inspector import Inspector

ELEMENT, ATTRIBUTE, SCHEME = "html/not-allowed", "html/attribute", "link/scheme"

# What is tried: the code, and the text with ‹ before the place at which it must be told.
STYLES = {
    "a picture from elsewhere": (ATTRIBUTE, "<p ‹style='background:url(//a.example)'>x</p>"),
    "an expression": (ATTRIBUTE, "<p ‹style='width:expression(alert(1))'>x</p>"),
    "a binding": (ATTRIBUTE, "<p ‹style='-moz-binding:u(1)'>x</p>"),
    "a letter by its number": (ATTRIBUTE, "<p ‹style='b\\65haviour:x'>x</p>"),
    "a letter as a reference": (ATTRIBUTE, "<p ‹style='background:&#117;rl(x)'>x</p>"),
    "a value of the site's own": (ATTRIBUTE, "<p ‹style='--accent:red'>x</p>"),
    "over the whole page": (ATTRIBUTE, "<table ‹style='position:fixed;inset:0'></table>"),
    "an import": (ATTRIBUTE, "<b ‹style=\"@import 'x'\">x</b>"),
    "in braces": (ATTRIBUTE, "Words\n{: ‹style='position:fixed' }"),
    "a sheet in capitals": (ELEMENT, "‹<STYLE>p { color: red }</STYLE>"),
    "a sheet from elsewhere": (ELEMENT, "Words\n\n‹<link rel=preload as=style href=x>"),
    "a sheet in a drawing": (ELEMENT, "<svg>‹<style>p{}</style></svg>"),
}
FORMS = {
    "a group of fields": (ELEMENT, "‹<fieldset><legend>Pay</legend></fieldset>"),
    "a list of offers": (ELEMENT, "‹<datalist id=x><option value=y></datalist>"),
    "a result": (ELEMENT, "‹<output name=x>1</output>"),
    "a hidden amount": (ELEMENT, "Words ‹<input type=hidden name=amount value=1>"),
    "a picture to press": (ELEMENT, "‹<input type=image src=x>"),
    "a field in a task": (ELEMENT, "- [ ] ‹<input>"),
    "a form in a search": (ELEMENT, "<search>‹<form></form></search>"),
    "a key": (ELEMENT, "‹<keygen name=x>"),
    "a field of the first browsers": (ELEMENT, "‹<isindex prompt=x>"),
    "an attribute that joins a form": (ATTRIBUTE, "<p ‹form=x>y</p>"),
    "an address for a form": (ATTRIBUTE, "<a href=a.md ‹formaction=javascript:alert(1)>x y</a>"),
    "words to type over": (ATTRIBUTE, "<div ‹contenteditable>x</div>"),
}
DRAWINGS = {
    "an animated address": (ELEMENT, "<svg>‹<animate attributeName=href to=x /></svg>"),
    "a part from elsewhere": (ELEMENT, "<svg>‹<use href=data:image/svg+xml,x /></svg>"),
    "HTML within": (ELEMENT, "<svg>‹<foreignObject><b>x</b></foreignObject></svg>"),
    "a picture within": (ELEMENT, "<svg xmlns='x'>‹<image href=x /></svg>"),
    "a script in character data": (ELEMENT, "<svg><![CDATA[x]]>‹<script>x</script></svg>"),
    "an animation on its own": (ELEMENT, "‹<animate onbegin=alert(1)>"),
    "a value that is set": (ELEMENT, "‹<set attributeName=onload>"),
    "a part with a handler": (ELEMENT, "‹<g onclick=x>y</g>"),
    "a formula that leads away": (ELEMENT, "‹<math href=javascript:alert(1)>x</math>"),
    "a formula with a status": (ELEMENT, "<MATH>‹<maction xlink:href=x>y</maction></MATH>"),
    "a formula with HTML": (ELEMENT, "‹<math><annotation-xml><b>x</b></annotation-xml></math>"),
}
ADDRESSES = {
    "a tab within": (SCHEME, "[x y](‹java\tscript:alert(1))"),
    "a named line end": (SCHEME, "[x y](‹JAVA&NewLine;SCRIPT:alert(1))"),
    "a number without semicolon": (SCHEME, "[x y](‹javascript&#58alert(1))"),
    "many zeros": (SCHEME, "[x y](‹&#x0000000006a;avascript:alert(1))"),
    "a control character first": (SCHEME, "<a href='‹&#14; javascript:alert(1)'>x y</a>"),
    "another within": (SCHEME, "[x y](‹feed:javascript:alert(1))"),
    "a program": (SCHEME, "[x y](‹ms-word:ofe|u|https://a.example/)"),
    "an intent": (SCHEME, "[x y](‹intent://x#Intent;end)"),
    "no host": ("link/not-readable", "[x y](‹https:evil.example)"),
    "one stroke": ("link/not-readable", "[x y](‹https:/evil.example)"),
}
EVERY = {
    f"{kind}, {name}": case
    for kind, cases in {
        "style": STYLES,
        "form": FORMS,
        "drawing": DRAWINGS,
        "address": ADDRESSES,
    }.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize(("code", "written"), EVERY.values(), ids=EVERY)
def test_it_is_told_where_it_stands_and_nothing_of_it_is_left(
    code, written, convert_body, html_of
) -> None:
    before, _, after = written.partition("‹")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1

    _, diagnostics = convert_body(before + after)

    told = {(one.code, one.span.line, one.span.column) for one in diagnostics}
    assert any(found[0] == code and found[1:] == (line, column) for found in told), told
    assert Inspector(html_of(before + after)).refused == []


TEMPLATES = [
    "{{ 7*7 }}",
    "{% raw %}x{% endraw %}",
    "{# a remark #}",
    "{%- include 'mkdocs.yml' -%}",
    "{{ config.site_name }}",
    "{{{ title }}}",
    "${7*7} and #{7}",
    "--8<-- 'mkdocs.yml'",
    "{!mkdocs.yml!}",
    "<%= 7*7 %>",
    "{{ read_file('mkdocs.yml') | safe }}",
    "[[toc]] and [TOC]",
    "::: campaign.cli",
]


@pytest.mark.parametrize("written", TEMPLATES)
def test_the_language_of_templates_is_shown_as_words(written, codes_of, html_of) -> None:
    shown = html_of(written).replace("&lt;", "<").replace("&gt;", ">")

    assert shown == f"<p>{written}</p>"
    assert set(codes_of(written)) <= {"markup/shortcode"}
