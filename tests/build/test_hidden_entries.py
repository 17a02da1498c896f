"""What is not public leaves no trace: not in a page, a list, a file or its name, nor in the build's log."""

from __future__ import annotations

import pytest

from tests.build.hidden_entries import AFTER, BEFORE, HIDDEN_WORDS, NOW, hide_entries, say_on_404
from tests.made_site import MadeSite


@pytest.mark.parametrize("command", ["build", "mkdocs"])
def test_nothing_published_or_said_holds_a_word_of_them(
    with_winter: MadeSite, command: str
) -> None:
    hide_entries(with_winter)
    # An entry that opens in 2099 stands for the embargo where the clock cannot be given.
    for name in ("content/responses/waiting-review-winter.md", "content/evidence/queue-winter.md"):
        with_winter.write(name, with_winter.read(name).replace("2026-12-01", "2099-12-01"))
    outcome = with_winter.mkdocs("--verbose") if command == "mkdocs" else with_winter.build()
    assert outcome.code == 0, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    for name, body in with_winter.tree().items():
        assert HIDDEN_WORDS.search(name) is None
        assert HIDDEN_WORDS.search(body.decode(errors="replace")) is None, name
    assert "3 entries are not public yet" in outcome.said


def test_the_site_is_byte_for_byte_the_one_without_them(with_winter: MadeSite) -> None:
    assert with_winter.build("--as-of", NOW).code == 0
    without = with_winter.tree()
    hide_entries(with_winter)
    assert with_winter.build("--as-of", NOW).code == 0
    assert with_winter.tree() == without


def test_the_embargoed_entries_appear_with_all_that_is_theirs(with_winter: MadeSite) -> None:
    hide_entries(with_winter)
    assert with_winter.build("--as-of", BEFORE).code == 0
    before = with_winter.tree()
    outcome = with_winter.build("--as-of", AFTER)
    assert outcome.code == 0, outcome.all
    after = with_winter.tree()
    assert set(after) - set(before) >= {
        "responses/waiting-review-winter/index.html",
        "evidence/queue-winter/index.html",
        "topics/winter/index.html",
        "assets/queue-snowdrift.csv",
        "snowdrift/index.html",
    }
    assert "8,675" in after["responses/waiting-review-winter/index.html"].decode()
    assert "waiting-review-winter" in after["sitemap.xml"].decode()
    assert "assets/queue-frost.csv" not in after
    assert not any(b"icicle" in body.lower() for body in after.values())


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_a_second_decides_whatever_the_computers_time_zone(
    with_winter: MadeSite, zone: str
) -> None:
    hide_entries(with_winter)
    page = with_winter.site / "responses" / "waiting-review-winter"
    for instant, public in ((BEFORE, False), (AFTER, True)):
        outcome = with_winter.run("campaign", "build", "--as-of", instant, TZ=zone)
        assert outcome.code == 0, outcome.all
        assert page.exists() is public


def test_a_public_page_that_shows_a_hidden_finding_stops_without_naming_it(
    with_winter: MadeSite,
) -> None:
    hide_entries(with_winter)
    response = "content/responses/waiting-review.md"
    with_winter.replace(
        response, "/// finding | queue/over-a-year", "/// finding | queue-winter/avalanche"
    )
    outcome = with_winter.build("--as-of", NOW)
    assert outcome.code == 1
    line, column = with_winter.place_of(response, "queue-winter/avalanche")
    assert f"{response}:{line}:{column}\n" in outcome.said
    assert HIDDEN_WORDS.search(outcome.all) is None
    told = with_winter.check("--as-of", NOW)
    assert told.code == 1
    assert "queue-winter/avalanche" in told.out


def test_mistakes_in_a_draft_are_counted_and_do_not_stop(with_winter: MadeSite) -> None:
    hide_entries(with_winter)
    with_winter.replace("content/responses/waiting-review-frost.md", "topics:", "topicz:")
    outcome = with_winter.build("--as-of", NOW)
    assert outcome.code == 0, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert "topicz" not in outcome.all
    assert "in responses, in an entry that is not public" in outcome.said
    shown = with_winter.build("--as-of", NOW, "--show-hidden")
    assert "content/responses/waiting-review-frost.md" in shown.said


TITLE = 'title: "Waiting: our second response to the queue review"'


SLIPS = {
    "a colon in its title": (TITLE, TITLE.replace('"', "")),
    "an unknown key": ("actions:", "acshuns:"),
    "a slip in the embargo's name": ("embargo_until:", "embargo_untl:"),
    "a slip in its status": ("status: approved", "status: aproved"),
    "a tab": ("  kind: document", "\tkind: document"),
    "a date that nobody can read": ("embargo_until: 2026-12-01", "embargo_until: 01/12/2026"),
    "a fence that is not closed": ("actions: [letter]\n---\n", "actions: [letter]\n"),
    "a broken reference": ("actions: [letter]", "actions: [lettr]"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_an_embargoed_entry_with_a_mistake_stops_without_a_word_of_it(
    with_winter: MadeSite, slip: str
) -> None:
    hide_entries(with_winter)
    with_winter.replace("content/responses/waiting-review-winter.md", *SLIPS[slip])
    outcome = with_winter.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert "error[" in outcome.said
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert not with_winter.site.exists()


def test_a_template_that_names_a_hidden_entry_stops_the_build_without_a_word_of_it_in_the_log(
    with_winter: MadeSite,
) -> None:
    hide_entries(with_winter)
    assert with_winter.build("--as-of", NOW).code == 0
    before = with_winter.tree()
    words = "What the cold adds: in Sampleton 8,675 people waited in a snowdrift."
    say_on_404(with_winter, words)
    outcome = with_winter.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert "error[leak/hidden-words]" in outcome.said
    assert "404.html" in outcome.said
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert with_winter.tree() == before
    shown = with_winter.build("--as-of", NOW, "--show-hidden")
    assert "waited in a snowdrift" in shown.said
