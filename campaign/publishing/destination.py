"""Decides whether an output folder may be replaced: a wrong `-d` must cost nobody their files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from campaign.diagnostics.catalogue import publishing as codes
from campaign.publishing.durable import what_it_is
from campaign.publishing.problems import DestinationRefused, because, explain, shown
from campaign.publishing.stamp import STAMP_NAME, read_stamp
from campaign.publishing.working_folder import WorkingFolder, is_working_folder

_SOURCES = ("content", "site_config", "theme_overrides", ".git", ".github")
_SIGNS_OF_A_PROJECT = (".git", "mkdocs.yml", "mkdocs.yaml", "pyproject.toml")
_SIGNS_OF_STOCK_MKDOCS = ("404.html", "sitemap.xml")


def settled(destination: Path) -> Path:
    """`destination` as an absolute path; a link at its very end is kept, to be refused later."""
    if destination.name in {"", ".."}:
        return destination.resolve()
    return destination.parent.resolve() / destination.name


def check_destination(
    destination: Path,
    *,
    project_root: Path,
    protected: Iterable[Path] = (),
    force: bool = False,
) -> None:
    """Raise DestinationRefused unless `destination` is absent, empty, or a site this tool made.

    `protected` are further folders people write in (MkDocs' `docs_dir`, a custom theme).
    `force` opens only the last door, that of a folder full of something else: no
    setting lets a build replace a home folder, a project or what contains either. Raises
    CouldNotPublish where the system does not even let it be looked at.
    """
    try:
        _check(destination, project_root, protected, force)
    except OSError as error:
        folder = shown(destination, project_root)
        kept = shown(WorkingFolder(destination).kept, project_root)
        raise explain(error, folder=folder, kept=kept) from error


def _check(destination: Path, project_root: Path, protected: Iterable[Path], force: bool) -> None:
    folder = shown(destination, project_root)
    for what, guarded, all_within in _guarded(project_root, protected):
        if _is_within(guarded, destination) or (all_within and _is_within(destination, guarded)):
            raise DestinationRefused(because(codes.PROTECTED_FOLDER, folder, what=what))
    if any(is_working_folder(parent) for parent in destination.parents):
        what = "where earlier versions are kept"
        raise DestinationRefused(because(codes.PROTECTED_FOLDER, folder, what=what))
    if not os.path.lexists(destination):
        return
    what = what_it_is(destination)
    if what != "a folder":
        raise DestinationRefused(because(codes.NOT_A_FOLDER, folder, what=what))
    if os.path.ismount(destination):
        raise DestinationRefused(because(codes.MOUNT_POINT, folder))
    names = sorted(one.name for one in destination.iterdir())
    if any(sign in names for sign in _SIGNS_OF_A_PROJECT):
        what = "a project of its own: it holds its sources or its history"
        raise DestinationRefused(because(codes.PROTECTED_FOLDER, folder, what=what))
    if names and not force and read_stamp(destination) is None:
        raise _foreign(destination, names, folder, project_root)


def _foreign(
    destination: Path, names: list[str], folder: str, project_root: Path
) -> DestinationRefused:
    kept = shown(WorkingFolder(destination).kept, project_root)
    if all(sign in names for sign in _SIGNS_OF_STOCK_MKDOCS):
        return DestinationRefused(because(codes.STOCK_SITE, folder, kept=kept, stamp=STAMP_NAME))
    count = "one thing" if len(names) == 1 else f"{len(names)} things"
    examples = ", ".join(names[:3])
    return DestinationRefused(
        because(codes.FOREIGN_FOLDER, folder, kept=kept, count=count, names=examples)
    )


def _guarded(project_root: Path, protected: Iterable[Path]) -> Iterator[tuple[str, Path, bool]]:
    """(what it is, where, whether everything inside it is out of bounds as well)."""
    yield "the whole disk", Path(project_root.absolute().anchor), False
    with suppress(RuntimeError):  # a system account without a home has none to lose
        yield "your home folder, or contains it", Path.home(), False
    yield "the project itself, or contains it", project_root, False
    for source in (*(project_root / name for name in _SOURCES), *protected):
        yield f"part of the project, or contains it ({source.name})", source, True


def _is_within(inner: Path, outer: Path) -> bool:
    """Whether `inner` is `outer` or lies in it, through links and whatever the case of letters."""
    try:
        inner, outer = inner.resolve(), outer.resolve()
    except (OSError, RuntimeError):  # links in a circle lead nowhere, and nothing lies in nowhere
        return False
    if inner == outer or outer in inner.parents:
        return True
    if not outer.exists():
        return False
    return any(one.exists() and one.samefile(outer) for one in (inner, *inner.parents))
