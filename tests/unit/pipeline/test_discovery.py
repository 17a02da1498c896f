"""Which files are read, and what is told of those that are not."""

from __future__ import annotations

import os

import pytest

from tests.good_site import ABOUT, RESPONSE, GoodSite

PAGE = "---\ntitle: a\nsummary: b\nstatus: approved\n---\nBody\n"


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("About Us.md", "about-us.md"),
        ("About.md", "about.md"),
        ("über_uns.md", "uber-uns.md"),
        ("a--b.md", "a-b.md"),
        ("-a.md", "a.md"),
        ("a.b.md", "a-b.md"),
        ("2026.markdown", "2026.md"),
        ("a.MD", "a.md"),
        ("日本.md", "name.md"),
    ],
)
def test_a_name_that_is_no_address_is_told_with_a_better_one(
    site: GoodSite, name: str, better: str
) -> None:
    site.write(f"content/responses/{name}", site.read(RESPONSE))

    told = [one for one in site.checked().diagnostics if one.code == "file/bad-name"]

    assert [(one.suggestion, str(one.span)) for one in told] == [
        (better, f"content/responses/{name}:1:1")
    ]


@pytest.mark.parametrize("stem", ["con", "prn", "aux", "nul", "com1", "com9", "lpt0", "lpt9"])
def test_a_name_that_windows_keeps_for_itself_is_no_page(site: GoodSite, stem: str) -> None:
    site.write(f"content/pages/{stem}.md", PAGE)

    assert ("file/device-name", f"content/pages/{stem}.md:1:1") in site.problems()


@pytest.mark.parametrize("stem", ["con-man", "nullity", "com10", "auxiliary", "a-con"])
def test_a_name_that_only_begins_like_one_of_those_is_a_page(site: GoodSite, stem: str) -> None:
    site.write(f"content/pages/{stem}.md", PAGE)

    assert "file/device-name" not in {code for code, _ in site.problems()}


@pytest.mark.parametrize("name", [b"odd\xff.md", b"\xed\xa0\x80.md", b"..\xfe.md"])
@pytest.mark.parametrize("folder", ["pages", "responses", "notes"])
def test_a_name_that_is_no_text_is_told_in_words_that_can_be_written(
    site: GoodSite, folder: str, name: bytes
) -> None:
    if os.name == "nt":
        return  # every name is text there
    path = site.root / "content" / folder / os.fsdecode(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(PAGE, encoding="utf-8")

    told = site.checked().diagnostics

    assert {one.code for one in told} <= {"file/bad-name", "file/stray"}
    assert len(told) == (0 if name.startswith(b".") else 1)
    for one in told:
        assert "?" in str(one.span)
        f"{one.span} {one.title} {one.why} {one.fix}".encode()


@pytest.mark.parametrize("name", ["topics", "search", "assets", "404", "responses", "evidence"])
def test_an_address_of_the_sites_own_is_no_page(site: GoodSite, name: str) -> None:
    site.write(f"content/pages/{name}.md", PAGE)

    assert ("file/reserved-name", f"content/pages/{name}.md:1:1") in site.problems()


@pytest.mark.parametrize(
    "name",
    [
        *("responses/our-response.docx", "responses/Our response.DOCX", "pages/about.html"),
        *("evidence/table.csv", "responses/picture.png", "leaflet.pdf", "drafts/idea.odt"),
    ],
)
def test_words_or_pictures_that_are_neither_page_nor_asset_are_told(
    site: GoodSite, name: str
) -> None:
    site.write(f"content/{name}", "Words")

    assert site.problems() == [("file/not-a-page", f"content/{name}:1:1")]
    assert str(site.only().severity) == "warning"


@pytest.mark.parametrize(
    "name", ["notes.md", "responses/2026/report.md", "assets/readme.md", "drafts/idea.md"]
)
def test_a_page_where_none_is_read_is_told(site: GoodSite, name: str) -> None:
    site.write(f"content/{name}", PAGE)

    assert site.problems() == [("file/stray", f"content/{name}:1:1")]
    assert str(site.only().severity) == "warning"


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.md",
        ".git/x.md",
        "about.md~",
        "about.md.bak",
        ".about.md.swp",
        "~$about.docx",
        "desktop.ini",
        "Thumbs.db",
        ".DS_Store",
    ],
)
def test_what_editors_and_systems_leave_behind_is_passed_over(site: GoodSite, name: str) -> None:
    site.write(f"content/pages/{name}", "x")

    checked = site.checked()

    assert checked.diagnostics == ()
    assert len(checked.collections.entries) == 9


def test_a_link_out_of_the_content_folder_is_never_followed(site: GoodSite) -> None:
    site.write("secret.md", PAGE)
    (site.root / "content/pages/leak.md").symlink_to(site.root / "secret.md")

    told = site.only()

    assert (told.code, str(told.span)) == ("file/not-a-file", "content/pages/leak.md:1:1")
    assert told.excerpt == ""
    assert "pages/leak" not in site.checked().collections.entries


def test_a_link_within_the_content_folder_is_read(site: GoodSite) -> None:
    (site.root / "content/pages/who.md").symlink_to("complaints.md")
    site.replace("content/pages/complaints.md", "role: complaints\n", "")
    site.replace(ABOUT, "role: about", "role: complaints")

    assert "pages/who" in site.checked().collections.entries


@pytest.mark.parametrize("target", ["nowhere.md", "loop.md"], ids=["dangling", "in a circle"])
def test_a_link_to_nothing_is_told(site: GoodSite, target: str) -> None:
    (site.root / "content/pages/loop.md").symlink_to(target)

    assert site.problems() == [("file/not-a-file", "content/pages/loop.md:1:1")]


def test_a_linked_folder_is_not_entered(site: GoodSite) -> None:
    (site.root / "content/more").symlink_to(site.root / "content")

    assert site.checked().diagnostics == ()


def test_a_folder_and_a_pipe_with_a_pages_name_are_told(site: GoodSite) -> None:
    (site.root / "content/pages/folder.md").mkdir()
    expected = [("file/not-a-file", "content/pages/folder.md:1:1")]
    if hasattr(os, "mkfifo"):
        os.mkfifo(site.root / "content/pages/pipe.md")
        expected.append(("file/not-a-file", "content/pages/pipe.md:1:1"))

    assert site.problems() == expected


@pytest.mark.parametrize("name", ["organisation.yml", "people.yml"])
def test_a_folder_with_the_name_of_a_settings_file_is_told(site: GoodSite, name: str) -> None:
    site.delete(f"site_config/{name}")
    (site.root / f"site_config/{name}").mkdir()

    assert ("file/not-a-file", f"site_config/{name}:1:1") in site.problems()


@pytest.mark.parametrize("name", ["../secret.csv", "/etc/hostname"])
def test_a_file_that_leads_out_of_the_content_folder_is_no_asset(site: GoodSite, name: str) -> None:
    site.write("content/secret.csv", "x")
    site.write("secret.csv", "x")
    (site.root / "content/assets/linked.csv").symlink_to(
        name if name.startswith("/") else "../../secret.csv"
    )
    place = site.spoil(RESPONSE, "lamps.csv", "«linked.csv»")

    assert ("link/unknown-file", place) in site.problems()


def test_a_content_folder_may_have_another_name(site: GoodSite) -> None:
    (site.root / "content").rename(site.root / "words")
    site.replace("mkdocs.yml", "docs_dir: content", "docs_dir: words")

    checked = site.checked()

    assert checked.diagnostics == ()
    assert checked.collections.entries["pages/about"].entry.source.path == "words/pages/about.md"


def test_a_page_that_hangs_other_programs_is_told_like_any_other(site: GoodSite) -> None:
    site.add(ABOUT, "[" * 20_000 + "\n\n" + "> " * 400 + "deep\n")

    assert {one.span.file for one in site.checked().diagnostics} == {ABOUT}
