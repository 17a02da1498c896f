"""Writes single settings into a page as an editor would, leaving every other character alone.

Works on the text and not on its meaning, so that a page with mistakes can be taken down, too.
"""

from __future__ import annotations

import json
import re
from datetime import date

_STATUS = re.compile(r"^status[ \t]*:.*$", re.MULTILINE)
_WITHDRAWN = re.compile(r"^withdrawn[ \t]*:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_ANYWAY = re.compile(
    r"^publish_anyway[ \t]*:(?P<same>[^\n]*)\n(?P<items>(?:[ \t-].*\n)*)", re.MULTILINE
)


class CannotEdit(Exception):
    """The page is written in a way that a command cannot change safely; its text says so."""


def withdrawn(text: str, *, day: date, reason: str) -> str:
    """`text` of a page with the status “withdrawn”, and when and why. Raises CannotEdit."""
    start, end = _frontmatter(text)
    front = _WITHDRAWN.sub("", text[start:end])
    status = "status: withdrawn"
    front = _STATUS.sub(status, front, count=1) if _STATUS.search(front) else f"{front}{status}\n"
    front += f"withdrawn: {{date: {day.isoformat()}, reason: {_quoted(reason)}}}\n"
    return f"{text[:start]}{front}{text[end:]}"


def set_aside(text: str, *, check: str, because: str, by: str, until: date) -> str:
    """`text` with one check set aside until the end of a day. Raises CannotEdit."""
    start, end = _frontmatter(text)
    item = (
        f"{{check: {check}, because: {_quoted(because)}, by: {by}, until: {until.isoformat()}}}\n"
    )
    front = text[start:end]
    found = _ANYWAY.search(front)
    if found is None:
        front += f"publish_anyway:\n  - {item}"
    elif found["same"].strip():
        raise CannotEdit(
            "Its “publish_anyway” is written on one line. Write it as a list, one item on each "
            f"line, and add:\n  - {item.strip()}"
        )
    else:
        first = re.match(r"[ \t]*", found["items"])
        indent = first[0] if first and found["items"] else "  "
        front = f"{front[: found.start('items')]}{indent}- {item}{front[found.start('items') :]}"
    return f"{text[:start]}{front}{text[end:]}"


def _frontmatter(text: str) -> tuple[int, int]:
    """Where the settings of a page begin and where the line that ends them does."""
    begins = re.match(r"\ufeff?---[ \t]*\r?\n", text)
    ends = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, begins.end()) if begins else None
    if begins is None or ends is None:
        raise CannotEdit("It does not begin with settings between two lines of three dashes.")
    return begins.end(), ends.start()


def _quoted(words: str) -> str:
    """Words as a value that nothing in them can end."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False)
