"""A value that is not one of those that may stand there is told at its place, with the one that was meant."""

from __future__ import annotations

import pytest

from tests.unit.validation.frontmatter import (
    ACTION,
    COMMON,
    EVIDENCE,
    RESPONSE,
    Case,
    Validate,
    due_and_told,
)

CASES: dict[str, Case] = {
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
    "a choice that is said in another word": (
        "responses",
        "value/not-a-choice",
        COMMON + "responds_to: {kind: «report», title: x, publisher: y, document_date: 2022}\n",
        "document",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_mistake_is_one_diagnostic_at_its_place(entry: Validate, case: Case) -> None:
    due, told = due_and_told(entry, case)
    assert told == due


def test_two_readings_of_a_date_are_both_shown(entry: Validate) -> None:
    _, told = entry(COMMON + "review_by: 03/04/2026\n")

    assert "3 April 2026 or 4 March 2026" in told[0].title


def test_an_address_where_a_destination_is_named_is_sent_to_the_settings(entry: Validate) -> None:
    giving = "kind: donate\ntext: a\nbutton: b\nno_end_date: yes\n"
    _, told = entry(COMMON + giving + "donate: {to: https://give.example/123}\n", "actions")

    (one,) = told
    assert (one.code, one.suggestion) == ("value/not-a-name", None)
    assert one.fix.startswith("Describe it in site_config/donations.yml")
