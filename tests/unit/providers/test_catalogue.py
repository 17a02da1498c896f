"""The catalogue says of every provider what it needs and how it is known, and refuses an entry that does not."""

from __future__ import annotations

import re

import pytest

from campaign.diagnostics.catalogue import ALL, addresses, definitions_in, pasted
from campaign.diagnostics.catalogue import providers as texts
from campaign.providers import (
    Destination,
    Evidence,
    Family,
    Kind,
    Problem,
    Provider,
    belongs,
    describe,
    host_of,
    owner_of,
    provider,
    providers,
    refusal,
)
from campaign.providers.addresses import host_refusal
from campaign.providers.links import bare, link_text
from campaign.providers.loading import open_provider, read_entry
from campaign.providers.templates import fill, names_in

EVERY = [(family, name, one) for family in Family for name, one in providers(family)]
EACH = pytest.mark.parametrize(
    ("name", "entry"),
    [(name, one) for _, name, one in EVERY],
    ids=[f"{f}-{n}" for f, n, _ in EVERY],
)

ENTRY = """
name: A list
kind: form
hosts: [lists.example.org]
settings:
  id: {label: its id, pattern: "[0-9]+", example: "1", where: in its address.}
form:
  action: ["https://lists.example.org/{id}"]
  fields: {email: email}
evidence: {contract: one}
"""


def test_an_entry_that_says_enough_is_read() -> None:
    assert read_entry(ENTRY, "a.yml").name == "A list"


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("kind: form", "kind: form\ncolour: red", "colour"),
        ("/{id}", "/{list}", "names list, which is not a setting"),
        ("evidence: {contract: one}", "evidence: {}", "says how it is known"),
        ("contract: one", "contract: certain", "certain"),
        ('example: "1"', "example: one", "does not fit"),
        ('"[0-9]+"', '"[0-9"', "cannot be read"),
        ("kind: form", "kind: form_with_warning", "what the warning is"),
        ("kind: form", "kind: link", "no other has one"),
        ("kind: form", "kind: form\nclosed: today", "when it closed"),
    ],
)
def test_an_entry_that_says_too_little_or_too_much_is_refused(
    before: str, after: str, complaint: str
) -> None:
    assert before in ENTRY
    with pytest.raises(ValueError, match=r"a\.yml") as refused:
        read_entry(ENTRY.replace(before, after), "a.yml")
    assert complaint in str(refused.value)


@EACH
def test_every_host_is_a_plain_name(name: str, entry: Provider) -> None:
    for host in (*entry.hosts, *entry.redirect_hosts):
        if not names_in(host):
            assert host_refusal(host.removeprefix("*.")) is None
            assert host == host.lower()


@EACH
def test_what_is_built_from_the_examples_leads_to_the_providers_own_hosts(
    name: str, entry: Provider
) -> None:
    examples = {key: one.example for key, one in entry.settings.items()}
    hosts = [fill(host, examples) or "" for host in entry.hosts]
    built = [fill(link.url, examples, coded=True) for link in entry.links]
    if entry.form and name != "custom":
        built += [fill(action, examples, coded=True) for action in entry.form.action]
    for address in built:
        assert address is not None
        assert refusal(address) is None
        assert belongs(host_of(address), hosts)


@EACH
def test_a_form_takes_an_e_mail_address_or_a_postcode(name: str, entry: Provider) -> None:
    if entry.form and name != "custom":
        assert {"email", "postcode"} & entry.form.fields.keys()


@EACH
def test_a_provider_that_cannot_have_a_form_says_why(name: str, entry: Provider) -> None:
    if not entry.is_form:
        assert entry.notes


@EACH
def test_what_is_known_from_memory_alone_has_no_form_and_no_parameters(
    name: str, entry: Provider
) -> None:
    if set(entry.evidence.values()) == {Evidence.MEMORY} and name != "custom":
        assert entry.form is None
        assert entry.links == ()


@EACH
def test_sentences_shown_to_staff_end_as_sentences(name: str, entry: Provider) -> None:
    shown = [*entry.notes, *([entry.warning] if entry.warning else [])]
    shown += [one.where for one in entry.settings.values()]
    shown += [text for one in entry.refuse for text in (one.because, one.instead)]
    assert [text for text in shown if not text.endswith(".")] == []


def test_no_two_addresses_of_the_catalogue_are_the_same() -> None:
    seen: dict[str, str] = {}
    for _, name, entry in EVERY:
        for link in entry.links:
            shape = re.sub(r"\{[a-z_]+\}", "{}", bare(link.url) + link_text(link))
            assert seen.setdefault(shape, name) == name


@pytest.mark.parametrize(
    ("address", "family", "name"),
    [
        ("https://x.us0.list-manage.com/", Family.MAILING_LIST, "mailchimp"),
        ("https://r2.dmtrk.net/", Family.MAILING_LIST, "dotdigital"),
        ("https://www.justgiving.com/", Family.DONATION, "justgiving"),
        ("https://petition.parliament.uk/", Family.ACTION, "uk_petition"),
    ],
)
def test_the_owner_of_a_host_is_known(address: str, family: Family, name: str) -> None:
    found = owner_of(address)
    assert found is not None
    assert found[:2] == (family, name)


def test_nobody_owns_an_unknown_host() -> None:
    assert owner_of("https://charity.example/") is None


def test_where_money_and_addresses_go_is_said() -> None:
    assert describe(Family.DONATION, "caf_donate", {"page": "0"}) == Destination(
        "CAF Donate", "cafdonate.cafonline.org", "donation page 0"
    )
    mailchimp = {"account": "evenhand-demo", "dc": "us0", "u": "0" * 25, "id": "0" * 10}
    assert describe(Family.MAILING_LIST, "mailchimp", mailchimp) == Destination(
        "Mailchimp", "evenhand-demo.us0.list-manage.com", "evenhand-demo, audience 0000000000"
    )
    hosted = "https://join.evenhand.invalid/news"
    assert describe(
        Family.MAILING_LIST, "ghost", {}, hosted_url=hosted, trusted_hosts=["join.evenhand.invalid"]
    ) == Destination("Ghost", "join.evenhand.invalid", hosted)
    assert describe(
        Family.DONATION, "justgiving", {"url": "https://www.justgiving.com/campaign/evenhand"}
    ) == Destination("JustGiving", "www.justgiving.com", "campaign/evenhand")


@pytest.mark.parametrize(
    ("name", "settings"),
    [("caf_donate", {"page": "x"}), ("nobody", {}), ("virgin_money_giving", {})],
)
def test_nothing_is_said_of_where_a_broken_setting_leads(
    name: str, settings: dict[str, str]
) -> None:
    assert describe(Family.DONATION, name, settings) is None


def test_the_closed_provider_is_marked_closed() -> None:
    found = provider(Family.DONATION, "virgin_money_giving")
    assert found is not None
    assert (found.kind, found.closed) == (Kind.CLOSED, "30 November 2021")


def test_every_text_about_providers_is_in_the_permanent_list() -> None:
    ours = [one for family in (addresses, texts, pasted) for one in definitions_in(family)]
    assert len(ours) > 40
    assert all(ALL[one.code] is one for one in ours)
    assert {one.code.split("/")[0] for one in ours} == {"address", "provider"}


@pytest.mark.parametrize(
    ("written", "name"), [("Stripe", "stripe_payment_link"), ("PayPal", "paypal_donate")]
)
def test_a_provider_is_known_by_the_beginning_of_its_name(written: str, name: str) -> None:
    found = open_provider(Family.DONATION, written)
    assert isinstance(found, Problem)
    assert found.suggestion == name
