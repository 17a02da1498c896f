"""From files to a checked site in one call: every problem of every file, sorted, each told once."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from campaign.diagnostics import in_order
from campaign.pipeline import BadInstant, run
from campaign.project import find_project
from tests.good_site import ABOUT, EVIDENCE, GIVE, HOME, NEWS, PUBLISHING, RESPONSE, SIGN, GoodSite

PEOPLE = "site_config/people.yml"
TOPICS = "site_config/topics.yml"
Plant = Callable[[GoodSite], str]


def unknown_key(file: str, line: int) -> Plant:
    """Plants a key that nobody knows below a line of frontmatter or settings."""

    def plant(site: GoodSite) -> str:
        lines = site.read(file).split("\n")
        lines.insert(line, "favourite_biscuit: rich tea")
        site.write(file, "\n".join(lines))
        return f"{file}:{line + 1}:1"

    return plant


def spoiled(file: str, old: str, new: str) -> Plant:
    return lambda site: site.spoil(file, old, new)


def unclosed(file: str) -> Plant:
    def plant(site: GoodSite) -> str:
        lines = site.read(file).split("\n")
        lines.remove("---")  # the first
        rest = lines.index("---")
        site.write(file, "\n".join(["---", *lines[:rest], *lines[rest + 1 :]]))
        return f"{file}:1:1"

    return plant


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


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_problems_of_a_draft_are_a_to_do_list(site: GoodSite, status: str) -> None:
    site.write(
        "content/pages/idea.md",
        f"---\nstatus: {status}\nfavourite_biscuit: x\npublished: 01/02/2026\n"
        "related: [evidence/nothing]\n---\n[x](nowhere.md)\n\n<script>x</script>\n",
    )

    told = site.checked().diagnostics

    assert len(told) >= 5
    assert {str(one.severity) for one in told} == {"warning"}
    assert {one.span.file for one in told} == {"content/pages/idea.md"}


def test_a_draft_that_cannot_be_read_is_no_draft_for_certain(site: GoodSite) -> None:
    site.write("content/pages/idea.md", "---\nstatus: draft\ntitle: a: b\n---\n")

    assert str(site.only().severity) == "error"


def test_a_status_that_only_looks_like_a_draft_is_an_error(site: GoodSite) -> None:
    site.write("content/pages/idea.md", "---\ntitle: a\nsummary: b\nstatus: Draft\n---\n")

    assert (site.only().code, str(site.only().severity)) == ("value/not-a-choice", "error")


def test_a_site_sets_the_weight_of_a_check(site: GoodSite) -> None:
    site.replace(
        ABOUT,
        "summary: Who we are. Lantern Street is fictional and lives in the tests of this software.",
        "summary: Short.",
    )
    site.add(ABOUT, "\n## \n")
    weights = {}
    for level in ("error", "warning", "info", "off"):
        site.write(
            PUBLISHING,
            site.read(PUBLISHING).split("severities:")[0]
            + f"severities:\n  summary/length: {level}\n  heading/empty: {level}\n",
        )
        weights[level] = [str(one.severity) for one in site.checked().diagnostics]

    assert weights == {
        "error": ["error"] * 2,
        "warning": ["warning"] * 2,
        "info": ["info"] * 2,
        "off": [],
    }


def test_what_always_stops_cannot_be_softened(site: GoodSite) -> None:
    place = site.spoil(PUBLISHING, "summary/length: info", "«reference/hidden»: warning")
    site.draft(NEWS)

    told = site.checked().diagnostics

    assert ("settings/cannot-soften", place) in [(one.code, str(one.span)) for one in told]
    assert {str(one.severity) for one in told if one.code == "reference/hidden"} == {"error"}


def test_a_weight_for_a_check_that_is_not_there_is_told(site: GoodSite) -> None:
    place = site.spoil(PUBLISHING, "summary/length", "«summary/lenght»")

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (
        "settings/unknown-code",
        place,
        "summary/length",
    )


def test_weights_hold_also_while_another_settings_file_is_broken(site: GoodSite) -> None:
    site.replace(ABOUT, "summary: Who", "summary: X.\ncontent_note: Who")
    site.replace(PUBLISHING, "summary/length: info", "summary/length: off")
    unknown_key(TOPICS, 0)(site)

    assert [one.code for one in site.checked().diagnostics] == ["settings/unknown-key"]


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


def test_a_site_whose_settings_are_broken_has_no_site(site: GoodSite) -> None:
    unknown_key(PEOPLE, 0)(site)

    assert site.checked().site is None


def test_a_broken_entry_leaves_the_rest_of_the_site(site: GoodSite) -> None:
    unknown_key(ABOUT, 3)(site)

    seen = site.checked().site

    assert "pages/about" not in seen.entries
    assert "pages/index" in seen.entries


def test_each_required_settings_file_that_is_missing_is_told_by_its_name(site: GoodSite) -> None:
    site.delete("site_config/organisation.yml")
    site.delete(PUBLISHING)

    told = [one for one in site.checked().diagnostics if one.severity == "error"]

    assert [(one.code, str(one.span)) for one in told] == [
        ("settings/file-missing", "site_config/organisation.yml:1:1"),
        ("settings/file-missing", "site_config/publishing.yml:1:1"),
    ]


def test_settings_that_may_be_left_out_are_not_missed(site: GoodSite) -> None:
    site.delete("site_config/brand.yml")

    assert site.checked().diagnostics == ()


def test_an_mkdocs_file_that_cannot_be_read_is_one_diagnostic(site: GoodSite) -> None:
    site.replace("mkdocs.yml", "site_name: Lantern Street", "site_name: Lantern: Street")

    assert (site.only().code, str(site.only().span)) == ("yaml/colon-in-value", "mkdocs.yml:1:19")


def test_a_content_folder_that_is_not_there_is_one_diagnostic(site: GoodSite) -> None:
    place = site.spoil("mkdocs.yml", "docs_dir: content", "docs_dir: «contnet»")

    told = site.only()

    assert (told.code, str(told.span), told.suggestion) == (
        "settings/no-content-folder",
        place,
        "content",
    )


@pytest.mark.parametrize(
    "plugins",
    ["plugins: []\n", "plugins:\n  - search\n", "", "plugins:\n  - campaigns\n", "plugins: {}\n"],
)
def test_an_mkdocs_file_without_the_plugin_would_publish_drafts(
    site: GoodSite, plugins: str
) -> None:
    site.replace("mkdocs.yml", "plugins:\n  - campaign\n", plugins)

    assert site.only().code == "settings/no-plugin"


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - search\n  - campaign\n",
        "plugins:\n  - campaign: {}\n",
        "plugins:\n  campaign: {}\n",
        "plugins: [campaign]\n",
        "INHERIT: ../base.yml\n",
    ],
)
def test_the_plugin_may_be_listed_in_every_way_mkdocs_knows(site: GoodSite, plugins: str) -> None:
    site.replace("mkdocs.yml", "plugins:\n  - campaign\n", plugins)

    assert site.checked().diagnostics == ()


@pytest.mark.parametrize(
    ("line", "key"),
    [("site_name: Candle Street", "site_name"), ("site_url: https://candle.example/", "site_url")],
)
def test_mkdocs_and_the_settings_must_say_the_same(site: GoodSite, line: str, key: str) -> None:
    if key == "site_name":
        site.replace("mkdocs.yml", "site_name: Lantern Street", line)
    else:
        site.add("mkdocs.yml", f"{line}\n")

    told = site.only()

    assert told.code == "settings/disagrees"
    assert told.excerpt == line


def test_an_address_that_differs_only_by_its_last_slash_agrees(site: GoodSite) -> None:
    site.add("mkdocs.yml", "site_url: https://lantern.example\n")

    assert site.checked().diagnostics == ()


def test_a_home_page_is_an_entry_like_any_other(site: GoodSite) -> None:
    assert site.checked().collections.entries["pages/index"].address == "/"
    assert site.checked().collections.entries["pages/index"].entry.source.path == HOME


def test_a_settings_file_under_another_name_is_one_error_and_a_second_copy_a_warning(
    site: GoodSite,
) -> None:
    site.write("site_config/donations copy.yml", site.read("site_config/donations.yml"))
    copy = site.only()
    (site.root / "site_config/donations.yml").unlink()
    misnamed = site.only()

    assert (copy.code, copy.severity.value) == ("settings/file-not-read", "warning")
    assert (misnamed.code, misnamed.severity.value) == ("settings/file-not-read", "error")
    assert misnamed.suggestion == "donations.yml"


def test_an_organisation_that_is_not_valid_is_not_taken_for_one_that_takes_sign_ups(
    site: GoodSite,
) -> None:
    site.replace("site_config/mailing_lists.yml", "    proven_on: 2026-01-02\n", "")
    site.replace("site_config/organisation.yml", "demo: yes", "demo: yup")
    assert site.only().code == "value/not-yes-or-no"
