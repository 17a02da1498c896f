"""Tells what is unknown because it cannot be seen here from what is unknown because of a slip.

What the system did not give out, or lies in a private folder that is not on this computer, is told
once, as that; whatever refers to it is not also called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import private as codes
from campaign.linking.known import Known
from campaign.linking.openness import opens
from campaign.models.common import Common
from campaign.source import SourceFile
from campaign.validation import Entry

KEY = "content_private"
_MOST_TOLD = 5


@dataclass(slots=True)
class Absent:
    """Decides about one unknown name after another; `missed` are the places of those that may be
    in the private folder.
    """

    known: Known
    as_of: datetime
    missed: list[Span] = field(default_factory=list)

    def explains(
        self, entry: Entry[Common] | None, collection: str, span: Span, guess: str | None
    ) -> bool:
        """Whether what `entry`, or a settings file, names at `span` may be there and not be seen.

        A name that is nearly that of something known is a slip.
        """
        if self.known.unlisted & {collection, ""}:
            return True
        private = self.known.private
        if not private.unseen or guess is not None or collection == "assets":
            return False
        # Settings may name what is not public yet, and nothing that is hidden makes a gap.
        if private.missing and entry is not None and opens(entry.model) is not None:
            self.missed.append(span)
        return True

    def told(self, settings: Mapping[str, SourceFile]) -> Iterator[Diagnostic]:
        """The one diagnostic for a private folder that is not there, when all is looked up."""
        source = settings.get("publishing")
        if not self.known.private.missing or source is None:
            return
        span, folder = source.value_span((KEY,)), source.scalar(KEY)
        if not self.missed:
            yield codes.MISSING.at(span, folder=folder)
            return
        lines = list(dict.fromkeys(f"{one.file}, line {one.line}" for one in self.missed))
        more = f" and {len(lines) - _MOST_TOLD} more" if len(lines) > _MOST_TOLD else ""
        yield codes.NEEDED.at(span, folder=folder, places="; ".join(lines[:_MOST_TOLD]) + more)
