"""Inspects a folder that was built earlier, as a deploy does that trusts nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import inspection as codes
from campaign.linking import Site
from campaign.publishing.durable import OddFile
from campaign.publishing.inspection.allowed import Allowed, allowed_by
from campaign.publishing.inspection.tree import inspect_tree
from campaign.publishing.stamp import Stamp, read_stamp, verify


def inspect_folder(
    folder: Path, *, shown_as: str, site_at: Callable[[datetime | None], Site | None]
) -> tuple[Diagnostic, ...]:
    """All that is wrong with the built site in `folder`, which people know as `shown_as`.

    `site_at` gives the site as it is to be seen at an instant (that of the build, from its stamp),
    or None when its settings cannot be read; then nothing beyond the site itself is allowed.
    """
    if not folder.is_dir() or not any(folder.rglob("*.html")):
        return (codes.NOTHING_TO_INSPECT.at(Span(shown_as), folder=shown_as),)
    stamp = read_stamp(folder)
    found = list(verify(folder, shown_as=shown_as))
    site = site_at(_instant_of(stamp))
    try:
        found += inspect_tree(folder, allowed_by(site) if site is not None else Allowed())
    except OddFile as odd:
        name = odd.path.relative_to(folder).as_posix()
        found.append(codes.UNREADABLE.at(Span(name), page=name, why=f"it is {odd.what}"))
    return tuple(found)


def _instant_of(stamp: Stamp | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(stamp.as_of) if stamp else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
