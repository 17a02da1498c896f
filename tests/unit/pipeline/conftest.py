"""The good sample site, for tests that spoil it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.good_site import GoodSite


@pytest.fixture
def site(tmp_path: Path) -> GoodSite:
    """A copy of the good site."""
    return GoodSite(tmp_path / "site")
