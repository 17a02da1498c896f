"""The site holds what may be seen at one instant, and not a trace of the rest."""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, EVIDENCE, GIVE, NEWS, RESPONSE, SIGN, GoodSite


def test_everything_public_is_part_of_the_site(site: GoodSite) -> None:
    seen = site.checked().site

    assert sorted(seen.entries) == [
        "actions/give",
        "actions/news",
        "actions/sign",
        "evidence/lamps",
        "pages/about",
        "pages/complaints",
        "pages/index",
        "pages/privacy",
        "responses/dark-streets",
    ]
    assert set(seen.findings) == {"lamps/dark-2025", "lamps/dark-2015"}
    assert set(seen.sources) == {"lamp-count"}
    assert seen.assets == {"lamps.csv", "street.png"}
    assert seen.topics == {"light": ("evidence/lamps", "responses/dark-streets")}


def test_an_entry_knows_who_refers_to_it(site: GoodSite) -> None:
    used = site.checked().site.used_by

    assert used["evidence/lamps"] == ("responses/dark-streets",)
    assert used["actions/news"] == ("responses/dark-streets",)
    assert used["actions/sign"] == ("pages/about",)
    assert "responses/dark-streets" not in used


@pytest.mark.parametrize(
    ("spoil", "by"),
    [
        (lambda site: site.add(ABOUT, "\nAs counted [@lamp-count].\n"), "pages/about"),
        (lambda site: site.add(ABOUT, "\n/// finding | lamps/dark-2025\n///\n"), "pages/about"),
        (lambda site: site.add(ABOUT, "\n[lamps](../evidence/lamps.md)\n"), "pages/about"),
        (
            lambda site: site.replace(
                ABOUT, "role: about", "role: about\nrelated: [evidence/lamps]"
            ),
            "pages/about",
        ),
        (lambda site: site.add(SIGN, "\n[lamps](/evidence/lamps/)\n"), "actions/sign"),
    ],
    ids=["a citation", "a block", "a link", "a relation", "an address"],
)
def test_every_way_of_referring_counts_as_use(site: GoodSite, spoil, by: str) -> None:
    spoil(site)

    checked = site.checked()

    assert checked.diagnostics == ()
    assert by in checked.site.used_by["evidence/lamps"]


@pytest.mark.parametrize("hide", ["draft", "in review", "embargo"])
def test_the_site_holds_nothing_of_what_is_hidden(site: GoodSite, hide: str) -> None:
    site.replace(RESPONSE, "title: The count as we read it", "title: The secret count")
    site.replace("content/pages/index.md", "We count", "We count (see [@lamp-count])")
    site.write("content/assets/secret.csv", "x")
    site.replace(RESPONSE, "lamps.csv", "secret.csv")
    site.replace(RESPONSE, "topics: [light]", "topics: [light, walking]")
    match hide:
        case "draft":
            site.draft(RESPONSE)
        case "in review":
            site.replace(RESPONSE, "status: approved", "status: in_review")
        case _:
            site.embargo(RESPONSE, "2027-01-01 00:01")

    seen = site.checked().site

    assert "responses/dark-streets" not in seen.entries
    assert not any("responses/dark-streets" in by for by in seen.used_by.values())
    assert seen.topics == {"light": ("evidence/lamps",)}
    assert seen.assets == set()
    held = repr((seen.entries, seen.findings, seen.sources, seen.used_by, seen.topics))
    for word in ("dark-streets", "lamp review", "Nobody walks faster", "secret"):
        assert word not in held


def test_findings_and_sources_of_a_hidden_file_are_hidden_with_it(site: GoodSite) -> None:
    site.draft(EVIDENCE)
    site.draft(RESPONSE)

    checked = site.checked()

    assert (checked.site.findings, checked.site.sources) == ({}, {})
    assert set(checked.collections.findings) == {"lamps/dark-2025", "lamps/dark-2015"}


def test_a_preview_holds_what_is_hidden_and_says_why(site: GoodSite) -> None:
    site.draft(RESPONSE)
    site.embargo(EVIDENCE, "2027-01-01 00:01")

    seen = site.checked(preview=True).site

    assert seen.preview
    assert str(seen.entries["responses/dark-streets"].visibility.reason) == "draft"
    hidden = seen.entries["evidence/lamps"].visibility
    assert (str(hidden.reason), f"{hidden.until.at:%Y-%m-%d %H:%M}") == (
        "under embargo",
        "2027-01-01 00:01",
    )
    assert seen.notices == site.checked().diagnostics


def test_a_withdrawn_page_stays_and_offers_none_of_its_files(site: GoodSite) -> None:
    site.withdraw(RESPONSE)

    seen = site.checked().site

    assert "responses/dark-streets" in seen.entries
    assert seen.assets == set()


def test_an_embargoed_page_appears_with_all_that_is_its_own(site: GoodSite) -> None:
    site.embargo(RESPONSE, "2027-01-01 00:01")

    before = site.checked("2027-01-01 00:00:59").site
    after = site.checked("2027-01-01 00:01").site

    assert set(after.entries) - set(before.entries) == {"responses/dark-streets"}
    assert after.assets - before.assets == {"lamps.csv", "street.png"}


def test_only_files_that_a_public_page_uses_are_part_of_the_site(site: GoodSite) -> None:
    site.write("content/assets/unused.pdf", "x")
    site.write("content/assets/.hidden.pdf", "x")
    site.write("content/assets/notes.md~", "x")

    assert site.checked().site.assets == {"lamps.csv", "street.png"}


def test_the_entries_of_a_collection_come_by_name(site: GoodSite) -> None:
    assert [one.key for one in site.checked().site.of("actions")] == [
        "actions/give",
        "actions/news",
        "actions/sign",
    ]
    assert [one.address for one in site.checked().site.of("pages")] == [
        "/about/",
        "/complaints/",
        "/",
        "/privacy/",
    ]


@pytest.mark.parametrize("name", [GIVE, NEWS])
def test_a_hidden_action_is_no_part_of_the_site_though_settings_name_it(
    site: GoodSite, name: str
) -> None:
    site.draft(name)
    site.draft(RESPONSE)

    checked = site.checked()

    assert f"actions/{name.split('/')[-1][:-3]}" not in checked.site.entries
    assert not [one for one in checked.diagnostics if one.severity == "error"]
