"""What the rules look at: entries of one type, and settings files one by one.

A settings file that is not valid has its own diagnostics already, so rules that need it are given
None and say nothing; the other files are checked all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from campaign.diagnostics import Span
from campaign.linking import Collections, LinkedEntry
from campaign.models.common import Common
from campaign.models.registry import SETTINGS_TYPES, SettingsType
from campaign.models.settings import Organisation, Publishing
from campaign.models.settings.file import SettingsFile
from campaign.validation import validate_settings

E = TypeVar("E", bound=Common)
S = TypeVar("S", bound=SettingsFile)


def entries_of(collections: Collections, model: type[E]) -> Iterator[tuple[LinkedEntry, E]]:
    """The entries of one type, drafts included, by key; what was withdrawn has no content left
    to check.
    """
    for key in sorted(collections.entries):
        linked = collections.entries[key]
        if isinstance(linked.entry.model, model) and linked.entry.model.status != "withdrawn":
            yield linked, linked.entry.model


def settings_file(collections: Collections, model: type[S]) -> S | None:
    """One file of site_config/, an empty one where it may be left out; None when it is not
    valid.
    """
    kind = _kind_of(model)
    if collections.settings is not None:
        found = getattr(collections.settings, kind.name)
    elif kind.name in collections.settings_sources:
        found, _ = validate_settings(collections.settings_sources[kind.name], kind)
    else:
        return None
    return found if isinstance(found, model) else None


def span_in(collections: Collections, model: type[SettingsFile], *path: str | int) -> Span:
    """Where the value at `path` of a settings file stands, or should stand."""
    kind = _kind_of(model)
    source = collections.settings_sources.get(kind.name)
    return source.value_span(path) if source else Span(f"site_config/{kind.file_name}")


def is_demo(collections: Collections) -> bool:
    """Whether the site says that it is a demonstration, or may say so in a file that is not valid:
    what only a real site must do is then not asked for yet.
    """
    organisation = settings_file(collections, Organisation)
    return organisation is None or organisation.demo


def trusted_hosts(collections: Collections) -> tuple[str, ...] | None:
    """The hosts that the site's owner has vouched for; None when publishing.yml is not valid."""
    publishing = settings_file(collections, Publishing)
    return publishing.trusted_hosts if publishing is not None else None


def _kind_of(model: type[SettingsFile]) -> SettingsType:
    return next(one for one in SETTINGS_TYPES if one.model is model)
