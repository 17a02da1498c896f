"""The good site, published with a second response, to take something down from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.taking_down.second_look import SECOND
from tests.good_site import ABOUT, NOW, PUBLISHING, RESPONSE, GoodSite
from tests.painted import photo


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good site with a second response, a search and pictures to share, built; to be copied."""
    site = GoodSite(tmp_path_factory.mktemp("taken") / "site")
    site.add(PUBLISHING, "search: yes\nsocial_pictures: yes\n")
    second = site.read(RESPONSE).replace(
        "Dark streets: our response to the lamp review", "A second look at the lamps: our response"
    )
    second = second.replace("lamps.csv", "second.csv").replace(
        "status: approved", "status: approved\nold_addresses: [/before/]", 1
    )
    second = second.replace(
        "The review is short", "Every lamp was counted twice by people with cold hands"
    )
    second = second.replace("../assets/street.png", "../assets/second.jpg")
    site.write(SECOND, second)
    site.write("content/assets/second.csv", "a,b\n")
    (site.root / "content/assets/second.jpg").write_bytes(photo(1200, 800))
    site.add(
        ABOUT,
        "\nWe wrote [about the lamps](/responses/second-look.md) and mean it.\n\n- Read [it](../responses/second-look.md) here\n- Or [the count](/assets/lamps.csv)\n",
    )
    site.replace(
        RESPONSE, "related: [evidence/lamps]", "related: [evidence/lamps, responses/second-look]"
    )
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 0, outcome.all
    return site.root


@pytest.fixture
def site(built: Path, tmp_path: Path) -> GoodSite:
    """That site, published, to take something down from."""
    made = GoodSite.__new__(GoodSite)
    super(GoodSite, made).__init__(tmp_path / "site", built)
    return made
