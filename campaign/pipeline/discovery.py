"""Finds the files of a site: which Markdown files are entries, which files may be offered, and what
is neither.

A folder or file that the system does not give out is told, never passed over: what stands in it
would be missing from the site without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span, one_of
from campaign.diagnostics.catalogue import source as codes
from campaign.linking.publishedtypes import PUBLISHED_TYPES
from campaign.models.registry import CONTENT_TYPES, RESERVED_PAGES, ContentType
from campaign.models.scalars.text import slug_of
from campaign.pipeline.walking import Listing, is_folder, place_of
from campaign.project import Project
from campaign.source import unreadable

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What Windows keeps for devices, whatever comes after a dot (Microsoft, “Naming Files”).
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_MARKDOWN = (".md", ".markdown")
# What people write words in or show to others.
_MEANT = PUBLISHED_TYPES | {
    "htm",
    "html",
    "pages",
    "rst",
    "mdx",
    "tif",
    "tiff",
    "heic",
    "ppt",
    "xls",
}
_README = "readme.md"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A Markdown file that is to be read as an entry; `private` where it lies outside the
    repository.
    """

    path: Path
    name: str
    type: ContentType
    slug: str
    private: bool = False

    @property
    def key(self) -> str:
        """`responses/x`."""
        return f"{self.type.collection}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Found:
    """The Markdown files of a site: those that are entries, those that were meant to be, under the
    name they should have, those whose address another has, and what is wrong with names and places.

    `unlisted` holds the names of the collections that could not be looked into.
    """

    entries: tuple[FoundFile, ...]
    refused: tuple[FoundFile, ...]
    doubles: tuple[FoundFile, ...]
    unlisted: frozenset[str]
    problems: tuple[Diagnostic, ...]


def entry_files(project: Project, private: Path | None = None) -> Found:
    """Look through the folder of each collection, by name; and through those of `private`."""
    found: dict[str, FoundFile] = {}
    refused: list[FoundFile] = []
    doubles: list[FoundFile] = []
    problems: list[Diagnostic] = []
    unlisted: set[str] = set()
    for root in (project.content_dir, private):
        if root is None:
            continue
        listing = Listing(project, root)
        read: set[Path] = set()
        for content_type in CONTENT_TYPES:
            for path in listing.folder(content_type.collection):
                if path.suffix.lower() not in _MARKDOWN:
                    continue
                read.add(path)
                name = project.name_of(path)
                problem = _refused(listing, path, name, content_type)
                if problem is not None:
                    problems.append(problem)
                    slug = slug_of(path.stem)
                    refused.append(FoundFile(path, name, content_type, slug, root is private))
                    continue
                file = FoundFile(path, name, content_type, path.stem, root is private)
                first = found.setdefault(file.key, file)
                if first is not file:
                    doubles.append(file)
                    problems.append(_double(file, first))
        problems.extend(_stray(listing, read, is_private=root is private))
        problems.extend(listing.problems)
        unlisted |= listing.unlisted
    return Found(
        tuple(found.values()),
        tuple(refused),
        tuple(doubles),
        frozenset(unlisted),
        tuple(problems),
    )


def _refused(
    listing: Listing, path: Path, name: str, content_type: ContentType
) -> Diagnostic | None:
    start = Span(name)
    place = place_of(path)
    if isinstance(place, OSError):
        return unreadable(name, place)
    if place is None or not listing.holds(place):
        what = "a link that leads out of the content folder or nowhere"
        return codes.NOT_A_FILE.at(start, name=path.name, what=what)
    if is_folder(path):
        return codes.NOT_A_FILE.at(start, name=path.name, what="a folder")
    better = f"{slug_of(path.stem)}.md"
    if not _SLUG.fullmatch(path.stem) or path.suffix != ".md":
        return codes.BAD_NAME.at(start, suggestion=better, name=path.name, better=better)
    if _DEVICE.fullmatch(path.stem):
        better = f"{path.stem}-page.md"
        return codes.DEVICE_NAME.at(start, suggestion=better, name=path.name, better=better)
    listings = {one.collection for one in CONTENT_TYPES if not one.at_root}
    if content_type.at_root and path.stem in RESERVED_PAGES | listings:
        return codes.RESERVED_NAME.at(start, name=path.stem)
    return None


def _double(file: FoundFile, first: FoundFile) -> Diagnostic:
    address = file.type.address(file.slug)
    fix = f"Keep one of the two: delete or rename the other. Until then only {first.name} is read."
    return codes.TWO_FOR_ONE_ADDRESS.at(Span(file.name), fix=fix, other=first.name, address=address)


def _stray(listing: Listing, read: set[Path], *, is_private: bool) -> Iterator[Diagnostic]:
    """Files that stand where they are not read, so that nobody waits in vain for them; what editors
    and systems leave behind is passed over.
    """
    top = listing.name
    folders = one_of([f"{top}/{one.collection}" for one in CONTENT_TYPES])
    own = {listing.root / one.collection for one in CONTENT_TYPES}
    for path in listing.everything():
        suffix = path.suffix.lower()
        if suffix.removeprefix(".") in _MEANT and not path.name.startswith("~$"):
            if listing.root / "assets" not in path.parents:
                name, assets = listing.project.name_of(path), f"{top}/assets"
                yield codes.NOT_A_PAGE.at(Span(name), name=path.name, assets=assets)
            continue
        if suffix not in _MARKDOWN or path in read or path.parent in own:
            continue
        # A folder of its own says at its top what it is for.
        if is_private and path.parent == listing.root and path.name.lower() == _README:
            continue
        name = listing.project.name_of(path)
        yield codes.STRAY.at(Span(name), name=path.name, folders=folders)
