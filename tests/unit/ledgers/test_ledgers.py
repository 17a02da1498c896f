"""The ledgers hold everything that leads away from a site, with its place."""

from __future__ import annotations

import json
from typing import Any

from tests.made_site import CHECKOUT, MadeSite

GIVE = "content/actions/give.md"


def rows(site: MadeSite, command: str, *options: str) -> list[dict[str, Any]]:
    said = site.run("campaign", command, "--format", "json", *options)
    assert said.code == 0, said.all
    found: list[dict[str, Any]] = json.loads(said.out)[command]
    return found


def action(site: MadeSite, slug: str, *options: str) -> dict[str, Any]:
    (found,) = (one for one in rows(site, "actions", *options) if one["slug"] == slug)
    return found


def test_every_destination_is_listed_with_file_and_line(site: MadeSite) -> None:
    found = [
        (one["kind"], one["name"], one["host"], one["account"], f"{one['file']}:{one['line']}")
        for one in rows(site, "destinations")
        if one["kind"] in ("donation", "mailing list", "action")
    ]

    assert found == [
        ("donation", "appeal", "cafdonate.cafonline.org", "donation page 00000000", "site_config/donations.yml:2"),
        ("mailing list", "letter", "small-trust.us0.list-manage.com", "small-trust, audience 0000000000", "site_config/mailing_lists.yml:2"),
        ("action", "give", "", "donations: appeal", "content/actions/give.md:11"),
        ("action", "letter", "", "mailing_lists: letter", "content/actions/letter.md:11"),
    ]  # fmt: skip


def test_every_action_of_the_sample_is_listed_with_its_pages(tmp_path: Any) -> None:
    sample = MadeSite.sample(tmp_path / "sample")
    found = {one["slug"]: one for one in rows(sample, "actions", "--as-of", "2026-11-01")}

    assert set(found) == {path.stem for path in (CHECKOUT / "content" / "actions").glob("*.md")}
    assert "responses/ethnic-inequalities-review" in found["join-us-donate"]["pages"]
    assert "publishing.yml: main_action" in found["join-us-donate"]["pages"]
    assert found["newsletter"]["address"] == "/actions/newsletter/"
    over = found["ask-your-trust"]
    assert (over["state"], over["ends"], over["then_show"]) == ("ended", "2026-03-22", "newsletter")
    assert (over["outcome"]["result"], over["outcome"]["date"]) == ("closed", "2026-04-17")


def test_the_state_of_an_action_follows_the_clock(site: MadeSite) -> None:
    site.replace(GIVE, "no_end_date: yes", "starts: 2026-03-01\nends: 2026-03-31")

    assert action(site, "give", "--as-of", "2026-02-01")["state"] == "not yet started"
    assert action(site, "give", "--as-of", "2026-03-31 23:59")["state"] == "open"
    assert action(site, "give", "--as-of", "2026-04-01 00:00")["state"] == "ended"


def test_gifts_are_counted_by_page_where_the_provider_takes_a_reference(site: MadeSite) -> None:
    assert action(site, "give")["attributable"] is False

    site.replace("site_config/donations.yml", "caf_donate", "justgiving")
    site.replace("site_config/donations.yml", 'page: "00000000"', 'charity_id: "0"')

    assert action(site, "give")["attributable"] is True


def test_sign_ups_are_counted_by_page_where_a_tag_or_address_is_sent(site: MadeSite) -> None:
    assert action(site, "letter")["attributable"] is False

    site.add("site_config/mailing_lists.yml", '    tags_by_page: {pages/index: ["1"]}\n')

    found = action(site, "letter")
    assert (found["attributable"], found["because"]) == (
        True,
        "the form sends a tag for the pages under tags_by_page",
    )


def test_the_table_says_the_same_in_words(site: MadeSite) -> None:
    said = site.run("campaign", "actions").out

    assert "give (donate, open): Help us count" in said
    assert "  leads to    CAF Donate at cafdonate.cafonline.org, donation page 00000000" in said
    assert "  counted     not by page: its provider's links carry no reference" in said
