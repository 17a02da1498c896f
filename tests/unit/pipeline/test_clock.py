"""The moment of a run is taken once, in the site's own zone, and time alone turns nothing wrong."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from campaign.pipeline import BadInstant, run
from campaign.project import find_project
from tests.good_site import EVIDENCE, RESPONSE, SIGN, GoodSite


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-07-01 09:00", (2026, 7, 1, 8, 0)),
        ("1 July 2026", (2026, 6, 30, 23, 0)),
        ("2026-07-01T09:00+02:00", (2026, 7, 1, 7, 0)),
        ("2026-07-01 09:00 UTC", (2026, 7, 1, 9, 0)),
    ],
)
def test_the_clock_can_be_given_in_the_sites_own_zone(site: GoodSite, text: str, utc) -> None:
    as_of = site.checked(text).as_of

    assert as_of == datetime(*utc, tzinfo=UTC)
    assert str(as_of.tzinfo) == "Europe/London"


@pytest.mark.parametrize("text", ["tomorrow", "01/02/2026", "2026-03-29 01:30", "", "1790000000"])
def test_a_clock_that_cannot_be_read_is_refused(site: GoodSite, text: str) -> None:
    with pytest.raises(BadInstant, match="Write it as 2026-12-01"):
        site.checked(text)


def test_the_clock_is_taken_once_and_has_a_zone(site: GoodSite) -> None:
    before = datetime.now(UTC)
    as_of = run(find_project(site.root)).as_of

    assert before <= as_of <= datetime.now(UTC)
    assert str(as_of.tzinfo) == "Europe/London"


def test_the_clock_does_not_come_from_the_environment(site: GoodSite, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    assert run(find_project(site.root)).as_of.year > 2000


def test_time_alone_never_turns_a_right_site_wrong(site: GoodSite) -> None:
    site.replace(SIGN, "ends: 2099-12-31", "ends: 2027-06-30")
    site.replace(EVIDENCE, "review_by: 2099-01-31", "review_by: 2027-03-31")
    site.replace(RESPONSE, "month.}", "month., deadline: 2027-01-01}")
    site.embargo("content/pages/complaints.md", "2027-02-01 00:01")
    site.embargo(RESPONSE, "2027-02-01 00:01")

    for year, month in itertools.product(range(2026, 2030), range(1, 13)):
        told = site.checked(f"{year}-{month:02d}-01 00:01:01").diagnostics
        assert [one for one in told if one.severity == "error"] == [], (year, month)
