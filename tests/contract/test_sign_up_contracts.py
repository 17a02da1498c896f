"""Each form provider's form is the one in its own embed code: expectations are typed from the fixtures, not from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from campaign.providers import (
    ConsentBox,
    Family,
    Parsed,
    SignUpForm,
    Wanted,
    parse_pasted,
    providers,
    sign_up_form,
)

FIXTURES = Path(__file__).parent / "fixtures"
PLACE = {
    "page_url": "https://evenhand.example/responses/review/",
    "page_title": "Our response",
    "thanks_url": "https://evenhand.example/thanks/",
    "sorry_url": "https://evenhand.example/sorry/",
}
NIL = "00000000-0000-4000-8000-000000000000"
NIL_OCTOPUS = "00000000-0000-11ee-8000-000000000000"


@dataclass(frozen=True)
class Expected:
    """What a form made from a fixture must be."""

    fixture: str
    provider: str
    action: str
    fields: dict[str, str]
    hidden: list[tuple[str, str]] = field(default_factory=list)
    honeypot: str | None = None
    consent: tuple[str, str] | None = None
    choices: list[tuple[str, str]] = field(default_factory=list)
    submit: tuple[str, str] | None = None
    may_go_to: tuple[str, ...] = ()


EXPECTED = [
    Expected(
        "mailchimp",
        "mailchimp",
        "https://evenhand-demo.us0.list-manage.com/subscribe/post"
        "?u=0000000000000000000000000&id=0000000000&f_id=0000000000",
        {"email": "EMAIL", "first_name": "FNAME", "phone": "PHONE"},
        hidden=[("tags", "1000001,1000002")],
        honeypot="b_0000000000000000000000000_0000000000",
        consent=("gdpr[77]", "Y"),
        choices=[("group[4321][1]", "1"), ("group[4321][2]", "1")],
        may_go_to=("https://*.list-manage.com", "https://mailchi.mp"),
    ),
    Expected(
        "mailchimp_hidden_ids",
        "mailchimp",
        "https://evenhand-demo.us0.list-manage.com/subscribe/post"
        "?u=0000000000000000000000000&id=0000000000",
        {"email": "EMAIL"},
        honeypot="b_0000000000000000000000000_0000000000",
        may_go_to=("https://*.list-manage.com", "https://mailchi.mp"),
    ),
    Expected(
        "campaign_monitor",
        "campaign_monitor",
        "https://evenhand-demo.createsend.com/t/x/s/zzzzzz/",
        {"email": "cm-zzzzzz-zzzzzz", "name": "cm-name", "postcode": "cm-f-zzzzpc"},
        hidden=[("cm-privacy-consent-hidden", "true")],
        consent=("cm-privacy-consent", "on"),
        may_go_to=("https://evenhand-demo.createsend.com", "https://confirmsubscription.com"),
    ),
    Expected(
        "brevo",
        "brevo",
        "https://00000000.sibforms.com/serve/MUIEZZZZZZZZZZZZZZZZZZZZ_0-0=",
        {"email": "EMAIL", "first_name": "FIRSTNAME", "postcode": "POSTCODE"},
        hidden=[("locale", "en"), ("html_type", "simple")],
        honeypot="email_address_check",
        consent=("OPT_IN", "1"),
        may_go_to=("https://*.sibforms.com",),
    ),
    Expected(
        "mailerlite",
        "mailerlite",
        "https://assets.mailerlite.com/jsonp/0/forms/000000000000000000/subscribe",
        {"email": "fields[email]", "name": "fields[name]", "postcode": "fields[postcode]"},
        hidden=[("ml-submit", "1"), ("anticsrf", "true")],
        consent=("gdpr[]", "Email"),
        may_go_to=("https://assets.mailerlite.com",),
    ),
    Expected(
        "dotdigital",
        "dotdigital",
        "https://r1.dmtrk.net/signup.ashx",
        {"email": "Email", "first_name": "cd_FIRSTNAME", "postcode": "cd_POSTCODE"},
        hidden=[
            ("userid", "0"),
            ("addressbookid", "0"),
            ("SIG" + "0" * 64, ""),
            ("ReturnURL", "https://evenhand.example/thanks/"),
            ("ci_isconsentform", "true"),
            ("ci_userConsentText", "Send me news by e-mail."),
            ("ci_consenturl", "https://evenhand.example/responses/review/"),
        ],
        may_go_to=("https://r1.dmtrk.net",),
    ),
    Expected(
        "emailoctopus",
        "emailoctopus",
        f"https://emailoctopus.com/lists/{NIL_OCTOPUS}/members/embedded/1.3/add",
        {"email": "field_1", "first_name": "field_0"},
        hidden=[("successRedirectUrl", "https://evenhand.example/thanks/")],
        honeypot="hpc4b27b6e-eb38-11e9-be00-06b4694bee2a",
        may_go_to=("https://emailoctopus.com", "https://eocampaign1.com"),
    ),
    Expected(
        "emailoctopus_new",
        "emailoctopus",
        f"https://eocampaign1.com/form/{NIL_OCTOPUS}",
        {"email": "field_0"},
        hidden=[("successRedirectUrl", "https://evenhand.example/thanks/")],
        honeypot="hpc4b27b6e-eb38-11e9-be00-06b4694bee2a",
        may_go_to=("https://emailoctopus.com", "https://eocampaign1.com"),
    ),
    Expected(
        "buttondown",
        "buttondown",
        "https://buttondown.com/api/emails/embed-subscribe/evenhand-demo-nobody",
        {"email": "email", "first_name": "metadata__first_name"},
        hidden=[("embed", "1"), ("tag", "response-page")],
        may_go_to=("https://buttondown.com",),
    ),
    Expected(
        "kit",
        "kit",
        "https://app.convertkit.com/forms/0/subscriptions",
        {
            "email": "email_address",
            "first_name": "fields[first_name]",
            "postcode": "fields[postcode]",
        },
        hidden=[("tags[]", "1000001")],
        may_go_to=("https://app.kit.com", "https://app.convertkit.com"),
    ),
    Expected(
        "civicrm",
        "civicrm",
        "https://crm.evenhand.invalid/civicrm/profile/create?gid=0&reset=1",
        {"email": "email-Primary", "first_name": "first_name", "postcode": "postal_code-Primary"},
        hidden=[
            ("_qf_default", "Edit:cancel"),
            ("postURL", "https://evenhand.example/thanks/"),
            ("cancelURL", "https://evenhand.example/responses/review/"),
            ("add_to_group", "0"),
        ],
        submit=("_qf_Edit_next", "Save"),
        may_go_to=("https://crm.evenhand.invalid",),
    ),
    Expected(
        "hubspot",
        "hubspot",
        f"https://forms.hubspot.com/uploads/form/v2/0/{NIL}",
        {"email": "email", "first_name": "firstname", "postcode": "zip"},
        hidden=[
            (
                "hs_context",
                '{"pageUri": "https://evenhand.example/responses/review/", "pageName": "Our response"}',
            )
        ],
        may_go_to=("https://forms.hubspot.com",),
    ),
    Expected(
        "listmonk",
        "listmonk",
        "https://lists.evenhand.invalid/subscription/form",
        {"email": "email", "name": "name"},
        hidden=[("l", NIL)],
        honeypot="nonce",
        may_go_to=("https://lists.evenhand.invalid",),
    ),
    Expected(
        "phplist",
        "phplist",
        "https://lists.evenhand.invalid/lists/?p=subscribe&id=0",
        {"email": "email", "attribute1": "attribute1"},
        hidden=[("htmlemail", "1"), ("list[0]", "signup"), ("listname[0]", "Evenhand news")],
        honeypot="VerificationCodeX",
        submit=("subscribe", "Subscribe"),
        may_go_to=("https://lists.evenhand.invalid",),
    ),
    Expected(
        "sendy",
        "sendy",
        "https://news.evenhand.invalid/subscribe",
        {"email": "email", "name": "name"},
        hidden=[("list", "Z" * 20), ("subform", "yes")],
        honeypot="hp",
        consent=("gdpr", "true"),
        may_go_to=("https://news.evenhand.invalid",),
    ),
    Expected(
        "keila",
        "keila",
        "https://news.evenhand.invalid/forms/nfrm_ZZZZZZZZ",
        {
            "email": "contact[email]",
            "first_name": "contact[first_name]",
            "postcode": "contact[data][postcode]",
        },
        honeypot="h[url]",
        may_go_to=("https://news.evenhand.invalid",),
    ),
    Expected(
        "mailman3_exempt",
        "mailman3_exempt",
        "https://lists.evenhand.invalid/embed/news.lists.evenhand.invalid/subscribe",
        {"email": "email", "name": "display_name"},
        may_go_to=("https://lists.evenhand.invalid",),
    ),
]
BY_NAME = pytest.mark.parametrize("expected", EXPECTED, ids=lambda one: one.fixture)


def code_of(fixture: str) -> str:
    return (FIXTURES / f"{fixture}.html").read_text(encoding="utf-8")


def parsed(fixture: str) -> Parsed:
    found = parse_pasted(code_of(fixture), Family.MAILING_LIST)
    assert isinstance(found, Parsed), found
    return found


def form_from(fixture: str) -> SignUpForm:
    found = parsed(fixture)
    wanted = Wanted(fields=found.asks_for, interests=tuple(found.interests), **PLACE)
    built = sign_up_form(found.list_entry(), wanted)
    assert isinstance(built, SignUpForm), built
    return built


class Names(HTMLParser):
    """Every name that a browser would send from a fixture's form."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = dict(attrs).get("name")
        if tag in ("input", "button") and name:
            self.found.add(name)


@BY_NAME
def test_the_form_made_from_pasted_code_is_the_providers(expected: Expected) -> None:
    built = form_from(expected.fixture)
    assert parsed(expected.fixture).provider == expected.provider
    assert (built.action, built.method) == (expected.action, "post")
    assert {one.asks_for: one.name for one in built.fields} == expected.fields
    assert list(built.hidden) == expected.hidden
    assert built.honeypot == expected.honeypot
    assert built.consent == (ConsentBox(*expected.consent) if expected.consent else None)
    assert [(one.name, one.value) for one in built.interests] == expected.choices
    assert built.submit == expected.submit
    assert built.hosts_form_action == expected.may_go_to


@BY_NAME
def test_no_name_is_sent_that_the_embed_code_does_not_have(expected: Expected) -> None:
    built = form_from(expected.fixture)
    names = Names()
    names.feed(code_of(expected.fixture))
    sent = {one.name for one in (*built.fields, *built.interests)}
    sent |= {name for name, _ in built.hidden}
    sent |= {name for name in (built.honeypot, built.submit and built.submit[0]) if name}
    # EmailOctopus takes a return address whether or not the form was made with one.
    assert sent - names.found <= {"successRedirectUrl"}


def test_every_form_provider_has_its_contract_typed_here() -> None:
    in_catalogue = {name for name, one in providers(Family.MAILING_LIST) if one.is_form}
    assert in_catalogue - {one.provider for one in EXPECTED} == {"custom"}
