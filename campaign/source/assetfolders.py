"""Where the files that pages name lie: in content/assets, or in the assets of a folder outside the
repository.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class AssetFolders:
    """The folders of assets; `private` is None where a site has only one."""

    public: Path
    private: Path | None = None

    @classmethod
    def of(cls, content_dir: Path, private_dir: Path | None = None) -> AssetFolders:
        """The assets of a content folder, and of a second one."""
        return cls(content_dir / "assets", private_dir / "assets" if private_dir else None)

    def path(self, name: str) -> Path:
        """The file called `name` (with forward slashes): where both hold one, which is told, the
        public one.
        """
        path = self.public / name
        # os.path answers for a folder that may not be looked into; a Path would raise.
        if self.private is None or os.path.lexists(path):
            return path
        return self.private / name
