"""Content security policies: each page gets one that allows what it holds and nothing else.

Written into the page itself, it works on hosts that send no headers (CSP level 3, 3.3).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from campaign.destinations import list_entry
from campaign.linking.site import Site
from campaign.models.action import Action
from campaign.providers import SignUpForm, sign_up, write_to_politician
from campaign.providers.shapes import PostcodeForm

SELF, NONE, DATA = "'self'", "'none'", "data:"
# Stands in templates where the policy goes; the first one counts, before anything of an author's.
SLOT = "the policy of this page"

_TAG = re.compile(
    r"<(?=[a-z])(script|link|img|form|iframe|video|audio|source|style)\b([^>]*)>", re.I
)
_END = {tag: re.compile(rf"</{tag}\b", re.I) for tag in ("script", "style")}
_ATTRIBUTE = re.compile(r"""([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_DATA_TYPES = ("application/ld+json", "application/json")
# `form-action` and `base-uri` do not fall back to `default-src`, so they are always said.
_ORDER = (
    *("default-src", "script-src", "style-src", "img-src", "font-src", "media-src", "frame-src"),
    *("connect-src", "worker-src", "manifest-src", "object-src", "base-uri", "form-action"),
    *("frame-ancestors",),
)


@dataclass(frozen=True)
class Policy:
    """Directives with their sources; one without sources allows nothing."""

    sources: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __or__(self, other: Policy) -> Policy:
        """What either of two policies allows."""
        names = {**self.sources, **other.sources}
        nothing: frozenset[str] = frozenset()
        return Policy(
            {
                name: self.sources.get(name, nothing) | other.sources.get(name, nothing)
                for name in names
            }
        )

    def __str__(self) -> str:
        """As it stands in a header or a `meta` element."""
        return "; ".join(
            f"{name} {' '.join(sorted(self.sources[name], key=_rank)) or NONE}"
            for name in _ORDER
            if name in self.sources
        )


# Without scripts nothing on a page connects; but a tool that audits it, as Lighthouse does, reads
# robots.txt in its name.
NOTHING = Policy(
    {
        "default-src": frozenset(),
        "connect-src": frozenset({SELF}),
        "base-uri": frozenset(),
        "form-action": frozenset(),
    }
)


def form_sources(site: Site) -> dict[str, frozenset[str]]:
    """By the address without query to which a form of this site goes: the sources that its post
    and what its provider then redirects to need.
    """
    found: dict[str, frozenset[str]] = {}
    for form in _forms(site):
        # Last of all the provider sends people back here, to the page that thanks them.
        found[_without_query(form.action)] = frozenset(
            (SELF, _origin(form.action), *form.hosts_form_action)
        )
    return found


def page_policy(document: str, forms: Mapping[str, frozenset[str]]) -> Policy:
    """The policy of one built page; `forms` as `form_sources` gives them."""
    sources: dict[str, set[str]] = {name: set(values) for name, values in NOTHING.sources.items()}

    def allow(name: str, *values: str) -> None:
        sources.setdefault(name, set()).update(values)

    for found in _TAG.finditer(document):
        need = _need(found[1].lower(), found[2])
        for name, values in need.sources:
            allow(name, *values)
        if need.form is not None:
            own = not urlsplit(need.form).netloc
            allow("form-action", *([SELF] if own else forms.get(_without_query(need.form), ())))
        if need.inline and (end := _END[need.inline].search(document, found.end())):
            for name, values in _inline_sources(need.inline, document[found.end() : end.start()]):
                allow(name, *values)
    return Policy({name: frozenset(values) for name, values in sources.items()})


def with_policy(document: str, policy: Policy) -> str:
    """`document` with `policy` in the place that its template keeps for it."""
    return document.replace(SLOT, str(policy), 1)


@dataclass(frozen=True, slots=True)
class _Need:
    """What one tag needs: sources by directive, where a form goes, which text must be hashed."""

    sources: tuple[tuple[str, tuple[str, ...]], ...] = ()
    form: str | None = None
    inline: str = ""


@lru_cache(maxsize=4096)  # most tags that need anything stand on every page: icon, style, forms
def _need(tag: str, rest: str) -> _Need:
    given = {
        name.lower(): unescape(one or two or three)
        for name, one, two, three in _ATTRIBUTE.findall(rest)
    }
    match tag:
        case "link":
            return _Need(tuple(_link_sources(given)))
        case "img":
            return _Need((("img-src", _places(given, "src", "srcset")),))
        case "video" | "audio" | "source":
            return _Need(
                (
                    ("media-src", _places(given, "src")),
                    ("img-src", _places(given, "poster", "srcset")),
                )
            )
        case "iframe":
            return _Need((("frame-src", _places(given, "src")),))
        case "form":
            return _Need(form=given.get("action", ""))
        case "style":
            return _Need((("style-src", ()),), inline="style")
        case "script" if given.get("type", "").lower() not in _DATA_TYPES:
            sources = (("script-src", _places(given, "src")), ("connect-src", (SELF,)))
            return _Need(sources, inline="" if "src" in given else "script")
        case _:
            return _Need()


def _link_sources(given: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    relations = set(given.get("rel", "").lower().split())
    for relation, name in (
        ("stylesheet", "style-src"),
        ("icon", "img-src"),
        ("manifest", "manifest-src"),
    ):
        if relation in relations:
            yield name, _places(given, "href")


def _places(given: Mapping[str, str], *names: str) -> tuple[str, ...]:
    """The sources that the addresses in some attributes need."""
    found = []
    for name in names:
        for part in given.get(name, "").split(",") if name == "srcset" else [given.get(name, "")]:
            if part.strip():
                found.append(_origin(part.split()[0]))
    return tuple(found)


def _origin(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme == "data":
        return DATA
    return f"https://{parts.netloc.lower()}" if parts.netloc else SELF


@lru_cache(maxsize=64)  # one style sheet stands on every page
def _inline_sources(tag: str, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    needs: list[tuple[str, tuple[str, ...]]] = [(f"{tag}-src", (f"'sha256-{digest}'",))]
    if tag == "style" and ("url(data:" in text or 'url("data:' in text):
        needs.append(("img-src", (DATA,)))
    if tag == "style" and "@font-face" in text:
        needs.append(("font-src", (SELF,)))
    return tuple(needs)


def _forms(site: Site) -> Iterator[SignUpForm | PostcodeForm]:
    trusted = site.settings.publishing.trusted_hosts
    for one in site.settings.mailing_lists.mailing_lists.values():
        entry = list_entry(one)
        if not isinstance(entry, tuple):
            built = sign_up(entry, trusted_hosts=trusted)
            if isinstance(built, SignUpForm):
                yield built
    for linked in site.of("actions"):
        model = linked.entry.model
        if isinstance(model, Action) and model.write_to_politician is not None:
            form = write_to_politician(model.write_to_politician.who)
            if isinstance(form, PostcodeForm):
                yield form


def _without_query(address: str) -> str:
    return address.split("?", 1)[0].split("#", 1)[0]


def _rank(source: str) -> tuple[bool, str]:
    return (source != SELF, source)
