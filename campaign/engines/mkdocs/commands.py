"""`campaign build` and `campaign serve`: the same build and preview as MkDocs' own commands, with
our clock and exit codes.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

# Read by Material while it is imported, so it has to be set before MkDocs is.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import settings as codes
from campaign.diagnostics.reporters import print_diagnostics
from campaign.engines.mkdocs.configuring import unusable, usable_config
from campaign.engines.mkdocs.plugin import CampaignPlugin
from campaign.engines.mkdocs.reporting import NOT_PUBLISHED, checked_aloud
from campaign.engines.mkdocs.stopping import COULD_NOT_FINISH, PROBLEMS, Stopped
from campaign.pipeline.private import private_folder_of
from campaign.project import Project
from campaign.publishing import PublishingError
from campaign.publishing.destination import check_destination, settled

_NOT_STARTED = "The preview has not started: it needs mkdocs.yml to be right."


def build(
    project: Project,
    *,
    destination: Path | None,
    as_of: str | None,
    strict: bool,
    show_hidden: bool,
    replace_foreign: bool,
) -> int:
    """Build `project` and return the exit code; everything to say has then been said."""
    _speak_plainly(logging.WARNING)
    try:
        if unusable(project):
            checked_aloud(project, as_of=as_of, show_hidden=show_hidden, strict=strict)
        _refuse_early(project, destination, replace_foreign)
        config = usable_config(
            project, site_dir=destination, strict=strict, otherwise=NOT_PUBLISHED
        )
        plugin = _plugin(config)
        if plugin is None:
            print_diagnostics([_not_listed(project)], sys.stderr)
            return PROBLEMS
        plugin.as_of = as_of
        plugin.show_hidden = show_hidden
        plugin.replace_foreign = replace_foreign
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except Stopped as stopped:
        stopped.show()
        return stopped.exit_code
    except MkDocsException as error:
        sys.stderr.write(f"\n{error.format_message()}\n")
        return PROBLEMS
    return 0


def serve(project: Project, *, address: str | None, open_in_browser: bool) -> int:
    """Preview `project` until it is interrupted; the exit code where it could not begin."""
    _speak_plainly(logging.INFO)
    problems = unusable(project)
    try:
        if problems:
            print_diagnostics(problems, sys.stderr)
            raise Stopped(_NOT_STARTED)
        usable_config(project, site_dir=None, strict=False, otherwise=_NOT_STARTED)
        mkdocs_serve(
            config_file=str(project.config_file), dev_addr=address, open_in_browser=open_in_browser
        )
    except Stopped as stopped:
        stopped.show()
        return stopped.exit_code
    return 0


def _refuse_early(project: Project, destination: Path | None, replace_foreign: bool) -> None:
    """MkDocs would refuse some folders too, in words of its own and with another exit code."""
    private = private_folder_of(project).path
    try:
        check_destination(
            settled(destination.absolute() if destination else project.site_dir),
            project_root=project.root,
            protected=[project.content_dir, project.settings_dir, *([private] if private else [])],
            force=replace_foreign,
        )
    except PublishingError as error:
        raise Stopped(str(error), COULD_NOT_FINISH) from None


def _plugin(config: MkDocsConfig) -> CampaignPlugin | None:
    return next((one for one in config.plugins.values() if isinstance(one, CampaignPlugin)), None)


def _not_listed(project: Project) -> Diagnostic:
    name = project.config_file.name
    span = project.config.key_span(("plugins",)) if project.config else Span(name)
    return codes.NO_PLUGIN.at(span, name=name)


def _speak_plainly(level: int) -> None:
    """MkDocs' messages without its decoration, on the error stream."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    if not logger.handlers:
        stream = logging.StreamHandler(sys.stderr)
        stream.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(stream)
