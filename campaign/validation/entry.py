"""One valid piece of content: its model, its place, and the file it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from campaign.models.common import Common
from campaign.models.registry import ContentType
from campaign.source import SourceFile

M_co = TypeVar("M_co", bound=Common, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[M_co]):
    """A validated entry of one collection."""

    type: ContentType
    slug: str
    model: M_co
    source: SourceFile

    @property
    def key(self) -> str:
        """Its name across the site: `responses/x`."""
        return f"{self.type.collection}/{self.slug}"

    @property
    def address(self) -> str:
        """Where it is published, from the root of the site: `/responses/x/`."""
        return self.type.address(self.slug)
