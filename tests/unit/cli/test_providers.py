"""`campaign providers`: what is known, and pasted code turned into settings that work as they stand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from campaign.cli import main
from campaign.destinations import list_entry
from campaign.models.settings import Donations, MailingLists
from campaign.providers import Family, Parsed, parse_pasted, provider_ids
from campaign.source import read_yaml_text

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests" / "contract" / "fixtures"
REFUSED = {"campaign_monitor_script_only", "mailerlite_script", "custom_unknown"}
USABLE = sorted(path.stem for path in FIXTURES.glob("*.html") if path.stem not in REFUSED)


def parse(*arguments: str, piped: str | None = None) -> Result:
    return CliRunner().invoke(main, ["providers", "parse", *arguments], input=piped)


@pytest.mark.parametrize("name", USABLE)
def test_the_settings_that_are_printed_describe_the_list_that_was_pasted(name: str) -> None:
    path = FIXTURES / f"{name}.html"
    said = parse(os.fspath(path))

    data = read_yaml_text(said.stdout, "printed")
    data["mailing_lists"]["newsletter"] |= {
        "label": "News",
        "permission": "opt_in",
        "controller": "Us",
    }
    kept = list_entry(MailingLists.model_validate(data).mailing_lists["newsletter"])
    read = parse_pasted(path.read_text(encoding="utf-8"))
    assert (said.exit_code, isinstance(read, Parsed)) == (0, True)
    pasted = read.list_entry()  # type: ignore[union-attr]
    for part in ("provider", "settings", "field_names", "hidden", "tags"):
        assert getattr(kept, part) == getattr(pasted, part), part
    assert {(one.name, one.value) for one in kept.interests.values()} == {  # type: ignore[union-attr]
        (one.name, one.value) for one in pasted.interests.values()
    }


def test_a_pasted_donation_page_becomes_a_destination() -> None:
    said = parse("-", piped="https://cafdonate.cafonline.org/12345")

    data = read_yaml_text(said.stdout, "printed")
    (one,) = Donations.model_validate(data).donations.values()
    assert (said.exit_code, one.provider, one.settings) == (0, "caf_donate", {"page": "12345"})


def test_what_was_not_understood_is_said_beside_the_settings() -> None:
    said = parse(os.fspath(FIXTURES / "mailchimp.html"))

    assert "Note: " in said.stderr
    assert "Note: " not in said.stdout


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ((FIXTURES / "campaign_monitor_script_only.html").read_text(), "provider/pasted-needs-script"),
        ((FIXTURES / "mailerlite_script.html").read_text(), "provider/pasted-script"),
        ('<iframe src="https://eocampaign1.com/form/x"></iframe>', "provider/pasted-iframe"),
    ],
    ids=["campaign monitor", "mailerlite", "iframe"],
)  # fmt: skip
def test_code_that_cannot_work_exits_1_with_the_reason(code: str, why: str) -> None:
    said = parse("-", piped=code)

    assert (said.exit_code, said.stdout) == (1, "")
    assert f"[{why}] standard input:1:1" in said.stderr
    assert "Fix: " in said.stderr


def test_code_for_the_other_file_is_refused() -> None:
    said = parse("-", "--for", "donations", piped=(FIXTURES / "kit.html").read_text())

    assert said.exit_code == 1
    assert "site_config/mailing_lists.yml" in said.stderr


def test_a_file_that_is_not_there_is_a_slip_of_the_command() -> None:
    assert parse("no-such-file.html").exit_code == 2


def test_the_page_of_providers_is_the_catalogue() -> None:
    said = CliRunner().invoke(main, ["providers", "list", "--format", "markdown"])

    assert (ROOT / "docs" / "providers.md").read_text(encoding="utf-8") == said.stdout


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_every_provider_and_every_level_of_evidence_is_explained(form: str) -> None:
    said = CliRunner().invoke(main, ["providers", "list", "--format", form]).stdout

    assert [one for family in Family for one in provider_ids(family) if one not in said] == []
    for level in ("run", "source", "forms", "one", "memory"):
        assert f"  {level}  " in said or f"| `{level}` | " in said
