"""The pages that are looked at: one of each type, the longest of some, and one with every feature."""

from __future__ import annotations

PAGES = {
    "home": "/",
    "response": "/responses/ethnic-inequalities-review/",
    "statement": "/responses/evenhand-lecture-2026/",
    "sensitive response": "/responses/detention-figures-2024-25/",
    "evidence": "/evidence/detention-rates/",
    "donate": "/actions/join-us-donate/",
    "subscribe": "/actions/newsletter/",
    "share": "/actions/share-this/",
    "ended action": "/actions/ask-your-trust/",
    "responses": "/responses/",
    "actions": "/actions/",
    "topics": "/topics/",
    "topic": "/topics/detention/",
    "plain page": "/privacy/",
    "withdrawn": "/responses/taken-back/",
    "thanks": "/thanks/",
    "not found": "/there/is/no/such/page/",
    "every feature": "/every-feature/",
}
