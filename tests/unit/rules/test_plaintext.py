"""Signs of Markdown and HTML in values are told, as they would be shown; what only looks like them is not."""

from __future__ import annotations

import time

import pytest

from tests.unit.rules.small_site import LISTS, ORGANISATION, REPORT, SmallSite

WHAT = "what: Build the wall."


@pytest.mark.parametrize(
    ("value", "sign", "fix"),
    [
        ("Build **this** wall.", "**this**", "Write the words alone: this."),
        ("Read [the plan](https://a.example/p).", "[the plan](https://a.example/p)", "the plan."),
        ("See ![a wall](wall.png).", "![a wall](wall.png)", "Write the words alone: a wall."),
        ("Build <b>this</b> wall.", "<b>", "Write the words without it."),
        ("Build <EM class='x'>this</EM> wall.", "<EM class='x'>", "the words without it."),
        ('See <a href="https://a.example">it</a>.', '<a href="https://a.example">', "without it."),
        ("Build<br>the wall.", "<br>", "Write the words without it."),
        ("Build<br />the wall.", "<br />", "Write the words without it."),
        ("Land &amp; sea.", "&amp;", "Write the character itself: &."),
        ("It cost &#163;5.", "&#163;", "Write the character itself: £."),
        ("It cost &#xA3;5.", "&#xA3;", "Write the character itself: £."),
        ("One&nbsp;wall.", "&nbsp;", "Write a plain space."),
        ("Wall&shy;building.", "&shy;", "Write the words without it."),
    ],
)
def test_a_sign_is_told_at_its_place_with_what_to_write(
    site: SmallSite, value: str, sign: str, fix: str
) -> None:
    site.change(REPORT, WHAT, f"what: {value}")

    (told,) = site.diagnostics()

    assert (told.code, str(told.severity)) == ("text/markup", "warning")
    assert str(told.span) == site.place(REPORT, sign)
    assert f"“{sign}”" in told.title
    assert told.fix.endswith(fix)


@pytest.mark.parametrize("note", ["<!-- ask Ada -->", "<!-- ask Ada", "<!---->"])
def test_a_comment_is_an_error_for_its_note_would_be_shown(site: SmallSite, note: str) -> None:
    site.change(REPORT, WHAT, f"what: Build the wall. {note}")

    assert site.told() == [("text/comment", "error", site.place(REPORT, note))]


def test_notes_for_colleagues_are_no_text(site: SmallSite) -> None:
    site.change(REPORT, WHAT, f"{WHAT}\n    internal_notes: Ask **Ada** <!-- or Bo -->.")

    assert site.told() == []


def test_a_sign_is_found_in_every_line_of_a_folded_value(site: SmallSite) -> None:
    site.change(
        REPORT, WHAT, "what: >-\n      Build a wall,\n      and **soon**,\n      and &amp; too."
    )

    assert site.told() == [
        ("text/markup", "warning", site.place(REPORT, "**soon**")),
        ("text/markup", "warning", site.place(REPORT, "&amp;")),
    ]


def test_a_sign_that_stands_twice_is_told_twice(site: SmallSite) -> None:
    site.change(REPORT, WHAT, "what: One<br>two<br>three.")

    assert [place for *_, place in site.told()] == [
        site.place(REPORT, "<br>two"),
        site.place(REPORT, "<br>three"),
    ]


def test_thousands_of_signs_take_no_longer_than_their_number(site: SmallSite) -> None:
    site.change(ORGANISATION, "Ring the number below.", f'"{"**a** " * 30_000}"')
    site.write(ORGANISATION, site.text(ORGANISATION) + "# Words.\n" * 8_000)

    began = time.process_time()

    assert len(site.told()) == 30_000
    assert time.process_time() - began < 4


def test_a_sign_that_folding_parts_is_told_at_its_value(site: SmallSite) -> None:
    site.change(REPORT, WHAT, "what: >-\n      Build **this\n      wall** soon.")

    assert site.told() == [("text/markup", "warning", site.value(REPORT, "what: >-"))]


def test_signs_in_the_settings_are_told(site: SmallSite) -> None:
    site.change(ORGANISATION, "Ring the number below.", "Ring the **number** below.")

    assert site.told() == [("text/markup", "warning", site.place(ORGANISATION, "**number**"))]


def test_the_code_of_a_provider_is_no_text(site: SmallSite) -> None:
    settings = site.text(LISTS)
    code = "<div id='x'><!-- Begin --><form action='https://harbourtrust.us1.list-manage.com/subscribe/post?u=0123456789abcdef012345678&amp;id=0123456789' method='post'><input type='email' name='EMAIL'></form></div>"
    before, _, after = settings.partition("    provider:")
    rest = after[after.index("    permission:") :]
    site.write(LISTS, f"{before}    pasted: |\n      {code}\n{rest}")

    assert [one for one in site.told() if one[0].startswith("text/")] == []


@pytest.mark.parametrize(
    "value",
    [
        "Build a < b and c > d, or a<b>c.",
        "2 ** 3 ** 4, 5*4*3, ** nothing **.",
        "It says [sic] (page 3), and [1] (see below).",
        "Land & sea, R&D, AT&T; fish &chips; too, &notanentity;",
        "Use <lamp> or <street@lamp>.",
        "An arrow <- and -> and <3.",
        "snake_case and __init__ and *one star*.",
        "https://a.example/?a=1&b=2&c=3",
    ],
)
def test_what_only_looks_like_a_sign_is_no_problem(site: SmallSite, value: str) -> None:
    site.change(REPORT, WHAT, f'what: "{value}"')

    assert site.told() == []
