"""The single list of rules, and the one call that runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeAlias

from campaign.diagnostics import Diagnostic
from campaign.linking import Collections

Rule: TypeAlias = Callable[[Collections, datetime], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = ()


def check(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Everything the rules have to say about `collections` at the instant `as_of`."""
    for rule in RULES:
        yield from rule(collections, as_of)
