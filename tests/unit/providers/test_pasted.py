"""Pasted code is read whatever was done to it on the way."""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.diagnostics import Span
from campaign.providers import Family, Parsed, parse_pasted
from tests.unit.providers.pasted_code import fixture, parsed

USABLE = ["mailchimp", "dotdigital", "campaign_monitor"]


def meaning(found: Parsed) -> tuple[object, ...]:
    """What was understood, apart from the order in which it stood."""
    return (
        found.provider,
        dict(found.settings),
        dict(found.field_names),
        dict(found.hidden),
        sorted(found.asks_for),
        sorted(found.tags),
        {(one.name, one.value) for one in found.interests.values()},
    )


TAG = re.compile(r"<([a-z]+)((?:\s+[a-zA-Z-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)+)\s*(/?)>")
ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:=(\"[^\"]*\"|'[^']*'|[^\s>]+))?")


def each_tag(code: str, change: Callable[[str, list[tuple[str, str | None]]], str]) -> str:
    def changed(found: re.Match[str]) -> str:
        pairs = [
            (name, value and value.strip("\"'")) for name, value in ATTRIBUTE.findall(found[2])
        ]
        return change(found[1], pairs)

    return TAG.sub(changed, code)


def written(
    tag: str, pairs: list[tuple[str, str | None]], quote: str = '"', upper: bool = False
) -> str:
    parts = [tag.upper() if upper else tag]
    for name, value in pairs:
        name = name.upper() if upper else name
        parts.append(f"{name}={quote}{value}{quote}" if value else name)
    return f"<{' '.join(parts)}>"


MANGLED: dict[str, Callable[[str], str]] = {
    "attributes reversed": lambda code: each_tag(code, lambda t, p: written(t, p[::-1])),
    "single quotes": lambda code: each_tag(code, lambda t, p: written(t, p, "'")),
    "capital letters": lambda code: each_tag(code, lambda t, p: written(t, p, upper=True)),
    "on one line": lambda code: re.sub(r"\s*\n\s*", "", code),
    "a line for each attribute": lambda code: each_tag(
        code, lambda t, p: written(t, p).replace('" ', '"\n  ')
    ),
    "tags as entities": lambda code: html.escape(code),
    "tags as entities twice": lambda code: html.escape(html.escape(code)),
    "addresses as numbers": lambda code: code.replace("https://", "&#104;ttps&#x3a;//"),
    "curly quotes": lambda code: re.sub(r'action="([^"]*)"', r"action=“\1”", code),
    "a paragraph around it": lambda code: f"<p>Paste this:</p>\n<div class='x'>{code}</div>",
    "without its end": lambda code: code[: code.rindex("</form>")],
}


@pytest.mark.parametrize("name", USABLE)
@pytest.mark.parametrize("mangle", MANGLED.values(), ids=MANGLED.keys())
def test_mangled_code_means_the_same(name: str, mangle: Callable[[str], str]) -> None:
    code = fixture(name)
    changed = mangle(code)
    assert changed != code
    assert meaning(parsed(changed)) == meaning(parsed(code))


@pytest.mark.parametrize("ampersand", ["&", "&amp;amp;", "&#38;", "&#x26;"])
def test_ampersands_mean_the_same_however_they_were_coded(ampersand: str) -> None:
    code = fixture("mailchimp")
    changed = code.replace("&amp;", ampersand)
    assert changed != code
    assert meaning(parsed(changed)) == meaning(parsed(code))


@given(st.randoms(use_true_random=False))
def test_the_order_of_inputs_and_attributes_does_not_matter(shuffler: random.Random) -> None:
    inputs = [
        ("type", "hidden", "u", "0" * 25),
        ("type", "hidden", "id", "0" * 10),
        ("type", "email", "EMAIL", ""),
        ("type", "text", "FNAME", ""),
        ("type", "text", "MMERGE5", ""),
        ("type", "hidden", "tags", "1,2"),
        ("type", "text", f"b_{'0' * 25}_{'0' * 10}", ""),
    ]
    shuffler.shuffle(inputs)
    lines = []
    for _, kind, name, value in inputs:
        attributes = [f"type={kind}", f'name="{name}"', f"value='{value}'"]
        shuffler.shuffle(attributes)
        lines.append(f"<input {' '.join(attributes)}>")
    head = ["method=post", 'action="https://x.us0.list-manage.com/subscribe/post"']
    shuffler.shuffle(head)
    found = parsed(f"<form {' '.join(head)}>{''.join(lines)}</form>")
    assert found.settings == {"account": "x", "dc": "us0", "u": "0" * 25, "id": "0" * 10}
    assert sorted(found.asks_for) == ["email", "first_name", "mmerge5"]
    assert found.tags == ("1", "2")
    assert found.notes == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "<form action=",
                "https://x.us0.list-manage.com/subscribe/post?u=",
                "<input name=EMAIL",
                "<label>",
                "</label>",
                "<script>",
                "<iframe src=//x.example>",
                "</form>",
                "&lt;form",
                "checked",
                '"',
                "'",
                ">",
                "<!--",
                "<![CDATA[",
                "\x00",
                "é",
                " ",
            ]
        ),
        max_size=30,
    ).map("".join)
    | st.text(max_size=60)
)
def test_any_text_is_read_or_refused_and_never_fails(code: str) -> None:
    found = parse_pasted(code)
    assert isinstance(found, Parsed) or all(one.at(Span("x")).title for one in found)


def test_a_single_list_that_is_ticked_is_only_what_the_form_is_for() -> None:
    assert parsed(fixture("listmonk")).settings["lists"].endswith("-000000000000")


def test_of_several_lists_the_first_is_joined_and_the_others_are_offered() -> None:
    again = '<input type="checkbox" name="l" value="00000000-0000-4000-8000-000000000001">'
    code = fixture("listmonk").replace(" checked", "").replace("</form>", f"{again}</form>")
    found = parsed(code)
    assert found.settings["lists"] == "00000000-0000-4000-8000-000000000000"
    assert [one.value for one in found.interests.values()] == [
        "00000000-0000-4000-8000-000000000001"
    ]


def test_what_was_not_understood_is_listed() -> None:
    extra = (
        '<input type="hidden" name="mystery" value="7"><input name="extra field"><select name=S>'
    )
    notes = parsed(fixture("mailchimp").replace("</form>", f"{extra}</form>")).notes
    assert any("“mystery”" in note for note in notes)
    assert any("“extra field”" in note for note in notes)
    assert any("“S”" in note for note in notes)
    assert any("script was left out" in note for note in notes)


def test_what_only_scripts_need_is_left_out_and_said() -> None:
    found = parsed(fixture("sendy"))
    assert "boolean" not in found.hidden
    assert any("“boolean”" in note for note in found.notes)
    brevo = parsed(fixture("brevo").replace("_0-0=", "_0-0=?isAjax=1"))
    assert any("isAjax=1" in note for note in brevo.notes)


def test_a_host_that_only_the_code_names_is_pointed_out() -> None:
    assert any("Make sure that it is yours" in note for note in parsed(fixture("keila")).notes)


def test_the_action_alone_will_do() -> None:
    address = f"https://x.us0.list-manage.com/subscribe/post?u={'0' * 25}&amp;id={'0' * 10}"
    assert parsed(address).settings == {
        "account": "x",
        "dc": "us0",
        "u": "0" * 25,
        "id": "0" * 10,
    }


@pytest.mark.parametrize(
    ("code", "provider", "settings"),
    [
        (
            "https://link.justgiving.com/v1/charity/donate/charityId/12?donationValue=10&currency=GBP",
            "justgiving",
            {"charity_id": "12"},
        ),
        (
            "https://www.justgiving.com/4w350m3/donation/direct/charity/12",
            "justgiving",
            {"url": "https://www.justgiving.com/4w350m3/donation/direct/charity/12"},
        ),
        (
            "https://www.justgiving.com/campaign/evenhand",
            "justgiving",
            {"url": "https://www.justgiving.com/campaign/evenhand"},
        ),
        ("https://cafdonate.cafonline.org/12", "caf_donate", {"page": "12"}),
        (
            "https://cafdonate.cafonline.org/12#!/DonationDetails",
            "caf_donate",
            {"url": "https://cafdonate.cafonline.org/12#!/DonationDetails"},
        ),
        (
            '<a href="https://donorbox.org/evenhand?lang=cy"><img alt="Donate"></a>',
            "donorbox",
            {"url": "https://donorbox.org/evenhand?lang=cy"},
        ),
        (
            '<form action="https://www.paypal.com/donate" method="post" target="_top">'
            '<input type="hidden" name="hosted_button_id" value="ZZZZZZZZZZZZZ">'
            '<input type="image" name="submit"></form>',
            "paypal_donate",
            {"button": "ZZZZZZZZZZZZZ"},
        ),
        (
            "https://buy.stripe.com/0000000000",
            "stripe_payment_link",
            {"kind": "buy", "link_id": "0000000000"},
        ),
        ("https://evenhand.enthuse.com/donate#!/", "enthuse", {"charity": "evenhand"}),
    ],
)
def test_a_donation_link_is_read_into_its_parts_or_kept_whole(
    code: str, provider: str, settings: dict[str, str]
) -> None:
    found = parsed(code, Family.DONATION)
    assert (found.family, found.provider, found.settings) == (
        Family.DONATION,
        provider,
        settings,
    )


def test_a_sign_up_page_of_a_link_only_provider_is_read() -> None:
    found = parsed("https://actionnetwork.org/forms/evenhand?source=x", Family.MAILING_LIST)
    assert (found.provider, found.settings) == ("action_network", {"slug": "evenhand"})
