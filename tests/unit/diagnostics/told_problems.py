"""Two problems that every reporter is asked to tell, and the shape of problems as data."""

from __future__ import annotations

from dataclasses import replace

from campaign.diagnostics import Diagnostic, Severity, Span

COLON = Diagnostic(
    code="yaml/colon-in-value",
    severity=Severity.ERROR,
    span=Span("content/pages/about.md", 2, 20, 2, 21),
    title="There is a second colon in this line, so it cannot be read.",
    why="A colon followed by a space means “here comes a value”, and this line has two.",
    fix='Put the whole value in double quotes: "Unequal care: our response"',
    excerpt="title: Unequal care: our response",
)


TOPIC = Diagnostic(
    code="reference/unknown",
    severity=Severity.WARNING,
    span=Span("content/responses/unequal-care.md", 112, 5, 112, 10),
    title="There is no topic called “helth”.",
    why="The page would show a gap where it belongs.",
    fix="Check the spelling. There are health or rights.",
    suggestion="health",
    excerpt="  - helth",
)


SHAPE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics", "summary"],
    "properties": {
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": [
                    *("code", "severity", "file", "line", "column", "end_line", "end_column"),
                    *("title", "why", "fix", "suggestion"),
                ],
                "properties": {
                    "code": {"type": "string", "pattern": "^[a-z-]+/[a-z0-9-]+$"},
                    "severity": {"enum": ["error", "warning", "info"]},
                    "file": {"type": "string", "pattern": r"^[^/\\][^\\]*$"},
                    "line": {"type": "integer", "minimum": 1},
                    "column": {"type": "integer", "minimum": 1},
                    "end_line": {"type": "integer", "minimum": 1},
                    "end_column": {"type": "integer", "minimum": 1},
                    "title": {"type": "string", "minLength": 1},
                    "why": {"type": "string", "minLength": 1},
                    "fix": {"type": "string", "minLength": 1},
                    "suggestion": {"type": ["string", "null"]},
                },
            },
        },
        "summary": {
            "type": "object",
            "additionalProperties": False,
            "required": ["errors", "warnings", "infos"],
            "properties": {
                name: {"type": "integer", "minimum": 0} for name in ("errors", "warnings", "infos")
            },
        },
    },
}


def at(line: str, column: int, width: int = 1) -> Diagnostic:
    return replace(COLON, excerpt=line, span=Span("a.md", 7, column, 7, column + width))


def everywhere(hostile: str) -> Diagnostic:
    """A problem of which every part that comes from a file holds `hostile`."""
    return replace(
        TOPIC,
        title=hostile,
        why=hostile,
        fix=hostile,
        suggestion=hostile,
        excerpt=f"x{hostile}y",
        span=Span(f"content/{hostile}.md", 1, 1),
    )
