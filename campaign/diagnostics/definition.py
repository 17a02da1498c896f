"""What a diagnostic code means: its words are written once, here and in the catalogue, and filled
in where a problem is found.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.diagnostics.diagnostic import Diagnostic, Severity
from campaign.diagnostics.span import Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A permanent code with its texts, which may hold `{names}` to be filled in.

    `example` is a small piece of content that is right. `always_stops` marks the few codes
    that no setting and no `publish_anyway` may soften, not even in a draft.
    """

    code: str
    severity: Severity
    title: str
    why: str
    fix: str
    example: str = ""
    always_stops: bool = False

    def at(
        self,
        span: Span,
        *,
        suggestion: str | None = None,
        fix: str | None = None,
        **values: object,
    ) -> Diagnostic:
        """A diagnostic of this kind at `span`, its texts filled from `values`.

        `fix` replaces the catalogue's text where a better one is known for this very case.
        Raises KeyError when a text names a value that was not given: that is a fault of ours.
        """
        return Diagnostic(
            code=self.code,
            severity=self.severity,
            span=span,
            title=self.title.format_map(values),
            why=self.why.format_map(values),
            fix=fix if fix is not None else self.fix.format_map(values),
            suggestion=suggestion,
        )
