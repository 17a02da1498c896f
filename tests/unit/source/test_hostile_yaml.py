"""YAML that would say a thing twice, unfold, or build something: refused at its place, never half read."""

from __future__ import annotations

import pytest

from tests.marking import marked

PAGE = "content/pages/about.md"

TWICE = {
    "the same value": "title: a\n«title»: a",
    "in quotes": 'title: a\n«"title"»: b',
    "by numbers of letters": 'title: a\n«"t\\x69tle"»: b',
    "with a space before the colon": "title : a\n«title» : b",
    "after a question mark": "title: a\n? «title»\n: b",
    "an empty one first": "title:\n«title»: b",
    "in braces": "image: {file: a, «file»: b}",
    "in a part of a list": "asks:\n  - who: a\n    «who»: b",
    "in notes that are not published": "internal_notes:\n  a: 1\n  «a»: 2",
    "a list and a value": "topics:\n  - a\n«topics»: b",
    "a name that YAML takes for nothing": "~: 1\n«~»: 2",
}

REFERRING = {
    "to itself": "title: «&a» [*a]",
    "to nothing": "title: «*nowhere»",
    "a name for later that nobody uses": "title: «&x» a",
    "on a name": "«&x» title: a",
    "as a name": "«*x» : a",
    "within brackets": "topics: [a, «&x» b]",
    "in a part of a list": "topics:\n  - «*x»",
    "on an empty value": "title: «&x»\nsummary: b",
    "on text that is kept as it is": "title: «&x» |\n  text",
    "on the whole block": "«&all»\ntitle: a",
    "on a list": "topics: «&x»\n  - a",
    "in notes that are not published": "internal_notes: «&x» y",
    "before a type": "title: «&x» !y z",
}

TYPED = {
    "bytes": "title: «!!binary» aGk=",
    "a day": "published: «!!timestamp» 2026-01-01",
    "a number": "title: «!!int» 5",
    "a set": "topics: «!!set» {a, b}",
    "nothing": "title: «!!null»",
    "a function of Python": "title: «!!python/name:os.system»",
    "a new object of Python": "title: «!!python/object/new:os.system» [x]",
    "another file": "title: «!include» secret.yml",
    "a setting of the computer": "title: «!ENV» HOME",
    "none in particular": "title: «!» a",
    "spelt out": "title: «!<tag:yaml.org,2002:str>» a",
    "on a name": "«!!str» title: a",
    "in a part of a list": "topics:\n  - «!x» a",
    "within braces": "image: {file: «!x» a}",
    "in notes that are not published": "internal_notes: «!!python/name:os.system»",
}

EVERY = {
    **{f"twice, {name}": ("yaml/key-set-twice", text) for name, text in TWICE.items()},
    **{f"referring, {name}": ("yaml/anchor", text) for name, text in REFERRING.items()},
    **{f"typed, {name}": ("yaml/tag", text) for name, text in TYPED.items()},
}


@pytest.mark.parametrize(("code", "block"), EVERY.values(), ids=EVERY)
def test_it_is_refused_at_its_place_and_nothing_of_the_page_is_used(as_page, code, block) -> None:
    written = marked(f"---\n{block}\n---\nBody\n", PAGE)

    reading = as_page(written.text)

    assert reading.source is None
    assert [(one.code, one.span) for one in reading.diagnostics] == [(code, written.span)]


def test_a_name_that_is_set_three_times_is_told_at_the_second_and_the_third(as_page) -> None:
    reading = as_page("---\ntitle: a\ntitle: b\ntitle: c\n---\n")

    assert [one.span.line for one in reading.diagnostics] == [3, 4]


@pytest.mark.parametrize("block", ["title: a\nTitle: b", "title: a\nimage:\n  title: b"])
def test_names_that_only_look_alike_are_two_names(as_page, block) -> None:
    assert as_page(f"---\n{block}\n---\n").diagnostics == ()


DIRECTIVES = ["%YAML 2.0\n---\na: b\n", "%TAG ! tag:x,2000:\n---\na: !x b\n", "%FOO\n---\na: b\n"]


@pytest.mark.parametrize("text", DIRECTIVES)
def test_an_instruction_to_the_parser_is_never_followed_in_a_page(as_page, text) -> None:
    reading = as_page(text)

    assert reading.source is None
    assert [(one.code, one.span.line) for one in reading.diagnostics] == [
        ("frontmatter/missing", 1)
    ]


@pytest.mark.parametrize("depth", [24, 25, 1_000, 12_000])
@pytest.mark.parametrize("kind", ["[", "{a: ", "{? "])
def test_settings_are_read_twenty_four_deep_and_no_deeper(as_page, kind, depth) -> None:
    # The page's own names are the first of these levels.
    closing = "]" if kind == "[" else "}"
    reading = as_page(f"---\na: {kind * (depth - 1)}{closing * (depth - 1)}\n---\n")

    if depth == 24 and kind != "{? ":
        assert reading.diagnostics == ()
    else:
        assert reading.source is None
        (told,) = reading.diagnostics
        assert told.span.line == 2
        assert told.code == ("yaml/odd-key" if kind == "{? " else "yaml/too-deep")
