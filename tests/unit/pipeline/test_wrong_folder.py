"""A file of one type in the folder of another is told once, with where it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import source as codes
from campaign.diagnostics.catalogue.shape import MISSING_KEY, UNKNOWN_KEY
from tests.good_site import ABOUT, EVIDENCE, RESPONSE, SIGN, GoodSite

CODE = codes.WRONG_FOLDER.code
FILES = {"responses": RESPONSE, "evidence": EVIDENCE, "actions": SIGN, "pages": ABOUT}
NAMES = {
    "responses": "a response",
    "evidence": "an evidence summary",
    "actions": "an action",
    "pages": "a page",
}
FOLDERS = [(meant, folder) for meant in FILES for folder in FILES if meant != folder]


def move(site: GoodSite, name: str, folder: str) -> str:
    """Put the file into another folder; returns its name there."""
    text = site.read(name)
    site.delete(name)
    there = f"content/{folder}/{name.rpartition('/')[2]}"
    site.write(there, text)
    return there


def told(site: GoodSite, file: str) -> list[Diagnostic]:
    return [one for one in site.checked().diagnostics if one.span.file == file]


@pytest.fixture
def site(tmp_path: Path) -> GoodSite:
    return GoodSite(tmp_path / "site")


@pytest.mark.parametrize(("meant", "folder"), FOLDERS)
def test_a_file_in_the_folder_of_another_type_is_told_once_and_nothing_follows(
    site: GoodSite, meant: str, folder: str
) -> None:
    there = move(site, FILES[meant], folder)

    (only,) = site.checked().diagnostics

    assert (only.code, only.span.file) == (CODE, there)
    assert NAMES[meant] in only.title
    assert f"Move the file to content/{meant}/." in only.fix


def test_the_place_is_the_first_line_that_only_the_other_type_has(site: GoodSite) -> None:
    there = move(site, SIGN, "responses")

    (only,) = site.checked().diagnostics

    assert str(only.span).startswith(f"{there}:6:1")
    assert site.read(there).splitlines()[5] == "kind: petition"


def test_what_refers_to_it_by_its_type_is_not_called_unknown(site: GoodSite) -> None:
    move(site, "content/actions/news.md", "pages")

    assert site.codes() == [CODE]


def test_where_the_right_folder_has_a_file_of_that_name_another_is_asked_for(
    site: GoodSite,
) -> None:
    site.write("content/responses/sign.md", site.read(SIGN))

    (only,) = site.checked().diagnostics

    assert "content/actions/sign.md is there already" in only.fix


def test_what_is_wrong_in_its_text_is_told_as_well(site: GoodSite) -> None:
    there = move(site, SIGN, "responses")
    site.add(there, "\n/// news\n///\n")

    assert [one.code for one in told(site, there)] == [CODE, "markup/unknown-block"]


def test_a_draft_in_the_wrong_folder_stops_nothing(site: GoodSite) -> None:
    site.draft(SIGN)
    move(site, SIGN, "responses")

    (only,) = site.checked().diagnostics

    assert (only.code, only.severity) == (CODE, "warning")


def test_a_page_where_every_setting_of_an_action_is_missing_is_told_as_a_page(
    site: GoodSite,
) -> None:
    site.replace(ABOUT, "role: about\n", "")
    there = move(site, ABOUT, "actions")

    assert [one.code for one in told(site, there)] == [CODE]


def test_a_response_that_does_not_say_what_it_answers_is_still_a_response(site: GoodSite) -> None:
    before, _, rest = site.read(RESPONSE).partition("responds_to:\n")
    site.write(RESPONSE, before + rest[rest.index("key_points:") :])

    assert site.codes() == [MISSING_KEY.frontmatter.code]


@pytest.mark.parametrize("key", ["text: More.", "question: Why?", "kind: petition"])
def test_one_setting_of_another_type_is_only_an_unknown_name(site: GoodSite, key: str) -> None:
    site.replace(ABOUT, "role: about", f"role: about\n{key}")

    assert site.codes() == [UNKNOWN_KEY.frontmatter.code]


def test_an_action_that_also_lists_what_pages_list_is_still_an_action(site: GoodSite) -> None:
    site.replace(SIGN, "kind: petition", "kind: petition\nrelated: [evidence/lamps]")

    assert site.codes() == [UNKNOWN_KEY.frontmatter.code]
