"""Where a page stands, so that every address on it is written relative to it.

Relative addresses work at the root of a host, in any subfolder of it and on a local preview.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

NOT_FOUND = "/404.html"
# What RFC 3986 lets stand in a path as it is.
_PLAIN = "/-._~!$&'()*+,;=:@"


@dataclass(frozen=True, slots=True)
class Place:
    """The way from a page to the root of its site, such as `../../`,
    and to the root from outside.
    """

    root: str
    site_address: str

    @classmethod
    def of(cls, address: str, site_address: str) -> Place:
        """The place of the page at `address`.

        The page for what is not found is shown at any depth, so its root is the whole path.
        """
        if address == NOT_FOUND:
            path = urlsplit(site_address).path.rstrip("/")
            return cls(f"{path}/", site_address)
        return cls("../" * (address.count("/") - 1) or "./", site_address)

    def to(self, address: str, fragment: str = "") -> str:
        """The way to `address` (`/responses/x/`) on this site."""
        path = quote(address.lstrip("/"), safe=_PLAIN)
        return f"{self.root}{path}{_anchor(fragment)}"

    def asset(self, name: str) -> str:
        """The way to a file of content/assets or of the theme."""
        return self.to(f"/assets/{name}")

    def whole(self, address: str) -> str:
        """`address` with the site's own in front, for those who see it elsewhere."""
        return f"{self.site_address.rstrip('/')}{quote(address, safe=_PLAIN)}"


def _anchor(fragment: str) -> str:
    return f"#{quote(fragment, safe=_PLAIN + '?')}" if fragment else ""


def output_path(address: str) -> str:
    """The file in which the page at `address` is published: `/x/` → `x/index.html`."""
    path = address.lstrip("/")
    if not path or path.endswith("/"):
        return f"{path}index.html"
    last = path.rsplit("/", 1)[-1]
    return path if "." in last else f"{path}/index.html"
