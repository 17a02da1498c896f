"""Invented prose from a small vocabulary: the same words every time, and nobody's."""

from __future__ import annotations

from random import Random

WHO = (
    "the review", "a local service", "the council", "every ward", "a panel of patients",
    "the department", "our members", "a neighbour", "the regulator", "one team in three",
    "an advocate", "the family", "a new inspector", "the trust", "people we spoke to",
)  # fmt: skip
DOES = (
    "asked for", "set aside", "wrote down", "could not find", "has promised", "put off",
    "will need", "took apart", "looked again at", "shared", "left out", "argued for",
    "relied on", "went back to", "measured", "gave away",
)  # fmt: skip
WHAT = (
    "a plain answer", "the older figures", "three kinds of help", "a second opinion",
    "the waiting list", "better records", "a date for the work", "the quiet room",
    "an honest count", "the first draft", "money for training", "a way to complain",
    "the rule on notice", "fewer forms", "a place to stay", "the long view",
)  # fmt: skip
WHEN = (
    "last spring", "before the vote", "within a year", "on the day", "after a long delay",
    "in most places", "without being told", "for the first time", "at short notice",
    "while the doors were open", "by the end of the week", "when it mattered",
)  # fmt: skip
SO = (
    "which is a start", "and that is not enough", "so the count must be kept",
    "though few had noticed", "and nobody has said why", "which we welcome",
    "so we will ask again", "and the cost falls on families", "which no table shows",
)  # fmt: skip
HEADINGS = (
    "What was said", "What is missing", "Who bears the cost", "What the figures show",
    "What should happen next", "How we know", "What people told us", "Where it has worked",
)  # fmt: skip


def sentence(chance: Random) -> str:
    """One sentence of twelve words or so."""
    words = [chance.choice(WHO), chance.choice(DOES), chance.choice(WHAT), chance.choice(WHEN)]
    end = f", {chance.choice(SO)}." if chance.random() < 0.6 else "."
    return " ".join(words).capitalize() + end


def paragraph(chance: Random, sentences: int) -> str:
    """`sentences` sentences on one line, some words of them stressed."""
    text = [sentence(chance) for _ in range(sentences)]
    stressed = chance.choice(WHAT)
    return " ".join(text).replace(stressed, f"**{stressed}**", 1)


def phrase(chance: Random) -> str:
    """A few words such as a title needs."""
    return f"{chance.choice(WHAT)} and {chance.choice(WHAT)}"
