"""A second content folder outside the repository: where it may be, and what is told when it is not."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from campaign.pipeline import run
from campaign.project import find_project
from campaign.scaffold import new_site
from tests.good_site import ABOUT, PUBLISHING, RESPONSE, GoodSite
from tests.private_folder import SECRET, name_private_folder, secret_page, set_apart


@pytest.mark.parametrize("written", ["absolute", "home", "relative", "trailing", "link"])
def test_the_folder_may_be_written_in_any_way(
    site: GoodSite, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.setenv("HOME", str(site.root.parent))
    (site.root / "shortcut").symlink_to(site.root.parent / "apart")
    ways = {
        "absolute": str(site.root.parent / "apart"),
        "home": "~/apart",
        "relative": "../apart",
        "trailing": "../site/../apart/",
        "link": "shortcut",
    }
    name_private_folder(site, ways[written])
    site.write(SECRET, secret_page())

    entries = site.checked().collections.entries

    named = entries["responses/the-council-report"].entry.source.path
    assert named == ("shortcut/responses/the-council-report.md" if written == "link" else SECRET)
    assert not Path(named).is_absolute()


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("private", "the folder of the site, or in it"),
        (".", "the folder of the site, or in it"),
        ("content", "the content folder, or in it"),
        ("content/private", "the content folder, or in it"),
        ("site/private", "the folder of the published site, or in it"),
        ("../apart/../site/private", "the folder of the site, or in it"),
        ("..", "a folder that holds the site"),
        ("../back", "the folder of the site, or in it"),
    ],
)
def test_a_folder_that_is_not_apart_is_refused_and_not_read(
    site: GoodSite, written: str, where: str
) -> None:
    (site.root.parent / "back").symlink_to(site.root / "private")
    name_private_folder(site, written)
    for folder in ("private", "site/private"):
        site.write(f"{folder}/responses/the-council-report.md", secret_page())
    site.write("../responses/the-council-report.md", secret_page())
    (site.root / "content/private").mkdir()

    told = site.only()

    assert (told.code, told.span.line) == ("private/inside-the-project", 16)
    assert where in told.title
    assert "responses/the-council-report" not in site.checked().collections.entries


def test_a_folder_elsewhere_in_the_same_repository_is_refused(tmp_path: Path) -> None:
    site = GoodSite(tmp_path / "work" / "site")
    subprocess.run(["git", "init", "--quiet", tmp_path / "work"], check=True)
    set_apart(site)

    assert "in the repository that holds the site" in site.only().title


def test_a_repository_of_its_own_beside_the_site_is_not_refused(apart: GoodSite) -> None:
    for folder in (apart.root, apart.root.parent / "apart"):
        subprocess.run(["git", "init", "--quiet", folder], check=True)
    apart.write("../apart/README.md", "What waits for its day.\n")

    assert apart.checked().diagnostics == ()


def test_a_folder_that_is_not_there_is_one_warning_and_stops_nothing(site: GoodSite) -> None:
    name_private_folder(site)

    told = site.only()

    assert (told.code, str(told.severity)) == ("private/folder-missing", "warning")
    assert site.checked().site is not None


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (RESPONSE, "related: [evidence/lamps]", "related: [responses/the-council-report]"),
        (RESPONSE, "actions: [give, news]", "actions: [give, news, write-council]"),
        (RESPONSE, "evidence: lamps/dark-2025", "evidence: council-falls/all"),
        (RESPONSE, "/// action | news", "/// action | write-council"),
        (RESPONSE, "[@lamp-count, p. 3]", "[@council-fall-count]"),
        (RESPONSE, "../evidence/lamps.md#dark-2025", "/responses/the-council-report.md"),
        (RESPONSE, "../evidence/lamps.md#dark-2025", "../evidence/council-falls.md#all"),
    ],
)
def test_what_refers_to_a_folder_that_is_not_there_is_told_once_and_as_that(
    site: GoodSite, name: str, old: str, new: str
) -> None:
    name_private_folder(site)
    site.replace(name, old, new)
    line, _ = site.place_of(name, new)

    told = site.only()

    assert (told.code, str(told.severity)) == ("private/folder-needed", "error")
    assert f"{name}, line {line}" in told.title


def test_many_such_pages_are_named_as_far_as_one_can_read(site: GoodSite) -> None:
    name_private_folder(site)
    links = "".join(f"\n[It](/responses/council-secret-{one}.md)\n" for one in range(9))
    site.add(ABOUT, links)

    told = site.only()

    assert told.title.count("content/pages/about.md, line") == 5
    assert "and 4 more" in told.title


def test_a_slip_of_the_pen_is_told_as_one_all_the_same(site: GoodSite) -> None:
    name_private_folder(site)
    site.replace(RESPONSE, "actions: [give, news]", "actions: [give, nwes]")

    assert sorted(site.codes()) == ["private/folder-missing", "reference/unknown"]


def test_a_draft_that_refers_to_it_stops_nothing(site: GoodSite) -> None:
    name_private_folder(site)
    site.write(
        "content/pages/idea.md",
        f"---\ntitle: An idea\nstatus: draft\nsummary: {'x ' * 30}\n---\n[It](/responses/the-council-report.md)\n",
    )

    assert site.codes() == ["private/folder-missing"]


def test_settings_may_name_what_is_in_a_folder_that_is_not_there(site: GoodSite) -> None:
    name_private_folder(site)
    site.replace(PUBLISHING, "main_action: give", "main_action: write-to-the-council")
    site.replace(PUBLISHING, "{title: About, to: /about/}", "{title: Falls, to: /how-many-fell/}")

    assert site.codes() == ["private/folder-missing"]


def test_a_folder_that_was_refused_makes_no_reference_unknown(site: GoodSite) -> None:
    name_private_folder(site, "private")
    site.replace(RESPONSE, "related: [evidence/lamps]", "related: [responses/the-council-report]")

    assert site.codes() == ["private/inside-the-project"]


def test_settings_that_are_not_valid_otherwise_still_name_the_folder(apart: GoodSite) -> None:
    apart.replace(PUBLISHING, "time_zone: Europe/London", "time_zone: Europe/Lundon")

    assert "responses/the-council-report" in apart.checked().collections.entries


def test_the_line_that_a_new_site_holds_as_a_comment_works_as_it_stands(tmp_path: Path) -> None:
    new_site(tmp_path / "new")
    before = {one.code for one in run(find_project(tmp_path / "new")).diagnostics}
    path = tmp_path / "new" / PUBLISHING
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# content_private:", "content_private:"), encoding="utf-8")

    after = {one.code for one in run(find_project(tmp_path / "new")).diagnostics}

    assert after == before | {"private/folder-missing"}
