"""A name that changed in the settings is told there, once, and not at every page that has the old
one.
"""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, GIVE, RESPONSE, GoodSite

PEOPLE, TOPICS = "site_config/people.yml", "site_config/topics.yml"
CODE, EACH = "reference/renamed", "reference/unknown"


def test_a_person_whose_name_changed_is_told_where_it_stands(site: GoodSite) -> None:
    place = site.spoil(PEOPLE, "  director:", "  «directors»:")

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (CODE, place, "director")
    assert f"{RESPONSE}, line 5" in told.fix


def test_following_the_advice_mends_it(site: GoodSite) -> None:
    site.replace(PEOPLE, "  director:", "  directors:")
    told = site.only()

    site.replace(PEOPLE, "  directors:", f"  {told.suggestion}:")

    assert site.codes() == []


def test_a_name_that_some_pages_have_right_is_told_at_those_that_have_it_wrong(
    site: GoodSite,
) -> None:
    for name in (RESPONSE, GIVE, "content/actions/news.md"):
        site.replace(name, "approved_by: director", "approved_by: directr")

    assert site.codes() == [EACH, EACH, EACH]


def test_two_pages_may_both_be_wrong(site: GoodSite) -> None:
    for name in (RESPONSE, ABOUT):
        text = site.read(name).replace("topics: [light]\n", "")
        site.write(name, text.replace("status: approved\n", "status: approved\ntopics: [lihgt]\n"))
    evidence = "content/evidence/lamps.md"
    site.replace(evidence, "topics: [light]\n", "")

    assert site.codes() == [EACH, EACH]


@pytest.mark.parametrize("hide", ["draft", "embargo"])
def test_what_only_hidden_pages_name_is_told_at_each_of_them(site: GoodSite, hide: str) -> None:
    site.replace(PEOPLE, "  intern:", "  trainees:")
    for number in range(3):
        name = f"content/pages/idea-{number}.md"
        site.write(name, site.read(ABOUT).replace("role: about\n", "approved_by: trainee\n"))
        if hide == "draft":
            site.draft(name)
        else:
            site.embargo(name, "2099-01-01 00:01")

    assert site.codes() == [EACH, EACH, EACH]


def test_hidden_pages_are_counted_and_not_named(site: GoodSite) -> None:
    site.replace(PEOPLE, "  director:", "  directors:")
    site.embargo(RESPONSE, "2099-01-01 00:01")

    told = next(one for one in site.checked().diagnostics if one.code == CODE)

    assert RESPONSE not in told.fix
