"""One place decides what may be seen, and a second decides it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from campaign.models.action import Action, Outcome
from campaign.models.page import Page
from campaign.models.scalars import Moment
from campaign.models.scalars.moments import parse_moment
from campaign.visibility import PUBLIC, Reason, decide, end_of, has_ended

ZONES = ["Europe/London", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"]
SECOND = timedelta(seconds=1)


def moment(text: str, zone: str) -> Moment:
    return parse_moment(text, SimpleNamespace(context={"zone": ZoneInfo(zone)}))


def page(**parts) -> Page:
    return Page(**{"title": "a", "summary": "b", "status": "approved", **parts})


def action(**parts) -> Action:
    given = {"title": "a", "summary": "b", "status": "approved", "kind": "share"}
    ends = {} if "ends" in parts or "outcome" in parts else {"no_end_date": "yes"}
    return Action.model_validate({**given, "text": "t", "button": "b", **ends, **parts})


@pytest.mark.parametrize("watch", ["UTC", "Pacific/Auckland"])
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("key", "reason"),
    [("embargo_until", Reason.EMBARGO), ("published", Reason.NOT_YET_PUBLISHED)],
)
@pytest.mark.parametrize("text", ["2026-12-01 00:01", "2026-12-01", "1 June 2026, 12:00"])
def test_an_entry_opens_to_the_second(text, key, reason, zone, watch) -> None:
    opening = moment(text, zone)
    entry = page(**{key: opening})
    now = opening.at.astimezone(ZoneInfo(watch))

    before = decide(entry, now - SECOND)

    assert (before.public, before.reason, before.until) == (False, reason, opening)
    assert decide(entry, now) == PUBLIC
    assert decide(entry, now + SECOND) == PUBLIC


@pytest.mark.parametrize("zone", ZONES)
def test_an_action_opens_at_its_start(zone) -> None:
    starts = moment("2026-12-01", zone)
    entry = action(starts=starts)

    assert decide(entry, starts.at - SECOND).reason is Reason.NOT_YET_STARTED
    assert decide(entry, starts.at).public


@pytest.mark.parametrize(
    ("status", "reason"), [("draft", Reason.DRAFT), ("in_review", Reason.IN_REVIEW)]
)
def test_what_is_not_approved_is_hidden_at_any_time(status, reason) -> None:
    for year in (1970, 2026, 2999):
        found = decide(page(status=status), datetime(year, 1, 1, tzinfo=UTC))
        assert (found.public, found.reason, found.until) == (False, reason, None)


def test_a_draft_is_called_a_draft_even_under_embargo() -> None:
    entry = page(status="draft", embargo_until=moment("2030-01-01", "UTC"))

    assert decide(entry, datetime(2026, 1, 1, tzinfo=UTC)).reason is Reason.DRAFT


def test_what_was_withdrawn_keeps_its_address() -> None:
    entry = Page.model_validate(
        {
            "title": "a",
            "summary": "b",
            "status": "withdrawn",
            "withdrawn": {"date": "2026-01-01", "reason": "x"},
        }
    )

    assert decide(entry, datetime(2026, 6, 1, tzinfo=UTC)).public


def test_what_was_withdrawn_before_it_was_public_stays_hidden() -> None:
    entry = Page.model_validate(
        {
            "title": "a",
            "summary": "b",
            "status": "withdrawn",
            "withdrawn": {"date": "2026-01-01", "reason": "x"},
            "embargo_until": moment("2027-01-01", "UTC"),
        }
    )

    assert not decide(entry, datetime(2026, 6, 1, tzinfo=UTC)).public


def test_of_an_embargo_and_a_date_the_later_one_holds() -> None:
    early, late = moment("2026-06-01", "UTC"), moment("2026-07-01", "UTC")

    for parts in (
        {"embargo_until": early, "published": late},
        {"embargo_until": late, "published": early},
    ):
        assert not decide(page(**parts), late.at - SECOND).public
        assert decide(page(**parts), late.at).public


@pytest.mark.parametrize("zone", ZONES)
def test_an_action_includes_its_last_day(zone) -> None:
    ends = moment("2026-12-31", zone)
    entry = action(ends=ends)
    midnight = moment("2027-01-01", zone).at

    assert not has_ended(entry, ends.at)
    assert not has_ended(entry, midnight - SECOND)
    assert has_ended(entry, midnight)
    assert has_ended(entry, midnight + SECOND)


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_last_day_is_whole_when_the_clocks_change(day, hours) -> None:
    ends = moment(day, "Europe/London")

    length = end_of(ends).astimezone(UTC) - ends.at.astimezone(UTC)

    assert length == timedelta(hours=hours)


@pytest.mark.parametrize("zone", ZONES)
def test_an_action_with_a_last_moment_ends_then(zone) -> None:
    ends = moment("2026-12-31 17:00", zone)
    entry = action(ends=ends)

    assert not has_ended(entry, ends.at - SECOND)
    assert has_ended(entry, ends.at)


def test_an_action_without_an_end_never_ends() -> None:
    assert not has_ended(action(), datetime(2999, 1, 1, tzinfo=UTC))


def test_an_action_is_over_on_the_day_of_its_outcome() -> None:
    outcome = Outcome.model_validate({"result": "won", "date": "2026-05-01", "text": "We won."})
    entry = action(outcome=outcome)

    assert not has_ended(entry, datetime(2026, 4, 30, 23, 59, 59, tzinfo=UTC))
    assert has_ended(entry, datetime(2026, 5, 1, tzinfo=UTC))


def test_an_ended_action_is_still_public() -> None:
    entry = action(ends=moment("2020-01-01", "UTC"))
    now = datetime(2026, 1, 1, tzinfo=UTC)

    assert has_ended(entry, now)
    assert decide(entry, now) == PUBLIC
