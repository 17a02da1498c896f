"""Everything that is wrong with an entry is told at once and in plain English; what is right is taken as it was meant."""

from __future__ import annotations

from tests.unit.validation.frontmatter import COMMON, RESPONSE, Validate


def test_all_mistakes_of_a_file_are_told_at_once(entry: Validate) -> None:
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


def test_nothing_a_library_says_reaches_a_person(entry: Validate) -> None:
    _, told = entry("title: {a: [b]}\nsummary: [[]]\nstatus: {}\nimage: [[a]]\ntopics: {a: b}\n")

    assert told
    for one in told:
        words = f"{one.title} {one.why} {one.fix}".lower()
        for alien in ("input", "type=", "pydantic", "valid", "dict", "tuple", "str_", "loc"):
            assert alien not in words


def test_an_entry_that_is_right_has_its_key_and_address(entry: Validate) -> None:
    found, told = entry(RESPONSE, "responses")

    assert told == ()
    assert (found.key, found.address) == ("responses/x", "/responses/x/")
    assert found.model.title == "a"


def test_internal_notes_are_known_everywhere(entry: Validate) -> None:
    found, told = entry(
        COMMON + "internal_notes: x\nimage: {file: a.png, alt: b, internal_notes: [y]}\n"
    )

    assert told == ()
    assert found is not None


def test_one_approver_may_be_written_without_a_list(entry: Validate) -> None:
    one, _ = entry(COMMON + "approved_by: policy-lead\n")
    two, _ = entry(COMMON + "approved_by: [policy-lead, director]\n")

    assert one.model.approved_by == ("policy-lead",)
    assert two.model.approved_by == ("policy-lead", "director")
