"""Explains the traps of YAML as what they are: a colon in a title, a tab, an unclosed quote, a
stray line.

The parser's own wording never reaches a person; from its mark and the line it stands in this
module tells which slip was made.
"""

from __future__ import annotations

import re

import yaml

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import yaml_traps as codes
from campaign.diagnostics.catalogue.frontmatter import UNCLOSED
from campaign.source.fences import settings_follow
from campaign.source.lines import KEY, looks_like_a_setting, reads_as_prose, value_in
from campaign.source.quoting import as_quoted

# The signs after which a value stands on the lines below, as `>-`.
_BLOCK_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?")
_PASTED = re.compile(r"^(?P<indent>[ ]*)pasted:[ ]*(?P<value>.*)$")
_HYPHEN_AMONG_NAMES = (
    "Line it up with the lines above it, with spaces. If those do not begin with a hyphen, delete "
    "the hyphen."
)
_PART_OF_GROUP = re.compile(r"[{,][ ]*[^:,{}\[\]]+: +(?P<value>[^,{}\[\]]+)$")
_KEY_WITHOUT_SPACE = re.compile(
    r"^(?P<indent>[ ]*(?:- +)*+)(?P<key>[A-Za-z_][\w-]*):(?P<value>[^ \t/].*)$"
)


def explain(error: yaml.YAMLError, text: str, *, file: str, first_line: int) -> Diagnostic:
    """The diagnostic for what stopped the parser in `text`, whose first line is `first_line` of
    `file`.
    """
    return _Trap(error, text, file, first_line).explained()


class _Trap:
    def __init__(self, error: yaml.YAMLError, text: str, file: str, first_line: int) -> None:
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None)
        self.problem = str(getattr(error, "problem", "") or "")
        self.context = str(getattr(error, "context", "") or "")
        self.lines = text.split("\n")
        self.file = file
        self.first_line = first_line
        self.row = min(mark.line, len(self.lines) - 1) if mark else 0
        self.column = mark.column if mark else 0
        self.context_row = context.line if context else self.row
        self.context_column = context.column if context else 0

    def explained(self) -> Diagnostic:
        for find in (
            self._page_text,
            self._pasted_code,
            self._tab,
            self._quote,
            self._special_start,
            self._missing_space,
            self._colon,
            self._no_colon,
            self._bracket,
            self._indentation,
        ):
            found = find()
            if found is not None:
                return found
        return codes.SYNTAX.at(self._rest(self.row, self.column))

    def _page_text(self) -> Diagnostic | None:
        """The text of a page begins before the trouble: an empty line, then a line that is no
        setting.
        """
        if not self.file.endswith(".md"):
            return None
        here = (self.row, self.context_row)
        for row in range(2, self.row + 1):
            line = self.lines[row]
            starts_afresh = not self.lines[row - 1].strip() and line[:1].strip()
            if not starts_afresh or settings_follow(self.lines[row + 1 :]):
                continue
            if reads_as_prose(line, trouble_is_here=row in here):
                return UNCLOSED.at(self._place(0, 0, 3))
        return None

    def _pasted_code(self) -> Diagnostic | None:
        """A provider's code that stands on the line of its name, in quotes, or too far left."""
        rows = [row for row in range(self.row + 1) if _PASTED.match(self.lines[row])]
        found = _PASTED.match(self.lines[rows[-1]]) if rows else None
        if found is None:
            return None
        indent = found["indent"]
        below = self.lines[rows[-1] + 1 : self.row + 1]
        too_far_left = any(
            line.lstrip().startswith("<") and not line.startswith(f"{indent} ") for line in below
        )
        value = found["value"] or next((line.strip() for line in below if line.strip()), "")
        if not too_far_left and not value.lstrip("\"'").startswith("<"):
            return None
        return codes.PASTED_CODE.at(self._place(rows[-1], len(indent), len("pasted")))

    def _tab(self) -> Diagnostic | None:
        for row in dict.fromkeys((self.row, self.context_row)):
            line = self.lines[row]
            lead = line[: len(line) - len(line.lstrip())]
            if "\t" in lead:
                return codes.TAB.at(self._place(row, lead.index("\t"), 1))
        if "'\\t'" in self.problem or (self.lines[self.row][self.column : self.column + 1] == "\t"):
            return codes.TAB.at(self._place(self.row, self.column, 1))
        return None

    def _quote(self) -> Diagnostic | None:
        if "escape" in self.problem:
            return codes.BAD_ESCAPE.at(self._place(self.row, max(self.column - 1, 0), 2))
        if "quoted scalar" in self.context:
            mark = self.lines[self.context_row][self.context_column : self.context_column + 1]
            place = self._rest(self.context_row, self.context_column)
            return codes.UNCLOSED_QUOTE.at(place, mark=mark or '"')
        line = self.lines[self.row]
        value = value_in(line)
        if value[:1] in ("'", '"') and self.column > line.find(value):
            opened = self._opened_above(value[0])
            if opened is not None:
                return codes.UNCLOSED_QUOTE.at(opened, mark=value[0])
            place = self._rest(self.row, self.column)
            return codes.TEXT_AFTER_QUOTE.at(place, quoted=as_quoted(value))
        return None

    def _opened_above(self, mark: str) -> Span | None:
        """Where a quotation was opened on an earlier line, closed by one that was meant to open."""
        for row in range(self.row - 1, -1, -1):
            line = self.lines[row]
            value = value_in(line)
            if value[:1] == mark and mark not in value[1:]:
                return self._rest(row, line.find(value))
            if mark in line:
                return None
        return None

    def _special_start(self) -> Diagnostic | None:
        line = self.lines[self.row]
        found = KEY.match(line)
        value = found["value"] if found else line.strip().removeprefix("- ").strip()
        start = line.find(value) if value else -1
        if _BLOCK_HEADER.fullmatch(value):
            return None
        begins_a_part = bool(found) and re.match(r"[-?] |[,\]}]", value) is not None
        if (value[:1] in tuple("@`%*&!|>") or begins_a_part) and start >= 0:
            place = self._rest(self.row, start)
            return codes.SPECIAL_START.at(place, character=value[0], quoted=as_quoted(value))
        flow_text = value[:1] in "[{" and "flow" not in self.context and start >= 0
        if value and flow_text and self.column > start:
            place = self._rest(self.row, start)
            return codes.SPECIAL_START.at(place, character=value[0], quoted=as_quoted(value))
        return None

    def _missing_space(self) -> Diagnostic | None:
        without_colon = "could not find expected ':'" in self.problem + self.context
        if not without_colon and "mapping values" not in self.problem:
            return None
        for row in dict.fromkeys((self.context_row, self.row, max(self.row - 1, 0))):
            found = _KEY_WITHOUT_SPACE.match(self.lines[row])
            if found:
                better = f"{found['key']}: {found['value']}"
                place = self._place(row, found.end("key"), 1)
                return codes.NO_SPACE_AFTER_COLON.at(place, better=better)
        return None

    def _colon(self) -> Diagnostic | None:
        if "mapping values are not allowed" not in self.problem:
            return None
        line = self.lines[self.row]
        found = KEY.match(line)
        if found and found["value"] and self.column > found.end("key"):
            place = self._place(self.row, self.column, 1)
            quoted = as_quoted(found["value"])
            return codes.COLON_IN_VALUE.at(place, part="line", quoted=quoted)
        if found and self.row and found["indent"]:
            return codes.INDENTATION.at(self._written(self.row))
        above = self.lines[self.row - 1] if self.row else ""
        if found and above.strip() and not looks_like_a_setting(above):
            return codes.NO_COLON.at(self._rest(self.row - 1, 0))
        return None

    def _colon_in_group(self) -> Diagnostic | None:
        """A second colon in one part of a group in braces, all of which stands in this line."""
        line = self.lines[self.row]
        found = _PART_OF_GROUP.search(line[: self.column])
        if found is None:
            return None
        rest = re.match(r"[^,{}\[\]]*", line[self.column :])
        quoted = as_quoted(found["value"] + (rest[0] if rest else ""))
        fix = (
            f"Put the whole value in double quotes: {quoted} Or, if a new part begins here, put a "
            "comma between the two."
        )
        place = self._place(self.row, self.column, 1)
        return codes.COLON_IN_VALUE.at(place, fix=fix, part="part of the group", quoted=quoted)

    def _no_colon(self) -> Diagnostic | None:
        if "could not find expected ':'" not in self.problem:
            return None
        return codes.NO_COLON.at(self._written(self.context_row))

    def _bracket(self) -> Diagnostic | None:
        if "flow" not in self.context and "flow" not in self.problem:
            stray = self.lines[self.row][self.column : self.column + 1]
            if stray not in ("]", "}", ","):
                return None
            return codes.UNCLOSED_BRACKET.at(self._place(self.row, self.column, 1))
        if "got ':'" in self.problem:
            found = self._colon_in_group()
            if found is not None:
                return found
        return codes.UNCLOSED_BRACKET.at(self._rest(self.context_row, self.context_column))

    def _indentation(self) -> Diagnostic | None:
        if "block" not in self.context and "document start" not in self.problem:
            return None
        line = self.lines[self.row]
        if self.row and not line.startswith(" ") and not looks_like_a_setting(line):
            return codes.NO_COLON.at(self._rest(self.row, 0))
        row = self.row if line.startswith(" ") else self._first_indented()
        fix = _HYPHEN_AMONG_NAMES if self.lines[row].lstrip().startswith("- ") else None
        return codes.INDENTATION.at(self._written(row), fix=fix)

    def _first_indented(self) -> int:
        """The first setting's row, if it is indented: the others then seem too far to the left."""
        first = next(row for row, line in enumerate(self.lines) if line.strip())
        return first if self.lines[first].startswith(" ") else self.row

    def _place(self, row: int, column: int, width: int) -> Span:
        line = row + self.first_line
        return Span(self.file, line, column + 1, line, column + 1 + width)

    def _rest(self, row: int, column: int) -> Span:
        length = len(self.lines[row].rstrip()) - column
        return self._place(row, column, max(1, length))

    def _written(self, row: int) -> Span:
        """The line of `row` without the blanks around it."""
        line = self.lines[row]
        return self._rest(row, len(line) - len(line.lstrip()))
