"""What is left out of a conversion, and how a heading is named, must not show in any page.

Bodies are put together from pieces of everything that a body may hold; each is converted twice,
once with all that the converter has, and the two must be the same to the letter.
"""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import TocExtension

from campaign.markup import converter as converting
from campaign.markup import limits
from campaign.markup.headings import slug
from campaign.markup.limits import refusals
from campaign.markup.marks import Marks
from campaign.markup.places import Places

PIECES = [
    *("Words", "of a report", "in 2024.", "1. ", "2) ", "- ", "+ ", "* ", "> ", ">", "    ", "\t"),
    *("# Title", "## Title ##", "Title\n=====", "Title\n---", "---", "* * *", "___", "- - -"),
    *("!!! note", "!!! note \"A\"", "??? note", "???+ tip", "=== \"Tab\"", "```", "~~~ py", "`code`"),
    *("| a | b |\n| - | - |\n| 1 | 2 |", "a | b\n--|--\n1 | 2", "Term\n: Meaning", ":   Meaning"),
    *("[^1]", "[^1]: A note", "*[NHS]: National Health Service", "NHS", "[a]: b.md", "[a][a]", "[a]"),
    *("[link](b.md)", "![pic](a.png)", "<https://example.org>", "<b>bold</b>", "<div markdown>", "</div>"),
    *("<details markdown=1>", "</details>", "/// caption", "///", "/// figure-caption", "{ .a }", "{: #b }"),
    *("**bold**", "_it_", "~~gone~~", "==mark==", "^up^", "~down~", "++ctrl+c++", ":smile:", "&amp;", "a & b"),
    *("\\*", "\\<", "  \n", "=", "-", "_", ":", "+", "<", "<!-- a -->", "- [ ] task", "- [x] done"),
]  # fmt: skip
bodies = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["\n", "\n\n", " ", ""])), max_size=25
).map(lambda parts: "".join(piece + end for piece, end in parts))


def with_everything(source: str) -> str:
    """The HTML of a body for which nothing was left out."""
    converter = converting._converter()
    converter.reset()
    converter.marks = Marks()
    for needed in converter.needed:
        needed.chosen = [needed[place] for place in range(len(needed))]
    inline = converter.treeprocessors["inline"]
    inline.inlinePatterns = list(converter.inlinePatterns)
    return Markdown.convert(converter, source)


@given(bodies)
@settings(max_examples=300)
@example("Words\n{ .a }\n\n## Title { #b }")
@example("Words\n\n    code = 1\n")
@example("a[^1] b[^1]\n\n[^1]: Note.")
@example("*[NHS]: Service\n\nThe NHS.")
@example("- [ ] a\n- [x] b")
@example("| a |\n| - |\n| 1 |\n\n/// caption\nWords\n///")
@example("~~~ py\na = 1\n~~~")
@example("- a\n\n    ``` py\n    a = 1\n    ```")
@example("a & b &amp; c &copy d")
@example("1. a\n2. b\n\nTerm\n\n:   Meaning")
@example("> Title\n> ---\n\n- a\n\n    - b")
@example("- Term\n\n    : Meaning")
@example('!!! note "A"\n\n    === "B"\n\n        | a |\n        | - |\n        | b |')
def test_what_is_left_out_of_a_conversion_changes_nothing(source):
    assert converting.html_of(source, Marks()) == with_everything(source)


def test_what_a_body_does_not_hold_is_left_out():
    converter = converting._converter()
    converter.reset()
    converter.marks = Marks()
    converter.try_only_what_occurs_in("Plain words.")
    named = {type(one).__name__ for needed in converter.needed for one in needed}
    assert named >= {"EmptyBlockProcessor", "ParagraphProcessor"}
    assert not named & {"TableProcessor", "AdmonitionProcessor", "UListProcessor"}
    assert not named & {"SuperFencesBlockPreprocessor", "AttrListTreeprocessor"}
    patterns = converter.treeprocessors["inline"].inlinePatterns
    assert len(patterns) < len(converter.inlinePatterns) / 2


def with_the_library_s_ids(source: str) -> str:
    """The HTML whose headings have the ids that the converter's own extension gives them."""
    converter = converting._converter()
    converter.reset()
    converter.marks = Marks()
    converter.try_only_what_occurs_in(source)
    ours = converter.treeprocessors["toc"]
    settings = {"marker": "", "slugify": slug, "separator": "-"}
    TocExtension(**settings).extendMarkdown(converter)
    tree = converter.treeprocessors
    assert tree["toc"] is not ours
    tree.chosen = [tree["toc"] if one is ours else one for one in tree.chosen]
    try:
        return Markdown.convert(converter, source)
    finally:
        converter.treeprocessors.register(ours, "toc", 5)


headings = st.lists(
    st.sampled_from(
        [
            *("Title", "Title", "**Bold** title", "`<b>` & co", "A &amp; B", "A &lt; B", "Ça  va"),
            *("With [^1] note", "[Link](a.md)", "\\*stars\\*", "Own {#own}", "title", "Title_1"),
            *(
                "Said <b>so</b>",
                "A < B",
                "Q&not A",
                "![pic](a.png)",
                "++ctrl+c++",
                ":smile:",
                "\u00a0hard",
            ),
            'Label { data-toc-label="x" }',
        ]
    ),
    min_size=1,
    max_size=8,
).map(lambda titles: "\n\n".join(f"## {one}" for one in titles) + "\n\n[^1]: Note.")


@given(headings)
def test_headings_have_the_ids_that_the_converter_s_own_extension_gives(source):
    assert converting.html_of(source, Marks()) == with_the_library_s_ids(source)


counted = st.tuples(
    st.sampled_from(["[", "](", "<a ", "# a\n", "!!! a\n", "*[A]: b\n", "x", "\n", "[a](b)", "```\n"]),
    st.integers(min_value=1, max_value=400),
).map(lambda one: one[0] * one[1])  # fmt: skip


@given(st.lists(counted, min_size=1, max_size=6).map("".join))
@example("[\n" * 19_000)
@example("<a " * 3_000 + "\n" * 500)
@example("[a](" + ("(" * 900 + "\n") * 9)
@example("## a b c\n" * 1_900)
@example("".join(f"*[A{n}]: b\n" for n in range(2_000)))
def test_no_body_is_let_through_by_the_quick_look_at_it(source):
    places = Places(source, "content/pages/a.md", 1)
    slowly = [
        next(check(places), None)
        for check in (limits._lines, limits._counts, limits._searching, limits._rereading)
    ]
    assert list(refusals(places)) == [one for one in slowly if one][:1]
