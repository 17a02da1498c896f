"""A fund, a list, a person or a contact that only hidden entries use is as hidden as they are."""

from __future__ import annotations

import re

import pytest

from tests.build.hidden_entries import (
    AFTER,
    HIDDEN_WORDS,
    NOW,
    add_winter,
    hide_destinations,
    say_on_404,
)
from tests.made_site import MadeSite


@pytest.mark.parametrize("host", ["netlify", "apache", "github_pages"])
def test_what_only_hidden_entries_use_of_the_settings_leaves_no_trace(
    site: MadeSite, host: str
) -> None:
    site.add("site_config/publishing.yml", f"host: {host}\nsearch: yes\nsocial_pictures: yes\n")
    add_winter(site)
    assert site.build("--as-of", NOW).code == 0
    without = site.tree()
    hide_destinations(site)
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 0, outcome.all
    assert site.tree() == without
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert "JustGiving" not in outcome.all
    assert "Pages that are not public yet lead to 2 more places" in outcome.said
    assert "Gifts to “appeal” go to" in outcome.said
    assert "Gifts to “frost-fund” go to" in site.build("--as-of", NOW, "--show-hidden").said


def test_what_hidden_entries_use_of_the_settings_is_there_when_they_are(site: MadeSite) -> None:
    add_winter(site)
    hide_destinations(site)
    outcome = site.build("--as-of", AFTER)
    assert outcome.code == 0, outcome.all
    assert "link.justgiving.com" in site.page("/privacy/")
    assert "Frost desk" in site.page("/responses/waiting-review-winter/")
    assert "Gifts to “frost-fund” go to" in outcome.said
    assert "avalanche-trust" not in outcome.all
    assert "avalanche-trust" not in site.page("/privacy/")


def test_what_a_hidden_entry_with_a_mistake_uses_of_the_settings_is_kept_back(
    site: MadeSite,
) -> None:
    add_winter(site)
    hide_destinations(site)
    site.replace("content/actions/join-snowdrift.md", "button:", "buton:")
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 0, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert "avalanche-trust" not in site.page("/privacy/")


def test_a_public_page_that_says_the_name_of_a_hidden_fund_stops(site: MadeSite) -> None:
    add_winter(site)
    hide_destinations(site)
    say_on_404(site, "Give to the fund for frostbitten people.")
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert "error[leak/hidden-words]" in outcome.said


REVIEW = "content/responses/waiting-review.md"


NEAR_SLIPS = {
    "an action": (REVIEW, "actions: [give, letter]", "actions: [give, give-frst]"),
    "a topic": (REVIEW, "topics: [waiting]", "topics: [wintr]"),
    "a person": (REVIEW, "approved_by: director", "approved_by: avalnche"),
    "a fund": ("content/actions/give.md", "to: appeal", "to: frst-fund"),
    "a list": ("content/actions/letter.md", "list: letter", "list: snwdrift-list"),
    "a press contact": (REVIEW, "contact: desk", "contact: frst"),
    "a finding": (REVIEW, "evidence: queue/over-a-year", "evidence: queue/over-a-yer"),
    "a page": (REVIEW, "../evidence/queue.md", "../evidence/queue-wintr.md"),
    "the whole address of a page": (
        REVIEW,
        "(../evidence/queue.md)",
        "(https://small.example/responses/waiting-review-winter/)",
    ),
    "an old address": (REVIEW, "../evidence/queue.md", "/snowdrift/"),
    "a topic's page": (REVIEW, "../evidence/queue.md", "/topics/winter/"),
    "a comparison": (
        "content/evidence/queue.md",
        "    page_or_table: Table 1",
        "    page_or_table: Table 1\n    compared_with: "
        '{finding: queue-winter/avalanche, as: ratio, we_say: "0.05 times"}',
    ),
}


@pytest.mark.parametrize("slip", NEAR_SLIPS)
def test_a_slip_in_a_public_page_is_not_answered_with_a_hidden_name(
    site: MadeSite, slip: str
) -> None:
    add_winter(site)
    hide_destinations(site)
    site.replace(*NEAR_SLIPS[slip])
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert re.search(r"\bwinter\b|Did you mean: winter", outcome.all) is None
