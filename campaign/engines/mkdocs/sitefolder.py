"""What MkDocs' settings say about folders, as a `Project`: command-line options and inheritance
included.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import mkdocs_file as codes
from campaign.project import Project, find_project
from campaign.rendering import find_theme


def project_of(config: MkDocsConfig) -> Project:
    """The project that MkDocs was started for."""
    project = find_project(Path.cwd(), Path(config.config_file_path or "mkdocs.yml"))
    custom = config.theme.custom_dir
    return replace(
        project,
        content_dir=Path(config.docs_dir),
        site_dir=Path(config.site_dir),
        custom_dir=Path(custom) if custom else project.custom_dir,
    )


def kept_back_elsewhere(config: MkDocsConfig, project: Project) -> tuple[Diagnostic, ...]:
    """What a file that mkdocs.yml inherits from would keep back, and keeps no page of ours back."""
    own = project.config
    if own is None or "INHERIT" not in own.tree.pairs:
        return ()
    span = own.value_span(("INHERIT",))
    line = own.text.split("\n")[span.line - 1]
    return tuple(
        replace(codes.KEEPS_NOTHING_BACK.at(span, key=key), excerpt=line)
        for key in ("exclude_docs", "draft_docs")
        if config[key] is not None and key not in own.tree.pairs
    )


def theme_folders(config: MkDocsConfig, project: Project) -> tuple[Path, ...]:
    """Where templates are looked up: the site's own folder, the theme of this package, Material,
    MkDocs.
    """
    folders = [Path(folder) for folder in config.theme.dirs]
    own = [project.custom_dir] if project.custom_dir else []
    rest = [folder for folder in folders if folder not in own]
    packaged = find_theme()
    ordered = [*own, packaged, *rest]
    return tuple(dict.fromkeys(folder.resolve() for folder in ordered))
