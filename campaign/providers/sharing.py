"""Builds share links and ready e-mails: plain addresses, so no button's script follows anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from pydantic import TypeAdapter

from campaign.diagnostics import closest, one_of
from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.addresses import host_refusal
from campaign.providers.contract import Evidence, Strict
from campaign.providers.problem import Problem, refused
from campaign.providers.shapes import ShareLink
from campaign.providers.templates import fill
from campaign.source import read_yaml_text

# Some mail programs open nothing at all when an address is longer.
LONGEST_MAILTO = 1800
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)", re.A)


class SharePlace(Strict):
    """Where a page can be shared: the address that opens its own page."""

    name: str
    address: str
    evidence: Evidence


@cache
def share_places() -> dict[str, SharePlace]:
    """The places of the catalogue by id, in the order in which they are offered."""
    item = files("campaign.providers") / "catalogue" / "share.yml"
    data = read_yaml_text(item.read_text(encoding="utf-8"), item.name)
    return TypeAdapter(dict[str, SharePlace]).validate_python(data)


def share_links(
    url: str, text: str, places: Sequence[str] | None = None, *, mastodon: str = ""
) -> tuple[tuple[ShareLink, ...], tuple[Problem, ...]]:
    """Links that share `url` with `text`, and what is wrong with `places`.

    Without `places` all are offered; Mastodon only when `mastodon` names a server.
    """
    values = {"url": quote(url, safe=""), "text": quote(text, safe="")}
    problems: list[Problem] = []
    if mastodon:
        why = host_refusal(mastodon.lower())
        if why:
            problems.append(refused(("mastodon",), why))
        else:
            values["instance"] = mastodon.lower()
    links: list[ShareLink] = []
    known = share_places()
    for position, place in enumerate(known if places is None else places):
        if place not in known:
            texts = {"value": place, "label": "a place to share on", "example": one_of(known)}
            suggestion = closest(place, known)
            problems.append(Problem(("share", position), codes.ACTION_SHAPE, texts, suggestion))
            continue
        address = fill(known[place].address, values)
        if address is not None:
            links.append(ShareLink(place, known[place].name, address))
    return tuple(links), tuple(problems)


def mail_link(to: str, subject: str, body: str) -> str | Problem:
    """A `mailto:` address (RFC 6068): spaces as `%20`, line ends as `%0D%0A`, kept short enough."""
    found = _ADDRESS.fullmatch(to)
    if found is None or host_refusal(found[1].lower()):
        values = {"value": to, "label": "an e-mail address", "example": "info@charity.example"}
        return Problem(("to",), codes.ACTION_SHAPE, values, on_page=True)
    lines = "\r\n".join(body.splitlines())
    parts = [("subject", subject), ("body", lines)]
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in parts if text)
    link = f"mailto:{quote(to, safe='@')}{'?' if query else ''}{query}"
    if len(link) > LONGEST_MAILTO:
        values = {"length": str(len(link)), "limit": str(LONGEST_MAILTO)}
        return Problem(("body",), codes.MAILTO_TOO_LONG, values, on_page=True)
    return link
