"""What two standards ask of a file, rule by rule, written from them and not from our code: RFC 4287 for
Atom, whose sections the faults name, and the schema of sitemaps.org 0.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XML = "{http://www.w3.org/XML/1998/namespace}"

# Which elements may stand in which, and how often: least and most.
_MANY = 10**9
_IN_FEED = {
    "author": (0, _MANY), "category": (0, _MANY), "contributor": (0, _MANY), "entry": (0, _MANY),
    "generator": (0, 1), "icon": (0, 1), "id": (1, 1), "link": (0, _MANY), "logo": (0, 1),
    "rights": (0, 1), "subtitle": (0, 1), "title": (1, 1), "updated": (1, 1),
}  # fmt: skip
_IN_ENTRY = {
    "author": (0, _MANY), "category": (0, _MANY), "content": (0, 1), "contributor": (0, _MANY),
    "id": (1, 1), "link": (0, _MANY), "published": (0, 1), "rights": (0, 1), "source": (0, 1),
    "summary": (0, 1), "title": (1, 1), "updated": (1, 1),
}  # fmt: skip
_IN_PERSON = {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}
_ATTRIBUTES = {
    "link": {"href", "rel", "type", "hreflang", "title", "length"},
    "category": {"term", "scheme", "label"},
    "generator": {"uri", "version"},
    "title": {"type"},
    "subtitle": {"type"},
    "summary": {"type"},
    "rights": {"type"},
    "content": {"type", "src"},
}
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_LANGUAGE = re.compile(r"([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?")
_MEDIA_TYPE = re.compile(r".+/.+")
_MAIL = re.compile(r".+@.+")
_W3C_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")


def atom_faults(text: str) -> list[str]:
    """What RFC 4287 would not have in a feed."""
    feed = ElementTree.fromstring(text)
    if feed.tag != f"{ATOM}feed":
        return [f"2: the document element is {feed.tag}"]
    return [*_feed(feed), *(fault for one in feed.iter() for fault in _element(one))]


def _feed(feed: Element) -> Iterator[str]:
    yield from _children(feed, _IN_FEED, "4.1.1")
    entries = feed.findall(f"{ATOM}entry")
    with_author = feed.find(f"{ATOM}author") is not None
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    if len(set(ids)) != len(ids):
        yield "4.1.1: two entries have one id"
    if not any(one.get("rel") == "self" for one in feed.findall(f"{ATOM}link")):
        yield "4.1.1: a feed should have a link to itself"
    for entry in entries:
        yield from _children(entry, _IN_ENTRY, "4.1.2")
        if not with_author and entry.find(f"{ATOM}author") is None:
            yield "4.1.2: nobody is named as the author"
        if entry.find(f"{ATOM}content") is None and not _alternates(entry):
            yield "4.1.2: an entry without content has an alternate link"
    for element in (feed, *entries):
        pairs = [(one.get("type"), one.get("hreflang")) for one in _alternates(element)]
        if len(set(pairs)) != len(pairs):
            yield "4.1: two alternate links of one type and language"


def _alternates(element: Element) -> list[Element]:
    links = element.findall(f"{ATOM}link")
    return [one for one in links if one.get("rel", "alternate") == "alternate"]


def _children(element: Element, allowed: dict[str, tuple[int, int]], section: str) -> Iterator[str]:
    names = [one.tag.removeprefix(ATOM) for one in element]
    yield from (f"{section}: {name} in it" for name in names if name not in allowed)
    for name, (least, most) in allowed.items():
        if not least <= names.count(name) <= most:
            yield f"{section}: {names.count(name)} times {name}"


def _element(element: Element) -> Iterator[str]:
    name, words = element.tag.removeprefix(ATOM), element.text or ""
    for attribute in set(element.keys()) - _ATTRIBUTES.get(name, set()):
        if attribute not in (f"{XML}lang", f"{XML}base"):
            yield f"4: {attribute} on {name}"
    if not _LANGUAGE.fullmatch(element.get(f"{XML}lang", "")):
        yield f"2: no language: {element.get(f'{XML}lang')}"
    match name:
        case "author" | "contributor":
            yield from _children(element, _IN_PERSON, "3.2")
        case "updated" | "published":
            # RFC 3339, with capitals T and Z, and a day that there is
            if not _DATE_TIME.fullmatch(words) or not _is_a_day(words):
                yield f"3.3: no date-time: {words}"
        case "id":
            if not urlsplit(words).scheme or words != words.strip():
                yield f"4.2.6: no absolute IRI: {words}"
        case "uri" | "icon" | "logo":
            if " " in words or not words:
                yield f"4.2: no IRI: {words}"
        case "email":
            if not _MAIL.fullmatch(words):
                yield f"3.2.3: no address: {words}"
        case "link":
            yield from _link(element)
        case "category" if not element.get("term"):
            yield "4.2.2.1: no term"
        case "title" | "subtitle" | "summary" | "rights":
            if element.get("type", "text") == "text" and len(element):
                yield f"3.1.1.1: elements in the text of {name}"


def _link(element: Element) -> Iterator[str]:
    address = element.get("href", "")
    if not address or " " in address:
        yield f"4.2.7.1: no IRI: {address}"
    if not _MEDIA_TYPE.fullmatch(element.get("type", "text/html")):
        yield "4.2.7.3: no media type"
    if not _LANGUAGE.fullmatch(element.get("hreflang", "")):
        yield "4.2.7.4: no language"
    if len(element) or (element.text or "").strip():
        yield "4.2.7: something in a link"


def _is_a_day(words: str) -> bool:
    try:
        datetime.fromisoformat(words.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True


def sitemap_faults(text: str) -> list[str]:
    """What the schema of sitemaps.org would not have, and the limits of its protocol."""
    root = ElementTree.fromstring(text)
    faults = [] if root.tag == f"{SITEMAP}urlset" else [f"the document element is {root.tag}"]
    if not 1 <= len(root) <= 50_000 or len(text.encode()) > 52_428_800:
        faults.append(f"{len(root)} addresses")
    hosts = set()
    for url in root:
        names = [one.tag.removeprefix(SITEMAP) for one in url]
        if url.tag != f"{SITEMAP}url" or names not in (["loc"], ["loc", "lastmod"]):
            faults.append(f"{url.tag} with {names}")
            continue
        address = url[0].text or ""
        hosts.add(urlsplit(address)[:2])
        if not 12 <= len(address) <= 2048 or urlsplit(address).scheme not in ("http", "https"):
            faults.append(f"no address: {address}")
        if len(url) == 2:
            day = url[1].text or ""
            if not _W3C_DATE.fullmatch(day) or not _is_a_day(day):
                faults.append(f"no date: {day}")
    if len(hosts) > 1:
        faults.append(f"several hosts: {hosts}")
    return faults
