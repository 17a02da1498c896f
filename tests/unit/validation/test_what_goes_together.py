"""Parts of an entry that need, exclude or follow one another: each rule is told at the part to change."""

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
        + "series:\n  - id: s\n    title: t\n    unit: u\n    source: x\n    points: [{period: a, values: {b: 1}}, «{period: b, values: {c: 1}}»]\n",
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


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_mistake_is_one_diagnostic_at_its_place(entry: Validate, case: Case) -> None:
    due, told = due_and_told(entry, case)
    assert told == due
