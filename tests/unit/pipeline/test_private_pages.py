"""What lies in the private folder is content like any other, shows in nothing before its day, and stays apart until then."""

from __future__ import annotations

import json

import pytest

from campaign.diagnostics.reporters import as_json
from campaign.pipeline import discreet
from tests.good_site import ABOUT, EVIDENCE, GIVE, HOME, PUBLISHING, RESPONSE, GoodSite
from tests.private_folder import OPENS, SECRET, secret_page


def test_a_page_of_the_private_folder_is_an_entry_like_any_other(apart: GoodSite) -> None:
    checked = apart.checked()

    assert checked.diagnostics == ()
    entry = checked.collections.entries["responses/the-council-report"].entry
    assert (entry.address, entry.source.path) == ("/responses/the-council-report/", SECRET)


def test_it_is_hidden_until_its_moment_and_public_from_then_on(apart: GoodSite) -> None:
    before, after = apart.checked("2027-01-01 00:00"), apart.checked(OPENS)

    assert before.site is not None
    assert after.site is not None
    assert "responses/the-council-report" not in before.site.entries
    assert "responses/the-council-report" in after.site.entries
    assert SECRET in before.hidden_files
    assert SECRET not in after.hidden_files


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

    checked = apart.checked(OPENS)

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

    assert code in apart.codes()


def test_a_link_out_of_the_private_folder_is_never_followed(apart: GoodSite) -> None:
    apart.write("elsewhere.md", secret_page())
    (apart.root / "../apart/responses/leak.md").symlink_to(apart.root / "elsewhere.md")

    assert apart.problems() == [("file/not-a-file", "../apart/responses/leak.md:1:1")]


def test_a_link_from_the_content_folder_into_the_private_one_is_never_followed(
    apart: GoodSite,
) -> None:
    (apart.root / "content/responses/open.md").symlink_to(apart.root / SECRET)

    assert apart.problems() == [("file/not-a-file", "content/responses/open.md:1:1")]


def test_a_public_page_may_not_show_what_waits_in_the_private_folder(apart: GoodSite) -> None:
    apart.replace(RESPONSE, "related: [evidence/lamps]", "related: [responses/the-council-report]")

    assert apart.codes() == ["reference/hidden"]


def test_problems_there_have_paths_from_the_site_and_are_not_named_in_a_builds_log(
    apart: GoodSite,
) -> None:
    apart.replace(SECRET, "topics: [light]", "topics: [lihgt]")
    apart.write("../apart/responses/Secret Plan.md", secret_page())
    apart.write("../apart/stray-secret.md", secret_page())
    checked = apart.checked()

    files = {one["file"] for one in json.loads(as_json(checked.diagnostics))["diagnostics"]}
    told, counted = discreet(checked)

    assert files == {SECRET, "../apart/responses/Secret Plan.md", "../apart/stray-secret.md"}
    assert "ecret" not in repr(told)
    assert len(counted) == 3


def test_an_entry_outside_the_repository_is_nothing_to_warn_of(apart: GoodSite) -> None:
    apart.replace(PUBLISHING, "repository: private", "repository: public")

    assert apart.codes() == []


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

    assert ("embargo/public-repository" in site.codes()) == warned


def test_a_private_action_can_be_the_main_one_once_its_day_has_come(apart: GoodSite) -> None:
    action = apart.read(GIVE).replace(
        "status: approved", "status: approved\nembargo_until: 2027-01-01 00:01"
    )
    apart.write("../apart/actions/give-more.md", action)
    apart.replace(PUBLISHING, "main_action: give", "main_action: give-more")

    assert apart.checked(OPENS).diagnostics == ()


def test_old_addresses_of_a_private_page_are_compared_with_all_others(apart: GoodSite) -> None:
    apart.replace(SECRET, "topics: [light]", "topics: [light]\nold_addresses: [/about/]")

    assert apart.problems() == [("file/two-for-one-address", f"{SECRET}:8:17")]


def test_evidence_and_home_pages_are_where_they_were(apart: GoodSite) -> None:
    paths = {one.entry.source.path for one in apart.checked().collections.entries.values()}

    assert {EVIDENCE, HOME, SECRET} <= paths
