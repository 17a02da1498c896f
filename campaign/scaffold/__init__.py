"""Writes what people would otherwise type: new sites, and settings read out of pasted code."""

from __future__ import annotations

from campaign.scaffold.frontmatter import CannotEdit, set_aside, withdrawn
from campaign.scaffold.pasted import settings_text
from campaign.scaffold.sites import FolderNotEmpty, new_site

__all__ = [
    "CannotEdit",
    "FolderNotEmpty",
    "new_site",
    "set_aside",
    "settings_text",
    "withdrawn",
]
