"""Inspects a whole tree in one pass, each file read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import inspection as codes
from campaign.linking import Site
from campaign.outputs.headers import LONGEST_LINE
from campaign.publishing.durable import files_of
from campaign.publishing.inspection.addresses import Addresses
from campaign.publishing.inspection.allowed import Allowed, allowed_by
from campaign.publishing.inspection.checks import fetched_problems, page_problems
from campaign.publishing.inspection.parts import fetched_by_style, read_parts
from campaign.publishing.inspection.personal import personal
from campaign.publishing.inspection.pictures import SUFFIXES, tells_its_place
from campaign.publishing.publication import Inspector

_PAGES = (".html", ".htm", ".xhtml")


def inspector(site: Site) -> Inspector:
    """What a publication of `site` lets see its stage."""
    return lambda stage: inspect_tree(stage, allowed_by(site))


def inspect_tree(tree: Path, allowed: Allowed) -> Iterator[Diagnostic]:
    """Everything in the files of `tree` that may not be seen. Raises OddFile and OSError."""
    files = dict(files_of(tree))
    looked = _Looked(Addresses(allowed, files))
    for name, path in files.items():
        lower = name.lower()
        if lower.endswith(_PAGES):
            yield from looked.at_page(name, path)
        elif lower.endswith(".css"):
            style = path.read_text(encoding="utf-8", errors="replace")
            span = Span(allowed.source_of(name))
            yield from fetched_problems(name, fetched_by_style(style), looked.addresses, span)
        elif lower.endswith(".svg"):
            yield from looked.at_drawing(name, path)
        elif name == "_headers":
            longest = max(map(len, path.read_text(encoding="utf-8").splitlines()), default=0)
            if longest > LONGEST_LINE:
                yield codes.HEADER_TOO_LONG.at(Span(name), count=longest, most=LONGEST_LINE)
        elif lower.endswith(SUFFIXES) and tells_its_place(lower, path.read_bytes()):
            yield codes.PICTURE_LOCATION.at(Span(_source_of(name)), page=name)
    yield from looked.at_links()


@dataclass(slots=True)
class _Looked:
    """What was seen so far: the ids of each page, and by file and anchor the links to a part of
    a page, as the page that has one and what stands there.
    """

    addresses: Addresses
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    anchors: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)

    def at_page(self, name: str, path: Path) -> Iterator[Diagnostic]:
        """The problems of one page by itself."""
        allowed = self.addresses.allowed
        try:
            html = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            yield codes.UNREADABLE.at(Span(allowed.source_of(name)), page=name, why=_NOT_UTF8)
            return
        parts, still_asked = read_parts(html, ended=allowed.ended)
        self.ids[name] = frozenset(parts.ids)
        urls = [url for url, _ in parts.links]
        yield from page_problems(name, parts, self.addresses)
        yield from personal(name, parts.text, urls, allowed)
        for slug in still_asked:
            yield codes.ENDED_ACTION.at(Span(allowed.source_of(name)), page=name, slug=slug)
        if allowed.ended:
            yield from self._buttons_to_the_past(name, parts.links)
        yield from self._links(name, dict.fromkeys((*urls, *parts.fetched, *parts.refreshed)))

    def at_drawing(self, name: str, path: Path) -> Iterator[Diagnostic]:
        """What an SVG file would run or fetch when it is opened by itself."""
        parts, _ = read_parts(path.read_text(encoding="utf-8", errors="replace"))
        what = [*parts.active, *(["a script"] if parts.scripts else [])]
        for one in what:
            yield codes.ACTIVE_CODE.at(Span(_source_of(name)), page=name, what=one)
        for url in parts.fetched:
            if self.addresses.lead(name, url).host:
                yield codes.THIRD_PARTY.at(Span(_source_of(name)), page=name, url=url)

    def at_links(self) -> Iterator[Diagnostic]:
        """Links to parts of pages that are not there, once all pages are known."""
        for (file, anchor), places in self.anchors.items():
            if file in self.ids and not self._is_there(file, anchor):
                for page, url in places:
                    span = Span(self.addresses.allowed.source_of(page))
                    yield codes.BROKEN_ANCHOR.at(span, page=page, url=url, anchor=anchor)

    def _links(self, page: str, urls: Iterable[str]) -> Iterator[Diagnostic]:
        """Links that lead to no file; those to a part of one are noted for later."""
        addresses = self.addresses
        ids = self.ids[page]
        for url in urls:
            if url[:1] == "#" and url[1:] in ids:
                continue
            lead = addresses.lead(page, url)
            if lead.file is None:
                continue
            if lead.file not in addresses.files:
                span = Span(addresses.allowed.source_of(page))
                yield codes.BROKEN_LINK.at(span, page=page, url=url)
            elif lead.anchor:
                self.anchors.setdefault((lead.file, lead.anchor), []).append((page, url))

    def _is_there(self, file: str, anchor: str) -> bool:
        # “#top” and a text fragment are known to every browser (HTML, 7.4.6.4).
        return anchor in self.ids[file] or anchor == "top" or anchor.startswith(":~:")

    def _buttons_to_the_past(self, name: str, links: list[tuple[str, str]]) -> Iterator[Diagnostic]:
        for url, classes in links:
            if "give" in classes.split() or "button" in classes.split():
                file = self.addresses.lead(name, url).file or ""
                slug = file.removeprefix("actions/").removesuffix("/index.html")
                if file.startswith("actions/") and slug in self.addresses.allowed.ended:
                    span = Span(self.addresses.allowed.source_of(name))
                    yield codes.ENDED_ACTION.at(span, page=name, slug=slug)


_NOT_UTF8 = "it is not written in UTF-8"


def _source_of(name: str) -> str:
    """Files to download are copied as they are, so what is wrong is in the file of that name."""
    return f"content/{name}" if name.startswith("assets/") else name
