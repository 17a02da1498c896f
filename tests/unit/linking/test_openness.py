"""Whether one entry may show another does not become wrong by time alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from campaign.linking.openness import may_show, opens
from campaign.models.action import Action
from campaign.models.common import Common
from campaign.models.page import Page
from campaign.models.scalars import Moment
from campaign.visibility import decide

START = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 20).map(lambda days: START + timedelta(days=days))
OPTIONAL = st.none() | MOMENTS.map(Moment)
STATUSES = st.sampled_from(["draft", "in_review", "approved"])


@st.composite
def pages(draw: st.DrawFn) -> Page:
    return Page(
        title="a",
        summary="b",
        status=draw(STATUSES),
        published=draw(OPTIONAL),
        embargo_until=draw(OPTIONAL),
    )


@st.composite
def actions(draw: st.DrawFn) -> Action:
    return Action(
        title="a",
        summary="b",
        status=draw(STATUSES),
        published=draw(OPTIONAL),
        embargo_until=draw(OPTIONAL),
        starts=draw(OPTIONAL),
        kind="share",
        text="t",
        button="b",
        no_end_date=True,
    )


ENTRIES = st.one_of(pages(), actions())


@given(ENTRIES, ENTRIES, MOMENTS, st.integers(0, 30))
def test_a_reference_that_is_right_stays_right_as_time_goes_by(
    referring: Common, referred: Common, as_of: datetime, days: int
) -> None:
    if may_show(referring, referred, as_of):
        assert may_show(referring, referred, as_of + timedelta(days=days))


@given(pages(), pages(), MOMENTS)
def test_whatever_may_be_shown_is_public_whenever_the_page_that_shows_it_is(
    referring: Page, referred: Page, as_of: datetime
) -> None:
    if may_show(referring, referred, as_of) and decide(referring, as_of).public:
        assert decide(referred, as_of).public


@given(pages(), pages(), MOMENTS)
def test_a_refused_reference_would_show_what_is_hidden_now_or_later(
    referring: Page, referred: Page, as_of: datetime
) -> None:
    if may_show(referring, referred, as_of):
        return
    ahead = [as_of + timedelta(days=days) for days in range(40)]
    assert any(decide(referring, at).public and not decide(referred, at).public for at in ahead)


@given(ENTRIES, MOMENTS)
def test_an_entry_may_always_show_itself(entry: Common, as_of: datetime) -> None:
    assert may_show(entry, entry, as_of)


@given(ENTRIES, MOMENTS)
def test_an_entry_is_public_from_the_instant_it_opens(entry: Common, as_of: datetime) -> None:
    opening = opens(entry)

    assert decide(entry, as_of).public == (opening is not None and opening <= as_of)
