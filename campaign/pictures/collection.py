"""The pictures of one build: looked at when a page shows them, made when all are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version

from campaign.pictures.cache import Cache
from campaign.pictures.cards import Card, draw
from campaign.pictures.documents import page_count
from campaign.pictures.faults import Fault, FaultKind
from campaign.pictures.looking import Picture, look
from campaign.pictures.making import make
from campaign.pictures.plan import PAGE, Shown, plan
from campaign.source import AssetFolders


@dataclass(slots=True)
class Pictures:
    """The files of `folders` (content/assets), by their names below it, as pictures.

    What was asked for is what `files` makes: a picture that no page shows is not published.
    `gaps` says that a page may do without a file that cannot be read, as in a preview.
    """

    folders: AssetFolders
    cache: Cache
    gaps: bool = False
    _shown: dict[tuple[str, str], Shown] = field(default_factory=dict)
    _cards: dict[str, Card] = field(default_factory=dict)

    def look(self, name: str) -> Picture | Fault:
        """What the file `name` is."""
        try:
            return look(self.folders.path(name), self.cache)
        except OSError as error:
            return Fault(FaultKind.UNREADABLE, error=error)

    def shown(self, name: str, use: str = PAGE) -> Shown | None:
        """How the picture `name` is shown; None for a file that cannot be, which has been told.

        Raises OSError for one that went, or was closed, since then.
        """
        if (name, use) not in self._shown:
            picture = self.look(name)
            if isinstance(picture, Fault):
                if picture.error is not None and not self.gaps:
                    raise picture.error
                return None
            self._shown[name, use] = plan(name, picture, use)
        return self._shown[name, use]

    def card(self, card: Card) -> str:
        """The path at which `card` is published."""
        self._cards.setdefault(card.path, card)
        return card.path

    def pages(self, name: str) -> int:
        """How many pages the PDF `name` has; 0 where it is none or cannot be read."""
        is_pdf = name.lower().endswith(".pdf")
        return page_count(self.folders.path(name), self.cache) if is_pdf else 0

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path, from the root of the site, and bytes of everything that was asked for."""
        made_by = version("pillow")
        written: set[str] = set()
        for (name, _), shown in sorted(self._shown.items()):
            paths = {one.path for one in shown.versions} - written
            written |= paths
            yield from self._versions(name, shown, paths, made_by)
        for path, card in sorted(self._cards.items()):
            key = f"{made_by} {path}"
            content = self.cache.get(key)
            if content is None:
                content = draw(card)
                self.cache.put(key, content)
            yield path, content
        self.cache.tidy()

    def _versions(
        self, name: str, shown: Shown, paths: set[str], made_by: str
    ) -> Iterator[tuple[str, bytes]]:
        kept = {path: self.cache.get(f"{made_by} {path}") for path in sorted(paths)}
        missing = [path for path, content in kept.items() if content is None]
        made: dict[str, bytes] = {}
        if missing:
            picture = self.look(name)
            flat = isinstance(picture, Picture) and picture.flat
            made = make(self.folders.path(name).read_bytes(), shown, flat=flat)
            for path in missing:
                self.cache.put(f"{made_by} {path}", made[path])
        for path, content in kept.items():
            yield path, made[path] if content is None else content
