"""One file that was read: its data, its body, and where each value stands."""

from __future__ import annotations

from collections.abc import Sequence as Path
from dataclasses import dataclass, field

from campaign.diagnostics import Span
from campaign.source.tree import Mapping, Node, Plain, Scalar, Sequence, plain

Step = str | int


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A Markdown page or a settings file.

    `path` is relative to the project, POSIX; `text` the whole file with `\\n` line ends and without
    byte-order mark; `tree` its frontmatter (or the whole settings file) without empty values;
    `body` the Markdown after the frontmatter, whose first line is line `body_line` of the file;
    `left_empty` where the names stand that have no value.
    """

    path: str
    text: str
    tree: Mapping
    body: str = ""
    body_line: int = 1
    left_empty: dict[tuple[Step, ...], Span] = field(default_factory=dict)

    @property
    def values(self) -> dict[str, Plain]:
        """The data as dicts, lists and text."""
        found = plain(self.tree)
        assert isinstance(found, dict)
        return found

    def scalar(self, key: str) -> str | None:
        """The text of a top-level value, if it is one."""
        pair = self.tree.pairs.get(key)
        return pair.value.text if pair and isinstance(pair.value, Scalar) else None

    def node(self, path: Path[Step]) -> Node | None:
        """What stands at `path`, if it is written."""
        node: Node = self.tree
        for step in path:
            found = _child(node, step)
            if found is None:
                return None
            node = found[1]
        return node

    def value_span(self, path: Path[Step]) -> Span:
        """Where the value at `path` stands; where it is not written, its nearest parent's key.

        Steps that match nothing are passed over when the next one matches: pydantic puts the
        names of union members into its locations.
        """
        node, key, missed = self._walk(path)
        return (key or self.start) if missed else _shown(node, key)

    def key_span(self, path: Path[Step]) -> Span:
        """Where the key at the end of `path` stands; for a list item, the item; else the nearest
        parent.
        """
        _, key, _ = self._walk(path)
        return key or self.start

    @property
    def start(self) -> Span:
        """The first line: the opening fence of a page."""
        first_line = self.text.split("\n", 1)[0]
        return Span(self.path, 1, 1, 1, max(2, len(first_line) + 1))

    def _walk(self, path: Path[Step]) -> tuple[Node, Span | None, bool]:
        node: Node = self.tree
        key: Span | None = None
        missed = False
        for step in path:
            found = _child(node, step)
            if found is None:
                missed = True
                continue
            missed = False
            key, node = found
        return node, key, missed


def _child(node: Node, step: Step) -> tuple[Span, Node] | None:
    match node:
        case Mapping(pairs):
            pair = pairs.get(str(step))
            return (pair.key, pair.value) if pair else None
        case Sequence(items):
            if isinstance(step, int) and 0 <= step < len(items):
                return items[step].span, items[step]
            return None
        case Scalar():
            # Where a list may be written as its only part, that part is the first.
            return (node.span, node) if step == 0 else None


def _shown(node: Node, key: Span | None) -> Span:
    """A scalar is underlined itself; of a longer value only its key, which is what an editor looks
    for.
    """
    if isinstance(node, Scalar) or key is None:
        return node.span
    return key
