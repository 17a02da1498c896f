"""The only reader of Markdown and YAML files: bytes in, data with the place of every value out, or
diagnostics.

Validation and rendering both start from what this room returns, so they can never disagree
about what a file says.
"""

from __future__ import annotations

from campaign.source.assetfolders import AssetFolders
from campaign.source.reading import Reading, read_page, read_settings, unreadable
from campaign.source.sourcefile import SourceFile
from campaign.source.tree import INTERNAL_NOTES, Mapping, Node, Scalar, Sequence, plain
from campaign.source.unseen import holds_unseen, told_of_number, unseen_in
from campaign.source.yamltext import read_yaml_text

__all__ = [
    "INTERNAL_NOTES",
    "AssetFolders",
    "Mapping",
    "Node",
    "Reading",
    "Scalar",
    "Sequence",
    "SourceFile",
    "holds_unseen",
    "plain",
    "read_page",
    "read_settings",
    "read_yaml_text",
    "told_of_number",
    "unreadable",
    "unseen_in",
]
