"""A built page is read as browsers read it, and what may not be seen is told with its file and its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaign.models.settings.organisation import Company
from tests.unit.publishing.inspected_tree import PAGE, REGISTERED, codes_of, inspected


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://tracker.example/x.gif" alt="">',
        '<img src="/\\tracker.example/x.gif" alt="">',
        '<img src="//tracker.example/x.gif" alt="">',
        '<img alt="" srcset="../assets/a.png 1x, https://tracker.example/b.png 2x">',
        '<p style="background:url(https://tracker.example/x.gif)">A</p>',
        "<style>@import 'https://tracker.example/x.css';</style>",
        '<video poster="https://tracker.example/x.jpg"></video>',
        '<svg><image href="https://tracker.example/x.svg"/></svg>',
        '<svg><use xlink:href="https://tracker.example/x.svg#a"/></svg>',
        '<link rel="preconnect" href="https://tracker.example">',
        '<iframe src="https://tracker.example/"></iframe>',
        '<a href="../" ping="https://tracker.example/">A</a>',
        '<table background="https://tracker.example/x.gif"></table>',
        '<script src="https://tracker.example/x.js"></script>',
    ],
)
def test_what_is_fetched_from_elsewhere_is_found(tmp_path: Path, body: str) -> None:
    assert codes_of(inspected(tmp_path, body))[0] == "third-party-request"


def test_a_style_sheet_that_fetches_from_elsewhere_is_found(tmp_path: Path) -> None:
    style = "p { background: url( 'https://tracker.example/x.gif' ) }"
    found = inspected(tmp_path, "", also={"assets/style.css": style})
    assert codes_of(found) == ["third-party-request"]


@pytest.mark.parametrize("url", ["ground.png", "/assets/ground.png", "'ground.png'"])
def test_a_style_that_fetches_a_file_that_is_not_there_is_found(tmp_path: Path, url: str) -> None:
    found = inspected(tmp_path, "", head=f"<style>p {{ background: url({url}) }}</style>")
    assert codes_of(found) == ["broken-link"]


def test_a_style_may_fetch_a_file_of_the_site_and_hold_a_drawing(tmp_path: Path) -> None:
    drawn = "<style>p { background: url(data:image/svg+xml,x); fill: url(#stripes) }</style>"
    assert inspected(tmp_path, "", head=drawn) == []
    own = "<style>p { background: url(../assets/style.css) }</style>"
    assert inspected(tmp_path, "", head=own) == []


def test_a_declared_host_may_be_fetched_from_only_in_encrypted_form(tmp_path: Path) -> None:
    hosts = frozenset({"pictures.example.org"})
    assert (
        inspected(tmp_path, '<img src="https://pictures.example.org/a.png" alt="">', hosts=hosts)
        == []
    )
    found = inspected(tmp_path, '<img src="http://pictures.example.org/a.png" alt="">', hosts=hosts)
    assert codes_of(found) == ["mixed-content"]


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<script src="../assets/x.js"></script>',
        '<script type="module">x()</script>',
        "<svg><script>alert(1)</script></svg>",
        '<img src="../assets/x.png" alt="" onerror="alert(1)">',
        '<svg/onload="alert(1)"></svg>',
        '<a href="java&#10;script:alert(1)">A</a>',
        '<a href="data:text/html,x">A</a>',
        '<base href="../">',
        '<object data="../assets/x.svg"></object>',
        '<iframe srcdoc="x"></iframe>',
        '<svg><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>',
        '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">',
    ],
)
def test_what_would_run_is_found(tmp_path: Path, body: str) -> None:
    also = {"assets/x.js": "", "assets/x.png": "", "assets/x.svg": "<svg></svg>"}
    assert "active-code" in codes_of(inspected(tmp_path, body, also=also))


def test_structured_data_is_no_code_and_a_trusted_page_may_have_a_script(tmp_path: Path) -> None:
    data = '<script type="application/ld+json">{"a": "https://x.example/"}</script>'
    assert inspected(tmp_path, data) == []
    trusted = frozenset({"about/index.html"})
    assert inspected(tmp_path, "<script>alert(1)</script>", trusted=trusted) == []


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ("https://elsewhere.example/join", "undeclared-form"),
        ("https://lists.example.org.evil.example/", "undeclared-form"),
        ("https://lists.example.org@evil.example/", "undeclared-form"),
        ("https://lists.example.net/", "undeclared-form"),
        ("mailto:someone@trust.org.uk", "undeclared-form"),
        ("javascript:alert(1)", "undeclared-form"),
        ("http://lists.example.org/", "mixed-content"),
        ("https://lists.example.org/subscribe", None),
        ("https://a.lists.example.net/", None),
        ("../", None),
    ],
)
def test_a_form_goes_only_where_the_settings_say(
    tmp_path: Path, action: str, code: str | None
) -> None:
    form = f'<form action="{action}" method="post"><input name="EMAIL"></form>'
    assert codes_of(inspected(tmp_path, form)) == ([code] if code else [])


def test_a_button_that_takes_a_form_elsewhere_is_found(tmp_path: Path) -> None:
    form = '<form action="https://lists.example.org/"><button formaction="https://evil.example/">A</button></form>'
    assert codes_of(inspected(tmp_path, form)) == ["undeclared-form"]


def test_a_ticked_box_is_found_in_a_form_and_not_in_a_list_of_tasks(tmp_path: Path) -> None:
    box = '<input type="checkbox" name="consent" checked>'
    assert inspected(tmp_path, f"<ul><li>{box}</li></ul>") == []
    found = inspected(tmp_path, f'<form action="../">{box}</form>')
    assert codes_of(found) == ["pre-ticked"]


def test_a_button_to_a_payment_host_that_no_setting_names_is_found(tmp_path: Path) -> None:
    link = '<a class="{}" href="https://www.justgiving.com/somebody">Give</a>'
    found = inspected(tmp_path, link.format("button"))
    assert codes_of(found) == ["undeclared-destination"]
    declared = frozenset({"www.justgiving.com"})
    assert inspected(tmp_path, link.format("button"), gifts=declared) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("../missing/", "broken-link"),
        ("../about", None),
        ("/campaign/about/", None),
        ("/about/", "broken-link"),
        ("https://trust.example/campaign/gone/", "broken-link"),
        ("https://trust.example/", None),
        ("https://trust.example/campaign/about/?a=b", None),
        ("../assets/style.css", None),
        ("#part", None),
        ("#nowhere", "broken-anchor"),
        ("../about/#caf%C3%A9", None),
        ("../#part", "broken-anchor"),
        ("#top", None),
        ("../about/%69ndex.html", None),
        ("tel:111", None),
    ],
)
def test_a_link_leads_to_something_that_is_there(
    tmp_path: Path, link: str, code: str | None
) -> None:
    found = inspected(tmp_path, f'<p id="part"></p><p id="café"></p><a href="{link}">A</a>')
    assert codes_of(found) == ([code] if code else [])


def test_what_is_told_names_the_built_file_and_the_source(tmp_path: Path) -> None:
    (found,) = inspected(tmp_path, '<a href="gone/">A</a>')
    assert found.span.file == "content/pages/about.md"
    assert "about/index.html" in found.title


def test_a_page_has_one_main_heading_a_language_and_each_id_once(tmp_path: Path) -> None:
    found = inspected(tmp_path, '<h1>B</h1><p id="a"></p><p id="a"></p>')
    assert codes_of(found) == ["one-main-heading", "id-twice"]
    bare = inspected(tmp_path, "", also={"about/index.html": "<h1>A</h1>"})
    assert codes_of(bare) == ["no-language"]


def test_a_page_that_asks_for_money_says_whose_it_is(tmp_path: Path) -> None:
    ask = '<a href="https://give.example.org/trust">Give</a>'
    home = {"index.html": PAGE.format(head="", body="Small Trust, a charity, SC012345")}
    found = inspected(tmp_path, ask, also=home, organisation=REGISTERED)
    assert codes_of(found) == ["no-charity-status"]
    said = f"{ask} <footer>Small Trust is a <b>registered\ncharity</b>.</footer>"
    assert inspected(tmp_path, said, also=home, organisation=REGISTERED) == []


def test_the_home_page_of_a_scottish_charity_and_a_company_says_who_they_are(
    tmp_path: Path,
) -> None:
    company = Company(
        name="Small Trust Ltd",
        number="01234567",
        part_of_uk="Scotland",
        registered_office="1 High Street",
    )
    organisation = REGISTERED.model_copy(update={"company": company})
    found = inspected(tmp_path, "", organisation=organisation)
    assert codes_of(found) == ["home-page-identity"] * 7
    said = "Small Trust is a registered charity, SC012345. Small Trust Ltd, 01234567, Scotland, 1 High Street"
    home = {"index.html": PAGE.format(head="", body=said)}
    assert inspected(tmp_path, "", also=home, organisation=organisation) == []


def test_home_and_each_page_with_a_form_lead_to_the_privacy_page(tmp_path: Path) -> None:
    form = '<form action="https://lists.example.org/"><input name="EMAIL"></form>'
    also = {"privacy/index.html": PAGE.format(head="", body="")}
    found = inspected(tmp_path, form, also=also, privacy="/privacy/")
    assert codes_of(found) == ["no-privacy-link", "no-privacy-link"]
    link = '<a href="{}privacy/">Privacy</a>'
    also["index.html"] = PAGE.format(head="", body=link.format(""))
    assert inspected(tmp_path, form + link.format("../"), also=also, privacy="/privacy/") == []


def test_nothing_asks_people_to_take_part_in_what_has_ended(tmp_path: Path) -> None:
    section = '<section aria-labelledby="action-{}"><a class="button" href="https://p.example/">Sign</a></section>'
    ended = frozenset({"old"})
    assert codes_of(inspected(tmp_path, section.format("old"), ended=ended)) == ["ended-action"]
    assert codes_of(inspected(tmp_path, section.format("old-2"), ended=ended)) == ["ended-action"]
    assert inspected(tmp_path, section.format("old-friends"), ended=ended) == []
    also = {"actions/old/index.html": PAGE.format(head="", body="")}
    header = '<a class="give" href="../actions/old/">Sign now</a>'
    assert codes_of(inspected(tmp_path, header, also=also, ended=ended)) == ["ended-action"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Write to bob.smith@gmail.com.", "private-email"),
        ("Write to PRESS@trust.org.uk", None),
        ("Write to the minister: office@health.gov.uk", None),
        ("Ring 07700 900123", "private-phone"),
        ("Ring +44 (0)7700 900 123 today", "private-phone"),
        ("Ring (0161) 496-0000", "private-phone"),
        ("Ring 020 7946 0118 or +44 20 7946 0118", None),
        ("Ring 0800 123 4567 or 0300 123 4567", None),
        ("ISBN 0140449132, 0-14-044913-2", None),
        ("doi:10.1016/S0140-01234567890", None),
        ("0.12345678901 and 1,012,345,678,90", None),
        ("Her number is AB 12 34 56 C.", "national-insurance-number"),
        ("Her number is AB123456C.", "national-insurance-number"),
        ("Form GB 12 34 56 C and AB1234567C", None),
    ],
)
def test_what_belongs_to_a_person_is_found(tmp_path: Path, text: str, code: str | None) -> None:
    found = inspected(tmp_path, f"<p>{text}</p>")
    assert codes_of(found) == ([code] if code else [])


def test_an_address_that_only_a_link_holds_is_found(tmp_path: Path) -> None:
    found = inspected(tmp_path, '<a href="mailto:zoe@trust.org.uk?subject=x">Write</a>')
    assert codes_of(found) == ["private-email"]


def test_a_drawing_that_runs_something_is_found(tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><g onclick="x()"/></svg>'
    assert codes_of(inspected(tmp_path, "", also={"assets/a.svg": drawing})) == ["active-code"]


def test_a_page_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "odd.html").write_bytes("<h1>Café</h1>".encode("latin-1"))
    assert codes_of(inspected(tmp_path, "")) == ["unreadable-page"]
