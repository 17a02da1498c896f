"""The words by which editors know a choice or a setting from other software, so that these are met
with the ones that are meant here.
"""

from __future__ import annotations

from collections.abc import Collection

from campaign.diagnostics import closest

# What is meant here, and what it is called elsewhere.
_CHOICES = {
    "approved": ("published", "publish", "public", "live", "final", "ready", "done", "ok"),
    "in_review": ("review", "reviewing", "pending", "proposed", "submitted", "waiting"),
    "draft": ("unpublished", "hidden", "private", "wip", "new"),
    "withdrawn": ("archived", "removed", "deleted", "retracted", "retired"),
    "once": ("one-off", "one off", "oneoff", "single", "one_time"),
    "monthly": ("regular", "month", "every month"),
    "donate": ("give", "gift", "appeal"),
    "subscribe": ("sign up", "sign-up", "signup", "join", "mailing_list"),
    "document": ("report", "publication", "paper", "inquiry", "review"),
    "ruling": ("judgment", "judgement", "court", "decision"),
    "concerned": ("worried", "critical"),
    "welcomes": ("welcome", "support", "supports", "positive"),
    "opposes": ("against", "negative"),
    "england_and_wales": ("england", "wales"),
}

_KEYS = {
    "title": ("headline", "heading"),
    "summary": ("description", "excerpt", "standfirst", "intro"),
    "published": ("date", "publish_date", "publication_date", "pubdate"),
    "document_date": ("date", "published"),
    "topics": ("tags", "tag", "categories", "category", "keywords"),
    "authors": ("by", "writer"),
    "image": ("picture", "photo", "thumbnail"),
    "old_addresses": ("aliases", "redirects", "redirect_from"),
    "review_by": ("review_date", "expires"),
    "url": ("link", "website", "web", "href"),
    "to": ("url", "link", "destination", "provider"),
    "text": ("quote", "words"),
    "alt": ("alt_text", "description"),
}


def choice_meant_by(written: str, choices: list[str]) -> str | None:
    """The choice most like what was written, or the one that editors elsewhere know by that word.

    “live” and “published” are what other software calls what is approved here.
    """
    known = next((name for name, words in _CHOICES.items() if written.lower() in words), "")
    return closest(written, choices) or (known if known in choices else None)


def key_known_elsewhere(key: str, known: Collection[str]) -> str | None:
    """The name among `known` of what other software calls `key`."""
    elsewhere = (name for name, words in _KEYS.items() if key.lower() in words)
    return next((name for name in elsewhere if name in known), None)
