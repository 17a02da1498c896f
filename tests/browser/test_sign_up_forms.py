"""A real browser, with script off, sends each provider's form from a built page; what arrives is compared with what was typed by hand from the provider's own code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright

from tests.browser.provider_site import HOST, ProviderSite
from tests.browser.recording import Recorder, Sent
from tests.contract.test_sign_up_contracts import EXPECTED, Expected

REVIEW = f"https://{HOST}/responses/review/"
ZOE = "Zoë Müller-Łukasiewicz ’23"
TYPED = {
    "email": "zoe+campaign@example.org",
    "phone": "+44 20 7946 0118",
    "postcode": "SW1A 0AA",
}
# Typed from the fixtures: our words for the boxes that their labels describe.
INTERESTS = {"mailchimp": ["events_near_me", "research"]}
CUSTOM = Expected(
    "custom",
    "custom",
    "https://news.evenhand.invalid/join?list=4",
    {"email": "mail[address]", "name": "who"},
    hidden=[("source", "response page")],
    honeypot="hp_77",
)
SOFT_ACTION = "https://evenhand-soft.us0.list-manage.com/subscribe/post"
SOFT = """\
    permission: soft_opt_in
    collecting_since: 2026-03-01
    refusal: {name: NO_MAIL, value: "1", label: No e-mail please}
    provider: mailchimp
    settings: {account: evenhand-soft, dc: us0, u: "1111111111111111111111111", id: "1111111111"}
"""
OF_ITS_OWN = """\
    permission: opt_in
    provider: custom
    settings: {action: "https://news.evenhand.invalid/join?list=4", honeypot: hp_77}
    field_names: {email: "mail[address]", name: who}
    hidden: {source: response page}
"""
LINKED = {
    "action_network": ("{slug: evenhand-nobody}", "https://actionnetwork.org/forms/evenhand-nobody?source=responses-review"),
    "mailjet": ("{sub: x00, widget: ab1, c: '00000000'}", "https://x00.mjt.lu/wgt/x00/ab1/form?c=00000000"),
    "engaging_networks": ("", "https://join.evenhand.invalid/news"),
    "ghost": ("", "https://join.evenhand.invalid/news"),
    "mailman3_postorius": ("", "https://join.evenhand.invalid/news"),
    "nationbuilder": ("", "https://join.evenhand.invalid/news"),
}  # fmt: skip
FORMS = [*EXPECTED, CUSTOM]
BY_NAME = pytest.mark.parametrize("expected", FORMS, ids=lambda one: one.fixture)


def slug(name: str) -> str:
    return name.replace("_", "-")


def own_page(expected: Expected) -> str:
    return f"https://{HOST}/actions/{slug(expected.fixture)}/"


@dataclass
class Visit:
    """The built site, a browser without script, and what other hosts were sent."""

    browser: Browser
    recorder: Recorder

    def page(self, address: str = REVIEW) -> Page:
        page = self.browser.new_context(java_script_enabled=False).new_page()
        page.goto(address)
        self.recorder.sent.clear()
        return page

    def form(self, page: Page, name: str) -> Locator:
        return page.locator(f"section:has(#action-{slug(name)}) form")

    def press(self, form: Locator) -> Sent:
        form.get_by_role("button").click()
        form.page.get_by_text("Recorded").wait_for()
        form.page.context.close()
        assert len(self.recorder.sent) == 1, [one.address for one in self.recorder.sent]
        return self.recorder.sent[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> ProviderSite:
    made = ProviderSite(tmp_path_factory.mktemp("providers"))
    for one in EXPECTED:
        fields = ", ".join(one.fields)
        interests = ", ".join(INTERESTS.get(one.fixture, []))
        made.paste_list(
            slug(one.fixture), one.fixture, f"fields: [{fields}], interests: [{interests}]"
        )
    made.list("custom", OF_ITS_OWN, "fields: [email, name]")
    made.list("soft", SOFT, "fields: [email]")
    for name, (settings, url) in LINKED.items():
        how = f"    settings: {settings}\n" if settings else f"    hosted_url: {url}\n"
        made.list(
            slug(name), f"    permission: opt_in\n    provider: {name}\n{how}", "fields: [email]"
        )
    return made.finished()


@pytest.fixture(scope="module")
def visit(
    site: ProviderSite,
    playwright: Playwright,
    browser_type_launch_args: dict[str, object],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Visit]:
    recorder = Recorder(site.site, HOST)
    server = recorder.start(tmp_path_factory.mktemp("certificate"))
    addresses = [*(one.action for one in FORMS), SOFT_ACTION, *(url for _, url in LINKED.values())]
    hosts = {urlsplit(address).netloc for address in addresses}
    arguments = [*browser_type_launch_args["args"], *recorder.browser_arguments(hosts)]  # type: ignore[misc]
    browser = playwright.chromium.launch(**{**browser_type_launch_args, "args": arguments})  # type: ignore[arg-type]
    try:
        yield Visit(browser, recorder)
    finally:
        browser.close()
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def looked_at(visit: Visit) -> Page:
    """The page, for those who only look."""
    page = visit.browser.new_context(java_script_enabled=False).new_page()
    page.goto(REVIEW)
    return page


def fill(form: Locator, expected: Expected) -> dict[str, str]:
    """Type into every field, as a person with an accent in her name would."""
    typed = {}
    for asks_for, name in expected.fields.items():
        typed[name] = TYPED.get(asks_for, ZOE)
        form.locator(f'[name="{name}"]').fill(typed[name])
    return typed


@BY_NAME
def test_what_arrives_is_what_the_providers_own_form_would_send(
    visit: Visit, expected: Expected
) -> None:
    form = visit.form(visit.page(), expected.fixture)
    typed = fill(form, expected)
    for box in form.locator("input[type=checkbox]").all():
        box.check()

    sent = visit.press(form)

    boxes = [*expected.choices, *([expected.consent] if expected.consent else [])]
    trap = [(expected.honeypot, "")] if expected.honeypot else []
    submit = [expected.submit] if expected.submit else []
    assert (sent.method, sent.address) == ("POST", expected.action)
    assert sent.content_type == "application/x-www-form-urlencoded"
    assert sorted(sent.pairs) == sorted([*typed.items(), *boxes, *expected.hidden, *trap, *submit])
    assert b"%C3%AB" in sent.body or ZOE not in typed.values()


@BY_NAME
def test_nothing_is_ticked_and_no_interest_is_sent_unless_somebody_ticks_it(
    visit: Visit, expected: Expected
) -> None:
    form = visit.form(visit.page(own_page(expected)), expected.fixture)
    assert form.locator("input:checked").count() == 0
    fill(form, expected)
    # The one box that is required is the consent; a browser sends nothing without it.
    form.locator("input[type=checkbox][required]").check()

    names = [name for name, _ in visit.press(form).pairs]

    assert not set(names) & {name for name, _ in expected.choices}


@BY_NAME
def test_without_consent_a_browser_sends_nothing(visit: Visit, expected: Expected) -> None:
    page = visit.page(own_page(expected))
    form = visit.form(page, expected.fixture)
    fill(form, expected)

    form.get_by_role("button").click(no_wait_after=True)

    assert form.locator("input[type=checkbox][required]:invalid").count() == 1
    assert (page.url, visit.recorder.sent) == (own_page(expected), [])


@BY_NAME
def test_the_trap_is_for_robots_only(visit: Visit, looked_at: Page, expected: Expected) -> None:
    form = visit.form(looked_at, expected.fixture)
    wrapper = form.locator("[aria-hidden=true]")
    assert wrapper.count() == (1 if expected.honeypot else 0)
    if expected.honeypot:
        trap = wrapper.locator("input")
        assert trap.get_attribute("name") == expected.honeypot
        assert (trap.get_attribute("tabindex"), trap.get_attribute("autocomplete")) == ("-1", "off")
        box = trap.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] < 0


@BY_NAME
def test_the_form_has_labels_and_tells_who_gets_the_address(
    visit: Visit, looked_at: Page, expected: Expected
) -> None:
    page = looked_at
    form = visit.form(page, expected.fixture)
    for name in expected.fields.values():
        assert form.locator(f'p:has([name="{name}"]) label').count() == 1
    section = page.locator(f"section:has(#action-{slug(expected.fixture)})").inner_text()
    assert "Small Trust (fictional) decides what the list is used for" in section
    assert "gets your address when you press the button" in section
    assert "hello@small.example" in section
    assert page.locator(
        f"section:has(#action-{slug(expected.fixture)}) a[href$='privacy/']"
    ).count()


def test_a_soft_opt_in_offers_the_refusal_unticked_and_sends_it_only_when_ticked(
    visit: Visit,
) -> None:
    page = visit.page()
    form = visit.form(page, "soft")
    assert "tick the box below" in page.locator("section:has(#action-soft)").inner_text()
    assert form.locator("input:checked").count() == 0
    form.locator("[name=EMAIL]").fill(TYPED["email"])
    without = visit.press(form)
    page = visit.page()
    form = visit.form(page, "soft")
    form.locator("[name=EMAIL]").fill(TYPED["email"])
    form.get_by_label("No e-mail please").check()
    refused = visit.press(form)

    assert ("NO_MAIL", "1") not in without.pairs
    assert ("NO_MAIL", "1") in refused.pairs


@pytest.mark.parametrize(("name", "url"), [(name, url) for name, (_, url) in LINKED.items()])
def test_a_link_only_provider_gives_a_link_and_no_form(visit: Visit, name: str, url: str) -> None:
    page = visit.page()
    section = page.locator(f"section:has(#action-{slug(name)})")
    assert section.locator("form").count() == 0
    section.get_by_role("link", name="own page").click()
    page.get_by_text("Recorded").wait_for()

    (sent,) = visit.recorder.sent
    assert (sent.method, sent.address) == ("GET", url)


def test_the_return_address_that_providers_are_told_is_a_page_of_the_site(
    site: ProviderSite,
) -> None:
    told = [value for one in EXPECTED for name, value in one.hidden if "/thanks/" in value]
    assert set(told) == {f"https://{HOST}/thanks/"}
    assert "Check your inbox" in site.page("/thanks/")
    assert 'name="robots" content="noindex' in site.page("/thanks/")
