"""Sign-up forms: what is sent, and what is refused because the provider would lose it in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaign.diagnostics import Span
from campaign.providers import (
    Choice,
    ConsentBox,
    ListEntry,
    Problem,
    SignUpForm,
    SignUpLink,
    Wanted,
    sign_up,
    sign_up_form,
    sign_up_link,
)

MAILCHIMP = ListEntry(
    provider="mailchimp",
    settings={"account": "evenhand-demo", "dc": "us0", "u": "0" * 25, "id": "0" * 10},
)


def form(entry: ListEntry, wanted: Wanted | None = None, **more: object) -> SignUpForm:
    built = sign_up_form(entry, wanted or Wanted(), **more)
    assert isinstance(built, SignUpForm), built
    return built


def problems(entry: ListEntry, wanted: Wanted | None = None) -> tuple[Problem, ...]:
    built = sign_up_form(entry, wanted or Wanted())
    assert isinstance(built, tuple), built
    assert all(one.at(Span("site_config/mailing_lists.yml")).fix for one in built)
    return built


def codes(entry: ListEntry, wanted: Wanted | None = None) -> list[tuple[object, ...]]:
    return [(one.definition.code, *one.path) for one in problems(entry, wanted)]


def with_settings(**settings: str) -> ListEntry:
    return replace(MAILCHIMP, settings={**MAILCHIMP.settings, **settings})


def test_email_comes_first_is_required_and_helps_the_browser() -> None:
    fields = form(MAILCHIMP, Wanted(fields=("first_name", "email"))).fields
    assert [(one.name, one.input_type, one.autocomplete, one.required) for one in fields] == [
        ("EMAIL", "email", "email", True),
        ("FNAME", "text", "given-name", False),
    ]


def test_a_field_with_a_name_of_the_charitys_own_is_sent_under_it() -> None:
    entry = replace(MAILCHIMP, field_names={"phone": "PHONE", "borough": "MMERGE5"})
    fields = form(entry, Wanted(fields=("phone", "borough"))).fields
    assert [(one.name, one.kind, one.asks_for) for one in fields[1:]] == [
        ("PHONE", "phone", "phone"),
        ("MMERGE5", "custom", "borough"),
    ]


def test_a_field_whose_name_nobody_gave_is_refused() -> None:
    assert codes(MAILCHIMP, Wanted(fields=("postcode",))) == [
        ("provider/field-name-needed", "field_names", "postcode")
    ]


def test_a_field_name_of_the_wrong_shape_is_refused() -> None:
    entry = replace(MAILCHIMP, field_names={"phone": "phone number"})
    assert codes(entry) == [("provider/field-name-shape", "field_names", "phone")]


def test_two_fields_under_one_name_are_refused() -> None:
    entry = replace(MAILCHIMP, field_names={"name": "FNAME"})
    assert codes(entry, Wanted(fields=("first_name", "name"))) == [
        ("provider/field-twice", "field_names", "name")
    ]


def test_an_unknown_provider_is_told_with_the_one_that_was_meant() -> None:
    (one,) = problems(replace(MAILCHIMP, provider="mailchip"))
    assert (one.definition.code, one.path, one.suggestion) == (
        "provider/unknown",
        ("provider",),
        "mailchimp",
    )


def test_a_path_is_not_a_provider() -> None:
    assert codes(replace(MAILCHIMP, provider="../donations/justgiving")) == [
        ("provider/unknown", "provider")
    ]


def test_a_donation_provider_takes_no_sign_ups() -> None:
    (one,) = problems(replace(MAILCHIMP, provider="justgiving"))
    assert one.definition.code == "provider/wrong-kind"
    assert "site_config/donations.yml" in one.at(Span("mailing_lists.yml")).fix


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dc", "EU"),
        ("u", "0" * 24),
        ("u", "0" * 25 + "\n"),
        ("id", "../admin"),
        ("account", "evil.example/"),
        ("account", "a@evil"),
        ("account", "а"),
        ("id", "٠" * 10),
    ],
)
def test_a_setting_of_the_wrong_shape_is_refused_at_its_place(name: str, value: str) -> None:
    assert codes(with_settings(**{name: value})) == [("provider/setting-shape", "settings", name)]


def test_a_missing_setting_says_where_to_find_it() -> None:
    settings = {name: value for name, value in MAILCHIMP.settings.items() if name != "u"}
    (one,) = problems(replace(MAILCHIMP, settings=settings))
    told = one.at(Span("site_config/mailing_lists.yml", 3))
    assert (one.definition.code, one.path) == ("provider/missing-setting", ("settings", "u"))
    assert told.title == "Mailchimp needs the account number, and “u” is not given."
    assert "after u= in the form's action" in told.fix


def test_a_misspelt_setting_is_one_problem_and_not_two() -> None:
    settings = {name: value for name, value in MAILCHIMP.settings.items() if name != "account"}
    (one,) = problems(replace(MAILCHIMP, settings={**settings, "acount": "evenhand-demo"}))
    assert (one.definition.code, one.suggestion) == ("provider/unknown-setting", "account")


def test_every_problem_is_told_at_once() -> None:
    entry = replace(with_settings(dc="EU"), hosted_url="http://example.org/", tags=("a b",))
    assert {one[0] for one in codes(entry, Wanted(fields=("phone",)))} == {
        "provider/setting-shape",
        "provider/field-name-needed",
        "provider/tag-shape",
        "address/not-https",
    }


def test_tags_of_the_list_and_the_page_are_sent_together_once() -> None:
    entry = replace(MAILCHIMP, tags=("1001",))
    assert form(entry, Wanted(tags=("1002", "1001"))).hidden == (("tags", "1001,1002"),)


def test_a_tag_of_the_page_is_refused_on_the_page() -> None:
    (one,) = problems(MAILCHIMP, Wanted(tags=("Spring",)))
    assert (one.definition.code, one.path, one.on_page) == (
        "provider/tag-shape",
        ("tags", 0),
        True,
    )


def test_interests_are_offered_by_the_ids_that_the_list_describes() -> None:
    news = Choice("group[1][2]", "1", "News")
    entry = replace(MAILCHIMP, interests={"news": news, "events": Choice("group[1][4]", "1")})
    assert form(entry, Wanted(interests=("news",))).interests == (news,)


def test_an_interest_that_the_list_lacks_is_refused_with_what_was_meant() -> None:
    entry = replace(MAILCHIMP, interests={"news": Choice("group[1][2]", "1", "News")})
    (one,) = problems(entry, Wanted(interests=("new",)))
    assert (one.definition.code, one.suggestion, one.on_page) == (
        "provider/unknown-interest",
        "news",
        True,
    )


def test_an_interest_under_a_name_that_the_provider_would_ignore_is_refused() -> None:
    entry = replace(MAILCHIMP, interests={"news": Choice("news please", "1")})
    assert codes(entry) == [("provider/interest-not-carried", "interests", "news")]


def test_a_refusal_that_the_form_can_carry_is_part_of_it() -> None:
    no_thanks = Choice("NOMAIL", "yes", "Do not e-mail me")
    assert form(replace(MAILCHIMP, refusal=no_thanks)).refusal == no_thanks


def test_a_refusal_that_would_be_lost_is_refused() -> None:
    entry = replace(MAILCHIMP, refusal=Choice("no thanks", "1"))
    assert codes(entry) == [("provider/refusal-not-carried", "refusal", "name")]


def test_the_consent_box_needs_its_number() -> None:
    assert form(MAILCHIMP).consent is None
    assert form(with_settings(permission_id="77")).consent == ConsentBox("gdpr[77]", "Y")


def test_the_policy_lists_the_provider_and_where_it_sends_people() -> None:
    entry = replace(MAILCHIMP, redirects_to=("https://www.charity.example/thanks/",))
    assert form(entry).hosts_form_action == (
        "https://*.list-manage.com",
        "https://mailchi.mp",
        "https://www.charity.example",
    )


def test_a_hosted_page_must_be_the_providers_or_trusted() -> None:
    own = "https://evenhand-demo.us0.list-manage.com/subscribe"
    other = "https://join.charity.example/"
    assert form(replace(MAILCHIMP, hosted_url=own)).hosted_url == own
    assert codes(replace(MAILCHIMP, hosted_url=other)) == [("address/wrong-host", "hosted_url")]
    trusted = form(replace(MAILCHIMP, hosted_url=other), trusted_hosts=["join.charity.example"])
    assert trusted.hosted_url == other


def test_the_hosted_page_can_stand_alone() -> None:
    own = "https://evenhand-demo.us0.list-manage.com/subscribe"
    assert sign_up_link(replace(MAILCHIMP, hosted_url=own)) == SignUpLink("Mailchimp", own)


def test_a_form_provider_without_a_hosted_page_has_no_link() -> None:
    built = sign_up_link(MAILCHIMP)
    assert isinstance(built, tuple)
    assert [one.definition.code for one in built] == ["provider/no-link"]


SENDY = ListEntry(
    provider="sendy", settings={"host": "news.evenhand.invalid", "list": "ZZZZZZZZZZ"}
)


def test_a_field_that_the_provider_has_no_place_for_is_refused_on_the_page() -> None:
    (one,) = problems(SENDY, Wanted(fields=("email", "first_name")))
    assert (one.definition.code, one.path, one.on_page) == (
        "provider/field-not-carried",
        ("fields", 1),
        True,
    )
    assert one.at(Span("x")).fix == "Ask only for email or name."


def test_tags_for_a_provider_that_takes_none_are_refused() -> None:
    assert codes(replace(SENDY, tags=("a",))) == [("provider/tag-not-carried", "tags")]


def test_a_provider_without_a_name_is_this_provider_in_a_sentence() -> None:
    unnamed = ListEntry(
        provider="custom",
        settings={"action": "https://crm.charity.example/join"},
        field_names={"email": "mail"},
        tags=("a",),
    )
    found = sign_up_form(unnamed, trusted_hosts=["crm.charity.example"])
    assert isinstance(found, tuple)
    told = found[0].at(Span("x"))
    assert told.title == "This provider's form cannot carry tags."
    assert told.fix == "Delete the tags, and set them inside this provider for this form."


def test_one_of_two_settings_is_enough_and_one_is_needed() -> None:
    code = "00000000-0000-11ee-8000-000000000000"
    octopus = ListEntry(provider="emailoctopus", settings={})
    assert codes(octopus) == [("provider/missing-one-setting", "settings")]
    assert form(replace(octopus, settings={"form": code})).action.endswith(code)
    assert codes(replace(octopus, settings={"form": code, "list": code})) == [
        ("provider/contradiction", "settings", "list")
    ]


@pytest.mark.parametrize("name", ["boolean", "email", "a b", ""])
def test_a_value_that_would_undo_the_form_is_not_sent_along(name: str) -> None:
    assert codes(replace(SENDY, hidden={name: "x"})) == [("provider/hidden-value", "hidden", name)]


def test_other_values_are_sent_along() -> None:
    assert form(replace(SENDY, hidden={"source": "site"})).hidden[-1] == ("source", "site")


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("news.evenhand.invalid:8080", "address/odd-host"),
        ("192.0.2.1", "address/ip-address"),
        ("a@news.evenhand.invalid", "address/odd-host"),
        ("news.evenhand.invalid/x", "address/odd-host"),
        ("nеws.evenhand.invalid", "address/foreign-letters"),
        ("localhost", "address/odd-host"),
    ],
)
def test_a_host_of_ones_own_is_a_plain_name(host: str, code: str) -> None:
    entry = replace(SENDY, settings={**SENDY.settings, "host": host})
    assert codes(entry) == [(code, "settings", "host")]


def test_another_providers_form_needs_a_trusted_host_and_the_name_of_its_e_mail_field() -> None:
    entry = ListEntry(
        provider="custom",
        settings={"action": "https://join.evenhand.invalid/s?l=1", "honeypot": "trap"},
        field_names={"email": "mail"},
    )
    assert codes(entry) == [("address/host-not-trusted", "settings")]
    built = form(entry, trusted_hosts=["join.evenhand.invalid"])
    assert built.action == "https://join.evenhand.invalid/s?l=1"
    assert [one.name for one in built.fields] == ["mail"]
    assert built.honeypot == "trap"
    assert built.hosts_form_action == ("https://join.evenhand.invalid",)
    assert codes(replace(entry, field_names={})) == [
        ("provider/field-name-needed", "field_names", "email"),
        ("address/host-not-trusted", "settings"),
    ]


def test_a_list_gives_its_form_or_its_link_whichever_it_has() -> None:
    own = "https://evenhand-demo.us0.list-manage.com/subscribe"
    assert isinstance(sign_up(replace(MAILCHIMP, hosted_url=own)), SignUpForm)
    only_link = replace(MAILCHIMP, settings={}, hosted_url=own)
    assert sign_up(only_link) == SignUpLink("Mailchimp", own)
    action_network = ListEntry(provider="action_network", settings={"slug": "x"})
    assert isinstance(sign_up(action_network), SignUpLink)
    unknown = sign_up(replace(MAILCHIMP, provider="nobody"))
    assert isinstance(unknown, tuple)
    assert [one.definition.code for one in unknown] == ["provider/unknown"]


def test_a_form_with_a_warning_carries_it() -> None:
    keila = ListEntry(
        provider="keila", settings={"host": "news.evenhand.invalid", "form_id": "nfrm_Z"}
    )
    assert "CSRF" in form(keila).warning
    assert form(MAILCHIMP).warning == ""
