"""What is wrong with an entry is told in plain English, at its line, all at once."""

from __future__ import annotations

import pytest

from campaign.diagnostics import Span
from tests.marking import marked

COMMON = "title: a\nsummary: b\nstatus: draft\n"
RESPONSE = COMMON + "responds_to: {kind: document, title: x, publisher: y, document_date: 2022}\n"
EVIDENCE = COMMON + "question: q\nstrength: {rating: strong, why: w, limits: l}\n"
ACTION = (
    COMMON + "kind: link\nlink: {url: https://example.org}\ntext: t\nbutton: b\nno_end_date: yes\n"
)


def find(told):
    return [(one.code, one.span, one.suggestion) for one in told]


def placed(frontmatter: str, collection: str) -> tuple[str, Span]:
    """The frontmatter without its marks, and the place they marked, in the file."""
    found = marked(f"---\n{frontmatter}", f"content/{collection}/x.md")
    return found.text.removeprefix("---\n"), found.span


CASES: dict[str, tuple[str, str, str, str | None]] = {
    "an unknown name": ("pages", "frontmatter/unknown-key", COMMON + "«colour»: red\n", None),
    "a misspelt name": ("pages", "frontmatter/unknown-key", COMMON + "«topcis»: [a]\n", "topics"),
    "a name with a capital letter": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "«Topics»: [a]\n",
        "topics",
    ),
    "a name with a hyphen": (
        "responses",
        "frontmatter/unknown-key",
        RESPONSE + "«key-points»: [{text: x}]\n",
        "key_points",
    ),
    "a name of another type": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "«responds_to»: {kind: document}\n",
        None,
    ),
    "an unknown name in a group": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "image:\n  file: a.png\n  alt: x\n  «credits»: y\n",
        "credit",
    ),
    "an unknown name in a list": (
        "responses",
        "frontmatter/unknown-key",
        RESPONSE + "asks:\n  - {who: a, what: b}\n  - who: a\n    what: b\n    «dealine»: c\n",
        "deadline",
    ),
    "a misspelt name that is needed": (
        "pages",
        "frontmatter/unknown-key",
        "«tittle»: a\nsummary: b\nstatus: draft\n",
        "title",
    ),
    "a misspelt name that is needed in a group": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "image:\n  «fle»: a.png\n  alt: x\n",
        "file",
    ),
    "a missing name in a group": (
        "responses",
        "frontmatter/missing-key",
        COMMON + "«responds_to»:\n  title: x\n",
        None,
    ),
    "a wrong choice": (
        "pages",
        "value/not-a-choice",
        "title: a\nsummary: b\nstatus: «aproved»\n",
        "approved",
    ),
    "a status by the name that other software has for it": (
        "pages",
        "value/not-a-choice",
        "title: a\nsummary: b\nstatus: «Published»\n",
        "approved",
    ),
    "a choice that nothing is like": (
        "pages",
        "value/not-a-choice",
        "title: a\nsummary: b\nstatus: «zzz»\n",
        None,
    ),
    "a choice with a capital letter": (
        "pages",
        "value/not-a-choice",
        "title: a\nsummary: b\nstatus: «Draft»\n",
        "draft",
    ),
    "a wrong choice in a list": (
        "actions",
        "value/not-a-choice",
        COMMON
        + "kind: donate\ndonate:\n  to: a\n  frequency: [once, «montly»]\ntext: t\nbutton: b\nno_end_date: yes\n",
        "monthly",
    ),
    "a wrong choice in a name of Python's": (
        "evidence",
        "value/not-a-choice",
        EVIDENCE
        + "findings:\n  - {id: a, statement: s, source: x, compared_with: {finding: b, as: «rato», we_say: 3}}\n",
        "ratio",
    ),
    "a list where a text belongs": (
        "pages",
        "frontmatter/expected-text",
        "«title»: [sic]\nsummary: b\nstatus: draft\n",
        None,
    ),
    "a group where a text belongs": (
        "pages",
        "frontmatter/expected-text",
        "title: a\n«summary»: {x: y}\nstatus: draft\n",
        None,
    ),
    "a group where a choice belongs": (
        "pages",
        "frontmatter/expected-text",
        "title: a\nsummary: b\n«status»:\n  - draft\n",
        None,
    ),
    "a text where a list belongs": (
        "pages",
        "frontmatter/expected-list",
        COMMON + "topics: «health»\n",
        None,
    ),
    "a text where a group belongs": (
        "pages",
        "frontmatter/expected-group",
        COMMON + "image: «a.png»\n",
        None,
    ),
    "a list where a group belongs": (
        "pages",
        "frontmatter/expected-group",
        COMMON + "«image»:\n  - a.png\n",
        None,
    ),
    "too few parts": (
        "evidence",
        "frontmatter/too-few",
        EVIDENCE
        + "series:\n  - id: s\n    title: t\n    unit: u\n    source: x\n    «points»: [{period: a, values: {b: 1}}]\n",
        None,
    ),
    "an ambiguous date": (
        "pages",
        "value/ambiguous-date",
        COMMON + "embargo_until: «01/02/2026»\n",
        None,
    ),
    "a bare year as an embargo": (
        "pages",
        "value/unreadable-date",
        COMMON + "embargo_until: «2026»\n",
        None,
    ),
    "a time the clocks leave out": (
        "pages",
        "value/time-does-not-exist",
        COMMON + "embargo_until: «2026-03-29 01:30»\n",
        None,
    ),
    "a time that is no time": (
        "pages",
        "value/unreadable-time",
        COMMON + 'embargo_until: «"2026-12-01 9am"»\n',
        "1 December 2026, 09:00",
    ),
    "a number in words": (
        "evidence",
        "value/not-a-number",
        EVIDENCE + "findings:\n  - {id: a, statement: s, source: x, value: «many»}\n",
        None,
    ),
    "a yes that is a y": ("pages", "value/not-yes-or-no", COMMON + "sensitive: «y»\n", "yes"),
    "a name with blanks": (
        "pages",
        "value/not-a-name",
        COMMON + "topics:\n  - «Mental health»\n",
        "mental-health",
    ),
    "an address without https": (
        "actions",
        "value/not-an-address",
        ACTION.replace("https://example.org", "«www.example.org»"),
        "https://www.example.org",
    ),
    "a reference of one part": (
        "pages",
        "value/wrong-reference",
        COMMON + "related: [«x»]\n",
        None,
    ),
    "a reference of three parts": (
        "responses",
        "value/wrong-reference",
        RESPONSE + "key_points:\n  - {text: x, evidence: «a/b/c»}\n",
        None,
    ),
    "a finding named by the path of its file": (
        "responses",
        "value/wrong-reference",
        RESPONSE + "key_points:\n  - {text: x, evidence: «content/evidence/a/b»}\n",
        "a/b",
    ),
    "an entry named by the path of its file": (
        "pages",
        "value/wrong-reference",
        COMMON + "related: [«../evidence/lamps.md»]\n",
        "evidence/lamps",
    ),
    "a name that other software uses": (
        "pages",
        "frontmatter/unknown-key",
        COMMON + "«date»: 2026-01-10\n",
        "published",
    ),
    "a choice that is said in another word": (
        "responses",
        "value/not-a-choice",
        COMMON + "responds_to: {kind: «report», title: x, publisher: y, document_date: 2022}\n",
        "document",
    ),
    "a name beside the group that it belongs to": (
        "responses",
        "frontmatter/unknown-key",
        COMMON
        + "«publisher»: y\nresponds_to:\n  kind: document\n  title: x\n  document_date: 2022\n",
        None,
    ),
    "a title under another name": (
        "pages",
        "frontmatter/unknown-key",
        COMMON.replace("title:", "«headline»:"),
        "title",
    ),
    "an image without a description": (
        "pages",
        "image/no-alt",
        COMMON + "image:\n  «file»: a.png\n",
        None,
    ),
    "a described image that is decorative": (
        "pages",
        "image/alt-and-decorative",
        COMMON + "image:\n  file: a.png\n  alt: x\n  «decorative»: yes\n",
        None,
    ),
    "a withdrawn page without its reason": (
        "pages",
        "entry/withdrawn-without-reason",
        "title: a\nsummary: b\n«status»: withdrawn\n",
        None,
    ),
    "a reason without withdrawing": (
        "pages",
        "entry/not-withdrawn",
        COMMON + "«withdrawn»: {date: 2022-01-01, reason: x}\n",
        None,
    ),
    "a document without a date": (
        "responses",
        "response/needed-for-kind",
        COMMON + "responds_to:\n  «kind»: document\n  title: x\n  publisher: y\n",
        None,
    ),
    "a speech with a book's number": (
        "responses",
        "response/not-for-kind",
        COMMON
        + "responds_to:\n  kind: speech\n  title: x\n  speaker: y\n  document_date: 2022\n  «isbn»: 1\n",
        None,
    ),
    "a statement that quotes nobody": (
        "responses",
        "response/statement-without-quote",
        RESPONSE + "«format»: statement\n",
        None,
    ),
    "a result without a date": (
        "responses",
        "response/result-without-date",
        RESPONSE + "asks:\n  - who: a\n    what: b\n    «result»: met\n",
        None,
    ),
    "a number without its place": (
        "evidence",
        "evidence/number-without-parts",
        EVIDENCE
        + "findings:\n  - id: a\n    statement: s\n    source: x\n    «value»: 5\n    unit: u\n    period: p\n    who_is_counted: w\n",
        None,
    ),
    "two findings with one id": (
        "evidence",
        "evidence/same-id",
        EVIDENCE
        + "findings:\n  - {id: a, statement: s, source: x}\n  - {id: «a», statement: s, source: x}\n",
        None,
    ),
    "periods that compare other groups": (
        "evidence",
        "evidence/point-names-differ",
        EVIDENCE
        + "series:\n  - id: s\n    title: t\n    unit: u\n    source: x\n    «points»: [{period: a, values: {b: 1}}, {period: b, values: {c: 1}}]\n",
        None,
    ),
    "an action without the part of its kind": (
        "actions",
        "action/part-missing",
        COMMON + "«kind»: donate\ntext: t\nbutton: b\nno_end_date: yes\n",
        None,
    ),
    "an action with the part of another kind": (
        "actions",
        "action/part-of-other-kind",
        ACTION + "«petition»: {url: https://example.org, target: x, ask: y}\n",
        None,
    ),
    "an action that never ends": (
        "actions",
        "action/no-end",
        ACTION.replace("no_end_date: yes\n", "").replace("kind", "«kind»"),
        None,
    ),
    "an action that ends and never ends": (
        "actions",
        "action/both-ends",
        ACTION.replace("no_end_date", "«no_end_date»") + "ends: 2026-01-01\n",
        None,
    ),
    "an action that ends before it starts": (
        "actions",
        "action/ends-before-start",
        ACTION.replace("no_end_date: yes\n", "") + "starts: 2026-02-01\n«ends»: 2026-01-01\n",
        None,
    ),
    "an event that ends before it starts": (
        "actions",
        "action/ends-before-start",
        COMMON
        + "kind: event\nevent:\n  place: p\n  starts_at: 2026-02-01 10:00\n  «ends_at»: 2026-02-01 09:00\ntext: t\nbutton: b\nno_end_date: yes\n",
        None,
    ),
}


@pytest.mark.parametrize(
    ("collection", "code", "frontmatter", "suggestion"), CASES.values(), ids=CASES
)
def test_a_mistake_is_one_diagnostic_at_its_place(
    entry, collection, code, frontmatter, suggestion
) -> None:
    text, span = placed(frontmatter, collection)

    found, told = entry(text, collection)

    assert found is None
    # Of a whole group or of a finding in a list the key is what an editor looks for.
    assert [(one.code, one.suggestion) for one in told] == [(code, suggestion)]
    assert told[0].span == span


@pytest.mark.parametrize("key", ["title", "summary", "status"])
def test_a_missing_name_is_told_at_the_opening_fence_with_why_it_is_needed(entry, key) -> None:
    text = "".join(line for line in COMMON.splitlines(True) if not line.startswith(key))

    _, told = entry(text)

    assert [(one.code, str(one.span)) for one in told] == [
        ("frontmatter/missing-key", "content/pages/x.md:1:1")
    ]
    assert told[0].title == f"“{key}” is missing in this page."
    assert f"“{key}: …”" in told[0].fix
    assert told[0].why != "Without it the rest cannot be shown rightly."


def test_a_missing_name_in_a_group_says_under_which_line_it_goes(entry) -> None:
    _, told = entry(COMMON + "responds_to: {kind: document}\n", "responses")

    assert told[0].fix == "Add a line “title: …” under “responds_to:”."


def test_an_empty_value_that_is_needed_is_missing(entry) -> None:
    _, told = entry("title:\nsummary: ''\nstatus: ~\n")

    assert [one.code for one in told] == ["frontmatter/missing-key"] * 3


def test_all_mistakes_of_a_file_are_told_at_once(entry) -> None:
    _, told = entry(
        "titel: a\nsummary: [b]\nstatus: aproved\ntopics: x\nreview_by: soon\n"
        "image: {file: a.png}\nsources:\n  - {id: A, kind: reprot, title: t, url: x}\n"
    )

    assert sorted((one.code, one.span.line) for one in told) == [
        ("frontmatter/expected-list", 5),
        ("frontmatter/expected-text", 3),
        ("frontmatter/unknown-key", 2),
        ("image/no-alt", 7),
        ("value/not-a-choice", 4),
        ("value/not-a-choice", 9),
        ("value/not-a-name", 9),
        ("value/not-an-address", 9),
        ("value/unreadable-date", 6),
    ]


def test_a_missing_name_is_also_told_when_another_is_misspelt_beyond_guessing(entry) -> None:
    _, told = entry("zzz: a\nsummary: b\nstatus: draft\n")

    assert sorted(one.code for one in told) == [
        "frontmatter/missing-key",
        "frontmatter/unknown-key",
    ]


def test_the_known_names_are_those_of_the_very_place(entry) -> None:
    _, told = entry(COMMON + "image: {file: a.png, alt: x, zzz: y}\n")

    assert "file, alt, decorative or credit" in told[0].fix
    assert "“image”" in told[0].title


def test_a_place_in_a_list_is_counted_from_one(entry) -> None:
    _, told = entry(RESPONSE + "key_points:\n  - text: a\n  - page_or_table: b\n", "responses")

    assert "“key_points, number 2”" in told[0].title


def test_two_readings_of_a_date_are_both_shown(entry) -> None:
    _, told = entry(COMMON + "review_by: 03/04/2026\n")

    assert "3 April 2026 or 4 March 2026" in told[0].title


def test_nothing_a_library_says_reaches_a_person(entry) -> None:
    _, told = entry("title: {a: [b]}\nsummary: [[]]\nstatus: {}\nimage: [[a]]\ntopics: {a: b}\n")

    assert told
    for one in told:
        words = f"{one.title} {one.why} {one.fix}".lower()
        for alien in ("input", "type=", "pydantic", "valid", "dict", "tuple", "str_", "loc"):
            assert alien not in words


def test_an_entry_that_is_right_has_its_key_and_address(entry) -> None:
    found, told = entry(RESPONSE, "responses")

    assert told == ()
    assert (found.key, found.address) == ("responses/x", "/responses/x/")
    assert found.model.title == "a"


def test_internal_notes_are_known_everywhere(entry) -> None:
    found, told = entry(
        COMMON + "internal_notes: x\nimage: {file: a.png, alt: b, internal_notes: [y]}\n"
    )

    assert told == ()
    assert found is not None


def test_one_approver_may_be_written_without_a_list(entry) -> None:
    one, _ = entry(COMMON + "approved_by: policy-lead\n")
    two, _ = entry(COMMON + "approved_by: [policy-lead, director]\n")

    assert one.model.approved_by == ("policy-lead",)
    assert two.model.approved_by == ("policy-lead", "director")


def test_a_name_beside_its_group_is_led_into_it(entry) -> None:
    group = "responds_to:\n  kind: document\n  title: x\n  document_date: 2022\n"

    _, told = entry(f"{COMMON}publisher: y\n{group}", "responses")

    assert told[0].fix == "Move the line to those under “responds_to:”, and indent it like them."


def test_a_name_without_a_value_is_told_where_it_stands(entry) -> None:
    _, told = entry(COMMON.replace("title: a", "title:"))

    assert [(one.code, str(one.span)) for one in told] == [
        ("frontmatter/missing-key", "content/pages/x.md:2:1")
    ]
    assert told[0].fix == "Write it after “title:”."


def test_a_part_of_a_list_without_names_is_shown_with_the_first_of_them(entry) -> None:
    _, told = entry(f"{RESPONSE}key_points:\n  - The first\n", "responses")

    assert told[0].fix.endswith("- text: The first")
    assert "text, page_or_table or evidence" in told[0].fix


@pytest.mark.parametrize("typed", ["a", "a, b"])
def test_a_text_where_a_list_is_wanted_is_shown_as_a_list(entry, typed) -> None:
    _, told = entry(f"{COMMON}topics: {typed}\n")

    assert told[0].fix == f"Put it in square brackets: topics: [{typed}]"
