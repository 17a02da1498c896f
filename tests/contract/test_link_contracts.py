"""Each link that can be built is taken apart again and compared with what was typed from public links, not with the catalogue."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from campaign.diagnostics import Span
from campaign.providers import (
    CampaignTags,
    DonationEntry,
    DonationLinks,
    Family,
    ListEntry,
    Offer,
    Often,
    PostcodeForm,
    SignUpLink,
    action_link,
    donation_links,
    mail_link,
    providers,
    share_links,
    share_places,
    sign_up_form,
    sign_up_link,
    write_to_politician,
)

OFFER = Offer(Decimal("12.50"), Often.MONTHLY)
TAGS = CampaignTags(source="site", medium="response", name="review", content="end")
UTM = {
    "utm_source": "site",
    "utm_medium": "response",
    "utm_campaign": "review",
    "utm_content": "end",
}

# provider, settings, address without its query, query, and what of the offer is claimed.
DONATIONS = [
    (
        "caf_donate",
        {"page": "0"},
        "https://cafdonate.cafonline.org/0",
        {"caf_donationamount": "12.50", "caf_paymenttype": "regular"},
        {"amount", "frequency"},
    ),
    (
        "justgiving",
        {"charity_id": "0"},
        "https://link.justgiving.com/v1/charity/donate/charityId/0",
        {"donationValue": "12.50", "currency": "GBP", "reference": "review-1"},
        {"amount", "currency", "reference"},
    ),
    (
        "stripe_payment_link",
        {"kind": "donate", "link_id": "0000000000"},
        "https://donate.stripe.com/0000000000",
        {"__prefilled_amount": "1250", "client_reference_id": "review-1", **UTM},
        {"amount", "reference", "campaign"},
    ),
    (
        "paypal_donate",
        {"business": "ZZZZZZZZZZZZZ"},
        "https://www.paypal.com/donate/",
        {
            "business": "ZZZZZZZZZZZZZ",
            "amount": "12.50",
            "currency_code": "GBP",
            "item_number": "review-1",
        },
        {"amount", "currency", "reference"},
    ),
    (
        "paypal_donate",
        {"button": "ZZZZZZZZZZZZZ"},
        "https://www.paypal.com/donate/",
        {"hosted_button_id": "ZZZZZZZZZZZZZ"},
        set(),
    ),
    (
        "donorbox",
        {"campaign": "evenhand-nobody"},
        "https://donorbox.org/evenhand-nobody",
        {"amount": "12.50", "default_interval": "m"},
        {"amount", "frequency"},
    ),
    (
        "give_as_you_live",
        {"charity_id": "0"},
        "https://donate.giveasyoulive.com/donate",
        {"cid": "0", "amount": "12.50", **UTM},
        {"amount", "campaign"},
    ),
    (
        "give_as_you_live",
        {"slug": "evenhand-nobody"},
        "https://donate.giveasyoulive.com/charity/evenhand-nobody",
        {},
        set(),
    ),
    (
        "action_network_fundraising",
        {"slug": "evenhand-nobody"},
        "https://actionnetwork.org/fundraising/evenhand-nobody",
        {"amount": "12.50"},
        {"amount"},
    ),
    (
        "actblue",
        {"slug": "evenhand-nobody"},
        "https://secure.actblue.com/donate/evenhand-nobody",
        {"amount": "12.50"},
        {"amount"},
    ),
    (
        "enthuse",
        {"charity": "evenhand-nobody"},
        "https://evenhand-nobody.enthuse.com/donate#!/",
        {},
        set(),
    ),
    (
        "gocardless",
        {"code": "BRT0000ZZZZ"},
        "https://pay.gocardless.com/BRT0000ZZZZ",
        {},
        set(),
    ),
    (
        "beacon",
        {"charity": "evenhand-nobody", "form": "00000000"},
        "https://evenhand-nobody.beaconforms.com/form/00000000",
        {},
        set(),
    ),
    ("ko_fi", {"page": "evenhand_nobody"}, "https://ko-fi.com/evenhand_nobody", {}, set()),
]

PASTED_ONLY = {
    "crowdfunder",
    "custom",
    "donorfy",
    "fundraise_up",
    "funraisin",
    "givewp",
    "open_collective",
    "raisely",
}


def links(entry: DonationEntry, trusted: tuple[str, ...] = ()) -> DonationLinks:
    built = donation_links(
        entry, [OFFER], reference="review-1", campaign=TAGS, trusted_hosts=trusted
    )
    assert isinstance(built, DonationLinks), built
    return built


@pytest.mark.parametrize(("provider", "settings", "address", "query", "carried"), DONATIONS)
def test_a_donation_link_says_what_the_provider_understands(
    provider: str,
    settings: dict[str, str],
    address: str,
    query: dict[str, str],
    carried: set[str],
) -> None:
    (one,) = links(DonationEntry(provider=provider, settings=settings)).links
    parts = urlsplit(one.url)
    assert parts._replace(query="").geturl() == address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    assert dict(pairs) == query
    assert len(pairs) == len(query)
    assert one.carried == carried


@pytest.mark.parametrize("provider", sorted(PASTED_ONLY - {"open_collective"}))
def test_a_provider_known_from_memory_links_only_where_the_owner_trusts(provider: str) -> None:
    entry = DonationEntry(
        provider=provider,
        settings={"url": "https://give.evenhand.invalid/appeal?lang=cy#form"},
        params={"amount": "sum", "monthly": "m", "frequency": "rhythm"},
    )
    built = donation_links(entry, [OFFER])
    assert isinstance(built, tuple)
    assert [one.definition.code for one in built] == ["address/host-not-trusted"]
    (one,) = links(entry, ("give.evenhand.invalid",)).links
    assert one.url == "https://give.evenhand.invalid/appeal?lang=cy&sum=12.50&rhythm=m#form"


def test_open_collective_is_pasted_and_its_host_checked() -> None:
    entry = DonationEntry(
        provider="open_collective", settings={"url": "https://opencollective.com/x/donate"}
    )
    (one,) = links(entry).links
    assert (one.url, one.carried) == ("https://opencollective.com/x/donate", set())


def test_virgin_money_giving_is_closed() -> None:
    for entry in (
        DonationEntry(provider="virgin_money_giving", settings={}),
        DonationEntry(
            provider="custom", settings={"url": "https://uk.virginmoneygiving.com/charity/x"}
        ),
    ):
        built = donation_links(entry, [OFFER], trusted_hosts=["uk.virginmoneygiving.com"])
        assert isinstance(built, tuple)
        assert [one.definition.code for one in built] == ["provider/closed"]


def test_every_donation_provider_has_its_contract_typed_here() -> None:
    in_catalogue = {name for name, _ in providers(Family.DONATION)}
    assert in_catalogue - {row[0] for row in DONATIONS} == PASTED_ONLY | {"virgin_money_giving"}


LISTS = [
    (
        "action_network",
        {"slug": "evenhand-nobody"},
        "https://actionnetwork.org/forms/evenhand-nobody?source=review-1",
    ),
    (
        "mailjet",
        {"sub": "x00", "widget": "ab1", "c": "00000000"},
        "https://x00.mjt.lu/wgt/x00/ab1/form?c=00000000",
    ),
]
LINKED_BY_ADDRESS = {"engaging_networks", "ghost", "mailman3_postorius", "nationbuilder"}


@pytest.mark.parametrize(("provider", "settings", "url"), LISTS)
def test_a_link_only_list_gives_a_link_and_no_form(
    provider: str, settings: dict[str, str], url: str
) -> None:
    entry = ListEntry(provider=provider, settings=settings)
    built = sign_up_link(entry, campaign="review-1")
    assert isinstance(built, SignUpLink)
    assert built.url == url
    form = sign_up_form(entry)
    assert isinstance(form, tuple)
    assert [one.definition.code for one in form] == ["provider/link-only"]


@pytest.mark.parametrize("provider", sorted(LINKED_BY_ADDRESS))
def test_a_list_whose_address_is_nowhere_written_down_links_to_a_trusted_page(
    provider: str,
) -> None:
    url = "https://join.evenhand.invalid/news"
    entry = ListEntry(provider=provider, settings={}, hosted_url=url)
    refused = sign_up_link(entry)
    assert isinstance(refused, tuple)
    assert [one.definition.code for one in refused] == ["address/host-not-trusted"]
    built = sign_up_link(entry, trusted_hosts=["join.evenhand.invalid"])
    assert isinstance(built, SignUpLink)
    assert built.url == url


def test_every_link_only_list_has_its_contract_typed_here() -> None:
    in_catalogue = {name for name, one in providers(Family.MAILING_LIST) if not one.is_form}
    assert in_catalogue == {row[0] for row in LISTS} | LINKED_BY_ADDRESS


URL = "https://evenhand.example/responses/a-review/?x=1&y=2"
TEXT = "Détention: 4/5 “unequal” & why"
SHARED = {
    "facebook": ("https://www.facebook.com/sharer/sharer.php", {"u": URL}),
    "x": ("https://twitter.com/intent/tweet", {"text": TEXT, "url": URL}),
    "bluesky": ("https://bsky.app/intent/compose", {"text": f"{TEXT} {URL}"}),
    "mastodon": ("https://social.example/share", {"text": f"{TEXT} {URL}"}),
    "whatsapp": ("https://wa.me/", {"text": f"{TEXT} {URL}"}),
    "linkedin": ("https://www.linkedin.com/sharing/share-offsite/", {"url": URL}),
    "threads": ("https://www.threads.net/intent/post", {"text": f"{TEXT} {URL}"}),
    "email": ("mailto:", {"subject": TEXT, "body": URL}),
}


def test_share_links_say_the_text_and_the_address_and_nothing_else() -> None:
    found, problems = share_links(URL, TEXT, mastodon="social.example")
    assert problems == ()
    taken_apart = {}
    for one in found:
        base, _, query = one.url.partition("?")
        pairs = dict(piece.split("=", 1) for piece in query.split("&"))
        taken_apart[one.place] = (base, {name: unquote(text) for name, text in pairs.items()})
        assert not set(query) & set("+/?#")
        assert one.url.isascii()
    assert taken_apart == SHARED
    assert list(share_places()) == list(SHARED)


def test_mastodon_is_offered_only_with_a_server() -> None:
    found, _ = share_links(URL, TEXT)
    assert "mastodon" not in {one.place for one in found}
    found, problems = share_links(URL, TEXT, ["mastodon"], mastodon="social.example@evil")
    assert found == ()
    assert [one.definition.code for one in problems] == ["address/odd-host"]


def test_an_unknown_place_to_share_is_told_with_the_one_that_was_meant() -> None:
    found, problems = share_links(URL, TEXT, ["blusky", "x"])
    assert [one.place for one in found] == ["x"]
    assert [(one.path, one.suggestion) for one in problems] == [(("share", 0), "bluesky")]


def test_a_ready_mail_codes_spaces_and_line_ends_as_mail_programs_need() -> None:
    assert mail_link("campaigns@evenhand.example", "A & B", "One two\nthree +4%") == (
        "mailto:campaigns@evenhand.example?subject=A%20%26%20B&body=One%20two%0D%0Athree%20%2B4%25"
    )


@pytest.mark.parametrize(
    "to",
    [
        "a@b",
        "a b@evenhand.example",
        "a@evenhand.example?bcc=x@y.example",
        "a@x.example,b@x.example",
    ],
)
def test_a_ready_mail_goes_to_one_plain_address(to: str) -> None:
    found = mail_link(to, "", "")
    assert not isinstance(found, str)
    assert found.definition.code == "provider/action-setting"


def test_a_mail_too_long_to_open_is_refused() -> None:
    found = mail_link("a@evenhand.example", "S", "é" * 400)
    assert not isinstance(found, str)
    assert found.definition.code == "provider/mail-too-long"
    assert "1800" in found.at(Span("content/actions/x.md")).title


def test_write_to_them_is_asked_by_a_form_with_a_postcode_and_no_letter() -> None:
    form = write_to_politician("mp", page_url="https://evenhand.example/actions/x/")
    assert isinstance(form, PostcodeForm)
    assert (form.action, form.method, form.field.name) == (
        "https://www.writetothem.com/",
        "get",
        "pc",
    )
    assert dict(form.hidden) == {
        "a": "westminstermp",
        "message_type": "campaigning",
        "fyr_extref": "https://evenhand.example/actions/x/",
    }
    assert form.hosts_form_action == ("https://www.writetothem.com",)


@pytest.mark.parametrize(
    ("who", "sent"),
    [("councillors", "council"), ("regional", "regionalmp"), ("SPC,SPE", "SPC,SPE")],
)
def test_write_to_them_is_told_who_is_meant(who: str, sent: str) -> None:
    form = write_to_politician(who)
    assert isinstance(form, PostcodeForm)
    assert dict(form.hidden)["a"] == sent


def test_nobody_unknown_can_be_written_to() -> None:
    found = write_to_politician("the king")
    assert not isinstance(found, PostcodeForm)
    assert (found.path, found.on_page) == (("who",), True)
    assert "mp, councillors, regional" in found.at(Span("content/actions/x.md")).fix


@pytest.mark.parametrize(
    ("url", "count"),
    [
        (
            "https://petition.parliament.uk/petitions/0",
            "https://petition.parliament.uk/petitions/0.json",
        ),
        ("https://petition.parliament.uk/help", ""),
        ("https://www.eventbrite.co.uk/e/nothing-tickets-0", ""),
        ("https://www.theyworkforyou.com/mp/", ""),
        ("https://venue.evenhand.invalid/", ""),
    ],
)
def test_an_action_may_link_to_known_and_trusted_hosts(url: str, count: str) -> None:
    found = action_link(url, trusted_hosts=["venue.evenhand.invalid"])
    assert (found.url, found.count_url) == (url, count)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://venue.evenhand.invalid/", "address/host-not-trusted"),
        ("https://petition.parliament.uk.evil.example/petitions/0", "address/host-not-trusted"),
        ("http://petition.parliament.uk/petitions/0", "address/not-https"),
        ("https://www.justgiving.com/x", "provider/money-in-content"),
        ("https://x.us0.list-manage.com/subscribe", "provider/money-in-content"),
    ],
)
def test_an_action_may_not_link_elsewhere(url: str, code: str) -> None:
    found = action_link(url)
    assert (found.definition.code, found.path, found.on_page) == (code, ("url",), True)
    assert urlsplit(url).hostname in found.at(Span("content/actions/x.md")).title


def test_every_action_provider_is_known_here() -> None:
    assert {name for name, _ in providers(Family.ACTION)} == {
        "eventbrite",
        "theyworkforyou",
        "uk_members_api",
        "uk_petition",
        "writetothem",
    }
