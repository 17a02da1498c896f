"""Holds what was written against its model, and puts every mistake at its line."""

from __future__ import annotations

from datetime import tzinfo

from pydantic import ValidationError

from campaign.diagnostics import Diagnostic
from campaign.models.common import Common
from campaign.models.mkdocs_file import MkDocsFile
from campaign.models.registry import ContentType, SettingsType
from campaign.models.settings.file import SettingsFile
from campaign.source import SourceFile
from campaign.validation.entry import Entry
from campaign.validation.wording import Wording


def validate_entry(
    source: SourceFile, content_type: ContentType, slug: str, *, zone: tzinfo | None
) -> tuple[Entry[Common] | None, tuple[Diagnostic, ...]]:
    """The entry that `source` holds, or None with all that is wrong with its frontmatter.

    `zone` is the site's time zone, in which dates begin; None when the settings do not tell.
    """
    try:
        model = content_type.model.model_validate(source.values, context={"zone": zone})
    except ValidationError as error:
        wording = Wording(source, content_type.model, content_type.singular, is_page=True)
        return None, wording.diagnostics(error)
    return Entry(content_type, slug, model, source), ()


def validate_settings(
    source: SourceFile, settings_type: SettingsType
) -> tuple[SettingsFile | None, tuple[Diagnostic, ...]]:
    """The settings that `source` holds, or None with all that is wrong with them."""
    try:
        return settings_type.model.model_validate(source.values), ()
    except ValidationError as error:
        wording = Wording(source, settings_type.model, settings_type.file_name, is_page=False)
        return None, wording.diagnostics(error)


def validate_mkdocs_file(source: SourceFile) -> tuple[Diagnostic, ...]:
    """All that is wrong with the forms of the values in mkdocs.yml."""
    try:
        MkDocsFile.model_validate(source.values)
    except ValidationError as error:
        return Wording(source, MkDocsFile, source.path, is_page=False).diagnostics(error)
    return ()
