"""The pages that are looked at: one of each type, the longest of each, one with every feature, and the
gallery of components.
"""

from __future__ import annotations

from playwright.sync_api import Page

PAGES = {
    "home": "/",
    "response": "/responses/ethnic-inequalities-review/",
    "statement": "/responses/evenhand-lecture-2026/",
    "sensitive response": "/responses/detention-figures-2024-25/",
    "evidence": "/evidence/detention-rates/",
    "donate": "/actions/join-us-donate/",
    "subscribe": "/actions/newsletter/",
    "share": "/actions/share-this/",
    "petition": "/actions/petition/",
    "event": "/actions/event/",
    "write": "/actions/write-to-politician/",
    "ended action": "/actions/ask-your-trust/",
    "responses": "/responses/",
    "evidence list": "/evidence/",
    "actions": "/actions/",
    "topics": "/topics/",
    "topic": "/topics/counting/",
    "plain page": "/privacy/",
    "accessibility statement": "/accessibility/",
    "search": "/search/",
    "search results": "/search/?q=detention",
    "withdrawn": "/responses/taken-back/",
    "thanks": "/thanks/",
    "sorry": "/sorry/",
    "not found": "/there/is/no/such/page/",
    "every feature": "/every-feature/",
    "gallery": "/gallery/",
}
WITH_SCRIPT = ("search", "search results")


def show(page: Page, address: str, page_type: str) -> None:
    """Open the page, and wait for what a script puts there."""
    page.goto(address + PAGES[page_type])
    if page_type == "search results":
        page.wait_for_selector("#found-items a")
