"""Runs the whole way from files to a checked site, with one clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from pydantic_core import PydanticCustomError

from campaign.diagnostics import Diagnostic, Summary, in_order
from campaign.linking import Collections, Site, link, see
from campaign.models.scalars.moments import parse_moment
from campaign.pipeline.consistency import disagreements, folder_problems
from campaign.pipeline.hidden import hidden_files
from campaign.pipeline.load import Read, load, softened
from campaign.pipeline.mkdocs_file import mkdocs_file_problems
from campaign.pipeline.pictures import picture_problems
from campaign.pipeline.weighing import override_notes, weighed
from campaign.project import Project
from campaign.rules import check
from campaign.source import AssetFolders


class BadInstant(ValueError):
    """The text given for the clock is not an instant that can be read for certain."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a run. `site` is None only when the settings do not allow one."""

    project: Project
    collections: Collections
    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    as_of: datetime
    hidden_files: frozenset[str]
    private_dir: Path | None = None

    @property
    def summary(self) -> Summary:
        """How many diagnostics there are of each severity."""
        return Summary.of(self.diagnostics)


def run(project: Project, *, as_of: str | datetime | None = None, preview: bool = False) -> Checked:
    """Load, validate, link and check `project` as it is to be seen at `as_of`.

    `as_of` is the clock: an aware datetime, or a text such as `2026-12-01 00:01` in the site's
    zone, or None for now; it is taken once. In a `preview` hidden entries are part of the site,
    marked. Raises BadInstant for a text that is no instant, and nothing for content.
    """
    read = load(project)
    instant = _instant(as_of, read.zone)
    collections, link_problems = link(read.loaded, instant)
    found = [*project.problems, *read.diagnostics, *folder_problems(project)]
    found.extend(mkdocs_file_problems(project))
    found.extend(disagreements(project, read.loaded))
    folders = AssetFolders.of(project.content_dir, read.private.path)
    if project.content_dir.is_dir():
        found.extend(link_problems)
        # Rules look at the whole: where part of it could not be looked into, they would mislead.
        if not read.loaded.unlisted - {"assets"}:
            found.extend(check(collections, instant))
        found.extend(picture_problems(read.loaded, collections.entries, project, folders))
    notes = list(override_notes(found, collections, instant))
    found = [*weighed(found, collections, instant, read.unusable), *notes]
    found = softened(found, read.unfinished)
    diagnostics = in_order(_with_excerpts(found, read, project))
    site = None
    if collections.settings is not None:
        site = see(
            collections,
            collections.settings,
            instant,
            content_dir=project.content_dir,
            private_dir=read.private.path,
            preview=preview,
            notices=diagnostics if preview else (),
        )
    hidden = hidden_files(collections, read, instant)
    return Checked(project, collections, site, diagnostics, instant, hidden, read.private.path)


def _instant(as_of: str | datetime | None, zone: ZoneInfo | None) -> datetime:
    if as_of is None:
        as_of = datetime.now(UTC)
    if isinstance(as_of, str):
        context: Any = SimpleNamespace(context={"zone": zone or UTC})
        try:
            as_of = parse_moment(as_of, context).at
        except PydanticCustomError:
            raise BadInstant(
                f"“{as_of}” is not a date, or a date with a time, that can be read for certain. "
                "Write it as 2026-12-01 or 2026-12-01 00:01."
            ) from None
    return as_of.astimezone(zone or UTC)


def _with_excerpts(found: list[Diagnostic], read: Read, project: Project) -> list[Diagnostic]:
    """Each diagnostic with the line it is about, so that reporters read no files."""
    lines = {name: text.split("\n") for name, text in read.texts.items()}
    if project.config is not None:
        lines[project.config.path] = project.config.text.split("\n")
    shown = []
    for one in found:
        text = lines.get(one.span.file, [])
        excerpt = text[one.span.line - 1] if one.span.line <= len(text) else one.excerpt
        shown.append(replace(one, excerpt=excerpt))
    return shown
