"""Writes a text to a file, reads it and validates it, as the pipeline does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from campaign.diagnostics import Diagnostic
from campaign.models.registry import BY_COLLECTION, SETTINGS_TYPES
from campaign.models.settings.file import SettingsFile
from campaign.source import read_page, read_settings
from campaign.validation import validate_entry, validate_settings
from tests.unit.validation.frontmatter import Validate, Validated


@pytest.fixture
def entry(tmp_path: Path) -> Validate:
    """Validates the frontmatter of an entry of one collection."""

    def validate(frontmatter: str, collection: str = "pages") -> Validated:
        path = tmp_path / "x.md"
        path.write_text(f"---\n{frontmatter}---\nBody\n", encoding="utf-8")
        reading = read_page(path, f"content/{collection}/x.md")
        assert reading.source is not None, reading.diagnostics
        content_type = BY_COLLECTION[collection]
        return validate_entry(reading.source, content_type, "x", zone=ZoneInfo("Europe/London"))

    return validate


@pytest.fixture
def settings(tmp_path: Path) -> Callable[..., tuple[SettingsFile | None, tuple[Diagnostic, ...]]]:
    """Validates a file of settings, by its name without .yml."""

    def validate(text: str, name: str) -> tuple[SettingsFile | None, tuple[Diagnostic, ...]]:
        path = tmp_path / f"{name}.yml"
        path.write_text(text, encoding="utf-8")
        reading = read_settings(path, f"site_config/{name}.yml")
        assert reading.source is not None, reading.diagnostics
        settings_type = next(one for one in SETTINGS_TYPES if one.name == name)
        return validate_settings(reading.source, settings_type)

    return validate
