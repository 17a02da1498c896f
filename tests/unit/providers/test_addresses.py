"""An address is trusted with money or personal data only when it is plainly the provider's."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from campaign.diagnostics import Span
from campaign.providers import Problem
from campaign.providers.addresses import belongs, host_of, refusal, refusal_for

HOSTS = ("justgiving.com", "*.justgiving.com", "cafdonate.cafonline.org", "*.list-manage.com")


def code_of(address: str) -> str | None:
    found = refusal_for(address, HOSTS, provider="JustGiving")
    return found.definition.code if found else None


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://justgiving.com@evil.example/", "address/user-info"),
        ("https://justgiving.com:x@evil.example/", "address/user-info"),
        ("https://justgivlng.com/", "address/wrong-host"),
        ("https://justgiving.com.evil.example/", "address/wrong-host"),
        ("https://evil-justgiving.com/", "address/wrong-host"),
        ("https://evil.example/justgiving.com", "address/wrong-host"),
        ("https://evil.example?https://justgiving.com/", "address/wrong-host"),
        ("https://evil.example#@justgiving.com/", "address/wrong-host"),
        ("https://list-manage.com/", "address/wrong-host"),
        ("https://xn--justgivng-y5a.com/", "address/foreign-letters"),
        ("https://justgivіng.com/", "address/foreign-letters"),
        ("https://ｊustgiving.com/", "address/foreign-letters"),
        ("https://justgiving。com/", "address/foreign-letters"),
        ("https://\u212austgiving.com/", "address/foreign-letters"),
        ("http\u017f://justgiving.com/", "address/not-https"),
        ("http://justgiving.com/", "address/not-https"),
        ("//justgiving.com/", "address/not-https"),
        ("justgiving.com/", "address/not-https"),
        ("https:/justgiving.com/", "address/not-https"),
        ("javascript:alert(1)//https://justgiving.com/", "address/not-https"),
        ("https:///justgiving.com/", "address/no-host"),
        ("https://justgiving.com:8443/", "address/port"),
        ("https://justgiving.com:443/", "address/port"),
        ("https://justgiving.com:/", "address/port"),
        ("https://192.0.2.7/", "address/ip-address"),
        ("https://3221225991/", "address/ip-address"),
        ("https://0xc0.0.2.7/", "address/ip-address"),
        ("https://0xC0000207/", "address/ip-address"),
        ("https://[2001:db8::7]/", "address/ip-address"),
        ("https://justgiving.com./", "address/trailing-dot"),
        ("https://justgiving/", "address/odd-host"),
        ("https://just_giving.com/", "address/odd-host"),
        ("https://justgiving%2ecom/", "address/odd-host"),
        ("https://.justgiving.com/", "address/odd-host"),
        ("https://-a.justgiving.com/", "address/odd-host"),
        ("https://" + "a" * 64 + ".justgiving.com/", "address/odd-host"),
        ("https://" + "a." * 130 + "justgiving.com/", "address/odd-host"),
        ("https://evil.example\\@justgiving.com/", "address/invisible-character"),
        ("https://just\u200bgiving.com/", "address/invisible-character"),
        ("https://justgiving.com/\u202e", "address/invisible-character"),
        ("https://justgiving.com/\u3164", "address/invisible-character"),
        ("https://justgiving.com/a b", "address/invisible-character"),
        (" https://justgiving.com/", "address/invisible-character"),
        ("https://justgiving\t.com/", "address/invisible-character"),
        ("", "address/not-https"),
    ],
)
def test_an_address_that_only_looks_right_is_refused_with_its_reason(
    address: str, code: str
) -> None:
    assert code_of(address) == code
    found = refusal_for(address, HOSTS, provider="JustGiving")
    assert found is not None
    shown = Problem(("url",), found.definition, found.values).at(Span("site_config/donations.yml"))
    assert "{" not in shown.title + shown.why + shown.fix


@pytest.mark.parametrize(
    "address",
    [
        "https://justgiving.com",
        "https://JustGiving.com/x",
        "HTTPS://www.justgiving.com/a?b=c@d#e:f",
        "https://link.justgiving.com/v1/charity/donate/charityId/1",
        "https://cafdonate.cafonline.org/1#!/DonationDetails",
        "https://harbour.us21.list-manage.com/subscribe/post?u=1",
        "https://justgiving.com/campaña",
    ],
)
def test_a_true_address_is_accepted(address: str) -> None:
    assert code_of(address) is None


def test_a_host_with_a_slip_names_the_one_that_was_meant() -> None:
    found = refusal_for("https://justgivlng.com/", ["justgiving.com"], provider="JustGiving")
    assert found is not None
    assert found.suggestion == "justgiving.com"
    assert found.definition.title.format_map(found.values) == (
        "“justgivlng.com” does not belong to JustGiving."
    )


def test_where_no_host_is_known_only_a_trusted_one_will_do() -> None:
    address = "https://give.charity.example/now"
    found = refusal_for(address, [], provider="Raisely")
    assert found is not None
    assert found.definition.code == "address/host-not-trusted"
    assert refusal_for(address, [], provider="Raisely", trusted=["give.charity.example"]) is None
    assert refusal_for(address, [], provider="Raisely", trusted=["charity.example"]) is not None


def test_a_trusted_host_may_be_written_in_capitals() -> None:
    assert belongs("give.charity.example", ["Give.Charity.Example"])


labels = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?", fullmatch=True).filter(
    lambda label: not label.startswith("xn--")
)
paths = st.text(alphabet="abcXYZ019/-_.~!$&'()*+,;=:@%", max_size=30)
queries = st.text(alphabet="abcXYZ019-_.~!$&'()*+,;=:@%/?", max_size=30)


@given(st.lists(labels, max_size=3), paths, queries)
def test_every_true_address_is_accepted(below: list[str], path: str, query: str) -> None:
    for pattern in HOSTS:
        name = pattern.removeprefix("*.")
        if pattern == name:
            host = name
        else:
            host = ".".join([*(below or ["www"]), name])
        address = f"https://{host}/{path}?{query}"
        assert refusal(address) is None
        assert host_of(address) == host
        assert belongs(host, HOSTS)


# What look-alikes are made of: letters that pass for ours, and what browsers drop or turn.
SWAPS = {
    "i": "іlı1ìíį",
    "o": "оο0ọ",
    "a": "аạàɑ",
    "e": "еẹé",
    "s": "ѕ5ṣ",
    "c": "сϲ",
    "g": "ɡ9ġ",
    "n": "ոṇ",
    "m": "rn",
    "l": "1Iӏ",
    "t": "тṭ",
    "f": "ƒ",
    "d": "ԁ",
    "u": "υս",
    "j": "ј",
    "v": "ν",
    ".": "。．｡-",
}
DROPPED = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202e\u180e\u115f\u3164\ufe0f\t\n\r\\ "
TRUE = ("www.justgiving.com", "cafdonate.cafonline.org", "a.us1.list-manage.com")


@st.composite
def swapped(draw: st.DrawFn) -> str:
    host = draw(st.sampled_from(TRUE))
    known = host.index(".") + 1 if host != "cafdonate.cafonline.org" else 0
    places = [place for place, letter in enumerate(host) if place >= known and letter in SWAPS]
    place = draw(st.sampled_from(places))
    other = draw(st.sampled_from(SWAPS[host[place]]))
    assume(other != host[place])
    # A swap among the labels below the provider's own name is another customer, not another host.
    assume(host != "a.us1.list-manage.com" or place >= len("a.us1"))
    return f"https://{host[:place]}{other}{host[place + 1 :]}/"


@st.composite
def with_something_dropped(draw: st.DrawFn) -> str:
    host = draw(st.sampled_from(TRUE))
    place = draw(st.integers(0, len(host)))
    return f"https://{host[:place]}{draw(st.sampled_from(DROPPED))}{host[place:]}/"


@st.composite
def dressed_up(draw: st.DrawFn) -> str:
    host, other = draw(st.sampled_from(TRUE)), draw(labels)
    name = draw(st.sampled_from(["justgiving.com", "cafdonate.cafonline.org", "list-manage.com"]))
    return draw(
        st.sampled_from(
            [
                f"https://{host}@{other}.example/",
                f"https://{host}.{other}.example/",
                f"https://{other}.example/{host}",
                f"https://{other}.example?{host}",
                f"https://{other}.example#{host}",
                f"https://{other}.example;{host}/",
                f"https://{other}@{host}/",
                f"https://{other}{name}/",
                f"https://{host}:443/",
                f"https://{host}./",
                f"https://{host}%2f.{other}.example/",
                f"https://{host}%00.{other}.example/",
                f"https://xn--{other}.{host}/",
                f"https:\\\\{host}/",
                f"https://\\{host}/",
                f"http://{host}/",
                f"ftp://{host}/",
                f"//{host}/",
                f"data:text/html,https://{host}/",
            ]
        )
    )


@given(st.one_of(swapped(), with_something_dropped(), dressed_up()))
def test_no_look_alike_is_accepted(address: str) -> None:
    assert code_of(address) is not None


@given(st.text(max_size=40), st.sampled_from(TRUE))
def test_what_is_accepted_leads_where_it_says(noise: str, host: str) -> None:
    for address in (f"https://{noise}{host}/", f"https://{host}{noise}"):
        if code_of(address) is None:
            found = urlsplit(address)
            assert found.hostname == host_of(address)
            assert found.port is None
            assert found.username is None
            assert belongs(host_of(address), HOSTS)
            assert unicodedata.normalize("NFKC", found.netloc).lower() == host_of(address)


@pytest.mark.parametrize("character", '\\<>"{}|^` \x7f')
def test_a_character_that_no_address_has_is_refused_wherever_it_stands(character: str) -> None:
    found = refusal(f"https://example.org/a{character}b")
    assert found is not None
    assert found.definition.code == "address/invisible-character"
