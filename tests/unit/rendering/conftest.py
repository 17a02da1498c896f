"""A small site on disk, read and linked by the real pipeline, and rendered with the real theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from campaign.linking import Site
from campaign.pipeline import run
from campaign.project import find_project
from campaign.rendering import Page, Renderer, find_theme
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import AS_OF, SETTINGS


@dataclass(frozen=True)
class Made:
    """A site that was made for a test, and its renderer."""

    site: Site
    renderer: Renderer
    root: Path

    def page(self, address: str) -> Page:
        """The page at `address`."""
        found = {page.address: page for page in self.renderer.pages()}
        return found[address]

    def html(self, address: str) -> str:
        """The document of the page at `address`."""
        return self.renderer.document(self.page(address))

    def document(self, address: str) -> Document:
        """The page at `address`, taken apart."""
        return Document(self.html(address))

    def addresses(self) -> list[str]:
        """The addresses of all pages."""
        return [page.address for page in self.renderer.pages()]

    def everything(self) -> str:
        """All documents and theme files, one after the other."""
        documents = [self.renderer.document(page) for page in self.renderer.pages()]
        return "\n".join(documents)


Maker = Callable[..., Made]


def make(
    folder: Path,
    files: dict[str, str | tuple[str, str]] | None = None,
    *,
    settings: dict[str, str] | None = None,
    theme: dict[str, str] | None = None,
    preview: bool = False,
    as_of: str = AS_OF,
) -> Made:
    """A site in `folder` of `files`: names below content/ (without .md) to frontmatter, or to
    frontmatter and body.
    """
    (folder / "mkdocs.yml").write_text("site_name: Evenhand\ndocs_dir: content\n")
    for name, text in {**SETTINGS, **(settings or {})}.items():
        _write(folder / "site_config" / name, text)
    for name, content in (files or {}).items():
        matter, body = content if isinstance(content, tuple) else (content, "Words.\n")
        _write(folder / "content" / f"{name}.md", f"---\n{matter.strip()}\n---\n{body}")
    for name, text in (theme or {}).items():
        _write(folder / "theme_overrides" / name, text)
    (folder / "content").mkdir(exist_ok=True)
    checked = run(find_project(folder), as_of=as_of, preview=preview)
    assert checked.site is not None, checked.diagnostics
    folders = [folder / "theme_overrides", find_theme()]
    return Made(checked.site, Renderer(checked.site, folders), folder)


@pytest.fixture
def made(tmp_path: Path) -> Maker:
    """Makes a site in a folder of its own."""
    return partial(make, tmp_path)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
