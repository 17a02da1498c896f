"""The project, the output folder and the commands are found as everybody expects them of MkDocs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.made_site import MadeSite, tree_of


@pytest.mark.parametrize("command", ["campaign", "mkdocs"])
def test_the_command_as_it_is_installed_builds_the_site(site: MadeSite, command: str) -> None:
    outcome = site.run_afresh(command, "build")
    assert outcome.code == 0, outcome.all
    assert outcome.out == ""
    assert f"Published 16 pages in {site.site}." in outcome.said
    assert "Traceback" not in outcome.all
    assert "MkDocs 2" not in outcome.all
    assert site.page("/responses/waiting-review/")


def test_both_commands_publish_the_same_site(site: MadeSite, tmp_path: Path) -> None:
    assert site.build("-d", str(tmp_path / "one")).code == 0
    assert site.mkdocs("-d", str(tmp_path / "two")).code == 0
    one, two = tree_of(tmp_path / "one"), tree_of(tmp_path / "two")
    # The stamp holds the second in which each was made.
    assert one.pop("campaign-build.json")
    assert two.pop("campaign-build.json")
    assert one == two


def test_the_nearest_mkdocs_yml_is_taken(site: MadeSite) -> None:
    outcome = site.run("campaign", "build", cwd=site.root / "content" / "responses")
    assert outcome.code == 0, outcome.all
    assert (site.site / "index.html").is_file()


@pytest.mark.parametrize("command", ["campaign", "mkdocs"])
def test_f_names_the_site_and_d_the_folder_wherever_one_stands(
    site: MadeSite, tmp_path: Path, command: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    config = str(site.root / "mkdocs.yml")
    outcome = site.run(command, "build", "-f", config, "-d", "public", cwd=elsewhere)
    assert outcome.code == 0, outcome.all
    folder = elsewhere if command == "campaign" else site.root
    published = [one for one in (elsewhere, site.root) if (one / "public" / "index.html").exists()]
    assert published == [folder]
    assert not site.site.exists()


def test_a_mkdocs_yml_of_another_name_is_taken_with_f(site: MadeSite) -> None:
    (site.root / "mkdocs.yml").rename(site.root / "winter.yml")
    outcome = site.build("-f", "winter.yml")
    assert outcome.code == 0, outcome.all


def test_other_folders_may_be_named_in_mkdocs_yml(site: MadeSite) -> None:
    (site.root / "content").rename(site.root / "words")
    site.replace("mkdocs.yml", "docs_dir: content", "docs_dir: words\nsite_dir: out/public")
    outcome = site.mkdocs()
    assert outcome.code == 0, outcome.all
    assert (site.root / "out" / "public" / "index.html").is_file()
    assert site.check("--strict").code == 0


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_without_a_mkdocs_yml_it_says_where_it_looked(tmp_path: Path, command: str) -> None:
    site = MadeSite(tmp_path / "site")
    shutil.rmtree(site.root)
    site.root.mkdir()
    outcome = site.run("campaign", command)
    assert outcome.code == 2
    assert str(site.root) in outcome.said
    assert "campaign init" in outcome.said
    assert "Traceback" not in outcome.all


def test_f_with_no_such_file_is_a_mistake_in_the_command(site: MadeSite) -> None:
    outcome = site.build("-f", "nowhere.yml")
    assert outcome.code == 2
    assert "nowhere.yml" in outcome.said


def test_a_warning_of_mkdocs_stops_a_strict_build_before_anything_is_published(
    published: MadeSite,
) -> None:
    before = published.tree()
    published.replace("mkdocs.yml", "  - campaign", "  - campaign\n  - search: {colour: blue}")
    outcome = published.mkdocs("--strict")
    assert outcome.code == 1
    assert "colour" in outcome.said
    assert published.tree() == before
    assert published.mkdocs().code == 0


def test_check_needs_no_mkdocs(site: MadeSite, tmp_path: Path) -> None:
    for name in ("mkdocs", "material"):
        package = tmp_path / "without" / name
        package.mkdir(parents=True)
        (package / "__init__.py").write_text(f'raise ImportError("{name} is not here")\n')
    from tests.made_site import ENVIRONMENT

    path = f"{tmp_path / 'without'}:{ENVIRONMENT['PYTHONPATH']}"
    assert site.run_afresh("mkdocs", "--version", PYTHONPATH=path).code == 1
    outcome = site.run_afresh("campaign", "check", "--strict", PYTHONPATH=path)
    assert (outcome.code, outcome.out) == (0, "No problems found.\n")


def test_an_unknown_option_is_a_mistake_in_the_command(site: MadeSite) -> None:
    outcome = site.build("--sponge")
    assert outcome.code == 2
    assert "--sponge" in outcome.said
    assert "Traceback" not in outcome.all
