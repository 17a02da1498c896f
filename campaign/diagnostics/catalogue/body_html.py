"""Codes for headings and for HTML that is written in a body."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_WORDS_NOT_CODE = "Pages are words: anything that could run, load, send or lead somewhere unseen is taken out, and never in silence."

LEVEL_ONE = Definition(
    "heading/level-one",
    Severity.WARNING,
    "This heading is of the first level, which is the page's title.",
    "A page has one title, and it comes from “title” at the top of the file. The heading is shown as one of the second level.",
    "Write two hashes (##), or delete the heading if it repeats the title.",
    example="## What the review finds",
)
SKIPPED = Definition(
    "heading/skipped-level",
    Severity.WARNING,
    "This heading is of level {level}, but the one before it is of level {before}.",
    "People who listen to a page move from heading to heading and take the gap for something missing.",
    "Use {hashes} for it.",
)
EMPTY_HEADING = Definition(
    "heading/empty",
    Severity.ERROR,
    "This heading has no text.",
    "People who move from heading to heading would land on nothing.",
    "Write the heading after the hashes, or delete the line.",
)
NO_SPACE = Definition(
    "heading/no-space",
    Severity.WARNING,
    "There is no space after the hashes in this line.",
    "Without it the line is not a heading and the hashes are printed.",
    "Write a space after the hashes: {better}",
)

NOT_ALLOWED = Definition(
    "html/not-allowed",
    Severity.ERROR,
    "<{tag}> may not stand in a page.",
    _WORDS_NOT_CODE,
    "{advice}",
)
UNKNOWN_ELEMENT = Definition(
    "html/unknown-element",
    Severity.WARNING,
    "<{tag}> is taken for HTML that is not used here, and is left out.",
    "What stands between the angle brackets is not shown.",
    "If it is text, put a backslash before the first bracket: \\<{tag}>. If it is HTML, write it in Markdown or delete it.",
)
ATTRIBUTE = Definition(
    "html/attribute",
    Severity.ERROR,
    "“{name}” may not be set in a page.",
    _WORDS_NOT_CODE,
    "{advice}",
)
WOULD_SHOW = Definition(
    "html/would-show",
    Severity.ERROR,
    "The words that “{how}” hides would be shown.",
    "A page shows all its words, and its source can be read by anybody: what is hidden by the look alone is not hidden.",
    "Delete the words. A note for colleagues may stand between <!-- and -->, which are left out with it. What readers may open themselves goes into a folded box.",
    example='??? note "More about this"\n    What is folded away.',
)
OPEN_COMMENT = Definition(
    "html/open-comment",
    Severity.ERROR,
    "This comment has no end.",
    "Only what stands between <!-- and --> is left out of a page. Without an end the note would be shown to everybody.",
    "Write --> where the note ends. If you mean the characters themselves, put a backslash before them: \\<!--",
    example="<!-- Ask Sam before this goes out. -->",
)
STRUCK_OUT = Definition(
    "html/struck-out",
    Severity.WARNING,
    "The words that “{how}” strikes out would be shown as if they still held.",
    "Styles and old elements of HTML are left out of pages, and the line through the words with them.",
    "Put two tildes before and after the words, or delete them: ~~no longer true~~.",
)
RESERVED_ID = Definition(
    "html/reserved-id",
    Severity.ERROR,
    "The id “{name}” is one the site uses itself.",
    "Links to it would lead to the wrong place on the page.",
    "Choose another id, or leave it out: every heading gets one from its words.",
)
DUPLICATE_ID = Definition(
    "html/duplicate-id",
    Severity.ERROR,
    "The id “{name}” is set twice on this page.",
    "A link to it can lead to only one of the two.",
    "Give one of them another id.",
)
RESERVED_CLASS = Definition(
    "html/reserved-class",
    Severity.ERROR,
    "The class “{name}” belongs to the site's own parts.",
    "It could make words look like a donation form or a sign-up form that they are not.",
    "Delete the class. To show a form or a finding, use a block.",
    example="/// action | newsletter\n///",
)
