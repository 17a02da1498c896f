"""Fills the body of an entry: links, pictures, citations,
icons and blocks go where markup left room for them.
"""

from __future__ import annotations

from typing import Protocol

from markupsafe import Markup as Html
from markupsafe import escape

from campaign.linking.site import LinkedEntry, LinkTarget
from campaign.markup import Block, Citation, Icon, Image, Link
from campaign.rendering.context import Context
from campaign.rendering.filenotes import FileNotes
from campaign.rendering.icons import Icons
from campaign.rendering.tables import Tables
from campaign.rendering.views.actions import action_view
from campaign.rendering.views.findings import finding_view
from campaign.rendering.views.pictures import picture_view

# The height follows from the width, or the picture would be stretched.
_SET_BY_US = frozenset({"width", "height", "loading"})


class Component(Protocol):
    """Renders a component by its name."""

    def __call__(self, name: str, **parameters: object) -> Html:
        """The HTML of the component `name`."""


def body(context: Context, entry: LinkedEntry, component: Component, icons: Icons) -> Html:
    """The finished HTML of the body of `entry`.
    It is safe: markup has sanitised what people wrote.
    """
    targets, pictures = iter(entry.link_targets), iter(entry.image_files)
    pieces: list[str] = []
    tables, notes = Tables(), FileNotes(context)
    level = 2
    for segment in entry.markup.segments:
        match segment:
            case str():
                pieces.append(tables.framed(notes.noted(segment)))
                # An action that stands under a heading of the text is a part of that section.
                level = 3 if "<h2" in segment else level
            case Link():
                target = next(targets, None)
                notes.begin(target)
                pieces.append(_address(context, target))
            case Image():
                pieces.append(_picture(context, segment, next(pictures, None), component))
            case Citation():
                pieces.append(_citation(context, segment, component))
            case Icon():
                pieces.append(icons.svg(segment.name))
            case Block():
                pieces.append(_block(context, segment, level, component))
    return Html("".join(pieces))


def _address(context: Context, target: LinkTarget | None) -> str:
    """What stands between the quotes of a link. A page that is not shown is not named either."""
    if target is None:
        return "#"
    if target.external:
        return str(escape(target.address))
    if target.address == context.address and target.fragment:
        return str(escape(f"#{target.fragment}"))
    entry = target.key if target.key and not target.key.startswith("/") else None
    if entry and context.entry(entry) is None:
        return "#"
    return str(escape(context.place.to(target.address, target.fragment)))


def _citation(context: Context, citation: Citation, component: Component) -> str:
    """A mark; those in one pair of brackets are parted by commas."""
    if citation.source_id not in context.site.sources:
        return ""
    mark = context.citations.cite(citation.source_id, citation.locator)
    shown = component("citation", citation=mark)
    return shown if citation.index == 1 else f", {shown}"


def _picture(context: Context, image: Image, file: str | None, component: Component) -> str:
    if file is None:
        return ""
    given = dict(image.attributes)
    width = int(given["width"]) if given.get("width", "").isdecimal() else 0
    picture = picture_view(context, file, image.alt, width=width or None)
    if picture is None:
        return ""
    kept = [(name, value) for name, value in given.items() if name not in _SET_BY_US]
    return component("image", picture=picture, title=image.title, attributes=kept)


def _block(context: Context, block: Block, level: int, component: Component) -> str:
    if block.name == "finding":
        place = context.finding(block.argument, within=context.key or "")
        return component("finding", finding=finding_view(context, place)) if place else ""
    found = context.action(block.argument)
    if found is None:
        return ""
    view = action_view(context, *found, level)
    return component(view.component, action=view, inline=True)
