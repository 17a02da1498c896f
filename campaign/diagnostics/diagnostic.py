"""One thing to tell a person about their content, and the order in which such things are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from campaign.diagnostics.span import Span


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops a build, a warning only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding about one place in one file, worded for the person who edits it.

    `title` says what happened, `why` why it matters, `fix` what to do; `suggestion` is the value
    that was probably meant; `excerpt` is the source line, kept so that reporters read no files.
    """

    code: str
    severity: Severity
    span: Span
    title: str
    why: str
    fix: str
    suggestion: str | None = None
    excerpt: str = ""

    def with_severity(self, severity: Severity) -> Diagnostic:
        """The same diagnostic, weighing something else."""
        return replace(self, severity=severity)


@dataclass(frozen=True, slots=True)
class Summary:
    """How many diagnostics there are of each severity."""

    errors: int
    warnings: int
    infos: int

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Summary:
        """Count `diagnostics`."""
        tally = dict.fromkeys(Severity, 0)
        for diagnostic in diagnostics:
            tally[diagnostic.severity] += 1
        return cls(tally[Severity.ERROR], tally[Severity.WARNING], tally[Severity.INFO])

    def stops(self, *, strict: bool) -> bool:
        """Whether a build with these counts must not be published."""
        return self.errors > 0 or (strict and self.warnings > 0)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each diagnostic once, by file, line, column and code."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda one: (one.span, one.code, one.title)))
