"""Where a published page stands and what it uses, read from its own HTML: settings may be broken
just now, or say something else than when it was built.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_WITH_ADDRESS = ("href", "src", "poster", "data", "content")
_BETWEEN_SIZES = re.compile(r"\s*,\s+|\s+\S+\s*,?\s*")
_ASSETS = "assets/"


@dataclass(frozen=True, slots=True)
class Published:
    """One page of a published site: `key` (`responses/x`), `file` in the tree, and `root`, the
    address of the site, empty where the page did not say it.
    """

    key: str
    file: str
    root: str

    @classmethod
    def of(cls, key: str, html: str) -> Published:
        """The page of the entry `key`, whose HTML says where it was put."""
        path = key.removeprefix("pages/")
        found = LexborHTMLParser(html).css_first('link[rel="canonical"]')
        canonical = (found.attributes.get("href") or "") if found is not None else ""
        root = canonical.removesuffix(f"{path}/") if canonical.endswith(f"/{path}/") else ""
        return cls(key, f"{path}/index.html", root)

    @property
    def address(self) -> str:
        """`/responses/x/`."""
        return f"/{self.file.removesuffix('index.html')}"

    def target(self, url: str, name: str) -> str:
        """The file of the tree to which `url` on the page `name` leads; empty for other places."""
        url = url.strip()
        if self.root and url.startswith(self.root):
            url = f"/{url.removeprefix(self.root)}"
            base = "/"
        else:
            base = urlsplit(self.root).path or "/"
        try:
            parts = urlsplit(url)
        except ValueError:
            return ""
        if parts.netloc or parts.scheme or not parts.path:
            return ""
        path = unquote(parts.path)
        if path.startswith("/"):
            path = f"/{path.removeprefix(base)}"
        path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), path)).lstrip("/")
        return f"{path}/index.html" if "." not in posixpath.basename(path) else path

    def leads_here(self, url: str, name: str) -> bool:
        """Whether `url` on the page `name` leads to this page."""
        return self.target(url, name) == self.file


def assets_in(html: str, name: str, page: Published) -> frozenset[str]:
    """The files below `assets/` that the page `name` leads to, shows or names to networks."""
    return frozenset(
        target
        for url in _urls(LexborHTMLParser(html))
        if (target := page.target(url, name)).startswith(_ASSETS)
    )


def _urls(document: LexborHTMLParser) -> Iterator[str]:
    for node in document.css("[href], [src], [poster], [data], meta[content], [srcset]"):
        for attribute in _WITH_ADDRESS:
            yield node.attributes.get(attribute) or ""
        yield from _BETWEEN_SIZES.split(node.attributes.get("srcset") or "")
