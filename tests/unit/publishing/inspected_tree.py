"""A tree of a few built pages, inspected: what the tests of inspection change and ask about."""

from __future__ import annotations

import struct
from pathlib import Path

from campaign.diagnostics import Diagnostic
from campaign.models.settings.organisation import Organisation, Registration
from campaign.publishing.inspection import Allowed, inspect_tree

PAGE = '<!doctype html><html lang="en-GB"><head><title>A</title>{head}</head><body><h1>A</h1>{body}</body></html>'
REGISTERED = Organisation(
    name="Small Trust", registrations=(Registration(nation="scotland", number="SC012345"),)
)


def png(kind: bytes, body: bytes) -> bytes:
    """The beginning of a picture, with one chunk of that kind."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(body)) + kind + body + b"\0\0\0\0"


def allowed(**changes: object) -> Allowed:
    values: dict[str, object] = {
        "site_address": "https://trust.example/campaign/",
        "sources": {"about/index.html": "content/pages/about.md"},
        "forms": frozenset({"lists.example.org", "*.lists.example.net"}),
        "gifts": frozenset({"give.example.org"}),
        "contacts": frozenset({"press@trust.org.uk", "02079460118"}),
        "privacy": None,
    }
    return Allowed(**{**values, **changes})  # type: ignore[arg-type]


def inspected(
    tree: Path, body: str, *, head: str = "", also: dict[str, str] | None = None, **changes: object
) -> list[Diagnostic]:
    files = {
        "about/index.html": PAGE.format(head=head, body=body),
        "index.html": PAGE.format(head="", body=""),
        "assets/style.css": "p { color: red }",
        **(also or {}),
    }
    for name, text in files.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(inspect_tree(tree, allowed(**changes)))


def codes_of(found: list[Diagnostic]) -> list[str]:
    return [one.code.removeprefix("inspect/") for one in found]
