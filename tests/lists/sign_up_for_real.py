"""From a built page to a member of a real list, with nothing in between that is ours: `make test-lists`."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser.provider_site import HOST, ProviderSite
from tests.browser.recording import Recorder
from tests.lists.server import ListServer

LISTS = "lists.evenhand.invalid"
SETTINGS = f"""\
    permission: opt_in
    provider: mailman3_exempt
    settings: {{host: {LISTS}, list_id: news.{LISTS}}}
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ListServer]:
    folder = tmp_path / "server"
    folder.mkdir()
    started = ListServer(folder, Path(os.environ["LISTS_VENV"]).absolute() / "bin")
    try:
        started.start()
        yield started
    finally:
        started.stop()


def test_somebody_who_signs_up_without_script_is_on_the_list_with_her_name(
    server: ListServer,
    tmp_path: Path,
    playwright: Playwright,
    browser_type_launch_args: dict[str, object],
) -> None:
    begun = time.monotonic()
    token = secrets.token_hex(4)
    name, address = f"Zoë Müller {token}", f"zoe-{token}@example.org"
    server.ask("POST", "domains", mail_host=LISTS)
    server.ask("POST", "lists", fqdn_listname=f"news@{LISTS}")
    server.ask("PATCH", f"lists/news.{LISTS}/config", subscription_policy="confirm")
    assert address not in server.members()
    site = ProviderSite(tmp_path / "site")
    site.list("news", SETTINGS, "fields: [email, name]")
    site.finished()
    recorder = Recorder(site.site, HOST, forward={LISTS: server.web})
    door = recorder.start(tmp_path)
    arguments = [*browser_type_launch_args["args"], *recorder.browser_arguments([LISTS])]  # type: ignore[misc]
    browser = playwright.chromium.launch(**{**browser_type_launch_args, "args": arguments})  # type: ignore[arg-type]
    try:
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"https://{HOST}/responses/review/")
        form = page.locator("section:has(#action-news) form")
        form.get_by_label("E-mail address").fill(address)
        form.get_by_label("Name").fill(name)
        form.locator("input[type=checkbox][required]").check()
        form.get_by_role("button").click()
        page.wait_for_url(f"https://{LISTS}/postorius/**")
    finally:
        browser.close()
        door.shutdown()
        door.server_close()

    assert address not in server.members()  # not before she has confirmed it
    confirmation = server.mail_to(address)
    server.answer(confirmation, address)

    read_back = server.until_member(address)

    assert read_back == name
    print(f"\nRead back from Mailman: {read_back} <{address}>, {time.monotonic() - begun:.0f} s")
