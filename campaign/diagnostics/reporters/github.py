"""Diagnostics as GitHub's workflow commands, so that a change shows them at its lines."""

from __future__ import annotations

from collections.abc import Iterable

from campaign.diagnostics.diagnostic import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(diagnostics: Iterable[Diagnostic]) -> str:
    """One command a line, escaped as GitHub's documentation of workflow commands asks."""
    return "".join(f"{_command(one)}\n" for one in diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "file": span.file,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": span.end_column,
        "title": f"{diagnostic.title} [{diagnostic.code}]",
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(
        (
            diagnostic.why,
            f"Fix: {diagnostic.fix}",
            *([f"Did you mean: {diagnostic.suggestion}?"] if diagnostic.suggestion else []),
        )
    )
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
