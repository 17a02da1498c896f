"""An action can still be taken, leads where somebody vouches for, and does not press."""

from __future__ import annotations

import pytest

from tests.unit.rules.small_site import GIVE, NEWS, PUBLISHING, REPORT, SmallSite


def action(kind: str, part: str, *, text: str = "Because it floods.") -> str:
    return f"""\
---
title: One more thing to do
summary: Something else that somebody who cares about the coast could do this very week.
status: approved
kind: {kind}
text: {text}
button: Do it
no_end_date: yes
{part}
---
Words.
"""


def add(site: SmallSite, slug: str, text: str) -> str:
    """Write an action and show it on the home page."""
    path = f"content/actions/{slug}.md"
    site.write(path, text)
    site.change("content/pages/index.md", "Welcome.", f"Welcome.\n\n/// action | {slug}\n///")
    return path


EVENT = "event: {starts_at: 2026-05-05 18:00, place: The quay}"


def test_an_event_that_is_over_and_still_asked_for_is_told(site: SmallSite) -> None:
    path = add(site, "walk", action("event", EVENT))

    assert site.told("2026-05-05 17:59") == []
    (told,) = [
        one for one in site.diagnostics("2026-05-05 18:00") if one.code == "action/event-over"
    ]
    assert str(told.span) == site.place(path, "2026-05-05 18:00")
    assert "ends: 2026-05-05" in told.fix


def test_an_event_whose_action_has_ended_is_not_told(site: SmallSite) -> None:
    path = add(site, "walk", action("event", EVENT))
    site.change(path, "no_end_date: yes", "ends: 2026-05-05\nthen_show: give")

    assert site.told("2026-06-01 12:00") == []


PETITION = """\
petition:
  url: https://petition.parliament.uk/petitions/123456
  target: The Coast Office
  ask: Build the wall.
  what_happens: We hand the names over in May."""


def test_an_ended_action_without_successor_is_a_warning(site: SmallSite) -> None:
    site.change(NEWS, "no_end_date: yes", "ends: 2026-05-01")

    assert site.told() == [
        ("action/nothing-after-end", "warning", site.value(NEWS, "ends: 2026-05-01"))
    ]


def test_an_action_is_open_until_the_end_of_its_last_day(site: SmallSite) -> None:
    site.change(NEWS, "no_end_date: yes", "ends: 2026-06-01")

    assert site.told("2026-06-01 23:59") == []
    assert [code for code, *_ in site.told("2026-06-02 00:00")] == ["action/nothing-after-end"]


@pytest.mark.parametrize(
    "then",
    [
        "then_show: give",
        "outcome: {result: won, date: 2026-05-02, text: The wall is built.}",
    ],
)
def test_an_ended_action_with_something_to_show_passes(site: SmallSite, then: str) -> None:
    site.change(NEWS, "no_end_date: yes", f"ends: 2026-05-01\n{then}")

    assert site.told() == []


def test_the_sites_own_successor_will_do(site: SmallSite) -> None:
    site.change(NEWS, "no_end_date: yes", "ends: 2026-05-01")
    site.change(PUBLISHING, "repository: private", "repository: private\nwhen_an_action_ends: give")

    assert site.told() == []


def test_two_ended_actions_that_name_each_other_lead_nowhere(site: SmallSite) -> None:
    site.change(NEWS, "no_end_date: yes", "ends: 2026-05-01\nthen_show: give")
    site.change(GIVE, "no_end_date: yes", "ends: 2026-05-01\nthen_show: news")

    assert [code for code, *_ in site.told()] == ["action/nothing-after-end"] * 2


def test_a_third_main_action_on_a_page_is_told_at_its_place(site: SmallSite) -> None:
    for slug in ("sign", "sign-too"):
        site.write(f"content/actions/{slug}.md", action("petition", PETITION))
    site.change(REPORT, "actions: [give, news]", "actions: [give, news, sign, sign-too]")

    assert site.told() == [("action/too-many", "warning", site.place(REPORT, "sign-too"))]


def test_two_main_actions_with_sharing_and_signing_up_pass(site: SmallSite) -> None:
    site.write("content/actions/sign.md", action("petition", PETITION))
    site.write("content/actions/pass-on.md", action("share", ""))
    site.change(REPORT, "actions: [give, news]", "actions: [give, news, sign, pass-on]")

    assert site.told() == []


def test_the_same_action_in_the_body_and_at_the_end_counts_once(site: SmallSite) -> None:
    site.write("content/actions/sign.md", action("petition", PETITION))
    site.change(REPORT, "actions: [give, news]", "actions: [give, sign]")
    site.change(REPORT, "Words.\n", "Words.\n\n/// action | give\n///\n\n/// action | news\n///\n")

    assert site.told() == []


def test_an_action_that_nothing_shows_is_mentioned(site: SmallSite) -> None:
    site.change(REPORT, "actions: [give, news]", "actions: [give]")

    assert site.told() == [("action/unused", "info", site.place(NEWS, "title: Our newsletter"))]


def test_an_action_that_a_link_leads_to_is_used(site: SmallSite) -> None:
    site.change(REPORT, "actions: [give, news]", "actions: [give]")
    site.change(REPORT, "Words.", "Words, and [our newsletter](../actions/news.md).")

    assert site.told() == []


def test_an_action_to_come_is_not_called_unused(site: SmallSite) -> None:
    site.change(REPORT, "actions: [give, news]", "actions: [give]")
    site.change(NEWS, "no_end_date: yes", "no_end_date: yes\nstarts: 2026-07-01")

    assert site.told() == []


def test_a_petition_says_what_happens_with_signatures(site: SmallSite) -> None:
    text = action(
        "petition", PETITION.replace("\n  what_happens: We hand the names over in May.", "")
    )
    path = add(site, "sign", text)

    assert site.told() == [
        ("action/petition-without-what-happens", "warning", site.place(path, "petition:\n"))
    ]


def test_signatures_counted_tomorrow_are_told(site: SmallSite) -> None:
    part = f"{PETITION}\n  signatures: {{count: 5, counted_on: 2026-06-02}}"
    path = add(site, "sign", action("petition", part))

    assert site.told() == [
        ("action/counted-in-the-future", "warning", site.place(path, "2026-06-02"))
    ]
    assert site.told("2026-06-02 00:00") == []


WRITE = """\
write_to_politician:
  who: mp
  if_no_parliament: There are no MPs until the election; ask your candidates.
  points:
    - How often has the sea come in?"""


def test_writing_to_an_mp_needs_words_for_a_time_without_parliament(site: SmallSite) -> None:
    line = "  if_no_parliament: There are no MPs until the election; ask your candidates.\n"
    path = add(site, "write", action("write_to_politician", WRITE.replace(line, "")))

    assert site.told() == [
        ("action/no-text-without-parliament", "warning", site.place(path, "write_to_politician:\n"))
    ]


def test_writing_to_councillors_needs_none(site: SmallSite) -> None:
    line = "  if_no_parliament: There are no MPs until the election; ask your candidates.\n"
    part = WRITE.replace(line, "").replace("who: mp", "who: councillors")
    add(site, "write", action("write_to_politician", part))

    assert site.told() == []


def test_a_ready_letter_is_told(site: SmallSite) -> None:
    letter = "Dear MP, I am outraged. Yours sincerely"
    path = add(
        site,
        "write",
        action("write_to_politician", WRITE.replace("How often has the sea come in?", letter)),
    )

    assert site.told() == [("action/ready-letter", "warning", site.place(path, letter))]


def test_words_that_press_are_mentioned_and_no_more(site: SmallSite) -> None:
    site.change(GIVE, "Your gift pays for counting.", "This is your last chance.")

    assert site.told() == [
        ("action/pressure", "info", site.place(GIVE, "This is your last chance."))
    ]


def test_a_restricted_appeal_needs_a_second_purpose(site: SmallSite) -> None:
    site.change(GIVE, "  to: main", "  to: main\n  only_for: the wall")
    assert site.told() == [
        ("donation/no-secondary-purpose", "warning", site.value(GIVE, "only_for: the wall"))
    ]

    site.change(
        GIVE, "only_for: the wall", "only_for: the wall\n  if_we_raise_more: It pays for counting."
    )
    assert site.told() == []


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://elsewhere.example.net/report", "address/host-not-trusted"),
        ("https://reports.example.org.evil.example/", "address/host-not-trusted"),
        ("http://reports.example.org/floods", "address/not-https"),
        ("https://xn--reprts-9ya.example.org/", "address/foreign-letters"),
        ("https://www.justgiving.com/somebody-else", "provider/money-in-content"),
    ],
)
def test_an_action_leads_only_to_hosts_that_somebody_vouches_for(
    site: SmallSite, url: str, code: str
) -> None:
    path = add(site, "read", action("link", f"link:\n  url: {url}"))

    assert site.told() == [(code, "error", site.value(path, f"url: {url}"))]


@pytest.mark.parametrize(
    "url",
    [
        "https://reports.example.org/floods",
        "https://harbour.example/evidence/floods/",
        "https://petition.parliament.uk/petitions/123456",
    ],
)
def test_an_action_may_lead_to_trusted_known_and_own_hosts(site: SmallSite, url: str) -> None:
    add(site, "read", action("link", f"link:\n  url: {url}"))

    assert site.told() == []
