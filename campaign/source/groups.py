"""Finds what a comma cut off in a group between braces: the parser takes the rest of the value for
a name without a value, and nobody would be told of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import yaml_traps as codes
from campaign.source.quoting import as_quoted
from campaign.source.tree import Pair, Scalar

_GLUED = re.compile(r"(?P<name>[A-Za-z_][\w-]*):(?P<value>[^/].*)")


def cut_off(
    pairs: Mapping[str, Pair], lines: Sequence[str], first_line: int
) -> Iterator[Diagnostic]:
    """What is wrong with the `pairs` of one group in braces; `lines` begin at `first_line`."""
    value: Scalar | None = None
    last: Span | None = None
    for name, pair in pairs.items():
        line = lines[pair.key.line - first_line]
        if not _without_colon(pair, line):
            if value and last:
                yield _cut(value, last, lines[last.line - first_line])
            value, last = pair.value if isinstance(pair.value, Scalar) else None, None
            continue
        glued = _GLUED.fullmatch(name)
        if glued:
            at = pair.key.column + glued.end("name")
            place = Span(pair.key.file, pair.key.line, at, pair.key.line, at + 1)
            better = f"{glued['name']}: {glued['value']}"
            yield codes.NO_SPACE_AFTER_COLON.at(place, better=better)
        elif value and value.text and value.span.line == pair.key.line:
            last = pair.key
    if value and last:
        yield _cut(value, last, lines[last.line - first_line])


def _without_colon(pair: Pair, line: str) -> bool:
    empty = isinstance(pair.value, Scalar) and not pair.value.text and not pair.value.quoted
    return empty and not line[pair.key.end_column - 1 :].lstrip().startswith(":")


def _cut(value: Scalar, last: Span, line: str) -> Diagnostic:
    start, end = value.span.column, last.end_column
    place = Span(last.file, last.line, start, last.line, end)
    quoted = as_quoted(line[start - 1 : end - 1])
    return codes.COMMA_IN_VALUE.at(place, left=value.text, quoted=quoted)
