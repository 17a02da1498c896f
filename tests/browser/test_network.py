"""A page asks nobody else for anything, keeps nothing, says nothing to the console, and weighs little."""

from __future__ import annotations

import gzip
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Request, Route

from tests.browser.pages import PAGES, WITH_SCRIPT, show
from tests.html_page import loaded, parse
from tests.made_site import MadeSite

FIRST_VIEW = 14 * 1024
STORED = """
async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: isSecureContext ? (await caches.keys()).length : 0,
  workers: isSecureContext ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})
"""


@pytest.mark.parametrize("page_type", PAGES)
def test_a_page_asks_its_own_host_alone_keeps_nothing_and_is_quiet(
    page: Page, address: str, page_type: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    show(page, address, page_type)
    page.wait_for_load_state("networkidle")
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    if page_type not in WITH_SCRIPT:
        assert len(asked) <= 4 + page.locator("img").count()
        assert not any(url.endswith(".js") for url in asked)
    if page_type == "not found":
        said = [one for one in said if "404" not in one]
    assert said == []
    assert page.evaluate(STORED) == {
        "cookies": "",
        "local": 0,
        "session": 0,
        "databases": 0,
        "caches": 0,
        "workers": 0,
    }
    assert page.context.cookies() == []


@pytest.mark.parametrize("page_type", ["home", "response", "evidence", "donate", "responses"])
def test_a_first_view_weighs_no_more_than_14_kib(shown: MadeSite, page_type: str) -> None:
    """With gzip, which never does better than the brotli of a good host: the bound is the stricter."""
    tree = shown.tree()
    name = f"{PAGES[page_type].strip('/')}/index.html".lstrip("/")
    page = parse(tree[name].decode())
    parts = [name]
    for part in loaded(page):
        path = part.lstrip("./")
        if path.endswith(".svg"):
            parts.append(path)
    assert len(parts) == 2, "the page, which carries its style, and the icon"
    weight = sum(len(gzip.compress(tree[part], 9)) for part in parts)
    assert weight <= FIRST_VIEW, f"{weight} bytes"


def test_a_sign_up_sends_what_mailchimp_reads_and_nothing_else(page: Page, address: str) -> None:
    sent: list[Request] = []

    def receive(route: Route) -> None:
        sent.append(route.request)
        route.fulfill(status=200, content_type="text/html", body="<h1>Almost finished</h1>")

    page.route("https://*.list-manage.com/**", receive)
    page.goto(address + PAGES["response"])
    page.get_by_role("textbox", name="E-mail address").fill("ada@small.example")
    page.get_by_role("textbox", name="First name").fill("Ada")
    page.get_by_role("checkbox", name="Yes, e-mail me").check()
    page.get_by_role("button", name="Subscribe").click()
    page.get_by_role("heading", name="Almost finished").wait_for()
    assert len(sent) == 1
    assert sent[0].method == "POST"
    noughts = "0" * 25
    assert parse_qs(urlsplit(sent[0].url).query) == {"u": [noughts], "id": ["0" * 10]}
    assert parse_qs(sent[0].post_data or "", keep_blank_values=True) == {
        "EMAIL": ["ada@small.example"],
        "FNAME": ["Ada"],
        "gdpr[0]": ["Y"],
        f"b_{noughts}_0000000000": [""],
    }


def test_a_form_without_consent_is_not_sent(page: Page, address: str) -> None:
    sent: list[str] = []
    page.route("https://**", lambda route: (sent.append(route.request.url), route.abort())[1])
    page.goto(address + PAGES["response"])
    page.get_by_role("textbox", name="E-mail address").fill("ada@small.example")
    page.get_by_role("button", name="Subscribe").click()
    assert page.evaluate("document.activeElement.type") == "checkbox"
    assert sent == []


def test_a_gift_opens_at_the_provider_in_the_same_tab(page: Page, address: str) -> None:
    page.route(
        "https://cafdonate.cafonline.org/**",
        lambda route: route.fulfill(status=200, content_type="text/html", body="<h1>Give</h1>"),
    )
    page.goto(address + PAGES["response"])
    page.get_by_role("link", name="Give £25 a month").click()
    page.get_by_role("heading", name="Give").wait_for()
    assert len(page.context.pages) == 1
    query = parse_qs(urlsplit(page.url).query)
    assert query["caf_donationamount"] == ["25"]


def test_an_old_address_leads_to_the_new_one(page: Page, address: str) -> None:
    page.goto(f"{address}/took-back/")
    page.wait_for_url(f"{address}/responses/taken-back/")
    assert page.locator("h1").inner_text() == "Something we took back"
