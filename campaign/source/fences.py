"""Tells where the settings at the top of a page begin and end, and knows a mistyped fence."""

from __future__ import annotations

import re
import unicodedata

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import frontmatter as codes
from campaign.source.tree import Mapping

FENCE = "---"

_HEADING = re.compile(r"#{2,6}[ \t]+\S")
_SETTING_OR_PART_OF_ONE = re.compile(r"[ \t#-]|[^\s:][^:]*:(?:[ \t]|$)|$")

# A name as every setting has one, at the margin: few paragraphs begin with such a word.
_SETTING = re.compile(r"[a-z][a-z_]*:(?:[ \t]|$)")


def opening_problem(text: str, name: str) -> Diagnostic | None:
    """What is wrong with the first line of a page, if anything."""
    lines = text.split("\n")
    first = lines[0]
    if first.rstrip(" \t") == FENCE:
        return None
    shown = Span(name, 1, 1, 1, max(2, len(first) + 1))
    fence_row = next((row for row, line in enumerate(lines[:20]) if line.strip()), None)
    if fence_row is not None and lines[fence_row].strip() == FENCE:
        what = "an empty line" if fence_row else "a space"
        return codes.SPACE_BEFORE.at(shown, what=what)
    if first.startswith(FENCE) or _is_meant_as_fence(first) or first.strip() in ("+++", ";;;", "{"):
        return codes.WRONG_FENCE.at(shown, line=first.strip()[:20])
    return codes.MISSING.at(shown)


def unclosed(text: str, name: str) -> Diagnostic:
    """The settings of a page have no end; where a later line was meant as one, the fix names it."""
    opening = Span(name, 1, 1, 1, len(FENCE) + 1)
    for row, line in enumerate(text.split("\n")[1:], start=2):
        if line.rstrip(" \t") == FENCE:
            break
        if _is_meant_as_fence(line):
            fix = f"Line {row} is “{line.rstrip()}”. Type exactly {FENCE} there."
            return codes.UNCLOSED.at(opening, fix=fix)
        if not _SETTING_OR_PART_OF_ONE.match(line):
            break
    return codes.UNCLOSED.at(opening)


def holds_page_text(block: str, tree: Mapping) -> bool:
    """Whether a page's text was taken for settings, because a rule (---) in it seemed their end.

    Signs of it are a heading, and a sentence with a colon, that begin after an empty line.
    """
    lines = block.split("\n")
    rows = {pair.key.line - 1: key for key, pair in tree.pairs.items()}
    for row in range(2, len(lines)):
        if lines[row - 1].strip():
            continue
        line = lines[row]
        alone = line.startswith("# ") and row + 1 < len(lines) and not lines[row + 1].strip()
        last = not any(later > row for later in rows)
        sentence = " " in rows.get(row, "").strip() and not settings_follow(lines[row + 1 :])
        if _HEADING.match(line) or (alone and last) or sentence:
            return True
    return False


def settings_follow(lines: list[str]) -> bool:
    """Whether `lines` go on with settings: a name with a blank before them is a slip in a name."""
    return any(_SETTING.match(line) for line in lines)


def _is_meant_as_fence(line: str) -> bool:
    """A line of dashes of any kind, or three dots; a single hyphen is a part of a list."""
    text = line.strip()
    dashes = bool(text) and all(unicodedata.category(one) == "Pd" for one in text)
    return (dashes and text != "-") or text == "..."
