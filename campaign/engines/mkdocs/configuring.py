"""Hands mkdocs.yml to MkDocs, and says in plain words what stops it there."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from campaign.diagnostics import Diagnostic, Severity
from campaign.diagnostics.catalogue import mkdocs_file as codes
from campaign.diagnostics.reporters import print_diagnostics
from campaign.engines.mkdocs.stopping import PROBLEMS, Stopped
from campaign.pipeline.consistency import folder_problems
from campaign.pipeline.mkdocs_file import mkdocs_file_problems
from campaign.project import Project

# How MkDocs begins what it says of one of its settings.
_OF_A_SETTING = re.compile(r"Config value '(?P<key>\w+)': (?P<said>.*)", re.DOTALL)


def unusable(project: Project) -> tuple[Diagnostic, ...]:
    """What is wrong with mkdocs.yml itself and keeps MkDocs from beginning, with its lines."""
    found = project.problems or (*folder_problems(project), *mkdocs_file_problems(project))
    return tuple(_with_line(project, one) for one in found if one.severity is Severity.ERROR)


def usable_config(
    project: Project, *, site_dir: Path | None, strict: bool, otherwise: str
) -> MkDocsConfig:
    """MkDocs' settings. Where it does not take them, says why and raises Stopped, whose words are
    those of `otherwise`.
    """
    with _overheard() as said:
        try:
            return load_config(
                str(project.config_file),
                site_dir=str(site_dir.absolute()) if site_dir else None,
                strict=strict or None,
            )
        except MkDocsException as error:
            refusals = said or [error.format_message()]
        except Exception as error:  # MkDocs runs what mkdocs.yml names: anything can come of it
            refusals = [f"{type(error).__name__}: {error}"]
    print_diagnostics([_refused(project, one) for one in refusals], sys.stderr)
    raise Stopped(otherwise, PROBLEMS)


def _refused(project: Project, refusal: str) -> Diagnostic:
    found = _OF_A_SETTING.match(refusal)
    name = project.config_file.name
    key, said = (found["key"], found["said"]) if found else (name, refusal)
    source = project.config
    assert source is not None, "an mkdocs.yml that cannot be read was told before"
    one_line = " ".join(said.split())[:300]
    diagnostic = codes.REFUSED.at(source.key_span((key,)), key=key, name=name, said=one_line)
    return _with_line(project, diagnostic)


def _with_line(project: Project, one: Diagnostic) -> Diagnostic:
    lines = project.config.text.split("\n") if project.config else []
    is_there = one.span.line <= len(lines) and not one.excerpt
    return replace(one, excerpt=lines[one.span.line - 1]) if is_there else one


class _Refusals(logging.Filter):
    """Keeps to itself what MkDocs says of settings: it is told in other words."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if record.levelno >= logging.ERROR:
            self.said.append(message)
            return False
        return "Unrecognised configuration name" not in message


@contextmanager
def _overheard() -> Iterator[list[str]]:
    refusals = _Refusals()
    logger = logging.getLogger("mkdocs")
    handlers = list(logger.handlers)
    for one in handlers:
        one.addFilter(refusals)
    try:
        yield refusals.said
    finally:
        for one in handlers:
            one.removeFilter(refusals)
