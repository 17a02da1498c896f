"""Checks mkdocs.yml before MkDocs does: what it would refuse, what it would leave out in silence,
and what does not do here what it does elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

from campaign.diagnostics import Diagnostic, closest
from campaign.diagnostics.catalogue import mkdocs_file as codes
from campaign.diagnostics.catalogue import settings, shape
from campaign.models.mkdocs_file import MKDOCS_NAMES, OF_THEMES, KeepsBack, MkDocsFile, NoEffect
from campaign.project import Project
from campaign.source import SourceFile
from campaign.source.tree import Mapping, Node, Scalar, Sequence
from campaign.validation import validate_mkdocs_file

PLUGIN = "campaign"
# “!ENV” and its like: MkDocs finds the value, which is not in the file.
_FOUND_ELSEWHERE = re.compile(r":\s+!")
_AS_IT_IS = {("use_directory_urls", "true"), ("use_directory_urls", "yes")}


def mkdocs_file_problems(project: Project) -> Iterator[Diagnostic]:
    """All that is wrong with mkdocs.yml, or that its editor would wait for in vain."""
    source = project.config
    if source is None:
        return
    yield from _plugin_missing(source)
    yield from _unknown_names(source)
    wrong = tuple(_wrong_forms(source))
    lines = source.text.split("\n")
    for one in (*wrong, *_not_there(project, source), *_not_installed(source)):
        if not _FOUND_ELSEWHERE.search(lines[one.span.line - 1]):
            yield one
    yield from _without_effect(source, {one.span.line for one in wrong})


def misspelt(source: SourceFile) -> frozenset[str | None]:
    """The names that unknown ones in the file most likely stand for."""
    unknown = (key for key in source.tree.pairs if key not in MKDOCS_NAMES)
    return frozenset(closest(key, MKDOCS_NAMES) for key in unknown)


def _plugin_missing(source: SourceFile) -> Iterator[Diagnostic]:
    # What INHERIT names may list the plugin, and is MkDocs' to read.
    listed = dict(_plugins(source))
    if "INHERIT" not in source.tree.pairs and PLUGIN not in listed:
        meant = next((name for name in listed if closest(name, [PLUGIN])), None)
        path = listed[meant] if meant else ("plugins",)
        suggestion = PLUGIN if meant else None
        yield settings.NO_PLUGIN.at(
            source.value_span(path), suggestion=suggestion, name=source.path
        )


def _plugins(source: SourceFile) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The name of each plugin, and its path in the file."""
    pair = source.tree.pairs.get("plugins")
    if pair is not None:
        yield from _names(pair.value, ("plugins",))


def _names(
    listed: Node, path: tuple[str | int, ...]
) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The names in a list of names, of groups with one name, or in a group."""
    match listed:
        case Scalar(text):
            yield text, path
        case Mapping(pairs):
            for name in pairs:
                yield name, (*path, name)
        case Sequence(items):
            for index, item in enumerate(items):
                yield from _names(item, (*path, index))


def _unknown_names(source: SourceFile) -> Iterator[Diagnostic]:
    fix = "Correct the name, or delete the line. What is about your charity is in site_config/."
    for key, pair in source.tree.pairs.items():
        if key not in MKDOCS_NAMES:
            yield shape.UNKNOWN_KEY.settings.at(
                pair.key,
                suggestion=closest(key, MKDOCS_NAMES),
                fix=fix,
                key=key,
                where=source.path,
                known="",
            )
    for name, path in _plugins(source):
        options = source.node(path)
        if name == PLUGIN and isinstance(options, Mapping):
            for key, pair in options.pairs.items():
                where = f"the plugin “{PLUGIN}”"
                yield shape.UNKNOWN_KEY.settings.at(
                    pair.key, fix=fix, key=key, where=where, known=""
                )


def _wrong_forms(source: SourceFile) -> Iterator[Diagnostic]:
    for one in validate_mkdocs_file(source):
        missing = one.code == shape.MISSING_KEY.settings.code
        if not (missing and ("INHERIT" in source.tree.pairs or "site_name" in misspelt(source))):
            yield one


def _without_effect(source: SourceFile, told: set[int]) -> Iterator[Diagnostic]:
    name = source.path
    for key, field in MkDocsFile.model_fields.items():
        if key not in source.tree.pairs or (key, source.scalar(key)) in _AS_IT_IS:
            continue
        for mark in field.metadata:
            span = source.key_span((key,))
            if isinstance(mark, KeepsBack):
                yield codes.KEEPS_NOTHING_BACK.at(span, key=key)
            elif isinstance(mark, NoEffect) and span.line not in told:
                yield codes.NO_EFFECT.at(span, key=key, name=name, instead=mark.instead)
    for (group, key), mark in OF_THEMES.items():
        if source.node((group, key)) is not None:
            span = source.key_span((group, key))
            yield codes.NO_EFFECT.at(span, key=key, name=name, instead=mark.instead)


def _not_there(project: Project, source: SourceFile) -> Iterator[Diagnostic]:
    custom = source.node(("theme", "custom_dir"))
    named: list[tuple[str, tuple[str | int, ...], Node | None, bool]] = [
        ("INHERIT", ("INHERIT",), source.node(("INHERIT",)), False),
        ("custom_dir", ("theme", "custom_dir"), custom, True),
    ]
    hooks = source.node(("hooks",))
    if isinstance(hooks, Sequence):
        named += [("hooks", ("hooks", n), one, False) for n, one in enumerate(hooks.items)]
    for key, path, node, is_folder in named:
        if not isinstance(node, Scalar):
            continue
        there = project.root / node.text
        if not (there.is_dir() if is_folder else there.is_file()):
            yield codes.NO_SUCH_PATH.at(
                source.value_span(path),
                suggestion=_beside(there, is_folder=is_folder),
                key=key,
                path=node.text,
                what="folder" if is_folder else "file",
                name=source.path,
            )


def _beside(missing: Path, *, is_folder: bool) -> str | None:
    """The file or folder whose name is most like that of the `missing` one."""
    try:
        names = [one.name for one in missing.parent.iterdir() if one.is_dir() == is_folder]
    except OSError:
        return None
    return closest(missing.name, names)


def _not_installed(source: SourceFile) -> Iterator[Diagnostic]:
    theme_path: tuple[str, ...] = ("theme", "name")
    if isinstance(source.node(("theme",)), Scalar):
        theme_path = ("theme",)
    theme = source.node(theme_path)
    plugins = [(name, path) for name, path in _plugins(source) if name != PLUGIN]
    if (theme is None or (isinstance(theme, Scalar) and theme.text == "material")) and not plugins:
        return
    themes = {one.name for one in entry_points(group="mkdocs.themes")}
    if not themes:  # MkDocs itself is not installed: nothing can be said of what goes with it
        return
    if isinstance(theme, Scalar) and theme.text not in themes:
        yield _missing(source, "theme", theme.text, theme_path, themes)
    known = {one.name for one in entry_points(group="mkdocs.plugins")}
    # A theme's own plugin may be named without the theme before it.
    known |= {name.partition("/")[2] for name in known if "/" in name}
    ours_is_listed = len(plugins) < sum(1 for _ in _plugins(source))
    for name, path in plugins:
        ours_misspelt = not ours_is_listed and closest(name, [PLUGIN])
        if name not in known and not ours_misspelt:
            yield _missing(source, "plugin", name, path, known)


def _missing(
    source: SourceFile, what: str, called: str, path: tuple[str | int, ...], known: set[str]
) -> Diagnostic:
    return codes.NOT_INSTALLED.at(
        source.value_span(path),
        suggestion=closest(called, sorted(known)),
        what=what,
        called=called,
        name=source.path,
    )
