"""What stands where files or folders of a site are looked for, and is something else: told, and never followed."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.good_site import ABOUT, RESPONSE, GoodSite

SECRET = "nobody may read this sentence"
COLLECTIONS = ["content/responses", "content/evidence", "content/actions", "content/assets"]
INSTEAD: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a file": lambda path: path.write_text(SECRET, encoding="utf-8"),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
}


def instead(site: GoodSite, name: str, put: Callable[[Path], object]) -> None:
    """Put something else in the place of a file or folder of the site."""
    path = site.root / name
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    put(path)


def outside(site: GoodSite, name: str = "outside.md") -> Path:
    """A file outside the site's folder."""
    path = site.root.parent / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SECRET, encoding="utf-8")
    return path


def link(site: GoodSite, name: str, target: Path | str) -> None:
    """A link in the site."""
    (site.root / name).symlink_to(target)


@pytest.mark.parametrize("what", INSTEAD)
@pytest.mark.parametrize("folder", COLLECTIONS)
def test_what_stands_in_the_place_of_a_folder_is_told_once(
    site: GoodSite, folder: str, what: str
) -> None:
    instead(site, folder, INSTEAD[what])

    assert site.problems() == [("file/folder-unreadable", f"{folder}:1:1")]


@pytest.mark.parametrize("what", INSTEAD)
def test_what_stands_in_the_place_of_the_content_folder_is_told(site: GoodSite, what: str) -> None:
    instead(site, "content", INSTEAD[what])

    assert ("settings/no-content-folder", "mkdocs.yml:2:11") in site.problems()


def test_a_folder_that_is_not_there_is_an_empty_one(site: GoodSite) -> None:
    (site.root / "content/notes").mkdir()
    site.delete("content/actions/sign.md")
    site.replace(ABOUT, "actions: [sign]\n", "")

    assert site.problems() == []


SPECIAL = {
    "a device that never ends": ("/dev/zero", "file/not-a-file"),
    "a device that waits": ("/dev/tty", "file/not-a-file"),
    "what this program was given to read": ("/dev/stdin", "file/not-a-file"),
    "what the system knows of this program": ("/proc/self/environ", "file/not-a-file"),
    "a folder of the system": ("/etc", "file/not-a-file"),
}


@pytest.mark.parametrize("what", SPECIAL)
def test_a_page_that_is_a_link_to_a_part_of_the_system_is_not_opened(
    site: GoodSite, what: str
) -> None:
    target, code = SPECIAL[what]
    link(site, "content/pages/odd.md", target)

    assert site.problems() == [(code, "content/pages/odd.md:1:1")]


@pytest.mark.parametrize("name", ["people.yml", "brand.yml", "topics.yml"])
@pytest.mark.parametrize("target", ["/dev/zero", "/dev/stdin"])
def test_settings_that_are_a_link_to_a_device_are_not_opened(
    site: GoodSite, name: str, target: str
) -> None:
    instead(site, f"site_config/{name}", lambda path: path.symlink_to(target))

    assert ("file/not-a-file", f"site_config/{name}:1:1") in site.problems()


def by_one_more_link(site: GoodSite) -> None:
    link(site, "content/assets/first", outside(site))
    link(site, "content/pages/odd.md", "../assets/first")


def by_a_linked_folder(site: GoodSite) -> None:
    link(site, "content/more", outside(site, "apart/outside.md").parent)
    link(site, "content/pages/odd.md", "../more/outside.md")


def by_dots(site: GoodSite) -> None:
    outside(site)
    link(site, "content/pages/odd.md", "../../../outside.md")


def beside_the_content(site: GoodSite) -> None:
    link(site, "content/pages/odd.md", "../../mkdocs.yml")


def into_the_settings(site: GoodSite) -> None:
    link(site, "content/pages/odd.md", "../../site_config/people.yml")


def to_a_neighbour_whose_name_begins_alike(site: GoodSite) -> None:
    outside(site, "site/content-of-others/outside.md")
    link(site, "content/pages/odd.md", "../../content-of-others/outside.md")


OUT = [
    by_one_more_link,
    by_a_linked_folder,
    by_dots,
    beside_the_content,
    into_the_settings,
    to_a_neighbour_whose_name_begins_alike,
]


@pytest.mark.parametrize("leads", OUT, ids=lambda one: one.__name__)
def test_a_page_that_leads_out_of_the_content_is_told_and_none_of_it_is_said(
    site: GoodSite, leads: Callable[[GoodSite], None]
) -> None:
    leads(site)

    told = site.checked().diagnostics

    assert [(one.code, str(one.span)) for one in told] == [
        ("file/not-a-file", "content/pages/odd.md:1:1")
    ]
    assert SECRET not in str(told)


def test_pages_of_a_linked_folder_outside_are_told_one_by_one(site: GoodSite) -> None:
    (site.root / "content/responses").rename(site.root.parent / "apart")
    link(site, "content/responses", site.root.parent / "apart")

    assert site.problems() == [("file/not-a-file", f"{RESPONSE}:1:1")]


def test_files_of_a_linked_folder_outside_are_not_there(site: GoodSite) -> None:
    outside(site, "apart/plan.csv")
    link(site, "content/assets/more", site.root.parent / "apart")
    place = site.spoil(RESPONSE, "lamps.csv", "«more/plan.csv»")

    assert site.problems() == [("link/unknown-file", place)]


def two_that_lead_to_each_other(site: GoodSite) -> set[str]:
    link(site, "content/pages/one.md", "two.md")
    link(site, "content/pages/two.md", "one.md")
    return {"content/pages/one.md", "content/pages/two.md"}


def three_in_a_row_to_nothing(site: GoodSite) -> set[str]:
    link(site, "content/pages/one.md", "two.md")
    link(site, "content/pages/two.md", "three.md")
    link(site, "content/pages/three.md", "four.md")
    return {f"content/pages/{name}.md" for name in ("one", "two", "three")}


def through_a_file_as_if_it_were_a_folder(site: GoodSite) -> set[str]:
    link(site, "content/pages/one.md", "about.md/two.md")
    return {"content/pages/one.md"}


def through_a_folder_in_a_circle(site: GoodSite) -> set[str]:
    link(site, "content/more", "more")
    link(site, "content/pages/one.md", "../more/one.md")
    return {"content/pages/one.md"}


@pytest.mark.parametrize(
    "leads",
    [
        two_that_lead_to_each_other,
        three_in_a_row_to_nothing,
        through_a_file_as_if_it_were_a_folder,
        through_a_folder_in_a_circle,
    ],
    ids=lambda one: one.__name__,
)
def test_links_that_end_nowhere_are_each_told(
    site: GoodSite, leads: Callable[[GoodSite], set[str]]
) -> None:
    files = leads(site)

    assert set(site.problems()) == {("file/not-a-file", f"{name}:1:1") for name in files}


@pytest.mark.parametrize("name", ["content/assets/up", "content/up", "content/pages/up"])
@pytest.mark.parametrize("target", ["..", ".", "up"])
def test_a_folder_that_holds_itself_is_not_walked(site: GoodSite, name: str, target: str) -> None:
    link(site, name, target)

    checked = site.checked()

    assert checked.diagnostics == ()
    assert checked.site is not None
    assert checked.site.assets == {"lamps.csv", "street.png"}


TWINS = {
    "a capital letter": ("plan.csv", "Plan.csv"),
    "a capital ending": ("plan.csv", "plan.CSV"),
    "a capital in a folder": ("maps/plan.csv", "Maps/plan.csv"),
    "a capital with an accent": ("été.csv", "Été.csv"),
    "an accent stored apart": (unicodedata.normalize("NFC", "é.csv"), "e\u0301.csv"),
    "a ring stored as a unit": ("\u00e5.csv", "\u212b.csv"),
    "the sign for kelvin": ("k.csv", "\u212a.csv"),
    "a sharp s": ("straße.csv", "STRASSE.csv"),
    "two accents in another order": ("a\u0323\u0302.csv", "a\u0302\u0323.csv"),
    "a folder's accent stored apart": ("\u00fc/plan.csv", "u\u0308/plan.csv"),
}


@pytest.mark.parametrize("what", TWINS)
def test_two_files_that_are_one_on_other_computers_are_told_at_the_second(
    site: GoodSite, what: str
) -> None:
    for name in TWINS[what]:
        site.write(f"content/assets/{name}", "a,b\n")
    *_, second = sorted(TWINS[what])

    (told,) = site.checked().diagnostics

    assert told.code == "file/two-for-one-address"
    assert told.span.file == f"content/assets/{second}"
    assert "Windows and macOS" in told.fix


def test_names_that_differ_in_a_letter_are_two_files_everywhere(site: GoodSite) -> None:
    for name in ("plan.csv", "plam.csv", "plan-.csv", "plan/plan.csv", "ø.csv", "o.csv"):
        site.write(f"content/assets/{name}", "a,b\n")

    assert site.problems() == []


TAKEN = {
    "a page": "/privacy/",
    "a page without its last stroke": "/privacy",
    "a page as its file is called": "/privacy/index.html",
    "a page in capitals": "/Privacy/",
    "an entry in capitals": "/Responses/Dark-Streets/",
    "a list": "/evidence/",
    "a page that the site makes": "/topics/",
    "the page for what is not there": "/404.html",
    "a feed": "/feed.xml",
    "what tells search engines": "/robots.txt",
    "the stamp of the build": "/campaign-build.json",
    "the rules of a host": "/_redirects",
    "a file to download": "/assets/lamps.csv",
    "a place among the files": "/assets/old-page/",
}


@pytest.mark.parametrize("what", TAKEN)
def test_an_old_address_cannot_be_one_at_which_something_else_stands(
    site: GoodSite, what: str
) -> None:
    place = site.spoil(ABOUT, "role: about", f"role: about\nold_addresses: [«{TAKEN[what]}»]")

    assert site.problems() == [("file/two-for-one-address", place)]


@pytest.mark.parametrize(
    ("first", "second"),
    [("/who/", "/Who/"), ("/\u00e9/", "/e\u0301/"), ("/who", "/WHO/index.html")],
)
def test_old_addresses_of_two_pages_may_not_be_one_on_other_computers(
    site: GoodSite, first: str, second: str
) -> None:
    site.spoil(ABOUT, "role: about", f"role: about\nold_addresses: [{first}]")
    privacy = "content/pages/privacy.md"
    place = site.spoil(privacy, "role: privacy", f"role: privacy\nold_addresses: [«{second}»]")

    assert site.problems() == [("file/two-for-one-address", place)]


@pytest.mark.parametrize("addresses", ["/who/, /Who/", "/\u00e9/, /e\u0301/", "/who/, /who"])
def test_a_page_may_name_its_own_old_address_in_two_ways(site: GoodSite, addresses: str) -> None:
    site.spoil(ABOUT, "role: about", f"role: about\nold_addresses: [{addresses}]")

    assert site.problems() == []
