"""Which pages a site has: its entries, the lists made from them,
old addresses and the page for what is not found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from campaign.linking.site import LinkedEntry, Site
from campaign.models.action import Action
from campaign.rendering.place import NOT_FOUND, output_path
from campaign.visibility import has_ended

ON_A_PAGE = 30
SEARCH = "/search/"


class PageKind(StrEnum):
    """What a page is made from."""

    ENTRY = "entry"
    LISTING = "listing"
    REDIRECT = "redirect"
    SEARCH = "search"
    MESSAGE = "message"


_FOUND = (PageKind.ENTRY, PageKind.LISTING, PageKind.SEARCH)


@dataclass(frozen=True, slots=True)
class Page:
    """One page to publish.

    `key` is the entry it shows or, for an old address, leads to; `source_path` that entry's file,
    POSIX, in the project. A listing shows `entries` (keys) and is the `number`th of `count` pages.
    """

    address: str
    title: str
    template: str
    kind: PageKind
    key: str | None = None
    source_path: str | None = None
    entries: tuple[str, ...] = ()
    topic: str | None = None
    number: int = 1
    count: int = 1

    @property
    def output_path(self) -> str:
        """The file to write, POSIX, from the root of the site."""
        return output_path(self.address)

    @property
    def found_by_search(self) -> bool:
        """Whether sitemaps and search engines are told of it."""
        return self.kind in _FOUND and self.number == 1


def pages_of(site: Site) -> tuple[Page, ...]:
    """Every page of `site`; an entry's own address goes before a generated one."""
    found: dict[str, Page] = {}
    for page in _all(site):
        found.setdefault(page.address, page)
    return tuple(found.values())


def is_published(site: Site, address: str) -> bool:
    """Whether `site` has an entry or a list at `address`."""
    if address == SEARCH:
        return site.settings.publishing.search
    if address == "/topics/":
        return any(site.topics.values())
    name = address.strip("/")
    if name.startswith("topics/"):
        return bool(site.topics.get(name.removeprefix("topics/")))
    if name in _COLLECTIONS and site.of(name):
        return True
    return any(entry.address == address for entry in site.entries.values())


def listing_base(page: Page) -> str:
    """The address of the first page of a listing."""
    return page.address if page.number == 1 else page.address.split("page/")[0]


def by_date(entries: Iterable[LinkedEntry]) -> list[LinkedEntry]:
    """The newest first; what has no date yet before them, since it is about to come."""
    return sorted(entries, key=_date_and_name, reverse=True)


def _date_and_name(entry: LinkedEntry) -> tuple[bool, float, str]:
    published = entry.entry.model.published
    return (published is None, published.at.timestamp() if published else 0.0, entry.key)


def _all(site: Site) -> Iterator[Page]:
    for entry in site.entries.values():
        yield _entry_page(entry)
    yield from _listing("/responses/", "Our responses", by_date(site.of("responses")))
    yield from _listing("/evidence/", "The evidence", _by_topic(site, site.of("evidence")))
    yield from _listing("/actions/", "Take action", _open_first(site))
    yield from _topics(site)
    roles = {getattr(one.entry.model, "role", None) for one in site.of("pages")}
    if site.settings.mailing_lists.mailing_lists:
        if "thanks" not in roles:
            yield _message("/thanks/", "Check your inbox", "thanks.html")
        if "sorry" not in roles:
            yield _message("/sorry/", "That did not work", "sorry.html")
    if site.settings.publishing.search:
        yield Page(SEARCH, "Search", "search.html", PageKind.SEARCH)
    yield _message(NOT_FOUND, "Page not found", "404.html")
    for entry in site.entries.values():
        for old in entry.entry.model.old_addresses:
            yield Page(old, entry.entry.model.title, "redirect.html", PageKind.REDIRECT, entry.key)


def _entry_page(entry: LinkedEntry) -> Page:
    model, kind = entry.entry.model, entry.entry.type
    template = kind.template
    if model.withdrawn is not None:
        template = "withdrawn.html"
    elif entry.address == "/":
        template = "home.html"
    path = entry.entry.source.path
    return Page(entry.address, model.title, template, PageKind.ENTRY, entry.key, path)


def _listing(
    address: str, title: str, entries: Sequence[LinkedEntry], topic: str | None = None
) -> Iterator[Page]:
    """The pages of one list; none where there is nothing to list."""
    keys = [entry.key for entry in entries]
    count = -(-len(keys) // ON_A_PAGE)
    for number in range(1, count + 1):
        here = address if number == 1 else f"{address}page/{number}/"
        part = tuple(keys[(number - 1) * ON_A_PAGE : number * ON_A_PAGE])
        yield Page(
            here,
            title,
            "listing.html",
            PageKind.LISTING,
            entries=part,
            topic=topic,
            number=number,
            count=count,
        )


def _topics(site: Site) -> Iterator[Page]:
    known = site.settings.topics.topics
    filled = [slug for slug in known if site.topics.get(slug)]
    if filled:
        yield Page("/topics/", "Topics", "topics.html", PageKind.LISTING, entries=tuple(filled))
    for slug in filled:
        entries = [site.entries[key] for key in site.topics[slug]]
        order = sorted(by_date(entries), key=lambda one: _COLLECTIONS.index(_collection(one)))
        yield from _listing(f"/topics/{slug}/", known[slug].title, order, slug)


_COLLECTIONS = ("responses", "evidence", "actions", "pages")


def _collection(entry: LinkedEntry) -> str:
    return entry.key.split("/", 1)[0]


def _by_topic(site: Site, entries: Sequence[LinkedEntry]) -> list[LinkedEntry]:
    """In the order of the topics in topics.yml; what has none comes last."""
    order = {slug: place for place, slug in enumerate(site.settings.topics.topics)}

    def place(entry: LinkedEntry) -> int:
        first = next(iter(entry.entry.model.topics), None)
        return order.get(first, len(order)) if first else len(order)

    return sorted(by_date(entries), key=place)


def _open_first(site: Site) -> list[LinkedEntry]:
    def over(entry: LinkedEntry) -> bool:
        model = entry.entry.model
        return isinstance(model, Action) and has_ended(model, site.as_of)

    return sorted(by_date(site.of("actions")), key=over)


def _message(address: str, title: str, template: str) -> Page:
    return Page(address, title, template, PageKind.MESSAGE)
