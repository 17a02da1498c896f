"""YAML text into a tree: which parser is asked, and what is told where it gives up."""

from __future__ import annotations

from typing import Any

import yaml

from campaign.diagnostics import Diagnostic, Severity, Span
from campaign.diagnostics.catalogue import yaml_traps as codes
from campaign.source.traps import explain
from campaign.source.tree import Mapping, Node, Plain, Scalar, Sequence, plain
from campaign.source.treebuilder import Refused, TreeBuilder

# The C parser is eight times faster and gives the same marks; the pure one words its
# errors in the way that `traps` reads them, so it is asked again when something is wrong.
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_tree(
    text: str, *, file: str, first_line: int, foreign: bool = False
) -> tuple[Mapping | None, list[Diagnostic]]:
    """The mapping that `text` holds, or None with the diagnostics that say why not.

    `first_line` is the line of `file` on which `text` begins. An empty text is an empty mapping.
    `foreign` lets pass what another program gives a meaning to: the type marks in mkdocs.yml.
    """
    builder = TreeBuilder(text, file, first_line, foreign=foreign)
    try:
        root = builder.build(yaml.parse(text, Loader=_FAST))
    except Refused:
        return None, builder.diagnostics
    except yaml.YAMLError as error:
        return None, [*builder.diagnostics, _explained(error, text, file, first_line)]
    start = Span(file, first_line, 1)
    if root is None or (isinstance(root, Scalar) and root.empty):
        root = Mapping({}, start)
    if not isinstance(root, Mapping):
        builder.diagnostics.append(_not_settings(root, text))
        return None, builder.diagnostics
    unsure = any(one.severity is Severity.ERROR for one in builder.diagnostics)
    return (None if unsure else root), builder.diagnostics


def read_yaml_text(text: str, name: str) -> dict[str, Plain]:
    """The data of a YAML text of our own (a catalogue in the package), every scalar as text.

    Raises ValueError, naming `name`, when it is not right: a fault of ours, not an editor's.
    """
    tree, diagnostics = read_tree(text, file=name, first_line=1)
    if tree is None:
        raise ValueError(f"{name}: {[f'{one.span} {one.title}' for one in diagnostics]}")
    found = plain(tree)
    assert isinstance(found, dict)
    return found


def _explained(fast_error: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as error:
        return explain(error, text, file=file, first_line=first_line)
    except (ValueError, OverflowError):
        pass  # the number of a character that there is not: "\\U00110000"
    return explain(fast_error, text, file=file, first_line=first_line)


def _not_settings(root: Node, text: str) -> Diagnostic:
    if isinstance(root, Sequence):
        return codes.NOT_SETTINGS.at(root.span, what="a list")
    first = text.strip().split("\n")[0]
    name, colon, value = first.partition(":")
    if colon and value and " " not in name:
        return codes.NO_SPACE_AFTER_COLON.at(root.span, better=f"{name}: {value.strip()}")
    return codes.NOT_SETTINGS.at(root.span, what="plain text")
