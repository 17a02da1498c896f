"""What a diagnostic code means: its words are written once, here and in the catalogue, and filled
in where a problem is found.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.diagnostics.diagnostic import Diagnostic, Severity
from campaign.diagnostics.span import Span

LONGEST_VALUE = 400


@dataclass(frozen=True, slots=True)
class Definition:
    """A permanent code with its texts, which may hold `{names}` to be filled in.

    `example` is a small piece of content that is right. `always_stops` marks the few codes
    that no setting and no `publish_anyway` may soften.
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
        told = {name: _within_measure(value) for name, value in values.items()}
        return Diagnostic(
            code=self.code,
            severity=self.severity,
            span=span,
            title=self.title.format_map(told),
            why=self.why.format_map(told),
            fix=fix if fix is not None else self.fix.format_map(told),
            suggestion=suggestion,
        )


def _within_measure(value: object) -> object:
    """`value`, cut if it is so long that the sentence around it would be lost; a part of a file's
    name that is no text becomes a question mark, since nothing could be written with it.
    """
    if not isinstance(value, str):
        return value
    if not value.isascii():
        value = value.encode("utf-8", "replace").decode()
    return f"{value[:LONGEST_VALUE]}…" if len(value) > LONGEST_VALUE else value
