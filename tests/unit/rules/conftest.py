"""The small site about which there is nothing to say, for tests that spoil it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.rules.small_site import SmallSite


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path)
