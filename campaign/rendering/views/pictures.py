"""Pictures as templates show them: the sizes that browsers choose from and the room they take."""

from __future__ import annotations

from dataclasses import dataclass

from campaign.pictures import LOGO, PAGE
from campaign.rendering.context import Context

# The column of text is 42rem wide, and stands in a margin of 1rem on a narrow screen.
_COLUMN_PX = 672
_COLUMN = "(min-width: 44rem) 42rem, calc(100vw - 2rem)"


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture; one that only decorates has no `alt`. Where `srcset` is empty there is one size.

    `width` and `height` are in CSS pixels. `early` says that it is seen without scrolling.
    """

    url: str
    alt: str
    width: int
    height: int
    srcset: str = ""
    sizes: str = ""
    credit: str = ""
    early: bool = False


def picture_view(
    context: Context,
    name: str,
    alt: str,
    *,
    credit: str = "",
    early: bool = False,
    width: int | None = None,
) -> PictureView | None:
    """The file `name` of content/assets in a column of text, or `width` CSS pixels wide.

    None where it is no picture, which a diagnostic has told.
    """
    shown = context.pictures.shown(name, PAGE)
    if shown is None:
        return None
    candidates = [f"{context.place.to(one.path)} {one.width}w" for one in shown.sizes]
    return PictureView(
        url=context.place.to(shown.fallback.path),
        alt=alt,
        width=width or shown.width,
        height=round(shown.height * width / shown.width) if width else shown.height,
        srcset=", ".join(candidates),
        sizes=_sizes(width or shown.width) if candidates else "",
        credit=credit,
        early=early,
    )


def logo_view(context: Context, name: str, alt: str) -> PictureView | None:
    """The logo, at the height of the header's line."""
    shown = context.pictures.shown(name, LOGO)
    if shown is None:
        return None
    url = context.place.to(shown.fallback.path)
    return PictureView(url, alt, shown.width, shown.height, early=True)


def _sizes(width: int) -> str:
    """How wide the picture is shown: never wider than the column, nor than it is itself."""
    return f"min({width}px, 100vw - 2rem)" if width < _COLUMN_PX else _COLUMN
