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
from campaign.rendering.icons import Icons
from campaign.rendering.views.actions import action_view
from campaign.rendering.views.entries import PictureView
from campaign.rendering.views.findings import finding_view


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
    for segment in entry.markup.segments:
        match segment:
            case str():
                pieces.append(segment)
            case Link():
                pieces.append(_address(context, next(targets, None)))
            case Image():
                pieces.append(_picture(context, segment, next(pictures, None), component))
            case Citation():
                mark = context.citations.cite(segment.source_id, segment.locator)
                known = segment.source_id in context.site.sources
                pieces.append(component("citation", citation=mark) if known else "")
            case Icon():
                pieces.append(icons.svg(segment.name))
            case Block():
                pieces.append(_block(context, segment, component))
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


def _picture(context: Context, image: Image, file: str | None, component: Component) -> str:
    if file is None:
        return ""
    picture = PictureView(context.place.asset(file), image.alt or "", "")
    return component("picture", picture=picture)


def _block(context: Context, block: Block, component: Component) -> str:
    if block.name == "finding":
        place = context.finding(block.argument, within=context.key or "")
        return component("finding", finding=finding_view(context, place)) if place else ""
    found = context.action(block.argument)
    if found is None:
        return ""
    view = action_view(context, *found)
    return component(view.component, action=view, inline=True)
