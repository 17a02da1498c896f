"""What every view of one page is made from: the site, the page's place in it, and its citations."""

from __future__ import annotations

from dataclasses import dataclass, field

from campaign.linking.site import FindingPlace, LinkedEntry, Site
from campaign.models.action import Action
from campaign.pictures import Pictures
from campaign.rendering.files import AssetFiles
from campaign.rendering.place import Place


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: where it leads and its words.
    `current` is `page`, `true` (a page below it) or empty; `language` that of the words, where it
    is not that of the page.
    """

    url: str
    text: str
    note: str = ""
    current: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class CitationView:
    """One mark in the text: its source's number, where the mark and its source stand,
    and the page cited.
    """

    number: int
    anchor: str
    url: str
    locator: str = ""


@dataclass(slots=True)
class Citations:
    """Numbers the sources of one page in the order in which they are first shown."""

    marks: dict[str, list[str]] = field(default_factory=dict)

    def number(self, source_id: str) -> int:
        """The number of a source, given when it is first asked for."""
        self.marks.setdefault(source_id, [])
        return list(self.marks).index(source_id) + 1

    def cite(self, source_id: str, locator: str = "") -> CitationView:
        """A mark that leads to the source and to which the source leads back."""
        number = self.number(source_id)
        anchors = self.marks[source_id]
        anchors.append(f"cite-{number}-{len(anchors) + 1}")
        return CitationView(number, anchors[-1], f"#source-{number}", locator)


@dataclass(frozen=True, slots=True)
class Context:
    """One page while it is put together. `address`, `key` and `title` are the page's own."""

    site: Site
    place: Place
    address: str
    key: str | None
    title: str
    language: str
    assets: AssetFiles
    pictures: Pictures
    citations: Citations = field(default_factory=Citations)
    lists_sources: bool = True
    anchors: dict[str, int] = field(default_factory=dict)

    def anchor(self, name: str) -> str:
        """An id for `name` that no other part of this page has."""
        self.anchors[name] = self.anchors.get(name, 0) + 1
        return name if self.anchors[name] == 1 else f"{name}-{self.anchors[name]}"

    def entry(self, key: str) -> LinkedEntry | None:
        """The entry `key`, if this site shows it."""
        return self.site.entries.get(key)

    def finding(self, name: str, within: str = "") -> FindingPlace | None:
        """The finding `slug/id`; `within` is the evidence entry in which a bare `id` was
        written.
        """
        if "/" not in name and within:
            name = f"{within.split('/', 1)[1]}/{name}"
        return self.site.findings.get(name)

    def action(self, slug: str) -> tuple[LinkedEntry, Action] | None:
        """The action `slug`, if this site shows it and it was not withdrawn."""
        entry = self.entry(f"actions/{slug}")
        if entry is None or not isinstance(entry.entry.model, Action):
            return None
        return None if entry.entry.model.withdrawn else (entry, entry.entry.model)

    def role(self, role: str) -> LinkedEntry | None:
        """The page with this role (`privacy`, `press`, …)."""
        for entry in self.site.of("pages"):
            if getattr(entry.entry.model, "role", None) == role:
                return entry
        return None

    def link(self, entry: LinkedEntry, text: str = "") -> LinkView:
        """The way to another entry, in its title or other words."""
        language = "" if text else self.other_language(entry)
        title = text or entry.entry.model.title
        return LinkView(self.place.to(entry.address), title, language=language)

    def other_language(self, entry: LinkedEntry) -> str:
        """The language of another entry's words (WCAG 3.1.2); empty where it is this page's."""
        language = entry.entry.model.language or self.site.settings.publishing.languages[0]
        return "" if language == self.language else language
