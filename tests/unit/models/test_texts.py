"""Texts that must have a form have it, or are refused with what would be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.models.scalars import text as parsers
from tests.unit.models.refusals import refusal


@pytest.mark.parametrize("text", ["a", "unequal-care", "mha-2020-21", "2022"])
def test_a_name_for_references_is_small_letters_digits_and_hyphens(text) -> None:
    assert parsers.parse_slug(text) == text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Unequal Care", "unequal-care"),
        ("unequal_care", "unequal-care"),
        ("équité", "equite"),
        ("-a-", "a"),
        ("a--b", "a-b"),
        ("a/b", "a-b"),
        ("give.md", "give"),
        ("/actions/give/", "give"),
        ("actions/give", "give"),
        ("https://charity.example/actions/give/?from=home#top", "give"),
        ("日本", "name"),
    ],
)
def test_another_name_is_refused_with_the_nearest_right_one(text, better) -> None:
    refused = refusal(parsers.parse_slug, text)

    assert (refused.code, refused.suggestion) == ("value/not-a-name", better)


@pytest.mark.parametrize("text", ["give, news", "give; news", "give,news"])
def test_several_names_in_one_are_not_made_one_name(text) -> None:
    refused = refusal(parsers.parse_slug, text)

    assert refused.suggestion is None
    assert refused.values["fix"].endswith("[give, news]")


@given(st.text(max_size=40))
def test_the_nearest_right_name_is_always_right(text) -> None:
    assert parsers.parse_slug(parsers.slug_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "https://www.example.org/a/b.pdf?x=1&y=2#page=3",
        "http://example.org:8080/",
        "HTTPS://EXAMPLE.ORG",
        "https://bücher.example/straße",
        "https://example.org/a(b)",
    ],
)
def test_a_web_address_is_taken_as_it_is(text) -> None:
    assert parsers.parse_web_address(text) == text


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("www.example.org/report", "https://www.example.org/report"),
        ("example.org", "https://example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("ftp://example.org", None),
        ("https://", None),
        ("https://localhost", None),
        ("https://./", None),
        ("https://exa mple.org", None),
        ("https://example.org/<script>", None),
        ('https://example.org/"', None),
        ("https://bank.example@evil.example/", None),
        ("https://user:word@example.org/", None),
        ("https://[::1", None),
        ("https://example.org\\@evil.example", None),
        ("the report", None),
    ],
)
def test_what_is_no_web_address_is_refused(text, suggestion) -> None:
    refused = refusal(parsers.parse_web_address, text)

    assert (refused.code, refused.suggestion) == ("value/not-an-address", suggestion)


@pytest.mark.parametrize("text", ["press@example.org", "first.last+tag@mail.example.org"])
def test_an_email_address_is_taken(text) -> None:
    assert parsers.parse_email(text) == text


@pytest.mark.parametrize(
    "text", ["press", "press@", "@example.org", "press@example", "a b@example.org", "a@b@c.org"]
)
def test_what_is_no_email_address_is_refused(text) -> None:
    assert refusal(parsers.parse_email, text).code == "value/not-an-email"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mailto:jo@example.org", "jo@example.org"),
        ("Jo Smith <jo@example.org>", "jo@example.org"),
        ("jo@example.org.", "jo@example.org"),
        ("jo@example,org", None),
        ("jo@example.org; kim@example.org", None),
    ],
)
def test_an_email_address_with_more_around_it_is_refused_and_offered_alone(text, meant) -> None:
    refused = refusal(parsers.parse_email, text)

    assert (refused.code, refused.suggestion) == ("value/not-an-email", meant)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "10.1136/bmj.o944",
            "https://doi.org/10.1136/bmj.o944",
            "http://dx.doi.org/10.1136/bmj.o944",
        ),
        *("doi:10.1136/bmj.o944", "DOI: 10.1136/bmj.o944", "HTTPS://DOI.ORG/10.1136/bmj.o944"),
    ],
)
def test_a_doi_is_the_same_however_it_is_written(text) -> None:
    assert parsers.parse_doi(text) == "10.1136/bmj.o944"


@pytest.mark.parametrize(
    "text",
    [
        *("0800 000 000", "+44 20 7946 0000", "(020) 7946-0000", "116 123", "111", "60777"),
        *("+44 (0)20 7946 0000", "+1 (202) 555-0100", "0049 30 - 123456", "+353-1-555-0000"),
    ],
)
def test_a_telephone_number_is_taken(text) -> None:
    assert parsers.parse_phone(text) == text


@pytest.mark.parametrize(
    "text", ["call us", "0800-FREE", "1", "++44 20", "tel:123", "5" * 40, "(020 79"]
)
def test_what_is_no_telephone_number_is_refused(text) -> None:
    assert refusal(parsers.parse_phone, text).code == "value/not-a-phone-number"


def test_hours_behind_a_telephone_number_would_be_dialled_and_are_refused() -> None:
    refused = refusal(parsers.parse_phone, "028 9018 0000 (9-5)")
    assert refused.code == "value/not-a-phone-number"
    assert refused.suggestion == "028 9018 0000"


def test_a_colour_is_six_digits_and_told_in_small_letters() -> None:
    assert parsers.parse_colour("#4B1F5C") == "#4b1f5c"
    for text in ("4b1f5c", "#fff", "purple", "#4b1f5g", "rgb(1,2,3)", "#4b1f5c;"):
        assert refusal(parsers.parse_colour, text).code == "value/not-a-colour"


@pytest.mark.parametrize(
    ("text", "meant"),
    [("#fff", "#ffffff"), ("4b1f5c", "#4b1f5c"), ("fc0", "#ffcc00"), ("purple", None)],
)
def test_a_colour_that_is_nearly_right_is_told_with_what_was_meant(text, meant) -> None:
    refused = refusal(parsers.parse_colour, text)

    assert (refused.code, refused.suggestion) == ("value/not-a-colour", meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("about", "/about/"),
        ("about.md", "/about/"),
        ("topics/light", "/topics/light/"),
        ("https://elsewhere.example/", None),
        ("old page", None),
    ],
)
def test_an_address_on_this_site_that_names_a_file_is_told_with_what_was_meant(text, meant) -> None:
    refused = refusal(parsers.parse_site_path, text)

    assert (refused.code, refused.suggestion) == ("value/not-a-site-path", meant)


@pytest.mark.parametrize("text", ["en", "en-GB", "cy", "pl", "zh-Hant", "zh-Hant-TW", "gsw"])
def test_a_language_is_taken_by_its_code(text) -> None:
    assert parsers.parse_language(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("en_gb", "en-GB"),
        ("en-UK", "en-GB"),
        ("cy-uk", "cy-GB"),
        ("EN-GB", "en-GB"),
        ("English", None),
        ("e", None),
    ],
)
def test_another_word_for_a_language_is_refused(text, meant) -> None:
    refused = refusal(parsers.parse_language, text)

    assert (refused.code, refused.suggestion) == ("value/not-a-language", meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Europe/Londn", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("the office clock", None),
    ],
)
def test_a_misspelt_time_zone_is_guessed(text, meant) -> None:
    refused = refusal(parsers.parse_zone, text)

    assert (refused.code, refused.suggestion) == ("value/not-a-time-zone", meant)


def test_a_time_zone_is_taken_by_its_name() -> None:
    assert parsers.parse_zone("Europe/London") == "Europe/London"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("chart.png", "chart.png"),
        ("reports/submission 2026.pdf", "reports/submission 2026.pdf"),
        ("assets/chart.png", "chart.png"),
        ("content/assets/chart.png", "chart.png"),
        ("été.pdf", "été.pdf"),
    ],
)
def test_a_file_is_named_from_the_assets_folder(text, name) -> None:
    assert parsers.parse_asset_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        *("../secret.pdf", "a/../../b.pdf", "/etc/passwd", "a//b", ".hidden", "a/.b/c.png"),
        *("C:\\a.png", "a\\b.png", "https://example.org/a.png", "a|b", "a/", "", "."),
    ],
)
def test_a_name_that_leaves_the_assets_folder_is_refused(text) -> None:
    assert refusal(parsers.parse_asset_name, text).code == "value/not-a-file-name"


@pytest.mark.parametrize("text", ["/", "/old-page/", "/a/b.html"])
def test_an_address_on_this_site_begins_with_a_slash(text) -> None:
    assert parsers.parse_site_path(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("old-page", "//evil.example/", "/a/../b/", "/a b/", "/a?b", "/a#b", "https://x.org/"),
        *("/a\\b", "/..", ""),
    ],
)
def test_what_is_no_address_on_this_site_is_refused(text) -> None:
    assert refusal(parsers.parse_site_path, text).code == "value/not-a-site-path"
