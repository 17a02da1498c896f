"""Looks at the files of a staged site as a browser would, before anybody sees them."""

from __future__ import annotations

from campaign.publishing.inspection.allowed import Allowed, allowed_by
from campaign.publishing.inspection.builtsite import inspect_folder
from campaign.publishing.inspection.tree import inspect_tree, inspector

__all__ = ["Allowed", "allowed_by", "inspect_folder", "inspect_tree", "inspector"]
