"""Writes a text to a file and reads it with the real reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campaign.source import Reading, read_page, read_settings

PAGE = "content/pages/about.md"
SETTINGS = "site_config/people.yml"


@pytest.fixture
def as_page(tmp_path: Path) -> Callable[[str | bytes], Reading]:
    """Reads a text or bytes as a page."""

    def read(written: str | bytes) -> Reading:
        path = tmp_path / "about.md"
        path.write_bytes(written if isinstance(written, bytes) else written.encode())
        return read_page(path, PAGE)

    return read


@pytest.fixture
def as_settings(tmp_path: Path) -> Callable[[str | bytes], Reading]:
    """Reads a text or bytes as a file of settings."""

    def read(written: str | bytes) -> Reading:
        path = tmp_path / "people.yml"
        path.write_bytes(written if isinstance(written, bytes) else written.encode())
        return read_settings(path, SETTINGS)

    return read
