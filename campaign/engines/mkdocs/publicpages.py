"""The pages of a site by the addresses MkDocs knows them by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from campaign.linking import Site
from campaign.outputs import OutputFile
from campaign.rendering import Page, Renderer


class PublicPages:
    """Renders pages on request; MkDocs' `page.url` has no leading slash."""

    def __init__(self, site: Site, renderer: Renderer) -> None:
        self.site = site
        self._renderer = renderer
        self.listed = renderer.pages()
        self._by_url = {page.address.removeprefix("/"): page for page in self.listed}

    def generated(self) -> Iterator[OutputFile]:
        """The style sheet and icon, and pages whose address is a file, such as 404.html."""
        for asset in self._renderer.assets():
            yield OutputFile(asset.path, asset.content)
        for page in self.listed:
            if not page.address.endswith("/"):
                document = self._renderer.document(page)
                yield OutputFile(page.address.removeprefix("/"), document.encode())

    def write_pictures(self, folder: Path) -> None:
        """Write the pictures of all pages below `folder`, when every page is known.

        MkDocs would hold them all in memory at once.
        """
        for asset in self._renderer.pictures():
            path = folder / asset.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(asset.content)

    def meta(self, url: str) -> dict[str, object]:
        """The page's title, from the validated entry."""
        return {"title": self._page(url).title}

    def article(self, url: str) -> str:
        """The finished body. Raises TemplateProblem."""
        return self._renderer.article(self._page(url))

    def document(self, url: str) -> str:
        """The whole page. Raises TemplateProblem."""
        return self._renderer.document(self._page(url))

    def _page(self, url: str) -> Page:
        return self._by_url[url.removeprefix("./")]
