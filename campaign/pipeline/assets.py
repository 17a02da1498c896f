"""Finds the files that pages may offer and show: ordinary ones, inside the folders of assets."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import source as codes
from campaign.linking.oldaddresses import alike_elsewhere
from campaign.pipeline.walking import Listing, place_of
from campaign.project import Project
from campaign.source import unreadable

FOLDER = "assets"


@dataclass(frozen=True, slots=True)
class FoundAssets:
    """Names below the assets: of files that can be used, of those among them that are private, and
    of those that are there and cannot be used, which `problems` tells.

    `complete` is false where a folder of them could not be looked into.
    """

    names: frozenset[str]
    private: frozenset[str]
    unusable: frozenset[str]
    complete: bool
    problems: tuple[Diagnostic, ...]


def asset_files(project: Project, private: Path | None = None) -> FoundAssets:
    """Look through content/assets, and through the assets of `private`."""
    names: dict[str, str] = {}
    alike: dict[str, str] = {}
    apart: set[str] = set()
    unusable: set[str] = set()
    problems: list[Diagnostic] = []
    complete = True
    for root in (project.content_dir, private):
        if root is None:
            continue
        listing = Listing(project, root)
        for path in listing.everything(FOLDER):
            name, shown = path.relative_to(root / FOLDER).as_posix(), project.name_of(path)
            place = place_of(path)
            problem = _problem(place, shown)
            if problem is not None:
                unusable.add(name)
                problems.append(problem)
            elif not isinstance(place, Path) or not place.is_file() or not listing.holds(place):
                continue
            elif name in names:
                problems.append(_double(name, shown, names[name]))
            else:
                names[name] = shown
                other = alike.setdefault(alike_elsewhere(name), shown)
                if other != shown:
                    problems.append(_twin(name, shown, other))
                if root is private:
                    apart.add(name)
        # What the search for entries has told of a whole content folder is not told again.
        complete = complete and not listing.unlisted
        problems.extend(one for one in listing.problems if one.span.file != listing.name)
    return FoundAssets(
        frozenset(names), frozenset(apart), frozenset(unusable), complete, tuple(problems)
    )


def _problem(place: Path | OSError | None, shown: str) -> Diagnostic | None:
    """Why what is at `place` cannot be used. A link that leads nowhere is not there at all."""
    if place is None:
        return None
    if isinstance(place, OSError):
        return unreadable(shown, place)
    try:
        mode = place.stat().st_mode
    except OSError as error:
        return unreadable(shown, error)
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        name = shown.rpartition("/")[2]
        return codes.NOT_A_FILE.at(Span(shown), name=name, what="a device or pipe")
    return None if os.access(place, os.R_OK) else unreadable(shown, PermissionError())


def _twin(name: str, shown: str, other: str) -> Diagnostic:
    address = f"/{FOLDER}/{name}"
    fix = (
        "Rename one of the two. Windows and macOS take names for the same that differ only in "
        "capital letters or in how an accent is stored."
    )
    return codes.TWO_FOR_ONE_ADDRESS.at(Span(shown), fix=fix, other=other, address=address)


def _double(name: str, shown: str, other: str) -> Diagnostic:
    fix = f"Keep one of the two: delete or rename the other. Until then only {other} is used."
    address = f"/{FOLDER}/{name}"
    return codes.TWO_FOR_ONE_ADDRESS.at(Span(shown), fix=fix, other=other, address=address)
