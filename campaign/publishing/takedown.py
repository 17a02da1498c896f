"""Takes one page out of a published site without building it anew, so that mistakes elsewhere
cannot keep up what must come down.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from campaign.publishing.destination import settled
from campaign.publishing.durable import files_of
from campaign.publishing.opening import opened, unobserved
from campaign.publishing.publication import Publication
from campaign.publishing.stamp import BuildRecord
from campaign.publishing.working_folder import numbered

# The parts of a page that are about one thing each, the smallest first.
_ITEMS = ("li", "article", "section", "figure", "p")
_URL = re.compile(r"<url>(?:(?!</url>).)*</url>\n?", re.DOTALL)
_FEED_ITEM = re.compile(r"<(entry|item)>(?:(?!</\1>).)*</\1>\n?", re.DOTALL)


def take_down(
    destination: Path,
    *,
    address: str,
    notice: str,
    project_root: Path,
    record: BuildRecord,
) -> tuple[str, ...]:
    """Replace the page at `address` (`/responses/x/`) in the published site by `notice`, take what
    leads to it out of every other page and list, and delete the files that only it used.

    Returns the files that were changed or deleted. All or nothing, as a build is; versions with
    the page are deleted, so that no rollback brings it back. Raises PublishingError.
    """
    with Publication.begin(destination, project_root=project_root) as publication:
        stage = publication.stage
        shutil.copytree(destination, stage, dirs_exist_ok=True)
        changed = _remove(stage, address, notice)
        publication.complete(record)
    with opened(settled(destination), project_root=project_root, step=unobserved) as room:
        for version in (*numbered(room.kept), *numbered(room.undone)):
            if (version / _file_of(address)).is_file():
                room.discard(version)
    return changed


def _file_of(address: str) -> str:
    return f"{address.strip('/')}/index.html"


def _remove(stage: Path, address: str, notice: str) -> tuple[str, ...]:
    page = _file_of(address)
    used = _assets_of(stage, page)
    (stage / page).parent.mkdir(parents=True, exist_ok=True)
    (stage / page).write_text(notice, encoding="utf-8")
    changed = {page}
    for name, path in files_of(stage):
        if name == page:
            continue
        if name.endswith(".html"):
            text = path.read_text(encoding="utf-8")
            without = _without_links(text, name, page)
            used -= _assets_in(without, name)
        elif name.endswith((".xml", ".atom", ".rss")):
            text = path.read_text(encoding="utf-8")
            without = _without_listing(text, address)
        else:
            continue
        if without != text:
            path.write_text(without, encoding="utf-8")
            changed.add(name)
    for name in used:
        (stage / name).unlink(missing_ok=True)
    return tuple(sorted(changed | used))


def _without_links(text: str, name: str, page: str) -> str:
    document = LexborHTMLParser(text)
    leading = [one for one in document.css("a[href]") if _leads_to(one, name, page)]
    if not leading:
        return text
    for link in leading:
        item = _item_around(link)
        if item is not None and len(item.css("a[href]")) <= 3:
            item.decompose()
        else:
            link.unwrap()
    return f"<!doctype html>\n{document.html}"


def _item_around(link: LexborNode) -> LexborNode | None:
    """The list item or block that exists for the sake of `link`, if there is one."""
    node = link.parent
    while node is not None and node.tag not in ("main", "body", "header", "footer", "nav"):
        if node.tag in _ITEMS:
            return node if node.tag == "li" or node.tag == "article" else None
        node = node.parent
    return None


def _leads_to(link: LexborNode, name: str, page: str) -> bool:
    return _target(link.attributes.get("href") or "", name) == page


def _target(url: str, name: str) -> str:
    parts = urlsplit(url)
    if parts.netloc or parts.scheme or not parts.path:
        return ""
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), unquote(parts.path)))
    path = path.lstrip("/")
    return f"{path}/index.html" if "." not in posixpath.basename(path) else path


def _without_listing(text: str, address: str) -> str:
    def unless_it(found: re.Match[str]) -> str:
        return "" if f"{address}<" in found[0] or f'{address}"' in found[0] else found[0]

    return _FEED_ITEM.sub(unless_it, _URL.sub(unless_it, text))


def _assets_of(stage: Path, page: str) -> set[str]:
    path = stage / page
    return _assets_in(path.read_text(encoding="utf-8"), page) if path.is_file() else set()


def _assets_in(text: str, name: str) -> set[str]:
    found = re.findall(r"""(?:href|src)=["']([^"']+)["']""", text)
    targets = {_target(url, name) for url in found}
    return {one for one in targets if one.startswith("assets/")}
