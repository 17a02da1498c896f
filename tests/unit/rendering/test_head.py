"""What a page says about itself to search engines, feed readers and whoever shares it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.unit.rendering.conftest import Made, Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import ACTION, DONATE, EVIDENCE, PAGE, RESPONSE, SETTINGS

ROOT = "https://evenhand.example/campaign"
EVENT = (
    ACTION.format(title="Come to the lecture")
    + "kind: event\ntext: Come.\nbutton: Book a place\nends: 2099-01-01\n"
    + "event: {starts_at: 2098-12-01 19:00, ends_at: 2098-12-01 21:00, place: Town Hall}\n"
)
# What https://schema.org/ and the search engines' own rules ask of each type we use.
NEEDED = {
    "Article": {"headline", "author", "publisher", "datePublished", "dateModified", "url"},
    "Event": {"name", "startDate", "location", "organizer"},
    "DonateAction": {"target", "recipient"},
    "NGO": {"name", "url"},
    "Place": {"name", "address"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "CorrectionComment": {"text", "datePublished"},
    "CollectionPage": {"name", "url"},
    "WebPage": {"name"},
    "WebSite": {"name", "url", "publisher"},
    "CreativeWork": {"name"},
    "Report": {"name"},
    "Organization": {"name"},
    "PropertyValue": {"propertyID", "value"},
}


def data(document: Document) -> list[dict[str, Any]]:
    """The things that the JSON-LD of a page tells of."""
    (script,) = [
        one for one in document.all("script") if one.attributes.get("type") == "application/ld+json"
    ]
    told = json.loads(script.words)
    assert told["@context"] == "https://schema.org"
    return list(told["@graph"])


def things(value: object) -> list[dict[str, Any]]:
    """Every thing in a piece of JSON-LD, however deep."""
    if isinstance(value, dict):
        own = [value] if "@type" in value else []
        return own + [one for part in value.values() for one in things(part)]
    return [one for part in value for one in things(part)] if isinstance(value, list) else []


def meta(document: Document) -> dict[str, str]:
    """The page's meta elements, by name or property."""
    return {
        one.attributes.get("property") or one.attributes.get("name", ""): one.attributes["content"]
        for one in document.all("meta")
        if "content" in one.attributes
    }


@pytest.fixture
def site(made: Maker) -> Made:
    """A site with a page of each type."""
    corrected = RESPONSE + "corrections: [{date: 2022-03-01, text: The rate was wrong.}]\n"
    sourced = (
        corrected
        + "sources: [{id: act, kind: report, title: The Act, publisher: ONS, url: https://a.example/}]\n"
    )
    return made(
        {
            "pages/index": PAGE.format(title="Equal care") + "role: home\n",
            "pages/about": PAGE.format(title="About"),
            "responses/review": sourced,
            "evidence/rates": EVIDENCE,
            "actions/give": DONATE,
            "actions/lecture": EVENT,
        }
    )


ADDRESSES = [
    "/", "/about/", "/responses/", "/responses/review/", "/evidence/rates/",
    "/actions/give/", "/actions/lecture/", "/topics/", "/topics/care/", "/404.html",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_thing_has_a_known_type_and_what_that_type_needs(site: Made, address: str) -> None:
    for thing in things(data(site.document(address))):
        assert NEEDED[thing["@type"]] <= set(thing), thing


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "WebSite"),
        ("/about/", "WebPage"),
        ("/responses/", "CollectionPage"),
        ("/responses/review/", "Article"),
        ("/evidence/rates/", "Article"),
        ("/actions/give/", "WebPage"),
        ("/actions/lecture/", "Event"),
        ("/topics/care/", "CollectionPage"),
    ],
)
def test_each_page_says_what_it_is(site: Made, address: str, kind: str) -> None:
    assert data(site.document(address))[0]["@type"] == kind


def test_a_response_names_what_it_answers_what_it_cites_and_what_was_mended(site: Made) -> None:
    article = data(site.document("/responses/review/"))[0]
    assert article["about"]["name"] == "The review"
    assert [one["name"] for one in article["citation"]] == ["The review", "The Act"]
    assert article["correction"][0]["text"] == "The rate was wrong."
    assert (article["datePublished"], article["dateModified"]) == ("2022-02-14", "2022-03-01")


def test_an_event_has_its_hours_with_their_zone(site: Made) -> None:
    event = data(site.document("/actions/lecture/"))[0]
    assert event["startDate"] == "2098-12-01T19:00:00+00:00"
    assert event["endDate"] == "2098-12-01T21:00:00+00:00"


def test_the_way_to_a_page_is_numbered_and_ends_at_it(site: Made) -> None:
    trail = data(site.document("/responses/review/"))[1]["itemListElement"]
    assert [one["position"] for one in trail] == [1, 2, 3]
    assert [one["item"] for one in trail] == [
        f"{ROOT}/", f"{ROOT}/responses/", f"{ROOT}/responses/review/",
    ]  # fmt: skip


def test_only_the_home_page_tells_who_the_charity_is_in_full(site: Made) -> None:
    assert data(site.document("/"))[0]["publisher"]["identifier"][0]["value"] == "1234567"
    assert "identifier" not in data(site.document("/about/"))[0]["publisher"]


def test_a_withdrawn_page_tells_nothing_but_its_title(made: Maker) -> None:
    taken_back = RESPONSE.replace("approved", "withdrawn")
    taken_back += "withdrawn: {date: 2022-05-05, reason: It was wrong.}\n"
    page = data(made({"responses/review": taken_back}).document("/responses/review/"))[0]
    assert page["@type"] == "WebPage"
    assert not {"description", "about", "headline"} & set(page)


@pytest.mark.parametrize("address", ADDRESSES[:-1])
def test_each_page_that_is_found_has_a_picture_where_it_is_shared(site: Made, address: str) -> None:
    told = meta(site.document(address))
    picture = told["og:image"].removeprefix(f"{ROOT}/")
    assert {one.path: one.content for one in site.renderer.pictures()}[picture]
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["twitter:card"] == "summary_large_image"
    assert told["og:image:alt"]
    assert told["og:url"] == f"{ROOT}{address}"


def test_no_picture_is_made_unless_the_settings_ask_for_it(made: Maker) -> None:
    publishing = SETTINGS["publishing.yml"].replace("social_pictures: yes\n", "")
    site = made({"responses/review": RESPONSE}, settings={"publishing.yml": publishing})
    told = meta(site.document("/responses/review/"))
    assert "og:image" not in told
    assert told["twitter:card"] == "summary"
    assert list(site.renderer.pictures()) == []


def test_what_is_not_found_or_only_previewed_has_no_picture(made: Maker) -> None:
    assert "og:image" not in meta(made({}).document("/404.html"))
    preview = made({"responses/review": RESPONSE}, preview=True)
    assert "og:image" not in meta(preview.document("/responses/review/"))


def test_a_page_leads_to_the_feeds_it_belongs_to(site: Made) -> None:
    def feeds(address: str) -> list[str]:
        links = site.document(address).all("link", rel="alternate")
        return [one.attributes["href"] for one in links]

    assert feeds("/responses/review/") == ["../../feed.xml"]
    assert feeds("/topics/care/") == ["../../feed.xml", "../../topics/care/feed.xml"]


def test_a_site_without_responses_leads_to_no_feed(made: Maker) -> None:
    site = made({"pages/about": PAGE.format(title="About")})
    assert site.document("/about/").all("link", rel="alternate") == []


@pytest.mark.parametrize(("language", "direction"), [("ur", "rtl"), ("cy", None)])
def test_a_page_in_another_language_says_which_parts_are_in_which(
    made: Maker, language: str, direction: str | None
) -> None:
    """The frame is in the site's own language; a screen reader changes its voice there and back."""
    site = made(
        {"responses/review": RESPONSE + f"language: {language}\n", "responses/own": RESPONSE}
    )
    page = site.document("/responses/review/")
    whole = page.all("html")[0].attributes
    assert (whole["lang"], whole.get("dir")) == (language, direction)
    parts = site.html("/responses/review/").split('<div lang="en-GB" dir="ltr">')
    assert [part.lstrip()[:10] for part in parts[1:]] == ['<a class="', "<footer cl"]
    assert re.search(r"</header>\s*</div>\s*<main", parts[1])
    assert 'dir="' not in site.html("/responses/own/")


def test_words_of_an_entry_in_another_language_say_so_wherever_they_are_shown(made: Maker) -> None:
    welsh = DONATE.replace("Join the work", "Ymunwch") + "language: cy\n"
    site = made(
        {
            "actions/ymunwch": welsh,
            "actions/give": DONATE,
            "responses/own": RESPONSE + "actions: [ymunwch, give]\nrelated: [actions/ymunwch]\n",
        }
    )
    page, listing = site.html("/responses/own/"), site.html("/actions/")
    assert 'id="action-ymunwch" lang="cy">Ymunwch</h2>' in page
    assert '<p class="band-text" lang="cy">' in page
    assert '/actions/ymunwch/" lang="cy">Ymunwch</a>' in page
    assert '/actions/ymunwch/" lang="cy">Ymunwch</a></h3>' in listing
    assert 'id="action-give">Join the work</h2>' in page
    assert site.html("/actions/give/").count(" lang=") == 1


def test_words_in_the_sites_own_language_say_so_on_a_page_in_another(made: Maker) -> None:
    welsh = RESPONSE + "language: cy\nactions: [give]\n"
    page = made({"actions/give": DONATE, "responses/own": welsh}).html("/responses/own/")
    assert 'id="action-give" lang="en-GB">Join the work</h2>' in page
