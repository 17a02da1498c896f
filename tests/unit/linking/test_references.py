"""Every reference names something that is there, or is told at its place."""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, EVIDENCE, GIVE, NEWS, PUBLISHING, RESPONSE, SIGN, GoodSite

MAILING = "site_config/mailing_lists.yml"


# What it refers to: the file, what stands there, what is put there, the code, the suggestion.
UNKNOWN: dict[str, tuple[str, str, str, str, str | None]] = {
    "an action of a page": (
        RESPONSE,
        "[give, news]",
        "[give, «nwes»]",
        "reference/unknown",
        "news",
    ),
    "an action in a body": (
        RESPONSE,
        "/// action | news",
        "/// action | «nwes»",
        "reference/unknown",
        "news",
    ),
    "an action to show afterwards": (
        SIGN,
        "ends: 2099-12-31",
        "ends: 2099-12-31\nthen_show: «giv»",
        "reference/unknown",
        "give",
    ),
    "an action by its address": (
        RESPONSE,
        "/// action | news",
        "/// action | «https://charity.example/actions/news/»",
        "reference/unknown",
        "news",
    ),
    "a person": (
        RESPONSE,
        "person: director",
        "person: «directr»",
        "reference/unknown",
        "director",
    ),
    "an approver": (
        RESPONSE,
        "approved_by: director",
        "approved_by: «directr»",
        "reference/unknown",
        "director",
    ),
    "the second of two approvers": (
        RESPONSE,
        "approved_by: director",
        "approved_by: [director, «zoe»]",
        "reference/unknown",
        None,
    ),
    "a topic": (RESPONSE, "[light]", "[light, «walkin»]", "reference/unknown", "walking"),
    "a donation destination": (GIVE, "to: appeal", "to: «appeel»", "reference/unknown", "appeal"),
    "a mailing list": (NEWS, "list: news", "list: «newz»", "reference/unknown", "news"),
    "a press contact": (RESPONSE, "contact: desk", "contact: «desc»", "reference/unknown", "desk"),
    "a source in a body": (
        RESPONSE,
        "[@lamp-count, p. 3]",
        "[«@lamp-cuont, p. 3»]",
        "reference/unknown",
        "lamp-count",
    ),
    "a source of a finding": (
        EVIDENCE,
        "source: lamp-count",
        "source: «lamp-cuont»",
        "reference/unknown",
        "lamp-count",
    ),
    "a finding of a key point": (
        RESPONSE,
        "evidence: lamps/dark-2025",
        "evidence: «lamps/dark-2052»",
        "reference/unknown",
        "lamps/dark-2025",
    ),
    "a finding in a body": (
        RESPONSE,
        "finding | lamps/dark-2025",
        "finding | «lamps/dark-2052»",
        "reference/unknown",
        "lamps/dark-2025",
    ),
    "a finding of another evidence file": (
        RESPONSE,
        "finding | lamps/dark-2025",
        "finding | «lamp/dark-2025»",
        "reference/unknown",
        "lamps/dark-2025",
    ),
    "a finding that is compared": (
        EVIDENCE,
        "finding: dark-2015",
        "finding: «dark-201»",
        "reference/unknown",
        "lamps/dark-2015",
    ),
    "a finding that replaces": (
        EVIDENCE,
        "page_or_table: Table 1\n    compared_with",
        "page_or_table: Table 1\n    replaced_by: «dark-2026»\n    compared_with",
        "reference/unknown",
        "lamps/dark-2025",
    ),
    "a related entry": (
        RESPONSE,
        "related: [evidence/lamps]",
        "related: [«evidence/lamp»]",
        "reference/unknown",
        "evidence/lamps",
    ),
    "a translated entry": (
        ABOUT,
        "role: about",
        "role: about\ntranslation_of: «pages/abuot»",
        "reference/unknown",
        "pages/about",
    ),
    "an image": (
        ABOUT,
        "role: about",
        "role: about\nimage: {file: «stret.png», alt: A street}",
        "link/unknown-file",
        "street.png",
    ),
    "a file to download": (
        RESPONSE,
        "file: lamps.csv",
        "file: «lamp.csv»",
        "link/unknown-file",
        "lamps.csv",
    ),
    "the main action of the settings": (
        PUBLISHING,
        "main_action: give",
        "main_action: «gve»",
        "reference/unknown",
        "give",
    ),
    "the action when others end": (
        PUBLISHING,
        "when_an_action_ends: news",
        "when_an_action_ends: «newz»",
        "reference/unknown",
        "news",
    ),
    "the logo": (
        "site_config/brand.yml",
        "wordmark: Lantern Street",
        "wordmark: Lantern Street\nlogo: {file: «stret.png», alt: A lamp}",
        "link/unknown-file",
        "street.png",
    ),
}


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "suggestion"), UNKNOWN.values(), ids=UNKNOWN
)
def test_a_reference_to_nothing_is_told_at_its_place(
    site: GoodSite, file: str, old: str, new: str, code: str, suggestion: str | None
) -> None:
    place = site.spoil(file, old, new)

    told = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert [(one.code, str(one.span), one.suggestion) for one in told] == [
        (code, place, suggestion)
    ]


def test_a_reference_to_nothing_lists_what_there_is(site: GoodSite) -> None:
    site.spoil(RESPONSE, "[give, news]", "[give, «zzz»]")

    assert site.only().fix == "Check the spelling. There are give, news or sign."
    assert site.only().title == "There is no action called “zzz”."


def test_a_source_listed_by_two_pages_is_told_once_at_the_second(site: GoodSite) -> None:
    place = site.spoil(
        RESPONSE,
        "actions: [give, news]",
        "sources: [{id: «lamp-count», kind: report, title: x}]\nactions: [give, news]",
    )

    assert site.only().code == "reference/source-twice"
    assert str(site.only().span) == place
    assert EVIDENCE in site.only().title


def test_a_source_listed_twice_on_one_page_is_told(site: GoodSite) -> None:
    place = site.spoil(
        RESPONSE,
        "actions: [give, news]",
        "sources: [{id: s, kind: report, title: x}, {id: «s», kind: report, title: y}]\n"
        "actions: [give, news]",
    )

    assert site.only().code == "reference/source-twice"
    assert str(site.only().span) == place


def test_a_finding_of_the_same_file_is_named_by_its_id_alone(site: GoodSite) -> None:
    site.add(EVIDENCE, "\n/// finding | dark-2015\n///\n")

    assert site.problems() == []


def test_two_types_may_have_entries_of_the_same_name(site: GoodSite) -> None:
    site.write("content/pages/lamps.md", site.read(ABOUT).replace("role: about\n", ""))

    assert site.problems() == []


@pytest.mark.parametrize("suffix", ["md", "exe", "html", "js", "docm", "bak"])
def test_a_file_of_a_type_that_could_act_is_not_offered(site: GoodSite, suffix: str) -> None:
    site.write(f"content/assets/file.{suffix}", "x")
    place = site.spoil(RESPONSE, "lamps.csv", f"«file.{suffix}»")

    assert ("file/type-not-published", place) in site.problems()


@pytest.mark.parametrize("typed", ["dark-2025", "lamps#dark-2025", "lamps.md/dark-2025"])
def test_a_finding_named_in_another_way_is_called_what_was_typed_and_met_with_its_name(
    site: GoodSite, typed: str
) -> None:
    site.spoil(RESPONSE, "finding | lamps/dark-2025", f"finding | «{typed}»")
    told = site.only()
    assert told.title == f"There is no finding called “{typed}”."
    assert told.suggestion == "lamps/dark-2025"
