"""Reads a built page once, with the rules of browsers, and keeps only what there is to check.

Selectolax is used because it parses as HTML5 says: an element that a more forgiving or a stricter
reader does not see is just what must not be missed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_FETCHING = frozenset(
    ("src", "poster", "background", "data", "srcset", "imagesrcset", "manifest", "ping")
)
# Relations of a link element that only say something; all others make a browser fetch.
_SAYING = {
    *"alternate author bookmark canonical help license me next nofollow prev search".split(),
    *"privacy-policy terms-of-service tag external noopener noreferrer".split(),
}
_TELLING = {
    *("h1", "html", "style", "script", "form", "iframe", "object", "embed", "base", "portal"),
    *("meta", "animate", "set"),
}
_FETCHED_BY_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", re.I)
_DATA_TYPES = ("application/ld+json", "application/json")


@dataclass(frozen=True, slots=True)
class Form:
    """Where a form, or a button with a destination of its own, sends what it holds."""

    action: str
    fields: int


@dataclass(slots=True)
class Parts:
    """One page. `links` are what people follow, `fetched` what a browser asks for by itself,
    for a style too, `active` what would run, in words.
    """

    language: str = ""
    ids: list[str] = field(default_factory=list)
    h1: int = 0
    links: list[tuple[str, str]] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    scripts: list[tuple[str, str]] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    ticked: list[str] = field(default_factory=list)
    active: list[str] = field(default_factory=list)
    refreshed: list[str] = field(default_factory=list)
    redirect: bool = False
    text: str = ""


def read_parts(html: str, *, ended: frozenset[str] = frozenset()) -> tuple[Parts, list[str]]:
    """The parts of a page, and those of the actions `ended` that it still asks for."""
    document = LexborHTMLParser(html)
    parts = Parts()
    root = document.root
    for node in root.traverse() if root is not None else ():
        given = node.attributes
        tag = node.tag or ""
        if given:
            _take_attributes(parts, tag, given)
        if tag in _TELLING:
            _take_element(parts, node, tag, given)
    if "checked" in html:  # rare enough to look for in the text first
        parts.ticked.extend(
            box.attributes.get("name") or "" for box in document.css("form input[checked]")
        )
    body = document.body
    parts.text = body.text(separator=" ") if body is not None else ""
    return parts, _still_asked(document, ended)


def fetched_by_style(style: str) -> list[str]:
    """The addresses that a style makes a browser ask for."""
    if "url(" not in style.lower() and "@import" not in style.lower():
        return []
    urls = [(found[1] or found[2]).strip() for found in _FETCHED_BY_STYLE.finditer(style)]
    return [url for url in urls if not url.startswith("#")]


def _take_attributes(parts: Parts, tag: str, given: dict[str, str | None]) -> None:
    for name, value in given.items():
        if name == "class":  # by far the most frequent, and of no interest by itself
            continue
        if name == "href" or name == "xlink:href":
            _take_href(parts, tag, (value or "").strip(), given)
        elif name == "id":
            parts.ids.append(value or "")
        elif name in _FETCHING:
            if value and tag != "script":
                parts.fetched.extend(_candidates(value) if name.endswith("srcset") else [value])
        elif name == "style":
            parts.fetched.extend(fetched_by_style(value or ""))
        elif name == "formaction":
            parts.forms.append(Form(value or "", 1))
        elif name[:2] == "on":
            parts.active.append(f"{name}=… on an element <{tag}>")


def _take_element(parts: Parts, node: LexborNode, tag: str, given: dict[str, str | None]) -> None:
    match tag:
        case "h1":
            parts.h1 += 1
        case "html":
            parts.language = given.get("lang") or ""
        case "style":
            parts.fetched.extend(fetched_by_style(node.text() or ""))
        case "script":
            _take_script(parts, node, given)
        case "form":
            inputs = len(node.css("input,select,textarea"))
            parts.forms.append(Form(given.get("action") or "", inputs))
        case "iframe" | "object" | "embed" | "portal":
            if given.get("srcdoc"):
                parts.active.append("a page within the page (srcdoc)")
            elif tag != "iframe":
                parts.active.append(f"an element <{tag}>")
        case "base":
            parts.active.append("an element <base>, which moves every link of the page")
        case "animate" | "set":
            # The parser keeps the capitals that SVG gives this name.
            changed = given.get("attributeName") or given.get("attributename") or ""
            if "href" in changed.lower():
                parts.active.append(f"an element <{tag}> that changes where a link leads")
        case "meta":
            _take_meta(parts, given)


def _take_href(parts: Parts, tag: str, url: str, given: dict[str, str | None]) -> None:
    if tag in ("a", "area"):
        classes = given.get("class") or ""
        parts.links.append((url, classes))
        if ":" in url and not url.startswith("http") and _scheme_runs(url):
            parts.active.append(f"a link to “{url[:40]}”")
    elif tag == "link":
        relations = set((given.get("rel") or "").lower().split())
        if relations - _SAYING or not relations:
            parts.fetched.append(url)
    elif tag != "base" and not url.startswith("#"):
        parts.fetched.append(url)


def _take_script(parts: Parts, node: LexborNode, given: dict[str, str | None]) -> None:
    kind = (given.get("type") or "").strip().lower()
    if kind in _DATA_TYPES and "src" not in given:
        return
    source = given.get("src") or given.get("href") or given.get("xlink:href") or ""
    parts.scripts.append((source, "" if source else node.text() or ""))


def _take_meta(parts: Parts, given: dict[str, str | None]) -> None:
    if (given.get("http-equiv") or "").lower() == "refresh":
        _, _, target = (given.get("content") or "").partition("=")
        parts.redirect = True
        if target:
            parts.refreshed.append(target.strip(" '\""))


def _still_asked(document: LexborHTMLParser, ended: frozenset[str]) -> list[str]:
    """The ended actions in whose own section there is still something to press."""
    found = []
    for slug in sorted(ended):
        for section in document.css(f'section[aria-labelledby^="action-{slug}"]'):
            name = (section.attributes.get("aria-labelledby") or "").removeprefix("action-")
            own = name == slug or name.removeprefix(f"{slug}-").isdigit()
            if own and section.css_first("form,button,a.button,a.gift,input") is not None:
                found.append(slug)
                break
    return found


def _candidates(value: str) -> list[str]:
    """The addresses of a srcset."""
    return [part.split()[0] for part in value.split(",") if part.strip()]


def _scheme_runs(url: str) -> bool:
    bare = "".join(character for character in url if character > " ").lower()
    return bare.startswith(("javascript:", "vbscript:", "data:"))
