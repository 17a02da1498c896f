"""How a value is to be typed so that it is read as it stands."""

from __future__ import annotations

import re

_REMARK = re.compile(r"[ \t]+#(?:[ \t].*)?$")


def as_quoted(value: str) -> str:
    """`value` as it should be typed: in double quotes, or in single ones where it holds double
    quotes. A remark behind it is no part of it.
    """
    text = _REMARK.sub("", value.strip())
    if len(text) > 1 and text[0] in ("'", '"') and text.find(text[0], 1) == len(text) - 1:
        text = text[1:-1]
    elif len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1].replace("''", "'")
    if text[:1] in ("“", "‘") and text[-1:] in ("”", "’"):
        text = text[1:-1]  # typed by a word processor, and meant as the quotes that are wanted here
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
