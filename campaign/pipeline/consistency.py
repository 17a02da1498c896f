"""Checks that mkdocs.yml and site_config/ say the same: everything but MkDocs' own demands lives in
site_config/.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span, closest
from campaign.diagnostics.catalogue import ALL, settings
from campaign.linking import Loaded
from campaign.models.settings import Organisation, Publishing
from campaign.pipeline.mkdocs_file import misspelt
from campaign.project import Project
from campaign.source import SourceFile
from campaign.source.tree import Scalar


def folder_problems(project: Project) -> Iterator[Diagnostic]:
    """Whether there is a content folder at all."""
    name = project.config_file.name
    config = project.config
    if not (config and _is_told_otherwise(config)) and not project.content_dir.is_dir():
        folders = [one.name for one in project.root.iterdir() if one.is_dir()]
        span = config.value_span(("docs_dir",)) if config else Span(name)
        guess = closest(project.content, folders)
        yield settings.NO_CONTENT_FOLDER.at(
            span, suggestion=guess, folder=project.content, name=name
        )


def _is_told_otherwise(config: SourceFile) -> bool:
    """Whether the name or the form of what names the folder is what is wrong."""
    docs_dir = config.node(("docs_dir",))
    return "docs_dir" in misspelt(config) if docs_dir is None else not isinstance(docs_dir, Scalar)


def disagreements(project: Project, loaded: Loaded) -> Iterator[Diagnostic]:
    """A diagnostic for each value that mkdocs.yml and site_config/ both give and do
    not agree on.
    """
    organisation = loaded.settings_files.get("organisation")
    publishing = loaded.settings_files.get("publishing")
    if isinstance(organisation, Organisation):
        yield from _differs(project, "site_name", organisation.name, "organisation.yml", "name")
    if isinstance(publishing, Publishing):
        address = publishing.site_address
        yield from _differs(project, "site_url", address, "publishing.yml", "site_address")
        yield from _unknown_codes(publishing, loaded)


def _differs(project: Project, key: str, ours: str, file: str, name: str) -> Iterator[Diagnostic]:
    theirs = project.config.scalar(key) if project.config else None
    if project.config is None or theirs is None or theirs.rstrip("/") == ours.rstrip("/"):
        return
    span = project.config.value_span((key,))
    yield settings.DISAGREES.at(
        span, suggestion=ours, key=key, theirs=theirs, ours=ours, file=file, name=name
    )


def _unknown_codes(publishing: Publishing, loaded: Loaded) -> Iterator[Diagnostic]:
    source = loaded.settings_sources["publishing"]
    for code, level in publishing.severities.items():
        span = source.key_span(("severities", code))
        if code not in ALL:
            guess = closest(code, ALL)
            yield settings.UNKNOWN_CODE.at(span, suggestion=guess, code=code)
        elif ALL[code].always_stops and level != "error":
            yield settings.CANNOT_SOFTEN.at(span, code=code)
