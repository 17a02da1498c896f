"""Tells a file of one type in the folder of another, which would otherwise be told setting by
setting.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import source as codes
from campaign.models.common import Common
from campaign.models.registry import CONTENT_TYPES, ContentType
from campaign.pipeline.discovery import FoundFile
from campaign.source import INTERNAL_NOTES, SourceFile

# One setting of another type is more likely a slip than another type.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Misplaced:
    """`key` is what the file would be called in its folder, `actions/x`."""

    key: str
    told: Diagnostic


def misplaced(file: FoundFile, source: SourceFile) -> Misplaced | None:
    """What `file`, which is not valid where it stands, is meant as; None where it is meant as what
    its folder says.
    """
    written = [key for key in source.tree.pairs if key != INTERNAL_NOTES]
    if set(_needed(file.type)) & set(written):
        return None
    others = (one for one in CONTENT_TYPES if one is not file.type)
    meant = max(others, key=lambda one: _speak_for(one, file.type, written))
    if not _speak_for(meant, file.type, written):
        return None
    return Misplaced(f"{meant.collection}/{file.slug}", _told(file, source, meant, written))


def _speak_for(meant: ContentType, here: ContentType, written: Iterable[str]) -> int:
    """How many settings tell that a file is of the type `meant`; 0 where they are too few, or some
    speak against it.
    """
    names, own = meant.model.model_fields.keys(), here.model.model_fields.keys()
    needed = _needed(meant)
    foreign = [key for key in written if key in names and key not in own]
    against = [key for key in written if key not in names]
    if not needed:  # a page: it is known by its role, or by lacking all that makes another type
        told = "role" in foreign or len(_needed(here)) >= _ENOUGH
        return len(foreign) + 1 if told and not against else 0
    has = [key for key in needed if key in written]
    enough = len(has) == len(needed) or (bool(has) and len(foreign) >= _ENOUGH)
    return len(foreign) if enough and len(foreign) > len(against) else 0


def _needed(content_type: ContentType) -> list[str]:
    """The settings without which there is no entry of this type, and which other types lack."""
    fields = content_type.model.model_fields.items()
    return [name for name, one in fields if one.is_required() and name not in Common.model_fields]


def _told(
    file: FoundFile, source: SourceFile, meant: ContentType, written: list[str]
) -> Diagnostic:
    here = file.type
    foreign = [key for key in written if key not in here.model.model_fields]
    name = f"{file.slug}.md"
    top = file.name.removesuffix(f"{here.collection}/{name}")
    place = f"{top}{meant.collection}/"
    if os.path.lexists(file.path.parent.parent / meant.collection / name):
        place += f" under another name, since {place}{name} is there already"
    needs, has = _and(_needed(here)), _and(foreign)
    wanted = [f"add {needs}"] if needs else []
    wanted += [f"take out {has}"] if has else []
    return codes.WRONG_FOLDER.at(
        source.key_span((foreign[0],)) if foreign else source.start,
        meant=meant.singular,
        here=here.singular,
        folder=here.collection,
        place=place,
        otherwise=f"If it is meant as {here.singular}, {' and '.join(wanted)}.",
    )


def _and(names: list[str]) -> str:
    """`“a”, “b” and “c”`."""
    *first, last = [f"“{one}”" for one in names] or [""]
    return f"{', '.join(first)} and {last}" if first else last
