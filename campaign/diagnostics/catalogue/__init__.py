"""The permanent list of diagnostic codes. One module per family group; `ALL` is what documentation and tests walk."""

from __future__ import annotations

from types import ModuleType

from campaign.diagnostics.catalogue import frontmatter, source
from campaign.diagnostics.definition import Definition

FAMILIES: tuple[ModuleType, ...] = (source, frontmatter)


def definitions_in(family: ModuleType) -> tuple[Definition, ...]:
    """The definitions that one family's module holds, in the order they are written."""
    return tuple(value for value in vars(family).values() if isinstance(value, Definition))


ALL: dict[str, Definition] = {
    definition.code: definition for family in FAMILIES for definition in definitions_in(family)
}
