"""Tells of lists and tables that are read as paragraphs, because of a blank line that is missing or
a sign that is not one.

The source says what was meant, the HTML what became of it: a mark is put behind the sign, and the
fault is told only where the sign is still in front of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import misread as codes
from campaign.markup.marking import Marking
from campaign.markup.marks import Kind, Mark

_BULLETS = "•◦‣⁃▪▫●○■□·\uf0b7"
# What would be read otherwise with a mark before it: tasks, headings, quotations, code.
_WORDS = rf"(?P<words>(?!\[[ xX]\]|[#>~|:+=-]|`{{3}}|\*(?!\*?\w)|_(?!_?\w)|[{_BULLETS}])\S)"
_ITEM = re.compile(
    rf"(?P<before>[> \t]*)(?:(?P<sign>[-+*])|(?P<number>\d{{1,3}})\.|(?P<bullet>[{_BULLETS}]))"
    rf"[ \t\u00a0]+{_WORDS}.*"
)
_BEGINS = re.compile(rf"[> \t]*[-+*0-9{_BULLETS}]")
_ROW = re.compile(r"(?P<before>[> ]*\|[ ]*)(?P<words>.*\|.*)")
_RULE = re.compile(r"[> ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
_ALMOST_RULE = re.compile(r"[> ]*[|\s:—–―−_=-]+")
_NOT_A_BAR = re.compile(r"\\.|(?P<ticks>`+).*?(?P=ticks)")

_BLANK_LINE = "Leave a blank line before the first line of the list."
_HYPHENS = (
    "Begin each line with a hyphen and a space, “- ”, and leave a blank line before the first."
)
_BEFORE_TABLE = "Leave a blank line before the first line of the table."
_RULE_NEEDED = "Under the first line write one of hyphens: {rule}"
_RULE_COUNT = "The line of hyphens has another number of parts than the first line. Write: {rule}"


def mark_misread(marking: Marking) -> None:
    """Mark what may be a list or a table that is not read as one."""
    lines = list(marking.lines())
    looked = False  # one list for each paragraph: its later lines have the same cause
    for index, (offset, line) in enumerate(lines):
        above = lines[index - 1] if index else None
        follows = above is not None and above[0] + len(above[1]) + 1 == offset
        before = above[1] if above is not None and follows else ""
        looked = looked and bool(before.strip("> \t"))
        below = [one for _, one in lines[index + 1 : index + 2]]
        if "|" in line and "|" not in before:
            _table(marking, list(_rows(lines, index)), before)
        elif not looked and _BEGINS.match(line) and (found := _ITEM.fullmatch(line)):
            looked = _list(marking, offset, found, before, "".join(below))


def _list(marking: Marking, offset: int, found: re.Match[str], before: str, below: str) -> bool:
    if _ITEM.fullmatch(before) or (found["number"] and not _counts_on(found["number"], below)):
        return False
    if not found["bullet"] and not before.strip("> \t"):
        return False
    start = offset + len(found["before"])
    at = offset + found.start("words")
    span = marking.places.span(start, offset + len(found[0].rstrip()))
    fault = codes.LIST.at(span, advice=_HYPHENS if found["bullet"] else _BLANK_LINE)
    sign = found["sign"] or found["bullet"] or f"{found['number']}."
    _watch(marking, at, rf"{re.escape(sign)}\s+", fault)
    return True


def _counts_on(number: str, below: str) -> bool:
    """A number alone, such as a year that begins a line, is no list."""
    following = _ITEM.fullmatch(below)
    return following is not None and following["number"] == str(int(number) + 1)


def _table(marking: Marking, rows: list[tuple[int, str]], before: str) -> None:
    offset, line = rows[0]
    first = _ROW.fullmatch(line)
    columns = _parts(line)
    ruled = len(rows) > 1 and _RULE.fullmatch(rows[1][1])
    if ruled and _parts(rows[1][1]) == columns:
        _long_rows(marking, rows[2:], columns)
    if first is None or len(rows) < 2 or _ALMOST_RULE.fullmatch(line):
        return
    rule = "|" + " --- |" * columns
    if before.strip("> \t"):
        advice = _BEFORE_TABLE
    elif ruled:
        advice = _RULE_COUNT.format(rule=rule)
    else:
        advice = _RULE_NEEDED.format(rule=rule)
    span = marking.places.span(offset, offset + len(line.rstrip()))
    _watch(marking, offset + first.start("words"), r"\|\s*", codes.TABLE.at(span, advice=advice))


def _rows(lines: list[tuple[int, str]], index: int) -> Iterator[tuple[int, str]]:
    """The lines with a bar that stand together from the one at `index` on."""
    end = lines[index][0]
    while index < len(lines) and lines[index][0] == end and "|" in lines[index][1]:
        yield lines[index]
        end += len(lines[index][1]) + 1
        index += 1


def _long_rows(marking: Marking, rows: list[tuple[int, str]], columns: int) -> None:
    for offset, line in rows:
        count = _parts(line)
        found = re.match(r"[> ]*\|?[ ]*", line)
        assert found is not None
        if count > columns:
            span = marking.places.span(offset, offset + len(line.rstrip()))
            fault = codes.LONG_ROW.at(span, count=count, columns=columns)
            _watch(marking, offset + found.end(), r"<td[^>]*>\s*", fault)


def _parts(row: str) -> int:
    """How many cells a row has; a bar in code or behind a backslash parts nothing."""
    return _NOT_A_BAR.sub("", row).strip("> \t").removeprefix("|").removesuffix("|").count("|") + 1


def _watch(marking: Marking, at: int, before: str, fault: Diagnostic) -> None:
    """Tell `fault` if `before` comes before what is written `at`, once it is HTML."""
    marking.insert(at, Mark(Kind.FAULT, "", fault.span, at, (before,), faults=(fault,)))
