"""Where the addresses in a page lead: to this site, to another one, or nowhere at all."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from campaign.publishing.inspection.allowed import Allowed


@dataclass(frozen=True, slots=True)
class Lead:
    """Where an address leads: `host` for another site, else `file` of this one and its `anchor`.

    `encrypted` is false for an address that says http. All are empty for `mailto:` and the like.
    """

    host: str = ""
    file: str | None = None
    anchor: str = ""
    encrypted: bool = True


_NOWHERE = Lead()
_CLIMBS = tuple("../" * depth for depth in range(8))


@dataclass(slots=True)
class Addresses:
    """Answers for one tree; headers and footers ask the same again and again."""

    allowed: Allowed
    files: Mapping[str, object]
    _known: dict[tuple[str | int, str], Lead] = field(default_factory=dict)

    def lead(self, page: str, url: str) -> Lead:
        """Where `url` on the built page `page` (a path in the tree) leads."""
        depth = page.count("/")
        # What climbs to the root, or leaves the site, leads to the same place from every such page.
        shared = url.startswith(_CLIMBS[depth]) if 0 < depth < len(_CLIMBS) else False
        key = (depth, url) if shared or url.startswith("http") else (page, url)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._find(page, posixpath.dirname(page), url)
        return found

    def _find(self, page: str, folder: str, url: str) -> Lead:
        if url.startswith("#"):
            return Lead(file=page, anchor=unquote(url[1:]))
        # Browsers drop tabs and line ends, and read a backslash as a slash.
        bare = url.strip().replace("\t", "").replace("\n", "").replace("\r", "").replace("\\", "/")
        try:
            parts = urlsplit(bare)
            host = parts.netloc.lower()
        except ValueError:
            return Lead(host=bare)
        anchor = unquote(parts.fragment)
        if parts.scheme and parts.scheme not in ("http", "https"):
            return _NOWHERE
        encrypted = parts.scheme != "http"
        own, root = self.allowed.root
        if host and host != own:
            return Lead(host=parts.hostname or host, encrypted=encrypted)
        if not parts.path and not host:
            return Lead(file=page, anchor=anchor, encrypted=encrypted)
        path = unquote(parts.path)
        if host or path.startswith("/"):
            path = path or "/"
            if not f"{path}/".startswith(root):
                return Lead(host=own, encrypted=encrypted) if host else Lead(file=path)
            path = path.removeprefix(root.rstrip("/"))
        else:
            path = f"/{posixpath.join(folder, path)}"
        return Lead(file=self._file(path), anchor=anchor, encrypted=encrypted)

    def _file(self, path: str) -> str:
        """The built file that a server shows for `path`; where there is none, the path."""
        inside = posixpath.normpath(path).lstrip("/")
        inside = "" if inside == "." else inside
        for name in (inside, f"{inside}/index.html" if inside else "index.html"):
            if name in self.files:
                return name
        return inside or "/"
