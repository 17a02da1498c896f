"""What is wrong with a settings file is told the same way, in its own words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from campaign.models.written import Written
from campaign.source import read_settings
from campaign.validation.wording import Wording
from tests.marking import marked

PUBLISHING = "site_address: https://example.org\ntime_zone: Europe/London\n"
LIST = "mailing_lists:\n  news:\n    provider: mailchimp\n    label: x\n    controller: us\n"

CASES: dict[str, tuple[str, str, str, str | None]] = {
    "an unknown name": ("publishing", "settings/unknown-key", PUBLISHING + "«colour»: x\n", None),
    "a misspelt name": (
        "publishing",
        "settings/unknown-key",
        PUBLISHING + "«trusted_host»: [x]\n",
        "trusted_hosts",
    ),
    "a setting of the provider beside its group": (
        "donations",
        "settings/unknown-key",
        "donations:\n  appeal:\n    provider: caf_donate\n    «page»: 1\n",
        None,
    ),
    "a misspelt name for notes": (
        "publishing",
        "settings/unknown-key",
        PUBLISHING + "«internal_note»: x\n",
        "internal_notes",
    ),
    "a misspelt name of a person's part": (
        "people",
        "settings/unknown-key",
        "people:\n  ada:\n    name: Ada\n    «rolle»: Chair\n",
        "role",
    ),
    "a missing name of a person's part": (
        "people",
        "settings/missing-key",
        "people:\n  «ada»:\n    name: Ada\n",
        None,
    ),
    "a text where a group belongs": ("topics", "settings/expected-group", "topics: «x»\n", None),
    "a list where a group belongs": (
        "donations",
        "settings/expected-group",
        "«donations»:\n  - a\n",
        None,
    ),
    "a text where a list belongs": (
        "publishing",
        "settings/expected-list",
        PUBLISHING + "trusted_hosts: «x»\n",
        None,
    ),
    "a list that is empty": (
        "publishing",
        "settings/too-few",
        PUBLISHING + "«languages»: []\n",
        None,
    ),
    "a wrong choice": (
        "publishing",
        "value/not-a-choice",
        PUBLISHING + "host: «netlfy»\n",
        "netlify",
    ),
    "a time zone that is none": (
        "publishing",
        "value/not-a-time-zone",
        "site_address: https://example.org\ntime_zone: «Europe/Londn»\n",
        "Europe/London",
    ),
    "a name with blanks": (
        "people",
        "value/not-a-name",
        "people:\n  «Ada Person»: {name: Ada, role: Chair}\n",
        "ada-person",
    ),
    "a colour in words": ("brand", "value/not-a-colour", "colour: «purple»\n", None),
    "a language in words": (
        "publishing",
        "value/not-a-language",
        PUBLISHING + "languages: [«en_gb»]\n",
        "en-GB",
    ),
    "no registration and no reason": (
        "organisation",
        "identity/no-registration",
        "«name»: x\n",
        None,
    ),
    "registration none without a reason": (
        "organisation",
        "identity/no-registration-reason",
        "name: x\n«registration»: none\n",
        None,
    ),
    "a registration and none": (
        "organisation",
        "identity/registration-and-none",
        "name: x\nregistrations: [{nation: scotland, number: SC1}]\n«registration»: none\n",
        None,
    ),
    "a soft opt-in that cannot be refused": (
        "mailing_lists",
        "sign-up/no-refusal",
        LIST + "    «permission»: soft_opt_in\n",
        None,
    ),
    "pasted code beside settings": (
        "donations",
        "provider/settings-or-pasted",
        "donations:\n  main:\n    provider: x\n    settings: {a: b}\n    «pasted»: <a></a>\n",
        None,
    ),
    "neither a provider nor pasted code": (
        "donations",
        "provider/settings-or-pasted",
        "donations:\n  «main»:\n    label: x\n",
        None,
    ),
    "another version of the shape": (
        "topics",
        "value/not-a-choice",
        "schema: «2»\ntopics: {}\n",
        None,
    ),
}


@pytest.mark.parametrize(("name", "code", "text", "suggestion"), CASES.values(), ids=CASES)
def test_a_mistake_is_one_diagnostic_at_its_place(settings, name, code, text, suggestion) -> None:
    written = marked(text, f"site_config/{name}.yml")

    model, told = settings(written.text, name)

    assert model is None
    assert [(one.code, one.span, one.suggestion) for one in told] == [
        (code, written.span, suggestion)
    ]


def test_what_is_missing_at_the_top_is_told_on_line_one_by_the_files_name(settings) -> None:
    _, told = settings("# who we are\n\nregistration: none\nbecause: small\n", "organisation")

    assert [(one.code, one.span.line) for one in told] == [("settings/missing-key", 1)]
    assert told[0].title == "“name” is missing in organisation.yml."


@pytest.mark.parametrize("name", ["donations", "mailing_lists", "people", "topics", "brand"])
def test_an_empty_file_of_what_may_be_left_out_is_right(settings, name) -> None:
    model, told = settings("", name)

    assert told == ()
    assert model is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (PUBLISHING + "schema: 1\n", "publishing"),
        ("name: x\nregistration: none\nbecause: small\n", "organisation"),
        (LIST + "    permission: opt_in\n", "mailing_lists"),
        ("people:\n  ada: {name: Ada, role: Chair, approves: yes}\n", "people"),
    ],
)
def test_a_file_that_is_right_is_taken(settings, text, name) -> None:
    model, told = settings(text, name)

    assert told == ()
    assert model is not None


class Odd(Written):
    """A group with a rule of the library's own, for which we have no words."""

    code: Annotated[str, Field(pattern="^[A-Z]{3}$")]


def test_what_no_other_code_describes_is_told_in_our_words(tmp_path: Path) -> None:
    path = tmp_path / "odd.yml"
    path.write_text("code: x\n", encoding="utf-8")
    source = read_settings(path, "site_config/odd.yml").source
    wording = Wording(source, Odd, "odd.yml", is_page=False)
    with pytest.raises(ValidationError) as caught:
        Odd.model_validate(source.values)

    (told,) = wording.diagnostics(caught.value)

    assert (told.code, str(told.span)) == ("settings/not-understood", "site_config/odd.yml:1:7")
    assert told.title == "The value of “code” cannot be used."
    assert "pattern" not in f"{told.why} {told.fix}"
