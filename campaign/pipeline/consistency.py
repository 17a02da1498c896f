"""Checks that mkdocs.yml and site_config/ say the same: everything but MkDocs' own demands lives in
site_config/.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span, closest
from campaign.diagnostics.catalogue import ALL, settings
from campaign.linking import Loaded
from campaign.models.settings import Organisation, Publishing
from campaign.project import Project
from campaign.source.tree import Mapping, Node, Scalar, Sequence

PLUGIN = "campaign"


def folder_problems(project: Project) -> Iterator[Diagnostic]:
    """Whether there is a content folder at all, and a plugin that keeps its drafts from MkDocs."""
    name = project.config_file.name
    config = project.config
    if not project.content_dir.is_dir():
        folders = [one.name for one in project.root.iterdir() if one.is_dir()]
        span = config.value_span(("docs_dir",)) if config else Span(name)
        guess = closest(project.content, folders)
        yield settings.NO_CONTENT_FOLDER.at(
            span, suggestion=guess, folder=project.content, name=name
        )
    # What INHERIT names may list the plugin, and is MkDocs' to read.
    if config is not None and "INHERIT" not in config.tree.pairs and not _has_plugin(config.tree):
        yield settings.NO_PLUGIN.at(config.key_span(("plugins",)), name=name)


def _has_plugin(tree: Mapping) -> bool:
    listed = tree.pairs.get("plugins")
    return listed is not None and PLUGIN in _names(listed.value)


def _names(listed: Node) -> Iterator[str]:
    """The names in a list of names, of groups with one name, or in a group."""
    match listed:
        case Scalar(text):
            yield text
        case Mapping(pairs):
            yield from pairs
        case Sequence(items):
            for item in items:
                yield from _names(item)


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
