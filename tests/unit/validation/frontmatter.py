"""Frontmatter that is right but for what a test adds, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable

from campaign.diagnostics import Diagnostic, Span
from campaign.models.common import Common
from campaign.validation import Entry
from tests.marking import marked

Validated = tuple[Entry[Common] | None, tuple[Diagnostic, ...]]
Validate = Callable[..., Validated]
Answer = list[tuple[str, Span, str | None]]
# The collection, the code, the frontmatter with its mistake marked, and the suggestion.
Case = tuple[str, str, str, str | None]

COMMON = "title: a\nsummary: b\nstatus: draft\n"
RESPONSE = COMMON + "responds_to: {kind: document, title: x, publisher: y, document_date: 2022}\n"
EVIDENCE = COMMON + "question: q\nstrength: {rating: strong, why: w, limits: l}\n"
ACTION = (
    COMMON + "kind: link\nlink: {url: https://example.org}\ntext: t\nbutton: b\nno_end_date: yes\n"
)


def placed(frontmatter: str, collection: str) -> tuple[str, Span]:
    """The frontmatter without its marks, and the place they marked, in the file."""
    found = marked(f"---\n{frontmatter}", f"content/{collection}/x.md")
    return found.text.removeprefix("---\n"), found.span


def due_and_told(entry: Validate, case: Case) -> tuple[Answer, Answer]:
    """What is to be told of the one mistake of `case`, and what is told of it."""
    collection, code, frontmatter, suggestion = case
    text, span = placed(frontmatter, collection)
    found, told = entry(text, collection)
    assert found is None, "an entry with a mistake goes no further"
    return [(code, span, suggestion)], [(one.code, one.span, one.suggestion) for one in told]
