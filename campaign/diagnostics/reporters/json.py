"""Diagnostics as data: a permanent shape that other programs may rely on."""

from __future__ import annotations

import json
from collections.abc import Iterable

from campaign.diagnostics.diagnostic import Diagnostic, Summary


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """One object with `diagnostics` and `summary`; paths are relative to the project and POSIX."""
    listed = list(diagnostics)
    summary = Summary.of(listed)
    document = {
        "diagnostics": [_one(diagnostic) for diagnostic in listed],
        "summary": {
            "errors": summary.errors,
            "warnings": summary.warnings,
            "infos": summary.infos,
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _one(diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "title": diagnostic.title,
        "why": diagnostic.why,
        "fix": diagnostic.fix,
        "suggestion": diagnostic.suggestion,
    }
