"""Opens a file and turns its bytes into a `SourceFile`, or says why they cannot be read for
certain.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from frontmatter.default_handlers import YAMLHandler

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import frontmatter as frontmatter_codes
from campaign.diagnostics.catalogue import source as codes
from campaign.source.fences import holds_page_text, opening_problem, unclosed
from campaign.source.sourcefile import SourceFile
from campaign.source.tree import Mapping, left_empty, pruned
from campaign.source.unseen import code_point, holds_unseen, unseen_in
from campaign.source.yamltext import read_tree

PAGE_LIMIT = 1_000_000
FRONTMATTER_LIMIT = 64_000
SETTINGS_LIMIT = 256_000
MOST_TOLD = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file: `source` is None when it cannot be read for certain.

    `text` is whatever could be made out, so that what such a file *may* define is not reported
    as unknown elsewhere; it is never published.
    """

    source: SourceFile | None
    diagnostics: tuple[Diagnostic, ...]
    text: str = ""


class _Frontmatter(YAMLHandler):
    """python-frontmatter's seam, with a boundary that takes only exact fences and a load that keeps
    positions.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)

    def read(self, block: str, name: str) -> tuple[Mapping | None, list[Diagnostic]]:
        """What `load` is for, with the places kept and nothing raised."""
        return read_tree(block, file=name, first_line=1)


def read_page(path: Path, name: str) -> Reading:
    """Read a Markdown file; `name` is what to call it: its path in the project, POSIX."""
    text, problems = _read_text(path, name, limit=PAGE_LIMIT, what="a page")
    if problems:
        return Reading(None, tuple(problems), text)
    unfenced = opening_problem(text, name)
    if unfenced:
        return Reading(None, (unfenced,), text)
    handler = _Frontmatter()
    try:
        block, after = handler.split(text)
    except ValueError:
        return Reading(None, (unclosed(text, name),), text)
    if len(block) > FRONTMATTER_LIMIT:
        size, limit = _kilobytes(len(block)), _kilobytes(FRONTMATTER_LIMIT)
        large = frontmatter_codes.BLOCK_TOO_LARGE.at(Span(name, 1, 1, 1, 4), size=size, limit=limit)
        return Reading(None, (large,), text)
    tree, found = handler.read(block, name)
    ran_on = any(one.code == frontmatter_codes.UNCLOSED.code for one in found)
    if ran_on or (tree is not None and holds_page_text(block, tree)):
        return Reading(None, (unclosed(text, name),), text)
    if tree is None:
        return Reading(None, tuple(found), text)
    body_line = block.count("\n") + 2
    source = _source_file(name, text, tree, after.removeprefix("\n"), body_line)
    return Reading(source, tuple(found), text)


def read_settings(path: Path, name: str, *, foreign: bool = False) -> Reading:
    """Read a YAML file of settings; `name` is its path in the project, POSIX.

    `foreign` is for mkdocs.yml, in which another program gives type marks a meaning.
    """
    text, problems = _read_text(path, name, limit=SETTINGS_LIMIT, what="a settings file")
    if problems:
        return Reading(None, tuple(problems), text)
    tree, found = read_tree(text, file=name, first_line=1, foreign=foreign)
    if tree is None:
        return Reading(None, tuple(found), text)
    return Reading(_source_file(name, text, tree), tuple(found), text)


def _source_file(
    name: str, text: str, tree: Mapping, body: str = "", body_line: int = 1
) -> SourceFile:
    kept = pruned(tree)
    assert isinstance(kept, Mapping)
    return SourceFile(name, text, kept, body, body_line, dict(left_empty(tree)))


def _read_text(path: Path, name: str, *, limit: int, what: str) -> tuple[str, list[Diagnostic]]:
    start = Span(name)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return "", [codes.NOT_A_FILE.at(start, name=path.name, what=_kind(status.st_mode))]
        if status.st_size > limit:
            size = _kilobytes(status.st_size)
            large = codes.TOO_LARGE.at(start, size=size, what=what, limit=_kilobytes(limit))
            return "", [large]
        raw = path.read_bytes()
    except OSError as error:
        return "", [unreadable(name, error)]
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _with_plain_line_ends(raw[: error.start].decode("utf-8"))
        place = Span(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        readable = _with_plain_line_ends(raw.decode("utf-8", "replace"))
        return readable, [codes.NOT_UTF8.at(place)]
    text = _with_plain_line_ends(text)
    return text, [*_two_versions(text, name), *_invisible(text, name)]


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _two_versions(text: str, name: str) -> list[Diagnostic]:
    """Where git left both versions of lines that two people changed: the first such place."""
    if "<<<<<<< " not in text:
        return []
    opened: tuple[int, str] | None = None
    parted = False
    for row, line in enumerate(text.split("\n"), start=1):
        if line.startswith("<<<<<<< "):
            opened, parted = (row, line), False
        elif line == "=======":
            parted = True
        elif opened and parted and line.startswith(">>>>>>> "):
            row, line = opened
            return [codes.TWO_VERSIONS.at(Span(name, row, 1, row, len(line) + 1))]
    return []


def _invisible(text: str, name: str) -> list[Diagnostic]:
    """Where characters stand that cannot be seen and change how the text is read: the first few."""
    if not holds_unseen(text):
        return []
    return list(islice(_every_invisible(text, name), MOST_TOLD))


def _every_invisible(text: str, name: str) -> Iterator[Diagnostic]:
    for row, line in enumerate(text.split("\n"), start=1):
        for index, definition in unseen_in(line):
            place = Span(name, row, index + 1)
            yield definition.at(place, code_point=code_point(line[index]))


def _kilobytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} kB"


def _kind(mode: int) -> str:
    return "a folder" if stat.S_ISDIR(mode) else "a device or pipe"


def unreadable(name: str, error: OSError, *, folder: bool = False) -> Diagnostic:
    """The diagnostic for a file or a `folder` called `name` that the system does not give out."""
    definition = codes.FOLDER_UNREADABLE if folder else codes.UNREADABLE
    return definition.at(Span(name), reason=_reason(error))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is not there, or it is a link to something that is not there"
    if isinstance(error, NotADirectoryError):
        return "it is something else than a folder"
    if isinstance(error, PermissionError):
        return "you may not read it"
    return "the system reported a problem with it"
