"""Icons as pieces of SVG in the page itself, from the sets that come with Material."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class Icons:
    """The icons in the theme folders, each read when it is first shown."""

    def __init__(self, theme_dirs: Sequence[Path]) -> None:
        self._folders = [folder / ".icons" for folder in theme_dirs]
        self._read: dict[str, str] = {}

    def svg(self, name: str) -> str:
        """The icon `material/heart`, hidden from assistive technology;
        an unknown one as it was typed.
        """
        if name not in self._read:
            self._read[name] = self._find(name)
        return self._read[name]

    def _find(self, name: str) -> str:
        if not _NAME.fullmatch(name):
            return ""
        for folder in self._folders:
            path = folder / f"{name}.svg"
            if path.is_file():
                drawn = _COMMENT.sub("", path.read_text(encoding="utf-8")).strip()
                attributes = 'class="icon" aria-hidden="true" focusable="false"'
                return drawn.replace("<svg", f"<svg {attributes}", 1)
        return f":{name.replace('/', '-')}:"
