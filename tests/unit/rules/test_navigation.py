"""A link of the header that leads nowhere is told at its line, with the address that was meant."""

from __future__ import annotations

from tests.unit.rules.small_site import PUBLISHING, SmallSite


def navigate(site: SmallSite, to: str) -> None:
    site.write(
        PUBLISHING, site.text(PUBLISHING) + f"navigation:\n  - {{title: Over there, to: {to}}}\n"
    )


def test_a_link_to_no_page_is_an_error_with_the_nearest_address(site: SmallSite) -> None:
    navigate(site, "/respones/")

    (told,) = site.diagnostics()

    assert (told.code, str(told.severity)) == ("navigation/leads-nowhere", "error")
    assert str(told.span) == site.place(PUBLISHING, "/respones/")
    assert told.suggestion == "/responses/"


def test_a_link_to_where_a_page_used_to_be_is_shown_the_new_address(site: SmallSite) -> None:
    site.change(
        "content/pages/privacy.md",
        "role: privacy\n",
        "role: privacy\nold_addresses: [/data-protection/]\n",
    )
    navigate(site, "/data-protection/")

    (told,) = site.diagnostics()

    assert (told.code, told.suggestion) == ("navigation/leads-nowhere", "/privacy/")


def test_a_link_to_what_is_not_public_yet_is_a_warning(site: SmallSite) -> None:
    site.write(
        "content/pages/plans.md",
        "---\ntitle: Plans\nsummary: What we mean to count on the coast next year, and who will count it.\n"
        "status: draft\n---\nWords.\n",
    )
    navigate(site, "/plans/")

    assert site.told() == [("navigation/nothing-yet", "warning", site.place(PUBLISHING, "/plans/"))]


def test_a_link_to_search_needs_a_search_page(site: SmallSite) -> None:
    navigate(site, "/search/")
    assert [code for code, _, _ in site.told()] == ["navigation/leads-nowhere"]

    site.write(PUBLISHING, site.text(PUBLISHING) + "search: yes\n")
    assert site.told() == []


def test_links_to_entries_and_lists_are_right(site: SmallSite) -> None:
    for to in ("/", "/responses/", "/evidence/floods/", "/actions/", "/privacy/"):
        before = site.text(PUBLISHING)
        navigate(site, to)
        assert site.told() == []
        site.write(PUBLISHING, before)


def test_a_link_to_a_page_that_cannot_be_read_is_not_told_twice(site: SmallSite) -> None:
    site.change("content/pages/privacy.md", "status: approved", "status: aproved")
    navigate(site, "/privacy/")

    assert not [code for code, _, _ in site.told() if code.startswith("navigation/")]
