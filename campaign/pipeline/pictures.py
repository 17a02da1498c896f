"""Looks at every picture that content or settings name: a page must not come out with a gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import media as codes
from campaign.linking import Loaded
from campaign.linking.publishedtypes import is_wrong_type
from campaign.linking.references import references_of
from campaign.linking.site import LinkedEntry
from campaign.markup.wording import description_problems
from campaign.models.settings import Brand
from campaign.models.written import Target
from campaign.pictures import Cache, Fault, FaultKind, Picture, Pictures
from campaign.project import Project
from campaign.source import AssetFolders, unreadable

_LOGO_KINDS = ("svg", "png", "webp")
_KINDS_IN_WORDS = {"jpeg": "JPEG", "gif": "GIF", "avif": "AVIF"}


def picture_problems(
    loaded: Loaded, entries: Mapping[str, LinkedEntry], project: Project, folders: AssetFolders
) -> Iterator[Diagnostic]:
    """What is wrong with the pictures in the files of `loaded`.

    Each file is opened once, and what was found is kept between runs. Files that are not there,
    or of a type that is never published, have been told by linking.
    """
    pictures = Pictures(folders, Cache.of(project.content_dir.parent))
    known = {name for name in loaded.assets if not is_wrong_type(name)}
    for linked in entries.values():
        image = linked.entry.model.image
        if image is not None and image.alt:
            span = linked.entry.source.value_span(("image", "alt"))
            yield from description_problems(image.alt, span)
        for name, span in _named_by(linked):
            if name in known:
                yield from _problems(pictures, name, span, project)
    brand = loaded.settings_files.get("brand")
    if isinstance(brand, Brand) and brand.logo and brand.logo.file in known:
        source = loaded.settings_sources.get("brand")
        if source is not None:
            span = source.value_span(("logo", "file"))
            yield from _problems(pictures, brand.logo.file, span, project)
            yield from _logo_problems(pictures.look(brand.logo.file), brand.logo.file, span)


def _named_by(linked: LinkedEntry) -> Iterator[tuple[str, Span]]:
    for reference in references_of(linked.entry.model):
        if reference.target is Target.PICTURE:
            yield reference.text, linked.entry.source.value_span(reference.location)
    for image, name in zip(linked.markup.images, linked.image_files, strict=True):
        if name is not None:
            yield name, image.span


def _problems(pictures: Pictures, name: str, span: Span, project: Project) -> Iterator[Diagnostic]:
    match pictures.look(name):
        case Picture(moves=True):
            yield codes.MOVES.at(span, name=name)
        case Fault(kind=FaultKind.NOT_A_PICTURE, told=told):
            yield codes.NOT_A_PICTURE.at(span, name=name, what=told)
        case Fault(kind=FaultKind.BROKEN):
            yield codes.BROKEN.at(span, name=name)
        case Fault(kind=FaultKind.TOO_LARGE, told=told):
            yield codes.TOO_LARGE.at(span, name=name, told=told)
        case Fault(kind=FaultKind.ACTIVE, told=told):
            yield codes.ACTIVE_DRAWING.at(span, name=name, told=told)
        case Fault(kind=FaultKind.UNREADABLE, error=OSError() as error):
            yield unreadable(project.name_of(pictures.folders.path(name)), error)


def _logo_problems(found: Picture | Fault, name: str, span: Span) -> Iterator[Diagnostic]:
    if isinstance(found, Picture) and found.kind not in _LOGO_KINDS:
        yield codes.LOGO_TYPE.at(span, name=name, kind=_KINDS_IN_WORDS[found.kind])
