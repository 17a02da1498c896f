"""The permanent list of diagnostic codes. One module per family group; `ALL` is what documentation and tests walk."""

from __future__ import annotations

from types import ModuleType

from campaign.diagnostics.catalogue import (
    action_rules,
    addresses,
    body_html,
    body_links,
    brand_rules,
    destination_rules,
    entries,
    evidence_rules,
    frontmatter,
    identity_rules,
    inspection,
    leaks,
    linking,
    markup,
    media,
    misread,
    mkdocs_file,
    navigation_rules,
    pasted,
    plain_text,
    preview,
    private,
    providers,
    publishing,
    rendering,
    response_rules,
    settings,
    shape,
    source,
    values,
    yaml_traps,
)
from campaign.diagnostics.definition import Definition

FAMILIES: tuple[ModuleType, ...] = (
    source,
    frontmatter,
    yaml_traps,
    shape,
    values,
    plain_text,
    entries,
    linking,
    markup,
    misread,
    media,
    body_html,
    body_links,
    preview,
    settings,
    mkdocs_file,
    private,
    providers,
    pasted,
    addresses,
    publishing,
    rendering,
    identity_rules,
    navigation_rules,
    brand_rules,
    destination_rules,
    action_rules,
    response_rules,
    evidence_rules,
    inspection,
    leaks,
)


def definitions_in(family: ModuleType) -> tuple[Definition, ...]:
    """The definitions that one family's module holds, in the order they are written."""
    listed: tuple[Definition, ...] = getattr(family, "DEFINITIONS", ())
    return listed or tuple(one for one in vars(family).values() if isinstance(one, Definition))


ALL: dict[str, Definition] = {
    definition.code: definition for family in FAMILIES for definition in definitions_in(family)
}
