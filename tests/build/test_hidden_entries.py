"""What is not public leaves no trace: not in a page, a list, a file or its name, nor in the build's log."""

from __future__ import annotations

import re

import pytest

from tests.made_site import MadeSite

NOW = "2026-11-20 12:00"
BEFORE, AFTER = "2026-12-01 00:00:59", "2026-12-01 00:01:01"

DRAFT = """---
title: "Waiting for frost: our response to the queue review"
summary: The queue review left winter out. We mean to say so when our frostbitten figures are ready.
status: draft
topics: [waiting, winter]
responds_to:
  kind: document
  title: The queue review in winter
  publisher: Sampleton Office of Icicles
  document_date: 2026-01-14
  url: https://example.org/review-icicles
files:
  - {file: queue-frost.csv, title: Icicle count}
related: [evidence/queue, responses/waiting-review-winter]
---
The review is short. Icicles are long.
"""

EMBARGOED = """---
title: "Waiting: our second response to the queue review"
summary: The Office has answered our snowdrift question, and this is what we make of its answer.
status: approved
approved_by: director
embargo_until: 2026-12-01 00:01
published: 2026-12-01
topics: [waiting, winter]
responds_to:
  kind: document
  title: The queue review, second snowdrift edition
  publisher: Sampleton Office
  document_date: 2026-11-30
  url: https://example.org/review-snowdrift
key_points:
  - text: Nobody counted the snowdrift.
    evidence: queue-winter/avalanche
files:
  - {file: queue-snowdrift.csv, title: Snowdrift count}
related: [evidence/queue]
old_addresses: [/snowdrift/]
actions: [letter]
---
The review is short and its appendix is long. We read the snowdrift appendix.

/// finding | queue-winter/avalanche
///
"""

EVIDENCE = """---
title: How long people wait in winter
summary: How many people wait in a snowdrift. The figures are invented for the tests of this software.
status: approved
approved_by: director
embargo_until: 2026-12-01 00:01
topics: [waiting, winter]
review_by: 2099-01-31
question: How many people wait in a snowdrift?
strength: {rating: limited, why: It is one avalanche., limits: Everything.}
sources:
  - {id: queue-avalanche, kind: our_own, title: The avalanche diary, published: 2026}
findings:
  - id: avalanche
    statement: In Sampleton 8,675 people waited in a snowdrift.
    value: 8675
    unit: people
    period: "2026"
    place: Sampleton
    who_is_counted: everybody in it
    source: queue-avalanche
---
Counted from the roof.
"""

HIDDEN_WORDS = re.compile(
    r"frost|icicle|snowdrift|avalanche|8,?675|waiting-review-winter|queue-winter|winter-queue",
    re.IGNORECASE,
)


def hide_entries(site: MadeSite) -> None:
    site.write("content/responses/waiting-review-frost.md", DRAFT)
    site.write("content/responses/waiting-review-winter.md", EMBARGOED)
    site.write("content/evidence/queue-winter.md", EVIDENCE)
    site.write("content/assets/queue-frost.csv", "icicles\n")
    site.write("content/assets/queue-snowdrift.csv", "snowdrift\n")


@pytest.fixture
def with_hidden(site: MadeSite) -> MadeSite:
    topic = "  winter: {title: Winter, summary: What the cold adds.}\n"
    site.add("site_config/topics.yml", topic)
    return site


@pytest.mark.parametrize("command", ["build", "mkdocs"])
def test_nothing_published_or_said_holds_a_word_of_them(
    with_hidden: MadeSite, command: str
) -> None:
    hide_entries(with_hidden)
    # An entry that opens in 2099 stands for the embargo where the clock cannot be given.
    for name in ("content/responses/waiting-review-winter.md", "content/evidence/queue-winter.md"):
        with_hidden.write(name, with_hidden.read(name).replace("2026-12-01", "2099-12-01"))
    outcome = with_hidden.mkdocs("--verbose") if command == "mkdocs" else with_hidden.build()
    assert outcome.code == 0, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    for name, body in with_hidden.tree().items():
        assert HIDDEN_WORDS.search(name) is None
        assert HIDDEN_WORDS.search(body.decode(errors="replace")) is None, name
    assert "3 entries are not public yet" in outcome.said


def test_the_site_is_byte_for_byte_the_one_without_them(with_hidden: MadeSite) -> None:
    assert with_hidden.build("--as-of", NOW).code == 0
    without = with_hidden.tree()
    hide_entries(with_hidden)
    assert with_hidden.build("--as-of", NOW).code == 0
    assert with_hidden.tree() == without


def test_the_embargoed_entries_appear_with_all_that_is_theirs(with_hidden: MadeSite) -> None:
    hide_entries(with_hidden)
    assert with_hidden.build("--as-of", BEFORE).code == 0
    before = with_hidden.tree()
    outcome = with_hidden.build("--as-of", AFTER)
    assert outcome.code == 0, outcome.all
    after = with_hidden.tree()
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
    with_hidden: MadeSite, zone: str
) -> None:
    hide_entries(with_hidden)
    page = with_hidden.site / "responses" / "waiting-review-winter"
    for instant, public in ((BEFORE, False), (AFTER, True)):
        outcome = with_hidden.run("campaign", "build", "--as-of", instant, TZ=zone)
        assert outcome.code == 0, outcome.all
        assert page.exists() is public


def test_a_public_page_that_shows_a_hidden_finding_stops_without_naming_it(
    with_hidden: MadeSite,
) -> None:
    hide_entries(with_hidden)
    response = "content/responses/waiting-review.md"
    with_hidden.replace(
        response, "/// finding | queue/over-a-year", "/// finding | queue-winter/avalanche"
    )
    outcome = with_hidden.build("--as-of", NOW)
    assert outcome.code == 1
    line, column = with_hidden.place_of(response, "queue-winter/avalanche")
    assert f"{response}:{line}:{column}\n" in outcome.said
    assert HIDDEN_WORDS.search(outcome.all) is None
    told = with_hidden.check("--as-of", NOW)
    assert told.code == 1
    assert "queue-winter/avalanche" in told.out


def test_mistakes_in_a_draft_are_counted_and_do_not_stop(with_hidden: MadeSite) -> None:
    hide_entries(with_hidden)
    with_hidden.replace("content/responses/waiting-review-frost.md", "topics:", "topicz:")
    outcome = with_hidden.build("--as-of", NOW)
    assert outcome.code == 0, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert "topicz" not in outcome.all
    assert "in responses, in an entry that is not public" in outcome.said
    shown = with_hidden.build("--as-of", NOW, "--show-hidden")
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
    with_hidden: MadeSite, slip: str
) -> None:
    hide_entries(with_hidden)
    with_hidden.replace("content/responses/waiting-review-winter.md", *SLIPS[slip])
    outcome = with_hidden.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert "error[" in outcome.said
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert not with_hidden.site.exists()


def test_a_template_that_names_a_hidden_entry_stops_the_build_without_a_word_of_it_in_the_log(
    with_hidden: MadeSite,
) -> None:
    hide_entries(with_hidden)
    assert with_hidden.build("--as-of", NOW).code == 0
    before = with_hidden.tree()
    with_hidden.replace("mkdocs.yml", "theme:\n", "theme:\n  custom_dir: theme_overrides\n")
    with_hidden.write(
        "theme_overrides/404.html",
        '{% extends "base.html" %}{% block main %}<h1>{{ title }}</h1>'
        "<p>What the cold adds: in Sampleton 8,675 people waited in a snowdrift.</p>{% endblock %}",
    )
    outcome = with_hidden.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert "error[leak/hidden-words]" in outcome.said
    assert "404.html" in outcome.said
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert with_hidden.tree() == before
    shown = with_hidden.build("--as-of", NOW, "--show-hidden")
    assert "waited in a snowdrift" in shown.said


FUND = """  frost-fund:
    label: The fund for frostbitten people
    provider: justgiving
    settings: {charity_id: "123456"}
"""
LIST = """  snowdrift-list:
    label: Letter from the snowdrift
    provider: mailchimp
    settings: {account: avalanche-trust, dc: us9, u: "1111111111111111111111111", id: "1111111111"}
    hosted_url: https://avalanche-trust.us9.list-manage.com/subscribe?u=1111111111111111111111111&id=1111111111
    permission: opt_in
    consent_text: Yes, e-mail me the letter from the snowdrift.
    controller: Avalanche Trust (fictional)
    how_often: Four times a year.
    how_to_leave: Every e-mail has a link that takes you off the list.
"""
GIVE = """---
title: Give for the frostbitten
summary: Give once to the fund for frostbitten people, which is fictional, as are all of them.
status: approved
approved_by: avalanche
published: 2026-12-01
kind: donate
text: Frost takes time.
button: Give now
no_end_date: yes
donate: {to: frost-fund}
---
We count icicles.
"""
JOIN = """---
title: Read the letter from the snowdrift
summary: A letter from the snowdrift four times a year. Small Trust is fictional.
status: draft
kind: subscribe
text: Four letters a year.
button: Send me the letter
no_end_date: yes
subscribe: {list: snowdrift-list}
---
Each letter holds one icicle.
"""


def hide_destinations(site: MadeSite) -> None:
    """A fund, a list, a person and a press contact that only hidden entries use."""
    hide_entries(site)
    site.write("content/actions/give-frost.md", GIVE)
    site.write("content/actions/join-snowdrift.md", JOIN)
    site.add("site_config/donations.yml", FUND)
    site.add("site_config/mailing_lists.yml", LIST)
    site.add(
        "site_config/people.yml", "  avalanche: {name: Frost Smith, role: Chief, approves: yes}\n"
    )
    site.replace(
        "site_config/organisation.yml",
        "press_contacts:\n",
        "press_contacts:\n  frost: {name: Frost desk, email: frost@small.example}\n",
    )
    response = "content/responses/waiting-review-winter.md"
    site.replace(response, "actions: [letter]", "press: {contact: frost}\nactions: [give-frost]")


@pytest.mark.parametrize("host", ["netlify", "apache", "github_pages"])
def test_what_only_hidden_entries_use_of_the_settings_leaves_no_trace(
    site: MadeSite, host: str
) -> None:
    site.add("site_config/publishing.yml", f"host: {host}\nsearch: yes\nsocial_pictures: yes\n")
    site.add("site_config/topics.yml", "  winter: {title: Winter, summary: What the cold adds.}\n")
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
    site.add("site_config/topics.yml", "  winter: {title: Winter, summary: What the cold adds.}\n")
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
    site.add("site_config/topics.yml", "  winter: {title: Winter, summary: What the cold adds.}\n")
    hide_destinations(site)
    site.replace("content/actions/join-snowdrift.md", "button:", "buton:")
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 0, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert "avalanche-trust" not in site.page("/privacy/")


def test_a_public_page_that_says_the_name_of_a_hidden_fund_stops(site: MadeSite) -> None:
    site.add("site_config/topics.yml", "  winter: {title: Winter, summary: What the cold adds.}\n")
    hide_destinations(site)
    site.replace("mkdocs.yml", "theme:\n", "theme:\n  custom_dir: theme_overrides\n")
    site.write(
        "theme_overrides/404.html",
        '{% extends "base.html" %}{% block main %}<h1>{{ title }}</h1>'
        "<p>Give to the fund for frostbitten people.</p>{% endblock %}",
    )
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
    site.add("site_config/topics.yml", "  winter: {title: Winter, summary: What the cold adds.}\n")
    hide_destinations(site)
    site.replace(*NEAR_SLIPS[slip])
    outcome = site.build("--as-of", NOW)
    assert outcome.code == 1, outcome.all
    assert HIDDEN_WORDS.search(outcome.all) is None
    assert re.search(r"\bwinter\b|Did you mean: winter", outcome.all) is None
