"""A tree with positions from the events of a YAML parser.

Events and not objects: no alias can unfold, no tag can build anything, nothing is turned into
a number or a date, and depth is bounded before anything recurses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import yaml_traps as codes
from campaign.source.groups import cut_off
from campaign.source.tree import Mapping, Node, Pair, Scalar, Sequence
from campaign.source.unseen import told_of_number

DEEPEST = 24
MOST_TOLD = 10
_BULLETS = "•◦‣⁃▪▫●○■□·\uf0b7"
_SIGNS_BEFORE_NAMES = f"{_BULLETS}‐‑‒–—−"


@dataclass(slots=True)
class _Open:
    """A list or group whose end has not been read yet."""

    start: Event
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    pairs: dict[str, Pair] = field(default_factory=dict)
    key: tuple[str, Span] | None = None


class Refused(Exception):
    """What was read so far cannot be trusted; the diagnostics say why."""


class TreeBuilder:
    """Builds one tree from the events of a text whose first line is `first_line` of `file`;
    `diagnostics` holds what was wrong on the way.
    """

    def __init__(self, text: str, file: str, first_line: int, *, foreign: bool) -> None:
        self._foreign = foreign
        self._lines = text.split("\n")
        self._file = file
        self._first_line = first_line
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0
        self.diagnostics: list[Diagnostic] = []

    def build(self, events: Iterator[Event]) -> Node | None:
        """The tree that `events` make, or None where they hold no value. Raises Refused."""
        for event in events:
            self._refuse_what_is_not_data(event)
            match event:
                case MappingStartEvent() | SequenceStartEvent():
                    self._start(event)
                case MappingEndEvent() | SequenceEndEvent():
                    self._end(event)
                case ScalarEvent():
                    self._add(self._scalar(event), event)
        return self._root

    def _refuse_what_is_not_data(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._refused(codes.SEVERAL_DOCUMENTS.at(self._span(event)))
            return
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            span = self._span(event)
            raise self._refused(codes.ANCHOR.at(self._word_span(span), text=self._word(span)))
        if getattr(event, "tag", None) and not self._foreign:
            span = self._span(event)
            raise self._refused(codes.TAG.at(self._word_span(span), text=self._word(span)))

    def _start(self, event: Event) -> None:
        if len(self._open) >= DEEPEST:
            raise self._refused(codes.TOO_DEEP.at(self._span(event), limit=DEEPEST))
        if self._open and self._open[-1].is_mapping and self._open[-1].key is None:
            raise self._refused(codes.ODD_KEY.at(self._span(event)))
        self._open.append(_Open(event, isinstance(event, MappingStartEvent)))

    def _end(self, event: Event) -> None:
        done = self._open.pop()
        if done.is_mapping and not self._foreign and getattr(done.start, "flow_style", False):
            self.diagnostics.extend(cut_off(done.pairs, self._lines, self._first_line))
        span = self._span(done.start, event)
        node: Node = (
            Mapping(done.pairs, span) if done.is_mapping else Sequence(tuple(done.items), span)
        )
        self._add(node, event)

    def _add(self, node: Node, event: Event) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            assert isinstance(node, Scalar)
            self._note_key(parent, node)
        else:
            name, key_span = parent.key
            parent.pairs.setdefault(name, Pair(key_span, node))
            parent.key = None

    def _note_key(self, parent: _Open, node: Scalar) -> None:
        if not node.quoted and node.text.removeprefix("-")[:1].isspace():
            first = node.text.lstrip("-")[0]
            raise self._refused(codes.ODD_SPACE.at(node.span, code_point=f"{ord(first):04X}"))
        self._refuse_a_list_sign(node, _SIGNS_BEFORE_NAMES)
        if not node.quoted and node.text.startswith("-"):
            better = f"- {node.text.lstrip('-')}:"
            raise self._refused(codes.NO_SPACE_AFTER_HYPHEN.at(node.span, better=better))
        earlier = parent.pairs.get(node.text)
        if earlier is not None:
            twice = codes.DUPLICATE_KEY.at(node.span, key=node.text, first_line=earlier.key.line)
            self.diagnostics.append(twice)
            if len(self.diagnostics) >= MOST_TOLD:
                raise Refused
        parent.key = (node.text, node.span)

    def _refuse_a_list_sign(self, node: Scalar, signs: str) -> None:
        sign, rest = node.text[:1], node.text[1:]
        if not node.quoted and sign and sign in signs and rest[:1].isspace():
            line = self._lines[node.span.line - self._first_line][node.span.column - 1 :]
            better = f"- {line[1:].strip()}"
            raise self._refused(codes.LIST_SIGN.at(node.span, sign=sign, better=better))

    def _scalar(self, event: ScalarEvent) -> Scalar:
        span = self._span(event)
        quoted = bool(event.style)  # the C parser gives an empty text, the pure one None
        if not quoted:
            self._warn_of_a_cut(event)
        elif unseen := told_of_number(event.value, span):
            raise self._refused(unseen)
        scalar = Scalar(event.value, span, quoted)
        self._refuse_a_list_sign(scalar, _BULLETS)
        return scalar

    def _warn_of_a_cut(self, event: ScalarEvent) -> None:
        end = _certain(event.end_mark)
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        # The C parser's end mark stands after the spaces behind the value, the pure one's before.
        rest = line[end.column :]
        mark = rest.lstrip(" ")
        if end.column and mark.startswith("#") and mark[1:2].strip(" #"):
            left = f"only “{event.value}” is left" if event.value else "nothing is left"
            row = end.line + self._first_line
            column = end.column + len(rest) - len(mark) + 1
            place = Span(self._file, row, column, row, len(line) + 1)
            self.diagnostics.append(codes.COMMENT_CUTS_VALUE.at(place, left=left))

    def _span(self, start: Event, end: Event | None = None) -> Span:
        first, last = _certain(start.start_mark), _certain((end or start).end_mark)
        line = self._lines[first.line] if first.line < len(self._lines) else ""
        one_line = last.line == first.line
        return Span(
            self._file,
            first.line + self._first_line,
            first.column + 1,
            first.line + self._first_line,
            (last.column if one_line else max(len(line.rstrip()), first.column)) + 1,
        )

    def _word(self, span: Span) -> str:
        line = self._lines[span.line - self._first_line]
        return line[span.column - 1 :].split(" ")[0][:40]

    def _word_span(self, span: Span) -> Span:
        end = span.column + len(self._word(span))
        return Span(span.file, span.line, span.column, span.line, end)

    def _refused(self, diagnostic: Diagnostic) -> Refused:
        self.diagnostics.append(diagnostic)
        return Refused()


def _certain(mark: Any) -> Mark:
    """Parsed events always carry marks; only events made by hand have none."""
    assert mark is not None
    found: Mark = mark
    return found
