"""What a body consists of once it is converted: HTML, the slots left open in it, an outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from campaign.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is shown: level 2 to 6, the id that links can lead to, its words."""

    level: int
    id: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Stands between the quotes of an href; to be filled with the resolved address, escaped.

    `target` is what was written, with entities and backslashes read as the characters they stand
    for; `text` what a reader clicks on, pictures by their description; `span` the target's place.
    """

    target: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Image:
    """Stands for a whole picture. `alt` is empty only for decoration.

    `attributes` holds what else was set and may be: width, height, align, loading, class, id, lang.
    """

    target: str
    alt: str
    title: str
    span: Span
    attributes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """One source cited at one place. Of those in one pair of brackets this is number `index` of
    `group_size`, counted from 1; they stand side by side in the segments, with nothing between.
    """

    source_id: str
    locator: str
    span: Span
    index: int = 1
    group_size: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """Stands where a finding or an action is shown; `span` is the place of `argument`."""

    name: str
    argument: str
    span: Span


@dataclass(frozen=True, slots=True)
class Icon:
    """Stands for an icon, named as a path in the theme's folder of icons: `material/heart`."""

    name: str
    span: Span


Slot: TypeAlias = Link | Image | Citation | Block | Icon


@dataclass(frozen=True, slots=True)
class Markup:
    """A converted body.

    `segments` put together, each slot filled, are the HTML. `links`, `images`, `citations` and
    `blocks` hold the same slots in the same order. `ids` are all the places in the text that a
    link can lead to, `words` how many there are to read, and `features` which of the page's
    conventions are used (`tables`, `footnotes`, `tabs`, …): a page need carry nothing else.
    """

    segments: tuple[str | Slot, ...] = ()
    outline: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    citations: tuple[Citation, ...] = ()
    blocks: tuple[Block, ...] = ()
    words: int = 0
    features: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    @property
    def icons(self) -> tuple[Icon, ...]:
        """The icons, in the order they stand."""
        return tuple(one for one in self.segments if isinstance(one, Icon))
