"""What a build may say about entries that are not public: how many and which check, never their
names or words.

A build's log is often public (on a continuous integration service); `campaign check` and the
preview, which are not, show everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from campaign.diagnostics import Diagnostic, Severity
from campaign.diagnostics.catalogue import linking as codes
from campaign.pipeline.run import Checked

_NAMING = (codes.HIDDEN_REFERENCE.code, codes.HIDDEN_PAGE.code)


def discreet(checked: Checked) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """The diagnostics that a log may hold, and lines that count the others."""
    hidden = set(checked.hidden_files)
    told = []
    counted: Counter[tuple[str, str, Severity]] = Counter()
    for one in checked.diagnostics:
        if one.span.file in hidden:
            counted[(_folder(one.span.file), one.code, one.severity)] += 1
        elif one.code in _NAMING:
            told.append(_unnamed(one))
        else:
            told.append(one)
    return tuple(told), tuple(_lines(counted))


def _unnamed(diagnostic: Diagnostic) -> Diagnostic:
    return replace(
        diagnostic,
        title="This page refers to something that is not public when the page is.",
        fix="Run “campaign check” to see what it is, and take the reference out until then.",
        suggestion=None,
        excerpt="",
    )


def _folder(file: str) -> str:
    parts = file.split("/")
    return parts[-2] if len(parts) > 1 else "the site"


def _lines(counted: Counter[tuple[str, str, Severity]]) -> Iterator[str]:
    for (folder, code, severity), count in sorted(counted.items()):
        times = f", {count} times" if count > 1 else ""
        yield f"{severity}[{code}] in {folder}, in an entry that is not public{times}"
