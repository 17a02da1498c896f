"""What a build may say about entries that are not public: how many and which check, never their
names or words.

A build's log is often public (on a continuous integration service); `campaign check` and the
preview, which are not, show everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from campaign.diagnostics import Diagnostic, Severity
from campaign.diagnostics.catalogue import linking as codes
from campaign.linking import Collections, files_used
from campaign.pipeline.hidden_names import HiddenNames
from campaign.pipeline.hidden_settings import HiddenSettings
from campaign.pipeline.run import Checked

_ASSETS = "assets"
_ENTRY = "an entry that is not public"
_NAMING = (codes.HIDDEN_REFERENCE.code, codes.HIDDEN_PAGE.code)


def discreet(checked: Checked) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """The diagnostics that a log may hold, and lines that count the others."""
    hidden = set(checked.hidden_files)
    names = HiddenNames.of(checked.collections)
    settings = HiddenSettings.of(checked.collections, checked.diagnostics)
    files = _hidden_assets(checked)
    naming = {_place(one) for one in checked.diagnostics if one.code in _NAMING}
    told = []
    counted: Counter[tuple[str, str, Severity]] = Counter()
    for one in checked.diagnostics:
        if one.span.file in hidden:
            counted[(_folder(one.span.file), one.code, one.severity)] += 1
        elif settings.hold(one):
            told.append(_of_hidden_settings(one))
        elif one.span.file in files:
            counted[(_ASSETS, one.code, one.severity)] += 1
        elif one.code in _NAMING or _names_any(one, hidden | files) or names.said_by(one):
            told.append(_unnamed(one))
        elif _place(one) in naming:
            continue  # what else is wrong there tells of what is hidden
        elif one.code == codes.UNKNOWN_FILE.code and not _is_published(one.suggestion, checked):
            told.append(replace(one, suggestion=None))
        else:
            told.append(names.unsaid(one))
    return tuple(told), tuple(_lines(counted))


def discreet_about_files(
    found: Iterable[Diagnostic], collections: Collections
) -> Iterator[Diagnostic]:
    """What was found in the files of a build, without the names of what is not public."""
    names = HiddenNames.of(collections)
    for one in found:
        yield _unnamed(one) if names.said_by(one) else names.unsaid(one)


def _hidden_assets(checked: Checked) -> set[str]:
    """The files with which something is wrong, and which hidden entries use and no public one."""
    entries = checked.collections.entries.values()
    public = _folded(files_used(one for one in entries if one.visibility.public))
    hidden = _folded(files_used(one for one in entries if not one.visibility.public)) - public
    unread = "\n".join(checked.collections.broken.values()).casefold()
    found = set()
    for file in {one.span.file for one in checked.diagnostics}:
        _, folder, name = file.casefold().partition(f"/{_ASSETS}/")
        if folder and (name in hidden or (name in unread and name not in public)):
            found.add(file)
    return found


def _folded(names: frozenset[str]) -> set[str]:
    return {name.casefold() for name in names}


def _place(diagnostic: Diagnostic) -> tuple[str, int, int]:
    span = diagnostic.span
    return span.file, span.line, span.column


def _names_any(diagnostic: Diagnostic, files: set[str]) -> bool:
    texts = (diagnostic.title, diagnostic.why, diagnostic.fix, diagnostic.suggestion or "")
    return any(file in text for file in files for text in texts)


def _is_published(suggestion: str | None, checked: Checked) -> bool:
    """Whether a file that is offered instead is public itself: names of files tell a lot."""
    name = (suggestion or "").removeprefix("/assets/")
    return checked.site is not None and name in checked.site.assets


def _unnamed(diagnostic: Diagnostic) -> Diagnostic:
    return replace(
        diagnostic,
        title="This page refers to something that is not public when the page is.",
        fix="Run “campaign check” to see what it is, and take the reference out until then.",
        suggestion=None,
        excerpt="",
    )


def _of_hidden_settings(diagnostic: Diagnostic) -> Diagnostic:
    return replace(
        diagnostic,
        title="A part of the settings that only pages use which are not public is not right.",
        why="What it says can tell of such a page before its day, so it is not quoted here.",
        fix="Run “campaign check” to see what is wrong, and mend it.",
        suggestion=None,
        excerpt="",
    )


def _folder(file: str) -> str:
    parts = file.split("/")
    return parts[-2] if len(parts) > 1 else "the site"


def _lines(counted: Counter[tuple[str, str, Severity]]) -> Iterator[str]:
    for (folder, code, severity), count in sorted(counted.items()):
        times = f", {count} times" if count > 1 else ""
        where = "a file that no public page uses" if folder == _ASSETS else _ENTRY
        yield f"{severity}[{code}] in {folder}, in {where}{times}"
