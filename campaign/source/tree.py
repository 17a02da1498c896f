"""What a YAML text says, with the place of every key and value kept: scalars stay the text the
editor typed.
"""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass
from typing import TypeAlias

from campaign.diagnostics import Span

INTERNAL_NOTES = "internal_notes"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as typed (folded and unquoted as YAML says, but never turned into a number or
    date).
    """

    text: str
    span: Span
    quoted: bool = False

    @property
    def empty(self) -> bool:
        """Whether the editor left the value out: nothing, `~` or `null` without quotes, or empty
        quotes.
        """
        return not self.text.strip() or (not self.quoted and self.text in ("~", "null"))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """A key's place and its value."""

    key: Span
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order they were written."""

    pairs: abc.Mapping[str, Pair]
    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def pruned(node: Node) -> Node:
    """`node` without empty values (they count as absent) and without `internal_notes` (never
    published).
    """
    match node:
        case Mapping(pairs, span):
            kept = {
                key: Pair(pair.key, pruned(pair.value))
                for key, pair in pairs.items()
                if key != INTERNAL_NOTES and not _is_empty(pair.value)
            }
            return Mapping(kept, span)
        case Sequence(items, span):
            return Sequence(tuple(pruned(item) for item in items if not _is_empty(item)), span)
        case Scalar():
            return node


def left_empty(
    node: Node, at: tuple[str | int, ...] = ()
) -> abc.Iterator[tuple[tuple[str | int, ...], Span]]:
    """The path of every name in `node` without a value, and where the name stands."""
    match node:
        case Mapping(pairs):
            for key, pair in pairs.items():
                if _is_empty(pair.value):
                    yield (*at, key), pair.key
                yield from left_empty(pair.value, (*at, key))
        case Sequence(items):
            for index, item in enumerate(one for one in items if not _is_empty(one)):
                yield from left_empty(item, (*at, index))


def plain(node: Node) -> Plain:
    """`node` as dicts, lists and strings, which is what the models are given."""
    match node:
        case Mapping(pairs):
            return {key: plain(pair.value) for key, pair in pairs.items()}
        case Sequence(items):
            return [plain(item) for item in items]
        case Scalar(text):
            return text


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty
