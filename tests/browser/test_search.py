"""The search page in a real browser: found by keyboard, said to screen readers, nothing from elsewhere."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.made_site import MadeSite


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample site."""
    site = MadeSite.sample(tmp_path_factory.mktemp("searched") / "sample")
    built = site.build()
    assert built.code == 0, built.said

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *said: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(Path(site.site)))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_words_are_found_by_keyboard_alone(page: Page, served: str) -> None:
    page.goto(f"{served}/search/")
    page.focus("#q")
    page.keyboard.type("talking therapies")
    page.keyboard.press("Enter")
    page.wait_for_selector("#found-items a")

    assert page.url.endswith("?q=talking+therapies")
    assert page.input_value("#q") == "talking therapies"
    page.focus("#q")
    page.keyboard.press("Tab")  # the button
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent")
    assert "Talking Therapies" in first
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served}/*/*/")


def test_how_many_were_found_is_said_aloud(page: Page, served: str) -> None:
    page.goto(f"{served}/search/?q=ethnicity")
    page.wait_for_selector("#found-items a")

    status = page.get_by_role("status")
    assert "pages have “ethnicity”" in status.inner_text()
    assert "ethnicity" in page.title()


def test_the_words_under_a_title_do_not_say_the_title_again(page: Page, served: str) -> None:
    page.goto(f"{served}/search/?q=detention")
    page.wait_for_selector("#found-items a")

    found = page.locator("#found-items li")
    said = {
        one.locator("a").inner_text(): one.locator("p").last.inner_text() for one in found.all()
    }
    assert "Detention under the Mental Health Act, by ethnicity" in said
    assert [title for title, words in said.items() if title in words] == []
    first = said["Detention under the Mental Health Act, by ethnicity"]
    assert first.startswith("How often Black and White people in England are detained")
    assert found.locator("p strong").count()  # the words that were asked for stand out


def test_what_is_not_found_is_said_and_the_lists_are_there(page: Page, served: str) -> None:
    page.goto(f"{served}/search/?q=zyzzyva")
    page.get_by_text("No page has “zyzzyva”").wait_for()

    assert page.locator("#found-items li").count() == 0
    assert page.get_by_role("link", name="The evidence").is_visible()


def test_words_in_the_address_cannot_become_part_of_the_page(page: Page, served: str) -> None:
    page.goto(f"{served}/search/?q=%3Cimg%20src%3Dzyzzyva%3E")
    expect(page.locator("#found-status")).to_contain_text(re.compile("pages? ha|No page", re.I))
    assert "<img src=zyzzyva>" in page.inner_text("#found-status")

    assert page.locator("main img").count() == 0


def test_nothing_is_asked_of_another_host_and_nothing_is_loaded_before_words(
    page: Page, served: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{served}/search/", wait_until="networkidle")
    assert not [one for one in asked if "/search/" in one.removeprefix(f"{served}/search/")]
    assert not [one for one in asked if one.endswith((".wasm", "pagefind.js"))]

    page.goto(f"{served}/search/?q=detention", wait_until="networkidle")
    page.wait_for_selector("#found-items a")

    assert [one for one in asked if not one.startswith(served)] == []
    assert said == []


def test_without_script_the_page_says_so_and_offers_the_lists(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/search/")

    assert not page.locator("#found").is_visible()
    assert page.locator("noscript p").is_visible()  # a search by words leaves noscript out
    assert not page.locator("#q").is_visible()
    assert page.get_by_role("link", name="Our responses").is_visible()
    context.close()


def test_an_index_that_is_missing_is_said_and_not_silent(page: Page, served: str) -> None:
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{served}/search/?q=detention")

    page.get_by_text("The search does not work just now").wait_for()
