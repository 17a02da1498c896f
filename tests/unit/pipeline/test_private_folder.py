"""A second content folder outside the repository: where it may be, and what is told when it is not."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from campaign.diagnostics.reporters import as_json
from campaign.pipeline import discreet, run
from campaign.project import find_project
from campaign.scaffold import new_site
from tests.good_site import ABOUT, EVIDENCE, GIVE, HOME, NOW, RESPONSE, GoodSite

PUBLISHING = "site_config/publishing.yml"
SECRET = "../apart/responses/the-council-report.md"
PAGE = """---
title: "What the council kept to itself: our response"
summary: The council counted the people who fell, and told nobody. We publish the count with all who fell.
status: approved
published: 2026-01-15
embargo_until: 2027-01-01 00:01
topics: [light]
responds_to: {kind: announcement, title: The count, publisher: Council, document_date: 2026-01-14}
---
They fell in the dark, all forty of them, and every one was counted.
"""


@pytest.fixture
def apart(site: GoodSite) -> GoodSite:
    """The good site with a private folder beside it, and an embargoed response in it."""
    site.add(PUBLISHING, "content_private: ../apart\n")
    site.write(SECRET, PAGE)
    return site


def codes(site: GoodSite, as_of: str = NOW) -> list[str]:
    return [code for code, _ in site.problems(as_of)]


def test_a_page_of_the_private_folder_is_an_entry_like_any_other(apart: GoodSite) -> None:
    checked = apart.checked()

    assert checked.diagnostics == ()
    entry = checked.collections.entries["responses/the-council-report"].entry
    assert (entry.address, entry.source.path) == ("/responses/the-council-report/", SECRET)


def test_it_is_hidden_until_its_moment_and_public_from_then_on(apart: GoodSite) -> None:
    before, after = apart.checked("2027-01-01 00:00"), apart.checked("2027-01-01 00:01")

    assert before.site is not None
    assert after.site is not None
    assert "responses/the-council-report" not in before.site.entries
    assert "responses/the-council-report" in after.site.entries
    assert SECRET in before.hidden_files
    assert SECRET not in after.hidden_files


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
    site.add(PUBLISHING, f"content_private: {ways[written]}\n")
    site.write(SECRET, PAGE)

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
    site.add(PUBLISHING, f"content_private: {written}\n")
    for folder in ("private", "site/private"):
        site.write(f"{folder}/responses/the-council-report.md", PAGE)
    site.write("../responses/the-council-report.md", PAGE)
    (site.root / "content/private").mkdir()

    told = site.only()

    assert (told.code, told.span.line) == ("private/inside-the-project", 16)
    assert where in told.title
    assert "responses/the-council-report" not in site.checked().collections.entries


def test_a_folder_elsewhere_in_the_same_repository_is_refused(tmp_path: Path) -> None:
    site = GoodSite(tmp_path / "work" / "site")
    subprocess.run(["git", "init", "--quiet", tmp_path / "work"], check=True)
    site.add(PUBLISHING, "content_private: ../apart\n")
    site.write(SECRET, PAGE)

    assert "in the repository that holds the site" in site.only().title


def test_a_repository_of_its_own_beside_the_site_is_not_refused(apart: GoodSite) -> None:
    for folder in (apart.root, apart.root.parent / "apart"):
        subprocess.run(["git", "init", "--quiet", folder], check=True)
    apart.write("../apart/README.md", "What waits for its day.\n")

    assert apart.checked().diagnostics == ()


def test_a_folder_that_is_not_there_is_one_warning_and_stops_nothing(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: ../apart\n")

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
    site.add(PUBLISHING, "content_private: ../apart\n")
    site.replace(name, old, new)
    line, _ = site.place_of(name, new)

    told = site.only()

    assert (told.code, str(told.severity)) == ("private/folder-needed", "error")
    assert f"{name}, line {line}" in told.title


def test_many_such_pages_are_named_as_far_as_one_can_read(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: ../apart\n")
    links = "".join(f"\n[It](/responses/council-secret-{one}.md)\n" for one in range(9))
    site.add(ABOUT, links)

    told = site.only()

    assert told.title.count("content/pages/about.md, line") == 5
    assert "and 4 more" in told.title


def test_a_slip_of_the_pen_is_told_as_one_all_the_same(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: ../apart\n")
    site.replace(RESPONSE, "actions: [give, news]", "actions: [give, nwes]")

    assert sorted(codes(site)) == ["private/folder-missing", "reference/unknown"]


def test_a_draft_that_refers_to_it_stops_nothing(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: ../apart\n")
    site.write(
        "content/pages/idea.md",
        f"---\ntitle: An idea\nstatus: draft\nsummary: {'x ' * 30}\n---\n[It](/responses/the-council-report.md)\n",
    )

    assert codes(site) == ["private/folder-missing"]


def test_settings_may_name_what_is_in_a_folder_that_is_not_there(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: ../apart\n")
    site.replace(PUBLISHING, "main_action: give", "main_action: write-to-the-council")
    site.replace(PUBLISHING, "{title: About, to: /about/}", "{title: Falls, to: /how-many-fell/}")

    assert codes(site) == ["private/folder-missing"]


def test_a_folder_that_was_refused_makes_no_reference_unknown(site: GoodSite) -> None:
    site.add(PUBLISHING, "content_private: private\n")
    site.replace(RESPONSE, "related: [evidence/lamps]", "related: [responses/the-council-report]")

    assert codes(site) == ["private/inside-the-project"]


def test_two_files_for_one_address_are_told_at_the_private_one(apart: GoodSite) -> None:
    apart.write("../apart/responses/dark-streets.md", apart.read(RESPONSE))

    told = apart.only()

    assert told.code == "file/two-for-one-address"
    assert str(told.span) == "../apart/responses/dark-streets.md:1:1"
    assert RESPONSE in told.title
    assert "/responses/dark-streets/" in told.title
    entry = apart.checked().collections.entries["responses/dark-streets"].entry
    assert entry.source.path == RESPONSE
    assert "../apart/responses/dark-streets.md" in apart.checked().hidden_files


def test_a_private_draft_of_a_public_page_stops_nothing(apart: GoodSite) -> None:
    draft = apart.read(RESPONSE).replace("status: approved", "status: draft")
    apart.write("../apart/responses/dark-streets.md", draft)

    told = apart.only()

    assert (told.code, str(told.severity)) == ("file/two-for-one-address", "warning")


def test_nobody_can_set_aside_that_two_files_have_one_address(apart: GoodSite) -> None:
    apart.write("../apart/responses/dark-streets.md", apart.read(RESPONSE))
    apart.replace(
        PUBLISHING,
        "  summary/length: info",
        '  summary/length: info\n  file/two-for-one-address: "off"',
    )

    assert str(apart.only().severity) == "error"


def test_two_assets_with_one_name_are_told(apart: GoodSite) -> None:
    apart.write("../apart/assets/lamps.csv", "other")

    told = apart.only()

    assert (told.code, told.span.file) == ("file/two-for-one-address", "../apart/assets/lamps.csv")
    assert "/assets/lamps.csv" in told.title


def test_private_pages_use_private_files_and_link_as_if_they_lay_in_the_content_folder(
    apart: GoodSite,
) -> None:
    apart.write("../apart/assets/falls.csv", "fell,40\n")
    apart.add(
        SECRET,
        "\n[Every fall](../assets/falls.csv), [again](/assets/falls.csv), [the lamps]"
        "(../evidence/lamps.md#dark-2025) and [who we are](/pages/about.md).\n",
    )

    checked = apart.checked("2027-01-01 00:01")

    assert checked.diagnostics == ()
    assert checked.site is not None
    assert "falls.csv" in checked.site.offered
    assert checked.site.asset_folders.path("falls.csv").read_text() == "fell,40\n"


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        (RESPONSE, "{file: lamps.csv,", "{file: falls.csv,", "private/file-used-outside"),
        (RESPONSE, "../assets/street.png", "../assets/falls.png", "private/file-used-outside"),
        (ABOUT, "", "\n[Falls](/assets/falls.csv)\n", "private/file-used-outside"),
    ],
)
def test_a_private_file_goes_online_with_no_other_page(
    apart: GoodSite, name: str, old: str, new: str, code: str
) -> None:
    apart.write("../apart/assets/falls.csv", "fell,40\n")
    picture = (apart.root / "content/assets/street.png").read_bytes()
    (apart.root / "../apart/assets/falls.png").write_bytes(picture)
    if old:
        apart.replace(name, old, new)
    else:
        apart.add(name, new)

    assert code in codes(apart)


def test_a_link_out_of_the_private_folder_is_never_followed(apart: GoodSite) -> None:
    apart.write("elsewhere.md", PAGE)
    (apart.root / "../apart/responses/leak.md").symlink_to(apart.root / "elsewhere.md")

    assert apart.problems() == [("file/not-a-file", "../apart/responses/leak.md:1:1")]


def test_a_link_from_the_content_folder_into_the_private_one_is_never_followed(
    apart: GoodSite,
) -> None:
    (apart.root / "content/responses/open.md").symlink_to(apart.root / SECRET)

    assert apart.problems() == [("file/not-a-file", "content/responses/open.md:1:1")]


def test_a_public_page_may_not_show_what_waits_in_the_private_folder(apart: GoodSite) -> None:
    apart.replace(RESPONSE, "related: [evidence/lamps]", "related: [responses/the-council-report]")

    assert codes(apart) == ["reference/hidden"]


def test_problems_there_have_paths_from_the_site_and_are_not_named_in_a_builds_log(
    apart: GoodSite,
) -> None:
    apart.replace(SECRET, "topics: [light]", "topics: [lihgt]")
    apart.write("../apart/responses/Secret Plan.md", PAGE)
    apart.write("../apart/stray-secret.md", PAGE)
    checked = apart.checked()

    files = {one["file"] for one in json.loads(as_json(checked.diagnostics))["diagnostics"]}
    told, counted = discreet(checked)

    assert files == {SECRET, "../apart/responses/Secret Plan.md", "../apart/stray-secret.md"}
    assert "ecret" not in repr(told)
    assert len(counted) == 3


def test_an_entry_outside_the_repository_is_nothing_to_warn_of(apart: GoodSite) -> None:
    apart.replace(PUBLISHING, "repository: private", "repository: public")

    assert codes(apart) == []


@pytest.mark.parametrize(
    ("old", "new", "warned"),
    [
        ("status: approved", "status: approved\nembargo_until: 2027-01-01 00:01", True),
        ("status: approved", "status: draft\nembargo_until: 2027-01-01 00:01", True),
        ("status: approved", "status: in_review\nembargo_until: 2027-01-01 00:01", True),
        ("status: approved", "status: approved\npublished: 2027-01-01", True),
        ("status: approved", "status: draft", False),
        ("status: approved", "status: approved\nembargo_until: 2026-01-01 00:01", False),
    ],
)
def test_what_waits_for_its_day_in_a_public_repository_is_warned_of(
    site: GoodSite, old: str, new: str, warned: bool
) -> None:
    site.replace(PUBLISHING, "repository: private", "repository: public")
    site.replace("content/pages/complaints.md", old, new)

    assert ("embargo/public-repository" in codes(site)) == warned


def test_a_private_action_can_be_the_main_one_once_its_day_has_come(apart: GoodSite) -> None:
    action = apart.read(GIVE).replace(
        "status: approved", "status: approved\nembargo_until: 2027-01-01 00:01"
    )
    apart.write("../apart/actions/give-more.md", action)
    apart.replace(PUBLISHING, "main_action: give", "main_action: give-more")

    assert apart.checked("2027-01-01 00:01").diagnostics == ()


def test_old_addresses_of_a_private_page_are_compared_with_all_others(apart: GoodSite) -> None:
    apart.replace(SECRET, "topics: [light]", "topics: [light]\nold_addresses: [/about/]")

    assert apart.problems() == [("file/two-for-one-address", f"{SECRET}:8:17")]


def test_settings_that_are_not_valid_otherwise_still_name_the_folder(apart: GoodSite) -> None:
    apart.replace(PUBLISHING, "time_zone: Europe/London", "time_zone: Europe/Lundon")

    assert "responses/the-council-report" in apart.checked().collections.entries


def test_evidence_and_home_pages_are_where_they_were(apart: GoodSite) -> None:
    paths = {one.entry.source.path for one in apart.checked().collections.entries.values()}

    assert {EVIDENCE, HOME, SECRET} <= paths


def test_the_line_that_a_new_site_holds_as_a_comment_works_as_it_stands(tmp_path: Path) -> None:
    new_site(tmp_path / "new")
    before = {one.code for one in run(find_project(tmp_path / "new")).diagnostics}
    path = tmp_path / "new" / PUBLISHING
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# content_private:", "content_private:"), encoding="utf-8")

    after = {one.code for one in run(find_project(tmp_path / "new")).diagnostics}

    assert after == before | {"private/folder-missing"}
