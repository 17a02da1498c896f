"""Addresses are relative to the page, so that a site works in any folder."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign.rendering.place import Place, output_path
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import PAGE, RESPONSE

SITE = "https://evenhand.example/campaign/"
SEGMENTS = st.lists(
    st.text(
        st.characters(exclude_characters="/\\", exclude_categories=["C", "Z"]),
        min_size=1,
        max_size=9,
    ).filter(lambda text: text.strip(".") != ""),
    max_size=4,
)


@given(here=SEGMENTS, there=SEGMENTS)
def test_a_relative_address_leads_where_it_should_from_any_page(
    here: list[str], there: list[str]
) -> None:
    address, target = (f"/{'/'.join(one)}/" if one else "/" for one in (here, there))
    way = Place.of(address, SITE).to(target)
    base = Place.of("/", SITE).whole(address)
    assert unquote(urlsplit(urljoin(base, way)).path) == f"/campaign{target}"
    assert not urlsplit(way).scheme
    assert not way.startswith("/")


def test_the_page_for_what_is_not_found_works_at_any_depth() -> None:
    assert Place.of("/404.html", SITE).to("/responses/") == "/campaign/responses/"
    assert Place.of("/404.html", "https://evenhand.example").to("/") == "/"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/responses/x/", "responses/x/index.html"),
        ("/404.html", "404.html"),
        ("/old", "old/index.html"),
        ("/old/page.php", "old/page.php"),
    ],
)
def test_a_page_is_written_where_a_server_finds_it(address: str, path: str) -> None:
    assert output_path(address) == path


def test_no_page_but_the_one_for_what_is_not_found_names_the_root(made: Maker) -> None:
    site = made({"responses/review": RESPONSE, "pages/index": PAGE.format(title="Home")})
    for page in site.renderer.pages():
        if page.address != "/404.html":
            links = Document(site.renderer.document(page)).all("a")
            assert [one for one in links if one.attributes["href"].startswith("/")] == []


def test_the_canonical_address_is_whole(made: Maker) -> None:
    page = made({"responses/review": RESPONSE}).document("/responses/review/")
    canonical = page.all("link", rel="canonical")[0].attributes["href"]
    assert canonical == "https://evenhand.example/campaign/responses/review/"


def test_a_link_in_a_body_leads_to_the_page_and_its_heading(made: Maker) -> None:
    body = "See [it](../responses/review.md#why) and [there](https://a.example.org/?a=1&b=2).\n"
    site = made(
        {
            "responses/review": (RESPONSE, "## Why\n\nWords.\n"),
            "pages/about": (PAGE.format(title="About"), body),
        }
    )
    hrefs = [one.attributes["href"] for one in site.document("/about/").all("a")]
    assert "../responses/review/#why" in hrefs
    assert "https://a.example.org/?a=1&b=2" in hrefs
