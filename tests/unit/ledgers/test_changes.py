"""A change to where money or addresses go is named, whatever else a commit holds."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.made_site import MadeSite, Outcome

MONEY = "site_config/donations.yml"
LISTS = "site_config/mailing_lists.yml"


def against(site: MadeSite, ref: str = "HEAD") -> Outcome:
    return site.run("campaign", "destinations", "--against", ref)


def test_a_changed_donate_account_exits_1_and_is_named(committed: MadeSite) -> None:
    committed.replace(MONEY, "00000000", "99999999")

    said = against(committed)

    assert said.code == 1
    assert "altered  donation “appeal” to CAF Donate, cafdonate.cafonline.org" in said.out
    assert "settings.page: 00000000 → 99999999" in said.out
    assert f"{MONEY}:2]" in said.out


def test_the_change_is_seen_after_it_was_committed_too(committed: MadeSite) -> None:
    committed.replace(MONEY, "00000000", "99999999")
    author = ("-c", "user.name=B", "-c", "user.email=b@small.example")
    subprocess.run(
        ["git", "-C", committed.root, *author, "commit", "-qam", "Mend a typing error"], check=True
    )

    assert against(committed).code == 0
    assert against(committed, "HEAD~1").code == 1


def test_words_for_supporters_may_change(committed: MadeSite) -> None:
    committed.replace(MONEY, "Small Trust's appeal", "The spring appeal")
    committed.replace(LISTS, "Four times a year.", "Five times a year.")
    committed.replace("content/actions/give.md", "Counting takes time", "Counting takes patience")

    said = against(committed)

    assert (said.code, said.out.count("\n")) == (0, 1)
    assert "is the same as at HEAD" in said.out


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        (LISTS, "account: small-trust", "account: other-trust", "mailing list “letter”"),
        (LISTS, "    permission:", "    redirects_to: [https://x.example.org/]\n    permission:", "“letter”"),
        (LISTS, "    permission:", "    hidden: {forward: x}\n    permission:", "“letter”"),
        (LISTS, "small-trust.us0.list-manage.com/sub", "other-trust.us0.list-manage.com/sub", "“letter”"),
        (LISTS, "controller: Small Trust", "controller: Big Trust", "“letter”"),
        ("content/actions/give.md", "to: appeal", "to: other", "action “give”"),
        ("site_config/publishing.yml", "repository: private", "trusted_hosts: [x.example.org]", "trusted host “x.example.org”"),
        ("site_config/organisation.yml", "other_ways_to_give:", "other_ways_to_give:\n  - To account 12", "other way to give “To account 12”"),
        ("content/pages/about.md", "---\n", "---\n", ""),
    ],
)  # fmt: skip
def test_whatever_decides_where_people_are_sent_is_named(
    committed: MadeSite, file: str, old: str, new: str, named: str
) -> None:
    text = committed.read(file)
    committed.write(file, text.replace(old, new, 1))

    said = against(committed)

    assert said.code == (1 if named else 0)
    assert named in said.out


def test_a_new_destination_is_added_and_one_that_went_is_only_told(committed: MadeSite) -> None:
    committed.replace(MONEY, "  appeal:", "  gala:")

    said = against(committed)

    assert said.code == 1
    assert "added    donation “gala”" in said.out
    assert "removed  donation “appeal”" in said.out


def test_taking_a_destination_away_needs_nobodys_look(committed: MadeSite) -> None:
    committed.delete("content/actions/letter.md")

    said = against(committed)

    assert (said.code, "removed  action “letter”" in said.out) == (0, True)


def test_settings_that_cannot_be_read_are_no_way_round(committed: MadeSite) -> None:
    committed.replace(MONEY, "provider: caf_donate", "provder: caf_donate")

    said = against(committed)

    assert said.code == 1
    assert f"{MONEY} has mistakes" in said.out


def test_settings_that_give_no_link_are_no_way_round(committed: MadeSite) -> None:
    committed.replace(MONEY, '"00000000"', "next-week")

    said = against(committed)

    assert said.code == 1
    assert "settings.page: 00000000 → next-week" in said.out


def test_a_link_in_a_text_to_a_payment_host_is_listed(committed: MadeSite) -> None:
    committed.add("content/pages/about.md", "\n[See](https://www.justgiving.com/someone)\n")

    said = against(committed)

    assert said.code == 1
    assert "link in a text “pages/about: https://www.justgiving.com/someone”" in said.out


def test_programs_read_the_same(committed: MadeSite) -> None:
    committed.replace(MONEY, "00000000", "99999999")

    said = committed.run("campaign", "destinations", "--against", "HEAD", "--format", "json")

    found = json.loads(said.out)
    assert (said.code, found["against"], found["added"], found["removed"]) == (1, "HEAD", [], [])
    (one,) = found["altered"]
    assert (one["after"]["kind"], one["after"]["name"], one["after"]["line"]) == (
        "donation",
        "appeal",
        2,
    )
    assert one["before"]["account"] == "donation page 00000000"
    assert one["after"]["account"] == "donation page 99999999"


def test_a_ref_that_is_not_there_is_a_slip_of_the_command(committed: MadeSite) -> None:
    said = against(committed, "no-such-branch")

    assert said.code == 2
    assert "no-such-branch" in said.said


@pytest.mark.parametrize("ref", ["--output=x", "-h", " "])
def test_a_ref_is_never_taken_for_an_option_of_git(committed: MadeSite, ref: str) -> None:
    assert against(committed, ref).code == 2


def test_without_history_the_command_says_that_it_could_not_finish(site: MadeSite) -> None:
    said = against(site)

    assert said.code == 3 or "There is no commit" in said.said
    assert "Traceback" not in said.all
