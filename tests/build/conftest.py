"""The small site and the sample, built as people build them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.hidden_entries import add_winter
from tests.made_site import MadeSite


@pytest.fixture
def site(tmp_path: Path) -> MadeSite:
    """The small site, right in every part."""
    return MadeSite(tmp_path / "site-of-small-trust")


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site's folder after a build; to be copied only."""
    made = MadeSite(tmp_path_factory.mktemp("small") / "site-of-small-trust")
    outcome = made.build("--strict")
    assert outcome.code == 0, outcome.all
    return made.root


@pytest.fixture
def published(built_once: Path, tmp_path: Path) -> MadeSite:
    """The small site with an earlier build of it in place."""
    return MadeSite(tmp_path / "site-of-small-trust", built_once)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> MadeSite:
    """The sample site, built once with `mkdocs build`; to be read only."""
    made = MadeSite.sample(tmp_path_factory.mktemp("sample") / "evenhand")
    outcome = made.mkdocs()
    assert outcome.code == 0, outcome.all
    return made


@pytest.fixture
def own_sample(tmp_path: Path) -> MadeSite:
    """A copy of the sample site to change."""
    return MadeSite.sample(tmp_path / "evenhand")


@pytest.fixture
def with_winter(site: MadeSite) -> MadeSite:
    """The small site as it is before the hidden entries come."""
    add_winter(site)
    return site
