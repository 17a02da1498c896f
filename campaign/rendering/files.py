"""Sizes of the files that pages offer, each asked of the disk once a build."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from campaign.source import AssetFolders


@dataclass(frozen=True, slots=True)
class AssetFiles:
    """The files of a site, by their names with forward slashes."""

    folders: AssetFolders
    sizes: dict[str, int] = field(default_factory=dict)

    def size(self, name: str) -> int:
        """How many bytes a file has; 0 where there is none."""
        if name not in self.sizes:
            path = self.folders.path(name)
            self.sizes[name] = path.stat().st_size if os.path.isfile(path) else 0  # noqa: PTH113
        return self.sizes[name]
