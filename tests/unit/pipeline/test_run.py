"""From files to a checked site in one call: every problem of every file, sorted, each told once."""

from __future__ import annotations

import itertools
import random

import pytest

from campaign.diagnostics import in_order
from tests.good_site import ABOUT, GIVE, HOME, NEWS, RESPONSE, GoodSite
from tests.unit.pipeline.planted_mistakes import (
    PEOPLE,
    TOPICS,
    Plant,
    spoiled,
    unclosed,
    unknown_key,
)

# By file, mistakes of the five kinds; any choice of five files gives five diagnostics.
MISTAKES: dict[str, list[Plant]] = {
    ABOUT: [
        *(unknown_key(ABOUT, line) for line in (1, 2, 3, 5)),
        spoiled(ABOUT, "status: approved", "status: «aproved»"),
        spoiled(ABOUT, "actions: [sign]", "actions: [«sing»]"),
        unclosed(ABOUT),
    ],
    RESPONSE: [
        *(unknown_key(RESPONSE, line) for line in (1, 4, 15)),
        spoiled(RESPONSE, "our_view: concerned", "our_view: «worried»"),
        spoiled(RESPONSE, "kind: document\n  title", "«kind»: speech\n  title"),
        spoiled(RESPONSE, "evidence: lamps/dark-2025", "evidence: «lamps/dark-25»"),
        spoiled(RESPONSE, "[@lamp-count, p. 3]", "[«@lamp-cont, p. 3»]"),
        unclosed(RESPONSE),
    ],
    GIVE: [
        unknown_key(GIVE, 6),
        spoiled(GIVE, "kind: donate", "kind: «donat»"),
        spoiled(GIVE, "frequency: [monthly", "frequency: [«wekly»"),
        spoiled(GIVE, "amount: 25", "amount: «lots»"),
        unclosed(GIVE),
    ],
    "content/pages/privacy.md": [
        unknown_key("content/pages/privacy.md", 4),
        spoiled("content/pages/privacy.md", "role: privacy", "role: «pirvacy»"),
        unclosed("content/pages/privacy.md"),
    ],
    PEOPLE: [
        unknown_key(PEOPLE, 0),
        unknown_key(PEOPLE, 3),
        spoiled(
            PEOPLE, "  intern: {name: Ben Sample, role: Intern}", "  «intern»: {name: Ben Sample}"
        ),
        spoiled(PEOPLE, "approves: yes", "approves: «yep»"),
    ],
    TOPICS: [
        unknown_key(TOPICS, 0),
        spoiled(TOPICS, "{title: Walking}", "{«tite»: Walking}"),
        spoiled(TOPICS, "  walking: {title: Walking}", "  walking: «{title: Walking»"),
    ],
    "site_config/donations.yml": [
        unknown_key("site_config/donations.yml", 0),
        spoiled("site_config/donations.yml", "provider: caf_donate", "provider: «caf_donut»"),
    ],
}


def choices() -> list[tuple[Plant, ...]]:
    """Sixty choices of five mistakes in five files, the same in every run."""
    chance = random.Random(5)
    made = []
    for files in itertools.islice(itertools.cycle(itertools.combinations(MISTAKES, 5)), 60):
        made.append(tuple(chance.choice(MISTAKES[file]) for file in files))
    return made


@pytest.mark.parametrize("mistakes", choices(), ids=range(60))
def test_five_mistakes_in_five_files_are_exactly_five_diagnostics(
    site: GoodSite, mistakes: tuple[Plant, ...]
) -> None:
    places = sorted(plant(site) for plant in mistakes)

    told = site.checked().diagnostics

    assert sorted(str(one.span) for one in told) == places
    for one in told:
        assert one.severity == "error"
        assert one.title
        assert one.why
        assert one.fix
        if one.code != "frontmatter/missing-key":
            assert one.excerpt


def test_every_mistake_of_the_collection_is_one_diagnostic_by_itself(
    site: GoodSite, tmp_path
) -> None:
    for number, plant in enumerate(itertools.chain(*MISTAKES.values())):
        spoiled_site = GoodSite(tmp_path / str(number))
        place = plant(spoiled_site)
        assert [str(one.span) for one in spoiled_site.checked().diagnostics] == [place]


def test_the_good_site_has_no_problem_at_all(site: GoodSite) -> None:
    assert site.checked().diagnostics == ()


def test_problems_come_sorted_and_each_once(site: GoodSite) -> None:
    unknown_key(RESPONSE, 9)(site)
    unknown_key(ABOUT, 3)(site)
    unknown_key(PEOPLE, 0)(site)
    site.add(NEWS, "\n[here](nowhere.md) [there](nowhere.md)\n\n## \n")

    told = site.checked().diagnostics

    assert told == in_order(told)
    assert len(told) == len(set(told)) >= 5


def test_each_problem_carries_the_line_it_is_about(site: GoodSite) -> None:
    unknown_key(PEOPLE, 0)(site)
    site.replace("mkdocs.yml", "Lantern Street", "Candle Street")

    excerpts = {one.span.file: one.excerpt for one in site.checked().diagnostics}

    assert excerpts == {
        PEOPLE: "favourite_biscuit: rich tea",
        "mkdocs.yml": "site_name: Candle Street",
    }


def test_a_site_whose_settings_are_broken_has_no_site(site: GoodSite) -> None:
    unknown_key(PEOPLE, 0)(site)

    assert site.checked().site is None


def test_a_broken_entry_leaves_the_rest_of_the_site(site: GoodSite) -> None:
    unknown_key(ABOUT, 3)(site)

    seen = site.checked().site

    assert "pages/about" not in seen.entries
    assert "pages/index" in seen.entries


def test_a_home_page_is_an_entry_like_any_other(site: GoodSite) -> None:
    assert site.checked().collections.entries["pages/index"].address == "/"
    assert site.checked().collections.entries["pages/index"].entry.source.path == HOME
