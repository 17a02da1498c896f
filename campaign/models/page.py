"""A plain page: home, about, privacy, accessibility and the like, found by its role."""

from __future__ import annotations

from typing import Literal

from campaign.models.common import Common, Source
from campaign.models.written import ActionRef, EntryRef

Role = Literal[
    "home", "about", "privacy", "accessibility", "complaints", "press", "thanks", "sorry"
]


class Page(Common):
    """A page with a text of its own."""

    role: Role | None = None
    sources: tuple[Source, ...] = ()
    actions: tuple[ActionRef, ...] = ()
    related: tuple[EntryRef, ...] = ()
