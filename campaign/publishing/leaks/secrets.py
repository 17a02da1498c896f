"""Gathers what identifies the entries that are not public, and what is public all the same."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from campaign.linking import Collections, LinkedEntry, Site, see
from campaign.models.settings import Settings
from campaign.publishing.leaks.words import sentences_of, text_of_markup, texts_in, words_of
from campaign.rendering import find_theme
from campaign.rendering.pages import pages_of

# Fewer words or characters are found on pages that have nothing to do with the entry.
_TITLE_WORDS, _TITLE_CHARACTERS = 3, 20
_SENTENCE_WORDS, _SENTENCE_CHARACTERS = 5, 28
_SLUG_PARTS = 3


@dataclass(frozen=True, slots=True)
class Secret:
    """`needle` is the words to find, with single spaces; `what` names it in plain words."""

    file: str
    what: str
    shown: str
    needle: str


@dataclass(frozen=True)
class Secrets:
    """All there is to look for.

    `words` are searched for in texts; `paths` (`responses/x`) and `names` (`x-y-z`, `plan.pdf`) in
    addresses, each with the source it belongs to; `outputs` are files that only a hidden page would
    make; `digests` are the SHA-256 of files by their size.
    `generic` could not be searched for.
    """

    words: tuple[Secret, ...] = ()
    paths: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    outputs: frozenset[str] = frozenset()
    digests: dict[int, dict[str, str]] = field(default_factory=dict)
    generic: tuple[Secret, ...] = ()
    site: Site | None = None

    def __bool__(self) -> bool:
        return bool(self.words or self.paths or self.names or self.digests)

    @cached_property
    def public(self) -> str:
        """The words of everything public, made only when something was found."""
        texts: list[str] = []
        if self.site is not None:
            for linked in self.site.entries.values():
                texts.extend(_texts(linked))
            texts.extend(_settings_texts(self.site))
        for template in sorted(find_theme().rglob("*.html")):
            texts.append(template.read_text(encoding="utf-8"))
        return f" {' | '.join(' '.join(words_of(text)) for text in texts)} "


def secrets_of(collections: Collections, site: Site) -> Secrets:
    """What must not be found in a tree built from `site`; nothing where nothing is hidden."""
    hidden = [one for key, one in collections.entries.items() if key not in site.entries]
    broken = {key: text for key, text in collections.broken.items() if key not in site.entries}
    if not hidden and not broken and not collections.doubles:
        return Secrets()
    gathered = _Gathered(site)
    for file, text in collections.doubles.items():
        gathered.add_sentences(file, sentences_of(text))
    for linked in hidden:
        gathered.add_entry(linked)
    for key, text in broken.items():
        gathered.add_address(key, key)
        gathered.add_sentences(key, sentences_of(text))
    assert collections.settings is not None
    everything = see(
        collections,
        collections.settings,
        site.as_of,
        content_dir=site.content_dir,
        private_dir=site.private_dir,
        preview=True,
    )
    gathered.add_files(everything.assets - site.assets)
    seen = {page.output_path for page in pages_of(site)}
    gathered.outputs = frozenset({page.output_path for page in pages_of(everything)} - seen)
    for topic in everything.topics.keys() - site.topics.keys():
        gathered.paths[f"topics/{topic}"] = "site_config/topics.yml"
        title = site.settings.topics.topics[topic].title
        gathered.add_title("site_config/topics.yml", title)
    for file, text in _hidden_settings(everything.settings, site.settings):
        gathered.add_title(file, text)
    return gathered.done()


class _Gathered:
    """What was gathered so far."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._public_names = {key.split("/", 1)[1] for key in site.entries}
        self._public_names |= {posixpath.basename(name) for name in site.assets}
        self._words: dict[str, Secret] = {}
        self._generic: list[Secret] = []
        self._names: dict[str, str] = {}
        self._digests: dict[int, dict[str, str]] = {}
        self.paths: dict[str, str] = {}
        self.outputs: frozenset[str] = frozenset()

    def add_entry(self, linked: LinkedEntry) -> None:
        """Address, title, summary and sentences of a hidden entry."""
        source, model = linked.entry.source, linked.entry.model
        self.add_address(linked.key, source.path)
        self.add_title(source.path, model.title)
        self._add(source.path, "the summary", model.summary)
        for text in _texts(linked):
            self.add_sentences(source.path, sentences_of(text))

    def add_address(self, key: str, file: str) -> None:
        """`responses/x`, and `x` alone where it cannot be a common word."""
        slug = key.split("/", 1)[1]
        at_root = key.startswith("pages/")
        if not at_root:
            self.paths[key] = file
        if slug.count("-") + 1 >= _SLUG_PARTS and slug not in self._public_names:
            self._names[slug] = file
        elif at_root:
            self._generic.append(Secret(file, "address", slug, ""))

    def add_title(self, file: str, title: str) -> None:
        """A whole title, unless it is too short to say anything."""
        if len(words_of(title)) >= _TITLE_WORDS and len(title) >= _TITLE_CHARACTERS:
            self._add(file, "the title", title)
        else:
            self._generic.append(Secret(file, "title", title, ""))

    def add_sentences(self, file: str, sentences: Iterable[str]) -> None:
        """Those sentences that are long enough to be nobody else's."""
        for sentence in sentences:
            if len(sentence) >= _SENTENCE_CHARACTERS:
                self._add(file, "a sentence", sentence, least=_SENTENCE_WORDS)

    def add_files(self, names: Iterable[str]) -> None:
        """Files below content/assets that only hidden entries use."""
        public = {_digest(self._path(name)) for name in self._site.assets}
        for name in sorted(names):
            if (base := posixpath.basename(name)) not in self._public_names:
                self._names[base.casefold()] = f"{self._site.content_dir.name}/assets/{name}"
            path = self._path(name)
            digest = _digest(path)
            if digest and digest not in public:
                self._digests.setdefault(path.stat().st_size, {})[digest] = name

    def done(self) -> Secrets:
        """All of it."""
        return Secrets(
            tuple(self._words.values()),
            self.paths,
            self._names,
            self.outputs,
            self._digests,
            tuple(self._generic),
            self._site,
        )

    def _add(self, file: str, what: str, text: str, least: int = _TITLE_WORDS) -> None:
        words = words_of(text)
        if len(words) >= least:
            needle = " ".join(words)
            self._words.setdefault(needle, Secret(file, what, " ".join(text.split()), needle))

    def _path(self, name: str) -> Path:
        return self._site.asset_folders.path(name)


def _texts(linked: LinkedEntry) -> Iterator[str]:
    """What an entry says: each value of its frontmatter, and its body."""
    yield from texts_in(linked.entry.source.tree)
    yield text_of_markup(linked.markup)


def _settings_texts(site: Site) -> Iterator[str]:
    settings = site.settings
    for part in (
        settings.organisation,
        settings.mailing_lists,
        settings.donations,
        settings.people,
    ):
        yield from _strings(part.model_dump())
    for topic in site.topics:
        yield from _strings(settings.topics.topics[topic].model_dump())
    yield from _strings(settings.publishing.model_dump())


def _hidden_settings(whole: Settings, seen: Settings) -> Iterator[tuple[str, str]]:
    """The labels, accounts and names in settings that only hidden entries use, and their files."""
    for file, everything, public in (
        ("donations", whole.donations.donations, seen.donations.donations),
        ("mailing_lists", whole.mailing_lists.mailing_lists, seen.mailing_lists.mailing_lists),
        ("people", whole.people.people, seen.people.people),
        ("organisation", whole.organisation.press_contacts, seen.organisation.press_contacts),
    ):
        for name in everything.keys() - public.keys():
            for text in _strings(everything[name].model_dump()):
                if len(words_of(text)) >= _TITLE_WORDS:
                    yield f"site_config/{file}.yml", text


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from _strings(one)
        case list() | tuple():
            for one in value:
                yield from _strings(one)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
