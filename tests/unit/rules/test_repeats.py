"""What is named twice, or names itself, is told; so is an update before there was a page."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import FLOODS, PUBLISHING, REPORT, SmallSite

GIVE = "content/actions/give.md"
OFFER = '    - {amount: 10, could: "pay for a tide table"}\n'


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (REPORT, "actions: [give, news]", "actions: [give, news, give ]", "give ]"),
        (GIVE, OFFER, f"{OFFER}    - {{amount: 10.00, could: pay for tea}}\n", "10.00"),
    ],
)
def test_what_stands_twice_in_a_list_is_told_where_it_stands_again(
    site: SmallSite, path: str, old: str, new: str, place: str
) -> None:
    site.change(path, old, new)

    assert site.told() == [("value/said-twice", "warning", site.place(path, place))]


def test_a_link_of_the_header_that_leads_where_another_does_is_told(site: SmallSite) -> None:
    links = "navigation: [{title: A, to: /privacy/}, {title: B, to: /privacy/ }]\n"
    site.write(PUBLISHING, f"{site.text(PUBLISHING)}\n{links}")

    (told,) = site.diagnostics()

    assert (told.code, str(told.span)) == (
        "value/said-twice",
        site.place(PUBLISHING, "/privacy/ }"),
    )
    assert "“/privacy/”" in told.title


def test_the_same_name_in_two_lists_or_parts_is_no_repetition(site: SmallSite) -> None:
    quote = "  - person: director\n    text: The sea does not wait.\n    approved_on: 2022-02-13\n"
    site.change(REPORT, quote, quote + quote.replace("does not", "will not"))

    assert site.told() == []


def test_a_page_that_names_itself_is_told(site: SmallSite) -> None:
    site.change(FLOODS, "question:", "related: [evidence/floods ]\nquestion:")

    assert site.told() == [
        ("entry/names-itself", "warning", site.place(FLOODS, "evidence/floods ]"))
    ]


def test_an_action_that_is_followed_by_itself_is_told(site: SmallSite) -> None:
    site.change(GIVE, "no_end_date: yes", "ends: 2099-12-31\nthen_show: give ")

    assert site.told() == [("entry/names-itself", "warning", site.place(GIVE, "give "))]


@pytest.mark.parametrize(
    ("day", "codes"), [("2022-02-13", ["entry/updated-before-published"]), ("2022-02-14", [])]
)
def test_an_update_before_the_page_was_published_is_told(
    site: SmallSite, day: str, codes: list[str]
) -> None:
    site.change(REPORT, "published: 2022-02-14", f"published: 2022-02-14\nupdated: {day}")

    assert [code for code, *_ in site.told()] == codes
