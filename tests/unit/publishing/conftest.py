"""What the tests of publishing start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.publishing import STAMP_NAME
from tests.unit.publishing.small_project import Project, Tree, tree_of


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


@pytest.fixture
def tree() -> Tree:
    return tree_of


@pytest.fixture
def stamp_name() -> str:
    return STAMP_NAME
