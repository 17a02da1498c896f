"""What a response and any entry owe their readers: quotes approved, days kept, a summary of use."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import FLOODS, ORGANISATION, PUBLISHING, REPORT, SmallSite


def test_a_response_older_than_the_document_is_told(site: SmallSite) -> None:
    site.change(REPORT, "document_date: 2022-02-14", "document_date: 2022-03")

    assert site.told() == [
        ("response/before-document", "warning", site.value(REPORT, "published: 2022-02-14"))
    ]


def test_a_response_in_the_month_of_the_document_passes(site: SmallSite) -> None:
    site.change(REPORT, "document_date: 2022-02-14", "document_date: 2022-02")

    assert site.told() == []


def test_a_quotation_without_approval_is_told(site: SmallSite) -> None:
    site.change(REPORT, "    approved_on: 2022-02-13\n", "")

    (one,) = site.diagnostics()

    assert (one.code, str(one.span)) == (
        "response/quote-not-approved",
        site.value(REPORT, "person: director"),
    )
    assert "Ada Quill" in one.title


def test_a_draft_may_wait_for_the_approval_of_a_quotation(site: SmallSite) -> None:
    site.change(REPORT, "    approved_on: 2022-02-13\n", "")
    site.change(REPORT, "status: approved", "status: draft")

    assert site.told() == []


def test_a_deadline_that_passed_unnoticed_is_told(site: SmallSite) -> None:
    assert site.told("2027-04-01 09:00")[-1] == (
        "response/ask-overdue",
        "warning",
        site.value(REPORT, "deadline: 2027-03-31"),
    )


def test_an_ask_that_somebody_looked_at_since_may_go_on_waiting(site: SmallSite) -> None:
    site.change(REPORT, "deadline: 2027-03-31", "deadline: 2023-03-31")
    site.change(REPORT, "published: 2022-02-14", "published: 2022-02-14\nupdated: 2023-11-01")

    assert site.told() == []


def test_the_last_day_of_a_deadline_has_not_passed(site: SmallSite) -> None:
    codes = [code for code, *_ in site.told("2027-03-31 23:00")]

    assert "response/ask-overdue" not in codes


def test_one_approver_is_too_few_where_two_are_asked_for(site: SmallSite) -> None:
    site.change(
        PUBLISHING, "repository: private", "repository: private\npolicy: {two_people_approve: yes}"
    )

    told = site.told()

    assert ("entry/two-approvers", "error", site.value(FLOODS, "approved_by: director")) in told
    assert not [one for one in told if REPORT in one[2]]


def test_the_same_person_twice_is_one_approver(site: SmallSite) -> None:
    site.change(
        PUBLISHING, "repository: private", "repository: private\npolicy: {two_people_approve: yes}"
    )
    site.change(REPORT, "[director, researcher]", "[director, director]")

    (one,) = [one for one in site.told() if REPORT in one[2]]

    assert one[0] == "entry/two-approvers"


def test_somebody_who_may_not_approve_is_told(site: SmallSite) -> None:
    site.change(REPORT, "[director, researcher]", "[director, intern]")

    assert site.told() == [("entry/not-an-approver", "warning", site.place(REPORT, "intern"))]


def test_a_passed_review_date_is_a_warning_and_never_a_stop(site: SmallSite) -> None:
    assert site.told("2027-02-01 00:00") == [
        ("entry/review-passed", "warning", site.value(FLOODS, "review_by: 2027-01-31"))
    ]


def test_a_review_is_due_on_its_day_and_not_before_its_end(site: SmallSite) -> None:
    assert site.told("2027-01-31 23:59") == []


@pytest.mark.parametrize("length", [49, 221])
def test_a_summary_of_the_wrong_length_is_mentioned(site: SmallSite, length: int) -> None:
    page = "content/pages/complaints.md"
    site.change(
        page,
        "How to complain to us about our fundraising, and to whom you can go after that.",
        "x" * length,
    )

    assert site.told() == [("summary/length", "info", site.place(page, "x" * length))]


@pytest.mark.parametrize("length", [50, 220])
def test_a_summary_just_inside_the_lengths_passes(site: SmallSite, length: int) -> None:
    site.change(
        "content/pages/complaints.md",
        "How to complain to us about our fundraising, and to whom you can go after that.",
        "x" * length,
    )

    assert site.told() == []


def test_a_page_that_speaks_of_suicide_must_be_marked(site: SmallSite) -> None:
    site.change(REPORT, "The sea does not wait.", "Some took their own lives.")
    assert site.told() == [
        ("entry/speaks-of-suicide", "warning", site.place(REPORT, "title: The flood"))
    ]

    site.change(REPORT, "status: approved", "status: approved\nsensitive: yes")
    assert site.told() == []


def test_a_sensitive_page_needs_help_to_offer(site: SmallSite) -> None:
    site.change(REPORT, "status: approved", "status: approved\nsensitive: yes")
    site.change(
        ORGANISATION,
        'help:\n  label: Need help now?\n  text: Ring the number below.\n  phone: "111"\n',
        "",
    )

    assert site.told() == [("entry/no-help-route", "warning", site.value(REPORT, "sensitive: yes"))]


def test_an_embargo_in_a_public_repository_is_told_without_naming_the_page(site: SmallSite) -> None:
    site.change(PUBLISHING, "repository: private", "repository: public")
    site.change(REPORT, "status: approved", "status: approved\nembargo_until: 2026-12-01 00:01")

    (one,) = site.diagnostics()

    assert (one.code, str(one.span)) == (
        "embargo/public-repository",
        site.value(PUBLISHING, "repository: public"),
    )
    assert "flood" not in f"{one.title}{one.why}{one.fix}{one.excerpt}"


def test_an_embargo_in_a_private_repository_passes(site: SmallSite) -> None:
    site.change(REPORT, "status: approved", "status: approved\nembargo_until: 2026-12-01 00:01")

    assert site.told() == []


def anyway(site: SmallSite, check: str, until: str) -> None:
    site.change(
        REPORT,
        "status: approved",
        "status: approved\npublish_anyway:\n"
        f"  - {{check: {check}, because: No time., by: director, until: {until}}}",
    )


def test_a_check_is_set_aside_for_seven_days_at_most(site: SmallSite) -> None:
    anyway(site, "link/unknown-page", "2026-06-09")

    assert site.told() == [("override/too-long", "error", site.place(REPORT, "2026-06-09"))]


def test_a_check_may_be_set_aside_for_seven_days(site: SmallSite) -> None:
    anyway(site, "link/unknown-page", "2026-06-08")

    assert [code for code, *_ in site.told()] == ["override/not-needed"]


def test_a_check_that_does_not_exist_cannot_be_set_aside(site: SmallSite) -> None:
    anyway(site, "link/unknown-pages", "2026-06-08")

    (one,) = site.diagnostics()

    assert (one.code, str(one.span), one.suggestion) == (
        "override/unknown-check",
        site.place(REPORT, "link/unknown-pages"),
        "link/unknown-page",
    )


def test_a_check_that_always_stops_cannot_be_set_aside(site: SmallSite) -> None:
    anyway(site, "reference/hidden", "2026-06-08")

    assert site.told() == [
        ("override/not-allowed", "error", site.place(REPORT, "reference/hidden"))
    ]
