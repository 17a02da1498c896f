"""The order of a taking down: a copy of the published site, the page out of every part of it, and
the swap that a build makes too.
"""

from __future__ import annotations

import gzip
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.publishing.destination import settled
from campaign.publishing.durable import files_of
from campaign.publishing.opening import opened, unobserved
from campaign.publishing.publication import Publication
from campaign.publishing.stamp import BuildRecord
from campaign.publishing.takedown.pages import NOTICE, notice, without
from campaign.publishing.takedown.traces import traces, words_of_page
from campaign.publishing.takedown.tree import Published, assets_in
from campaign.publishing.working_folder import WorkingFolder, numbered
from campaign.search import FOLDER as SEARCH
from campaign.search import NoIndex, index

_LISTED = re.compile(r"<(url|entry|item)>(?:(?!</\1>).)*</\1>\n?", re.DOTALL)
_LISTS = (".xml", ".atom", ".rss", ".xml.gz")
_SEARCH_PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class TakenDown:
    """Names of files that were changed and deleted; `still` tells what other pages say of it in
    words of their own; `search` why the site has no search now, empty where it has or never had.
    """

    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    still: tuple[Diagnostic, ...]
    search: str = ""


def is_published(destination: Path, key: str) -> bool:
    """Whether the site in `destination` has a page of the entry `key`."""
    return (destination / page_file(key)).is_file()


def shows(destination: Path, key: str) -> bool:
    """Whether the page of the entry `key` stands in `destination` with more than a notice that it
    was withdrawn.
    """
    path = destination / page_file(key)
    return path.is_file() and NOTICE not in path.read_text(encoding="utf-8", errors="replace")


def forget(destination: Path, *, key: str, project_root: Path) -> int:
    """Delete the kept versions of the site that have a page of `key`, and count them.

    Raises PublishingError.
    """
    if not WorkingFolder(settled(destination)).path.is_dir():
        return 0
    count = 0
    with opened(settled(destination), project_root=project_root, step=unobserved) as room:
        for version in (*numbered(room.kept), *numbered(room.undone)):
            if is_published(version, key):
                room.discard(version)
                count += 1
    return count


def page_file(key: str) -> str:
    """The file of a site at which the entry `key` (`responses/x`, `pages/x`) is published."""
    return f"{key.removeprefix('pages/')}/index.html"


def take_down(
    destination: Path,
    *,
    key: str,
    day: date,
    reason: str,
    project_root: Path,
    record: BuildRecord,
) -> TakenDown:
    """Put a notice in the place of the page of `key` in the published site, and take what shows it,
    lists it or leads to it out of every other file, with the files that only it used.

    All or nothing, as a build is; versions with the page are deleted, so that no rollback brings it
    back. Raises PublishingError.
    """
    with Publication.begin(destination, project_root=project_root) as publication:
        stage = publication.stage
        shutil.copytree(destination, stage, dirs_exist_ok=True)
        taken = _Removal(stage, key, day, reason).done()
        publication.complete(record)
    forget(destination, key=key, project_root=project_root)
    return taken


class _Removal:
    """One page, taken out of the tree `stage`."""

    def __init__(self, stage: Path, key: str, day: date, reason: str) -> None:
        self._stage = stage
        self._html = (stage / page_file(key)).read_text(encoding="utf-8")
        self._page = Published.of(key, self._html)
        self._day = day
        self._reason = reason
        self._changed: set[str] = set()
        self._deleted: set[str] = set()

    def done(self) -> TakenDown:
        """Everything, in order: what leads to the page, what only it used, the search."""
        page = self._page
        own = words_of_page(self._html, page.file)
        told = notice(self._html, page.file, page, day=self._day, reason=self._reason)
        self._write(page.file, told)
        used = set(assets_in(self._html, page.file, page)) - assets_in(told, page.file, page)
        redirects: set[str] = set()
        for name, path in files_of(self._stage):
            if name == page.file:
                continue
            if name.endswith(".html"):
                html = path.read_text(encoding="utf-8")
                left = without(html, name, page)
                if left != html:
                    self._write(name, left)
                elif 'http-equiv="refresh"' in html:
                    redirects.add(name)
                used -= assets_in(left, name, page)
            elif name.endswith(_LISTS):
                self._unlist(name, path)
        self._delete_with(page, used)
        search = self._index()
        spared = frozenset({page.file, *redirects})
        return TakenDown(
            tuple(sorted(self._changed)),
            tuple(sorted(self._deleted)),
            tuple(traces(self._stage, own, except_for=spared)),
            search,
        )

    def _unlist(self, name: str, path: Path) -> None:
        packed = name.endswith(".gz")
        raw = gzip.decompress(path.read_bytes()) if packed else path.read_bytes()
        text = raw.decode("utf-8")
        left = _LISTED.sub(lambda found: "" if self._is_of_page(found[0]) else found[0], text)
        if left == text:
            return
        content = left.encode("utf-8")
        path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
        self._changed.add(name)

    def _is_of_page(self, item: str) -> bool:
        address = self._page.address
        return any(f"{address}{end}" in item for end in ("<", '"', "'"))

    def _delete_with(self, page: Published, used: set[str]) -> None:
        """Delete files that only the page used, and those that stand beside it: its calendar."""
        beside = (self._stage / page.file).parent
        names = {
            one.relative_to(self._stage).as_posix() for one in beside.iterdir() if one.is_file()
        }
        for name in (used | names) - {page.file}:
            path = self._stage / name
            if path.is_file():
                path.unlink()
                self._deleted.add(name)

    def _index(self) -> str:
        """Make the search anew, or do without: what it holds of the page must go in any case."""
        search = self._stage / SEARCH
        if not (search / _SEARCH_PAGE).is_file():
            return ""
        for one in sorted(search.iterdir()):
            if one.is_dir():
                shutil.rmtree(one)
            elif one.name != _SEARCH_PAGE:
                one.unlink()
        self._changed.add(f"{SEARCH}/")
        try:
            index(self._stage)
        except NoIndex as error:  # the page must not stay up for want of a search
            return str(error)
        return ""

    def _write(self, name: str, html: str) -> None:
        (self._stage / name).write_text(html, encoding="utf-8")
        self._changed.add(name)
