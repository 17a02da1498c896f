"""Writes a text to a file, reads it with the real reader, and finds the places a test has marked in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from campaign.diagnostics import Span
from campaign.source import Reading, read_page, read_settings

PAGE = "content/pages/about.md"
SETTINGS = "site_config/people.yml"


@dataclass(frozen=True)
class Marked:
    """A text, and the place in it that stood between « and »."""

    text: str
    span: Span


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


@pytest.fixture
def marked() -> Callable[..., Marked]:
    """Takes the marks « and » out of a text and says where they stood."""

    def find(text: str, file: str = PAGE) -> Marked:
        before, _, rest = text.partition("«")
        inside, _, after = rest.partition("»")
        assert "\n" not in inside, "a mark covers one line"
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        return Marked(before + inside + after, Span(file, line, column, line, column + len(inside)))

    return find
