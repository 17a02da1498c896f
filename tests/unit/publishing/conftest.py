"""What the tests of publishing start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.pipeline import run
from campaign.project import find_project
from campaign.publishing import STAMP_NAME
from campaign.publishing.leaks import Secrets, secrets_of
from tests.made_site import MadeSite
from tests.unit.publishing.hidden_entry import AS_OF, DRAFT, FIGURE, HIDDEN
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


@pytest.fixture
def made(tmp_path: Path) -> MadeSite:
    """The small site with an embargoed response and a draft."""
    made = MadeSite(tmp_path / "site")
    made.write("content/responses/answer-to-the-snowdrift.md", HIDDEN)
    made.write("content/pages/budget.md", DRAFT)
    (made.root / "content/assets/frost.csv").write_bytes(FIGURE)
    made.add("site_config/topics.yml", "  winter: {title: Waiting through the winter months}\n")
    return made


@pytest.fixture
def secrets(made: MadeSite) -> Secrets:
    """What must not be found in a build of that site."""
    checked = run(find_project(made.root), as_of=AS_OF)
    assert checked.site is not None
    assert "responses/answer-to-the-snowdrift" in checked.collections.entries, checked.diagnostics
    return secrets_of(checked.collections, checked.site)
