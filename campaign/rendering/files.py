"""Sizes of the files of content/assets, each asked of the disk once a build."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class AssetFiles:
    """The files in one folder, by their names with forward slashes."""

    folder: Path
    sizes: dict[str, int] = field(default_factory=dict)

    def size(self, name: str) -> int:
        """How many bytes a file has; 0 where there is none."""
        if name not in self.sizes:
            path = self.folder / name
            self.sizes[name] = path.stat().st_size if path.is_file() else 0
        return self.sizes[name]
