"""The good sample site, for tests that spoil it, alone or with a private folder beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.good_site import GoodSite
from tests.private_folder import set_apart


@pytest.fixture
def site(tmp_path: Path) -> GoodSite:
    """A copy of the good site."""
    return GoodSite(tmp_path / "site")


@pytest.fixture
def apart(site: GoodSite) -> GoodSite:
    """The good site with a private folder beside it, and an embargoed response in it."""
    return set_apart(site)
