"""Every reference names something that is there and may be shown, or is told at its place."""

from __future__ import annotations

import pytest

from tests.good_site import ABOUT, EVIDENCE, GIVE, NEWS, RESPONSE, SIGN, GoodSite

MAILING = "site_config/mailing_lists.yml"
PUBLISHING = "site_config/publishing.yml"

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


HIDDEN: dict[str, tuple[str, str, str]] = {
    "an action": (NEWS, "actions/news", "[give, «news»]"),
    "evidence": (EVIDENCE, "evidence/lamps", "related: [«evidence/lamps»]"),
}


@pytest.mark.parametrize("hide", ["draft", "in review", "embargo", "published later"])
def test_a_public_page_may_not_name_what_is_hidden(site: GoodSite, hide: str) -> None:
    place = site.spoil(
        ABOUT, "actions: [sign]", "related: [«responses/dark-streets»]\nactions: [sign]"
    )
    match hide:
        case "draft":
            site.draft(RESPONSE)
        case "in review":
            site.replace(RESPONSE, "status: approved", "status: in_review")
        case "embargo":
            site.embargo(RESPONSE, "2027-01-01 00:01")
        case _:
            site.replace(RESPONSE, "published: 2026-01-15", "published: 2027-01-15")

    assert ("reference/hidden", place) in site.problems()


def test_everything_of_a_hidden_evidence_file_is_hidden_with_it(site: GoodSite) -> None:
    site.draft(EVIDENCE)

    told = site.problems()

    assert told == [
        ("reference/hidden", f"{RESPONSE}:17:15"),
        ("reference/hidden", f"{RESPONSE}:28:11"),
        ("reference/hidden", f"{RESPONSE}:32:22"),
        ("reference/hidden", f"{RESPONSE}:34:15"),
        ("link/hidden-page", f"{RESPONSE}:37:55"),
    ] or [code for code, _ in told] == ["reference/hidden"] * 4 + ["link/hidden-page"]


def test_a_hidden_page_may_name_what_is_hidden(site: GoodSite) -> None:
    site.draft(EVIDENCE)
    site.draft(RESPONSE)

    assert not [code for code, _ in site.problems() if code.startswith("reference/")]


def test_a_page_under_a_later_embargo_may_name_what_opens_before_it(site: GoodSite) -> None:
    site.embargo(EVIDENCE, "2027-01-01 00:01")
    site.embargo(RESPONSE, "2027-01-01 00:01")
    assert {code for code, _ in site.problems()} == {"navigation/nothing-yet"}

    site.replace(RESPONSE, "2027-01-01 00:01", "2027-01-01 00:00")
    assert {code for code, _ in site.problems()} == {
        *("reference/hidden", "link/hidden-page", "navigation/nothing-yet")
    }


def test_what_was_withdrawn_may_not_be_shown_elsewhere(site: GoodSite) -> None:
    site.withdraw(NEWS)

    codes = [code for code, place in site.problems() if place.startswith(RESPONSE)]

    assert codes == ["reference/withdrawn", "reference/withdrawn"]


def test_a_finding_of_withdrawn_evidence_may_not_be_shown_and_its_page_may_be_related(
    site: GoodSite,
) -> None:
    site.withdraw(EVIDENCE)

    told = [one for one in site.checked().diagnostics if one.code == "reference/withdrawn"]

    assert {one.excerpt.strip() for one in told} == {
        "evidence: lamps/dark-2025",
        "The review is short [@lamp-count, p. 3].",
        "/// finding | lamps/dark-2025",
    }


def test_an_action_may_be_called_before_it_begins(site: GoodSite) -> None:
    assert site.problems(as_of="2026-01-31 23:59") == []


@pytest.mark.parametrize("broken", ["unreadable", "not valid", "badly named"])
def test_a_file_that_is_broken_does_not_also_make_its_references_unknown(
    site: GoodSite, broken: str
) -> None:
    match broken:
        case "unreadable":
            site.replace(EVIDENCE, "title: How", "title: Dark: how")
        case "not valid":
            site.replace(EVIDENCE, "question:", "qestion:")
        case _:
            (site.root / EVIDENCE).rename(site.root / "content/evidence/Lamps.md")

    (only,) = site.checked().diagnostics

    assert only.span.file.casefold() == EVIDENCE


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("people.yml", "people"),
        ("topics.yml", "topics"),
        ("donations.yml", "donations"),
        ("mailing_lists.yml", "mailing_lists"),
        ("organisation.yml", "name"),
    ],
)
@pytest.mark.parametrize("how", ["unreadable", "not valid"])
def test_settings_that_are_broken_do_not_also_make_their_references_unknown(
    site: GoodSite, file: str, key: str, how: str
) -> None:
    name = f"site_config/{file}"
    if how == "unreadable":
        site.replace(name, f"\n{key}:" if key == "name" else f"{key}:", f"\n{key}: x: y")
    else:
        site.add(name, "zzz: 1\n")

    (only,) = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert only.span.file == name


def test_all_the_settings_may_be_broken_at_once(site: GoodSite) -> None:
    for path in (site.root / "site_config").iterdir():
        path.write_text("x: [\n", encoding="utf-8")

    told = site.checked().diagnostics

    assert {one.code for one in told} == {"yaml/unclosed-bracket"}
    assert len(told) == 7


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


def test_a_message_to_a_public_page_does_not_offer_the_names_of_what_is_hidden(
    site: GoodSite,
) -> None:
    site.write("content/actions/secret-plan.md", site.read(SIGN))
    site.draft("content/actions/secret-plan.md")
    site.spoil(RESPONSE, "[give, news]", "[give, «secret-plam»]")
    site.spoil(RESPONSE, "../evidence/lamps.md", "../actions/secret-plam.md")
    site.spoil("site_config/publishing.yml", "main_action: give", "main_action: secret-plam")

    told = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert len(told) == 3
    assert "secret-plan" not in str(told)


@pytest.mark.parametrize("typed", ["dark-2025", "lamps#dark-2025", "lamps.md/dark-2025"])
def test_a_finding_named_in_another_way_is_called_what_was_typed_and_met_with_its_name(
    site: GoodSite, typed: str
) -> None:
    site.spoil(RESPONSE, "finding | lamps/dark-2025", f"finding | «{typed}»")
    told = site.only()
    assert told.title == f"There is no finding called “{typed}”."
    assert told.suggestion == "lamps/dark-2025"
