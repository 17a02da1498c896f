"""What is wrong with one provider's settings, before anybody knows on which line they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from campaign.diagnostics import Definition, Diagnostic, Span
from campaign.providers.addresses import Refusal

Path = tuple[str | int, ...]

# What the catalogue calls one that it does not know; of a list's own provider it reads wrong.
_UNNAMED, _THIS = "another provider", "this provider"


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake at `path`, counted from the entry in `site_config/` that names the provider.

    `on_page` says that the path counts from the action's own part (`subscribe`, `donate`) instead.

    The caller knows the file, so it asks `at` for the diagnostic once it has found the span.
    """

    path: Path
    definition: Definition
    values: Mapping[str, Any] = field(default_factory=dict)
    suggestion: str | None = None
    on_page: bool = False

    def at(self, span: Span) -> Diagnostic:
        """The diagnostic to show at `span`."""
        unnamed = self.values.get("provider") == _UNNAMED
        values = {**self.values, "provider": _THIS} if unnamed else self.values
        told = self.definition.at(span, suggestion=self.suggestion, **values)
        return replace(told, title=f"{told.title[:1].upper()}{told.title[1:]}") if unnamed else told

    def for_page(self) -> Problem:
        """The same problem, with its path counted from the action's own part."""
        return replace(self, on_page=True)


def refused(path: Path, why: Refusal) -> Problem:
    """The problem that an address at `path` was refused."""
    return Problem(path, why.definition, why.values, why.suggestion)
