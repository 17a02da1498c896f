"""Headings: their ids, their levels, and what is wrong with them."""

from __future__ import annotations

import pytest

from campaign.markup import RESERVED_IDS


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("What the review finds", "what-the-review-finds"),
        ("What, *exactly*, it [finds](a.md)", "what-exactly-it-finds"),
        ("Café für Ärzte", "cafe-fur-arzte"),
        ("Что дальше", "что-дальше"),
        ("これから", "これから"),
        ("यहाँ देखें", "यहाँ-देखें"),
        ("ما التالي", "ما-التالي"),
        ("???", "section"),
        ("Found [@a, p. 3] again[^1]", "found-again"),
        ("With `[code](x)` and :material-heart:", "with-codex-and"),
        ("Sources", "sources_1"),
        ("C-donate", "c-donate_1"),
        ("Source 12", "source-12_1"),
        ("Anything {#own-id}", "own-id"),
    ],
)
def test_a_heading_is_named_after_its_words(written, id_, convert_body, html_of):
    body = f"## {written}\n\n[^1]: Note."
    markup, _ = convert_body(body)
    assert [one.id for one in markup.outline] == [id_]
    assert f'<h2 id="{id_}">' in html_of(body)
    assert id_ in markup.ids


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("We learn C#", "We learn C#"),
        ("C# and F##", "C# and F##"),
        ("We learn *C*#", "We learn <em>C</em>#"),
        ("Streets #", "Streets"),
        ("Streets ##", "Streets"),
        ("Streets ##  ", "Streets"),
        ("Streets \\#", "Streets #"),
        ("C# #", "C#"),
        ("We are #1", "We are #1"),
        ("In `C#`", "In <code>C#</code>"),
    ],
)
@pytest.mark.parametrize("before", ["## ", "- ## ", "> ## "])
def test_hashes_close_a_heading_only_after_a_space(before, written, shown, convert_body, html_of):
    markup, diagnostics = convert_body(before + written)
    assert f">{shown}</h2>" in html_of(before + written)
    assert [(one.level, one.text) for one in markup.outline] == [
        (
            2,
            shown.replace("<em>", "")
            .replace("</em>", "")
            .replace("<code>", "")
            .replace("</code>", ""),
        )
    ]
    assert diagnostics == []


def test_hashes_in_code_stay_as_they_are_written(html_of):
    assert "## C#\n## D" in html_of("    ## C#\n    ## D ##  \n    x")


def test_two_headings_of_the_same_words_have_different_ids(convert_body):
    markup, diagnostics = convert_body("## Next\n\n## Next\n\n<h2>Next</h2>")
    assert [one.id for one in markup.outline] == ["next", "next_1", "next_2"]
    assert diagnostics == []


def test_no_heading_gets_an_id_that_the_site_uses_itself(convert_body):
    body = "\n\n".join(f"## {name.replace('-', ' ')}" for name in RESERVED_IDS)
    markup, _ = convert_body(body)
    assert not {one.id for one in markup.outline} & RESERVED_IDS


@pytest.mark.parametrize("body", ["# Title", "Title\n=====", "<h1>Title</h1>"])
def test_a_heading_of_the_first_level_is_told_and_shown_as_one_of_the_second(
    body, convert_body, html_of
):
    markup, diagnostics = convert_body(body)
    assert [(one.code, one.severity) for one in diagnostics] == [("heading/level-one", "warning")]
    assert [one.level for one in markup.outline] == [2]
    assert html_of(body) == '<h2 id="title">Title</h2>'


def test_a_skipped_level_is_told_with_the_right_hashes(convert_body):
    _, (fault,) = convert_body("## A\n\n#### B\n\n### C\n\n## D")
    assert (fault.code, fault.span.line) == ("heading/skipped-level", 3)
    assert "###" in fault.fix


def test_the_first_heading_of_a_page_follows_its_title(codes_of):
    assert codes_of("### Deep") == ["heading/skipped-level"]
    assert codes_of("## Right\n\n### Deeper\n\n## Right again") == []


@pytest.mark.parametrize("body", ["##", "## ", "## ##", "Text\n\n###\n\nText", "<h2></h2>"])
def test_a_heading_without_words_is_told(body, codes_of):
    assert "heading/empty" in codes_of(body)


@pytest.mark.parametrize(
    "above",
    [
        "<div>\nText\n</div>",
        "/// finding | a/b\n///",
        "<!-- a remark -->",
    ],
)
def test_a_rule_under_what_is_no_text_stays_a_rule(above, convert_body, html_of):
    body = f"[The review][r]\n\n{above}\n---\n\n[r]: a.md"
    assert convert_body(body)[0].outline == ()
    assert "<hr>" in html_of(body)
    assert "<h2" not in html_of(body)


def test_hashes_without_a_space_are_told_but_a_hashtag_is_not(convert_body, html_of):
    _, (fault,) = convert_body("##What next")
    assert (fault.code, fault.suggestion) == ("heading/no-space", "## What next")
    assert convert_body("#EndTheWait is our hashtag")[1] == []
    assert html_of("#EndTheWait") == "<p>#EndTheWait</p>"
