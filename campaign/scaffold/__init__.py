"""Writes what people would otherwise type: new sites, and settings read out of pasted code."""

from __future__ import annotations

from campaign.scaffold.pasted import settings_text
from campaign.scaffold.sites import FolderNotEmpty, new_site

__all__ = ["FolderNotEmpty", "new_site", "settings_text"]
