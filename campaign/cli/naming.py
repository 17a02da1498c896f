"""Finds the entry that somebody means on the command line, in whatever way they have it at hand."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click

from campaign.models.registry import BY_COLLECTION, CONTENT_TYPES
from campaign.pipeline.private import private_folder_of
from campaign.project import Project
from campaign.source import read_settings


@dataclass(frozen=True, slots=True)
class Named:
    """The entry `key` (`responses/x`), and its file; None where there is no file any more."""

    key: str
    path: Path | None

    @property
    def address(self) -> str:
        """`/responses/x/`."""
        collection, slug = self.key.split("/", 1)
        return BY_COLLECTION[collection].address(slug)


def entry_named(project: Project, text: str, *, published: Path | None = None) -> Named:
    """The entry that `text` means: a slug, a folder and a slug, a file, or an address of the site.

    With `published`, the folder of a built site, a page of it whose file is gone counts too. Raises
    a usage error where there is not exactly one.
    """
    plain = _plain(project, text)
    found = []
    for one in CONTENT_TYPES:
        name = plain.removeprefix(f"{one.collection}/")
        if "/" in name or name in ("", ".", ".."):
            continue
        key = f"{one.collection}/{name}"
        path = _file_of(project, key)
        page = published / one.address(name).strip("/") / "index.html" if published else None
        if path is not None or (page is not None and page.is_file() and _leads_to(plain, key)):
            found.append(Named(key, path))
    if not found:
        raise click.UsageError(f"There is no entry “{text}”.")
    if len(found) > 1:
        ways = " or ".join(one.key for one in found)
        raise click.UsageError(f"There are {len(found)} entries “{text}”: write {ways}.")
    return found[0]


def _file_of(project: Project, key: str) -> Path | None:
    """The file of an entry; where the private folder has a second one, only the first is read."""
    for folder in (project.content_dir, private_folder_of(project).path):
        if folder is not None and os.path.isfile(folder / f"{key}.md"):  # noqa: PTH113
            return folder / f"{key}.md"
    return None


def _leads_to(plain: str, key: str) -> bool:
    """Whether a name without a file is the whole of an address: `about` is, `x` of responses/x is
    not, for a page at the root could be meant.
    """
    return plain in (key, key.removeprefix("pages/"))


def _plain(project: Project, text: str) -> str:
    """`text` as a slug, or a folder and a slug: without the site's address, folders and endings."""
    path = text.strip()
    if "://" in path:
        publishing = project.settings_dir / "publishing.yml"
        source = read_settings(publishing, publishing.name).source
        root = (source.scalar("site_address") if source else None) or ""
        path = urlsplit(path).path.removeprefix(urlsplit(root).path.rstrip("/"))
    path = path.removeprefix("./").removeprefix(f"{project.content}/").removesuffix(".md")
    private = private_folder_of(project).path
    if private is not None:
        path = path.removeprefix(f"{project.name_of(private)}/")
    return path.removesuffix("index.html").strip("/")
