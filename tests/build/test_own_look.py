"""What docs/own-look.md tells people to write does what it says."""

from __future__ import annotations

import re

import pytest

from tests.html_page import parse
from tests.made_site import CHECKOUT, MadeSite

TOLD = (CHECKOUT / "docs" / "own-look.md").read_text(encoding="utf-8")
# “In `FILE`:” and then the text that goes into it.
FILES = dict(re.findall(r"In `(theme_overrides/[^`]+)`:\n\n```\w+\n(.*?)```", TOLD, re.DOTALL))
(THEME,) = re.findall(r"```yaml\n(theme:\n.*?)```", TOLD, re.DOTALL)


@pytest.fixture(scope="module", params=["the usual folder", "a folder of another name"])
def dressed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> MadeSite:
    site = MadeSite(tmp_path_factory.mktemp("own-look") / "site")
    folder = "theme_overrides"
    if request.param == "a folder of another name":
        (folder,) = re.findall(r"custom_dir: (\w+)", THEME)
        settings = site.read("mkdocs.yml")
        old = re.search(r"theme:\n(?:  .*\n)+", settings)
        assert old is not None
        site.write("mkdocs.yml", settings.replace(old[0], THEME))
    for name, text in FILES.items():
        site.write(name.replace("theme_overrides", folder), text)
    outcome = site.mkdocs()
    assert outcome.code == 0, outcome.all
    return site


def test_the_page_shows_a_rule_a_part_and_a_type_of_page() -> None:
    assert set(FILES) == {
        "theme_overrides/assets/site.css",
        "theme_overrides/components/answers/template.html",
        "theme_overrides/page.html",
    }


def test_rules_of_the_site_come_after_ours(dressed: MadeSite) -> None:
    (sheet,) = parse(dressed.page("/about/")).all("style")
    assert sheet.text.endswith("h1{max-width:30ch}")


def test_a_part_of_the_site_takes_the_place_of_ours(dressed: MadeSite) -> None:
    page = parse(dressed.page("/responses/waiting-review/"))
    assert page.one("h2", id="answers").text == "What we answer"


def test_a_page_type_of_the_site_changes_one_block_of_ours(dressed: MadeSite) -> None:
    privacy = parse(dressed.page("/privacy/"))
    assert "Written by our own staff." in privacy.text
    assert privacy.one("h2", id="who-gets-your-data"), "what ours shows after the text stays"


def test_every_name_of_a_colour_that_is_told_is_one() -> None:
    from campaign.colours import schemes

    light, _ = schemes("#4b1f5c", "#f4b942")
    assert set(re.findall(r"`--([a-z-]+)`", TOLD)) == set(light)
