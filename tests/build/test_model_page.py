"""The model page of the sample holds all that a supporter, a journalist and a checker look for."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.html_page import Element, loaded, parse
from tests.made_site import MadeSite

ADDRESS = "/responses/ethnic-inequalities-review/"
REVIEW = "https://nhsrho.org/research/ethnic-inequalities-in-healthcare-a-rapid-evidence-review-3"
NOUGHTS = "0" * 25


@pytest.fixture(scope="session")
def model(sample: MadeSite) -> Element:
    return parse(sample.page(ADDRESS))


@pytest.fixture(scope="session")
def form(model: Element) -> Element:
    return model.one("form")


def test_it_says_what_it_is_about_in_its_title_and_its_one_heading(model: Element) -> None:
    title = "Race and mental health care: our response to the Race and Health Observatory’s review"
    assert model.one("h1").text == title
    assert model.one("title").text.startswith(title)


def test_it_says_when_it_was_published_and_last_changed(model: Element) -> None:
    times = {one["datetime"]: one.text for one in model.all("time")}
    assert times["2022-02-14"] == "14 February 2022"
    assert times["2023-11-01"] == "1 November 2023"


def test_it_leads_to_the_review(model: Element) -> None:
    assert REVIEW in [
        one["href"] for one in model.one("section", **{"aria-labelledby": "answers"}).all("a")
    ]


def test_it_quotes_a_person_by_name_and_role(model: Element) -> None:
    quotation = model.one("figure", class_="quotation")
    assert quotation.one("blockquote").text.startswith("“Nobody reading this review can go on")
    assert "Ruth Adeyinka-Moss, Chief executive of Evenhand" in quotation.text


def test_it_quotes_the_review_itself(model: Element) -> None:
    prose = model.one("div", class_="prose")
    assert any("structural, institutional" in one.text for one in prose.all("blockquote"))


def test_its_figure_is_traced_to_the_evidence_and_the_source(model: Element) -> None:
    prose = model.one("div", class_="prose")
    finding = prose.one("div", class_="finding")
    assert finding.one("span", class_="figure-number").text == "4.6"
    assert "343.5 detentions per 100,000 people" in finding.text
    to_source, to_evidence = (one["href"] for one in finding.all("a"))
    assert to_evidence == "../../evidence/detention-rates/#black-2020-21"
    source = model.one("li", id=to_source.removeprefix("#"))
    assert "Mental Health Act Statistics, Annual Figures 2020-21" in source.text


def test_what_is_cited_stands_in_the_list_of_sources_and_nothing_else_does(model: Element) -> None:
    ids = [one["id"] for one in model.all() if one["id"]]
    assert len(ids) == len(set(ids))
    cited = {
        one["href"]
        for one in model.one("div", class_="prose").all("a")
        if one["href"].startswith("#source-")
    }
    listed = model.one("ol", class_="sources").all("li")
    assert {f"#{one['id']}" for one in listed} == cited


def test_it_can_be_given_to_at_the_provider_alone(model: Element) -> None:
    gifts = model.one("section", class_="band-donate").all("a")
    assert {urlsplit(one["href"]).hostname for one in gifts} == {"cafdonate.cafonline.org"}
    amounts = {
        one["caf_donationamount"][0]
        for one in (parse_qs(urlsplit(gift["href"]).query) for gift in gifts)
        if "caf_donationamount" in one
    }
    assert amounts == {"10", "25", "50"}
    assert all("target" not in one.attributes for one in gifts)


def test_the_form_goes_where_mailchimp_expects_it(form: Element) -> None:
    assert form["method"] == "post"
    action = urlsplit(form["action"])
    assert (action.scheme, action.netloc) == (
        "https",
        "evenhand-demonstration.us0.list-manage.com",
    )
    assert action.path == "/subscribe/post"
    assert parse_qs(action.query) == {"u": [NOUGHTS], "id": ["0" * 10]}
    assert "target" not in form.attributes


def test_its_fields_have_the_names_that_mailchimp_reads(form: Element) -> None:
    named = {one["name"]: one for one in form.all("input")}
    assert set(named) == {"EMAIL", "FNAME", "gdpr[0]", f"b_{NOUGHTS}_0000000000"}
    assert named["EMAIL"]["type"] == "email"
    assert named["EMAIL"]["autocomplete"] == "email"
    assert named["FNAME"]["autocomplete"] == "given-name"
    assert (named["gdpr[0]"]["type"], named["gdpr[0]"]["value"]) == ("checkbox", "Y")


def test_every_field_has_a_label_of_its_own(form: Element) -> None:
    labels = {one["for"]: one.text for one in form.all("label")}
    for field in form.all("input"):
        if field["type"] != "hidden":
            assert labels[field["id"]]


def test_nothing_is_ticked_or_filled_in_beforehand(model: Element) -> None:
    for field in model.all("input"):
        assert "checked" not in field.attributes
        if field["type"] not in ("hidden", "checkbox"):
            assert field["value"] == ""


def test_the_trap_for_robots_is_out_of_everybody_elses_way(form: Element) -> None:
    trap = form.one("input", name=f"b_{NOUGHTS}_0000000000")
    assert trap["tabindex"] == "-1"
    assert trap["autocomplete"] == "off"
    assert trap.parent is not None
    assert trap.parent["aria-hidden"] == "true"


def test_beside_the_form_stand_another_way_and_the_privacy_page(model: Element) -> None:
    band = model.one("section", **{"aria-labelledby": "action-newsletter"})
    leads = [one["href"] for one in band.all("a")]
    assert "../../privacy/" in leads
    assert any(
        one.startswith("https://evenhand-demonstration.us0.list-manage.com/subscribe?")
        for one in leads
    )
    assert any(one.startswith("tel:") for one in leads)


def test_it_says_that_the_charity_is_a_demonstration(model: Element) -> None:
    assert "fictional" in model.one("p", class_="demo").text
    for place in ("action-join-us-donate", "action-newsletter"):
        band = model.one("section", **{"aria-labelledby": place})
        assert "This is a demonstration." in band.text


def test_no_page_runs_a_script_or_loads_from_another_host(sample: MadeSite) -> None:
    pages = {name: body for name, body in sample.tree().items() if name.endswith(".html")}
    assert len(pages) > 20
    for name, body in pages.items():
        document = parse(body.decode())
        for address in loaded(document):
            assert not urlsplit(address).netloc, f"{name} loads {address}"
        # Search has a page of its own, the only one with a script; that too is the site's own.
        kinds = {"application/ld+json"} | ({"module"} if name == "search/index.html" else set())
        assert {one["type"] for one in document.all("script")} <= kinds, name
        handlers = [key for one in document.all() for key in one.attributes if key.startswith("on")]
        assert handlers == [], name
        # One sheet, in the head: nothing styles a part of a page by itself.
        assert len(document.all("style")) == (
            0 if document.all("meta", **{"http-equiv": "refresh"}) else 1
        ), name
        assert not [one for one in document.all() if "style" in one.attributes], name


def test_no_style_sheet_loads_anything(sample: MadeSite) -> None:
    (sheet,) = parse(sample.page("/")).all("style")
    assert "@import" not in sheet.text
    assert "url(" not in sheet.text


def test_every_link_and_form_of_the_site_itself_leads_somewhere(sample: MadeSite) -> None:
    tree = sample.tree()
    for name, body in tree.items():
        if not name.endswith(".html"):
            continue
        document = parse(body.decode())
        for link in document.all("a"):
            address = urlsplit(link["href"])
            if address.scheme or address.netloc:
                continue
            target = resolved(name, address.path)
            assert target in tree, f"{name}: {link['href']}"
            if address.fragment:
                ids = {one["id"] for one in parse(tree[target].decode()).all()}
                assert address.fragment in ids, f"{name}: {link['href']}"


def resolved(page: str, path: str) -> str:
    """The file that a link with `path` on the file `page` leads to."""
    if not path:
        return page
    parts = [] if path.startswith("/") else page.split("/")[:-1]
    for part in path.strip("/").split("/") if path.strip("/") else []:
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    target = "/".join(parts)
    return target if not path.endswith("/") else f"{target}/index.html".lstrip("/")
