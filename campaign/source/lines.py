"""What a line of settings is by itself, as people write and see it: where the parser stopped, its
lines are all there is to go by.
"""

from __future__ import annotations

import re

# The hyphens before a name are not given back: a line of nothing else would be read once for each.
KEY = re.compile(
    r"""^(?P<indent>[ ]*(?:- +)*+)(?P<key>[^\s:#'"\[\]{},][^:#]*?):(?P<gap>[ \t]+)(?P<value>.*)$"""
)


def value_in(line: str) -> str:
    """What stands behind the name in a line, or behind the hyphen of a part of a list."""
    found = KEY.match(line)
    return found["value"] if found else line.strip().removeprefix("- ")


def looks_like_a_setting(line: str) -> bool:
    """Whether a line is a name with or without a value, or a part of a list."""
    return bool(KEY.match(line) or line.rstrip().endswith(":") or line.startswith("- "))


def reads_as_prose(line: str, *, trouble_is_here: bool) -> bool:
    """Whether a line at the left margin, after an empty one, is a sentence and no setting."""
    if trouble_is_here and (line[0] in "*\"'" or line.startswith("- ")):
        return not re.match(r"""(?:"[^"]*"|'[^']*'): """, line)
    if line[0] in "#]}\"'-":
        return False
    found = KEY.match(line)
    return " " in found["key"] if found else not looks_like_a_setting(line)
