"""What time alone changes is known to the second, in whatever zone the computer or the site is."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from campaign.ledgers import changes_as_agenda, changes_as_agenda_json, changes_to_come, cron_line
from campaign.pipeline import Checked, run
from campaign.project import find_project
from tests.made_site import MadeSite

NOW = "2026-11-20 12:00"
ACTION = """---
title: Write to the Office
summary: Ask the Office to count how long people wait.
status: approved
approved_by: director
kind: link
text: Ask it to count.
button: Read how
link: {{url: https://example.org/review}}
{dates}
---
"""


@pytest.fixture
def site(tmp_path) -> MadeSite:  # type: ignore[no-untyped-def]
    return MadeSite(tmp_path / "site")


def checked(site: MadeSite, as_of: str | datetime = NOW) -> Checked:
    return run(find_project(site.root), as_of=as_of)


def told(site: MadeSite, as_of: str | datetime = NOW) -> list[tuple[str, str]]:
    changes = changes_to_come(checked(site, as_of))
    return [(one.at.isoformat(), one.what) for one in changes if one.key == "actions/ask"]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("no_end_date: yes", []),
        (
            "embargo_until: 2026-12-01 00:01\nends: 2026-12-03",
            [
                ("2026-12-01T00:01:00+00:00", "becomes public"),
                ("2026-12-04T00:00:00+00:00", "ends"),
            ],
        ),
        ("ends: 2027-04-10 17:00", [("2027-04-10T17:00:00+01:00", "ends")]),
        ("starts: 2026-12-02\nno_end_date: yes", [("2026-12-02T00:00:00+00:00", "becomes public")]),
        (
            "published: 2026-12-05\nembargo_until: 2026-12-01 00:01\nno_end_date: yes",
            [("2026-12-05T00:00:00+00:00", "becomes public")],
        ),
        (
            "published: 2026-12-05\nstarts: 2026-12-05\nno_end_date: yes",
            [("2026-12-05T00:00:00+00:00", "becomes public")],
        ),
        ("ends: 2026-11-19", []),
        (
            "no_end_date: yes\nreview_by: 2026-11-20",
            [("2026-11-21T00:00:00+00:00", "its review is overdue")],
        ),
        ("no_end_date: yes\nreview_by: 2026-11-19", []),
        (
            "ends: 2027-01-31\noutcome: {result: closed, date: 2026-12-24, text: It has closed.}",
            [("2026-12-24T00:00:00+00:00", "ends")],
        ),
    ],
)
def test_each_date_gives_the_instant_at_which_the_site_changes(
    site: MadeSite, dates: str, expected: list[tuple[str, str]]
) -> None:
    site.write("content/actions/ask.md", ACTION.format(dates=dates))
    assert told(site) == expected


def test_a_draft_waits_for_people_and_not_for_time(site: MadeSite) -> None:
    text = ACTION.format(dates="embargo_until: 2026-12-01 00:01\nno_end_date: yes")
    site.write("content/actions/ask.md", text.replace("status: approved", "status: draft"))
    assert told(site) == []


def test_an_override_that_runs_out_is_told(site: MadeSite) -> None:
    override = "publish_anyway:\n  - {check: accessibility/x, because: Deadline., by: director, until: 2026-11-22}\n"
    site.write("content/actions/ask.md", ACTION.format(dates=f"no_end_date: yes\n{override}"))
    assert [at for at, _ in told(site)] == ["2026-11-23T00:00:00+00:00"]


def test_the_site_is_another_one_from_that_instant_on_and_not_a_moment_before(
    site: MadeSite,
) -> None:
    dates = "embargo_until: 2026-12-01 00:01\nends: 2026-12-03"
    site.write("content/actions/ask.md", ACTION.format(dates=dates))
    for at, what in told(site):
        instant = datetime.fromisoformat(at)
        before, after = (checked(site, instant - timedelta(seconds=1)), checked(site, instant))
        assert before.site is not None
        assert after.site is not None
        if what == "becomes public":
            assert "actions/ask" not in before.site.entries
            assert "actions/ask" in after.site.entries
        assert (at, what) in told(site, instant - timedelta(seconds=1))
        assert (at, what) not in told(site, instant)


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (datetime(2026, 12, 1, 0, 1, tzinfo=UTC), "1 0 1 12 *"),
        (datetime(2026, 12, 1, 0, 1, 30, tzinfo=UTC), "2 0 1 12 *"),
        (datetime(2026, 7, 1, 0, 1, tzinfo=ZoneInfo("Europe/London")), "1 23 30 6 *"),
        (datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC), "0 0 1 1 *"),
    ],
)
def test_cron_is_given_the_first_whole_minute_in_utc(at: datetime, line: str) -> None:
    assert cron_line(at) == line


def test_the_agenda_is_told_to_people_and_to_programs(site: MadeSite) -> None:
    site.write("content/actions/ask.md", ACTION.format(dates="ends: 2026-12-03"))
    run_of_it = checked(site)
    changes = tuple(one for one in changes_to_come(run_of_it) if one.key == "actions/ask")
    text = changes_as_agenda(changes)
    assert "2026-12-04 00:00:00 GMT" in text
    assert "content/actions/ask.md:10" in text
    assert text.endswith("in UTC: 0 0 4 12 *")
    data = json.loads(changes_as_agenda_json(changes, run_of_it.as_of))
    assert data["next"] == "2026-12-04T00:00:00+00:00"
    assert data["cron"] == "0 0 4 12 *"
    assert data["changes"][0]["line"] == 10
    assert "no embargo" in changes_as_agenda(())


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Auckland", "America/Los_Angeles"])
def test_the_computers_zone_makes_no_difference(site: MadeSite, zone: str) -> None:
    site.write(
        "content/actions/ask.md",
        ACTION.format(dates="embargo_until: 2026-12-01 00:01\nends: 2026-12-03"),
    )
    outcome = site.run("campaign", "next", "--as-of", NOW, "--format", "json", TZ=zone)
    assert outcome.code == 0, outcome.all
    instants = [
        one["at"] for one in json.loads(outcome.out)["changes"] if one["entry"] == "actions/ask"
    ]
    assert instants == ["2026-12-01T00:01:00+00:00", "2026-12-04T00:00:00+00:00"]
