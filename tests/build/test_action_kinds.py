"""Every kind of action on a built page, from before it begins to what comes after it."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.browser.provider_site import ProviderSite
from tests.html_page import parse
from tests.made_site import Outcome

PETITION = """petition:
  url: https://petition.parliament.uk/petitions/700000
  target: The Minister
  ask: Count everybody.
  what_happens: We hand the names over in March.
  signatures: {count: 12345, counted_on: 2026-10-01}"""
WRITE = """write_to_politician:
  who: mp
  points: [Who counts?, Who answers?]
  if_no_parliament: Nobody is an MP today. Ask the candidates instead."""
EVENT = """event:
  starts_at: 2026-12-03 18:00
  ends_at: 2026-12-03 20:00
  place: Town hall, Sampleton"""
MAIL = """email:
  to: board@small.example
  subject: "Zählt: who & how?"
  points: [What do you count?]"""
VOLUNTEER = "volunteer: {email: help@small.example, roles: [Counting, Listening]}"


@pytest.fixture
def site(tmp_path: Path) -> ProviderSite:
    made = ProviderSite(tmp_path / "site")
    parts = {
        "petition": PETITION, "write_to_politician": WRITE, "event": EVENT, "email": MAIL,
        "volunteer": VOLUNTEER, "share": "",
    }  # fmt: skip
    for kind, part in parts.items():
        made.action(kind.replace("_", "-"), kind, part, "review", "Our response")
    return made.finished()


def built(site: ProviderSite, as_of: str = "2026-11-01 12:00") -> Outcome:
    said = site.build("--as-of", as_of)
    assert said.code == 0, said.all
    return said


def words(site: ProviderSite, address: str) -> str:
    return " ".join(parse(site.page(address)).text.split())


def test_a_petition_tells_its_count_with_the_day_it_was_counted(site: ProviderSite) -> None:
    text = words(site, "/actions/petition/")

    assert "To The Minister: Count everybody." in text
    assert "12,345 had signed by 1 October 2026." in text
    assert "We hand the names over in March." in text


def test_writing_to_an_mp_asks_for_a_postcode_and_offers_points(site: ProviderSite) -> None:
    page = site.page("/actions/write-to-politician/")

    assert '<form action="https://www.writetothem.com/" method="get">' in page
    assert 'name="pc"' in page
    assert "Who answers?" in page
    assert "Ask the candidates instead" not in page


def test_while_parliament_is_dissolved_nobody_is_sent_to_an_mp(site: ProviderSite) -> None:
    site.add(
        "site_config/publishing.yml",
        "parliament_dissolved: {since: 2026-10-20, until: 2026-11-01}\n",
    )
    built(site, "2026-11-01 23:59")
    assert "<form" not in site.page("/actions/write-to-politician/")
    assert "Ask the candidates instead." in words(site, "/actions/write-to-politician/")

    built(site, "2026-11-02 00:00")
    assert "<form" in site.page("/actions/write-to-politician/")


def test_an_event_has_a_calendar_file_in_utc_with_an_id_that_stays(site: ProviderSite) -> None:
    built(site)
    text = (site.site / "actions/event/event.ics").read_bytes()
    (event,) = Calendar.from_ical(text).walk("VEVENT")

    assert 'href="../../actions/event/event.ics"' in site.page("/actions/event/")
    assert event["UID"] == "event@evenhand.example"
    assert b"DTSTART:20261203T180000Z" in text
    assert b"DTEND:20261203T200000Z" in text
    assert (event["LOCATION"], event["URL"]) == (
        "Town hall, Sampleton",
        "https://evenhand.example/actions/event/",
    )
    assert text.count(b"\n") == text.count(b"\r\n")
    assert max(map(len, text.split(b"\r\n"))) <= 75


def test_an_event_says_its_day_once_when_it_ends_on_the_day_it_begins(site: ProviderSite) -> None:
    assert "3 December 2026, 18:00 to 20:00 Town hall" in words(site, "/actions/event/")


def test_the_calendar_file_does_not_depend_on_the_day_it_was_built(site: ProviderSite) -> None:
    built(site)
    first = (site.site / "actions/event/event.ics").read_bytes()
    built(site, "2026-11-09 12:00")

    assert (site.site / "actions/event/event.ics").read_bytes() == first


def test_a_ready_mail_is_coded_for_mail_programs_and_its_address_is_printed(
    site: ProviderSite,
) -> None:
    page = site.page("/actions/email/")

    assert "mailto:board@small.example?subject=Z%C3%A4hlt%3A%20who%20%26%20how%3F" in page
    assert "The address, if your mail program does not open: board@small.example" in page
    assert "What do you count?" in page


def test_volunteering_and_sharing_are_plain_links(site: ProviderSite) -> None:
    assert "mailto:help@small.example" in site.page("/actions/volunteer/")
    shared = site.page("/responses/review/")
    assert "https%3A%2F%2Fevenhand.example%2Fresponses%2Freview%2F" in shared


def test_an_action_that_ended_yesterday_builds_and_shows_what_comes_next(
    site: ProviderSite,
) -> None:
    site.replace(
        "content/actions/petition.md",
        "no_end_date: yes",
        "ends: 2026-10-31\nthen_show: volunteer\noutcome: {result: won, date: 2026-11-01, text: They count now.}",
    )
    said = built(site, "2026-11-01 00:00")

    assert "error" not in said.all
    for address in ("/responses/review/", "/actions/petition/"):
        page = site.page(address)
        assert "petition.parliament.uk" not in page
        assert "We won" in page
        assert "They count now." in page
        assert "Join or give by volunteer" in page


def test_an_action_that_has_not_begun_is_nowhere(site: ProviderSite) -> None:
    site.replace(
        "content/actions/event.md", "no_end_date: yes", "starts: 2026-12-01\nends: 2026-12-03"
    )
    site.replace("content/responses/review.md", "/// action | event\n///\n", "")
    built(site)

    assert not (site.site / "actions/event").exists()
    assert "Join or give by event" not in "".join(
        path.read_text(encoding="utf-8") for path in site.site.rglob("*.html")
    )


def test_the_privacy_page_names_everybody_who_gets_something(site: ProviderSite) -> None:
    text = words(site, "/privacy/")

    assert "Who gets your data" in text
    for who in ("Mailchimp (small-trust.us0", "CAF Donate (cafdonate", "WriteToThem (www.", "petition.parliament.uk"):  # fmt: skip
        assert who in text
    assert "Your e-mail address and first name, when you join “Small Trust's letter”" in text
