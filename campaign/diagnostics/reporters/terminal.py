"""Diagnostics as people read them in a terminal: where, what, the line itself,
why, and what to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from campaign.diagnostics.diagnostic import Diagnostic, Severity, Summary
from campaign.diagnostics.reporters.excerpt import excerpt_of, safe

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_WIDEST = 100
MOST_ALIKE = 100
"""Problems of one code in one file that are told one by one. Nobody reads on; all are counted."""


def print_diagnostics(
    diagnostics: Iterable[Diagnostic], stream: TextIO, *, colour: bool | None = None
) -> None:
    """Print `diagnostics` and their count to `stream`; colour only where a terminal shows it."""
    console = Console(
        file=stream, highlight=False, emoji=False, markup=False, force_terminal=colour
    )
    listed = list(diagnostics)
    summary = summary_line(Summary.of(listed))
    if not console.is_terminal:
        stream.write(f"{as_text(listed)}{summary}\n")
        return
    console.width = min(console.width, _WIDEST)
    _print(listed, console)
    console.print(Text(summary, style="bold"))


def as_text(diagnostics: Iterable[Diagnostic], *, width: int = _WIDEST) -> str:
    """The same as plain text, `width` columns wide."""
    console = Console(width=width, color_system=None, highlight=False, emoji=False, markup=False)
    with console.capture() as captured:
        _print(diagnostics, console)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _print(diagnostics: Iterable[Diagnostic], console: Console) -> None:
    alike: Counter[tuple[str, str]] = Counter()
    for diagnostic in diagnostics:
        kind = diagnostic.span.file, diagnostic.code
        alike[kind] += 1
        if alike[kind] > MOST_ALIKE:
            continue
        for part in _parts(diagnostic):
            console.print(part)
        console.print()
    for (file, code), count in alike.items():
        if count > MOST_ALIKE:
            more = f"{safe(file)} has {count - MOST_ALIKE:,} more of [{code}]."
            console.print(Text(more, style="bold"))
            console.print()


def summary_line(summary: Summary) -> str:
    """`2 errors, 1 warning`, or that nothing is wrong."""
    parts = [
        _counted(summary.errors, "error"),
        _counted(summary.warnings, "warning"),
        _counted(summary.infos, "note"),
    ]
    found = [part for part in parts if part]
    return ", ".join(found) if found else "No problems found."


def _parts(diagnostic: Diagnostic) -> Iterator[Text | Padding]:
    style = _STYLES[diagnostic.severity]
    head = Text()
    head.append(f"{diagnostic.severity}", style=style)
    head.append(f"[{diagnostic.code}] ", style="dim")
    head.append(safe(str(diagnostic.span)), style="bold")
    yield head
    yield Padding(Text(safe(diagnostic.title), style="bold"), (0, 0, 0, 2))
    excerpt = excerpt_of(diagnostic)
    if excerpt is not None:
        gutter = " " * len(excerpt.number)
        line = Text(f"    {excerpt.number} | {excerpt.line}\n", no_wrap=True)
        line.append(f"    {gutter} | ")
        line.append(excerpt.carets, style=style)
        yield line
    for label, text in (
        ("Why", diagnostic.why),
        ("Fix", diagnostic.fix),
        ("Did you mean", f"{diagnostic.suggestion}?" if diagnostic.suggestion else ""),
    ):
        if text:
            yield Padding(Text(f"{label}: {safe(text)}"), (0, 0, 0, 2))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
