"""The one style sheet and the icon of a site:
base, components in alphabetical order, the brand's colours.

The sheet stands in the head of every page, not in a file beside it. With it, compressed, a whole
response still fits the first ten packets that a server may send (RFC 6928). As a file it cost a
reader on a phone one more turn to the server before anything was shown, and browsers laid a page
with a form out twice, once before the sheet had come.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup as Html
from markupsafe import escape

from campaign.colours import Scheme, schemes
from campaign.models.settings import Brand, Settings
from campaign.rendering.theme import Theme

# What every page needs comes first; print overrides what stands before it; a site's own
# rules come last.
_FIRST = ("assets/base.css", "assets/layout.css", "assets/prose.css")
_LAST = ("assets/print.css", "assets/site.css")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ENDING = re.compile(r"</(style)", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_LOOSE = re.compile(r" ?([{};,>]) ?|: ")


@dataclass(frozen=True, slots=True)
class OutputAsset:
    """A file of the theme to publish: its path from the root of the site, and its bytes."""

    path: str
    content: bytes


def style_sheet(theme: Theme, brand: Brand, *, without: Collection[str] = ()) -> Html:
    """Every style of the theme in one text, fit to stand in a `style` element.

    `without` names components that no page of the site has: readers need not wait for those.
    """
    components = [f"components/{one}/style.css" for one in theme.components() if one not in without]
    names = (*_FIRST, *components, *_LAST)
    parts = [_custom_properties(brand)]
    for name in names:
        path = theme.find(name)
        if path is not None:
            parts.append(path.read_text(encoding="utf-8"))
    text = "\n".join(smaller(part) for part in parts) + "\n"
    # Only "</style" ends the element; a backslash before the slash changes nothing to CSS.
    return Html(_ENDING.sub(r"<\\/\1", text))


def search_script(theme: Theme) -> OutputAsset:
    """The script of the search page, the only one of the site."""
    path = theme.find("assets/search.js")
    assert path is not None, "it comes with the theme"
    return _named("search", "js", path.read_text(encoding="utf-8"))


def site_icon(settings: Settings) -> OutputAsset:
    """The first letter of the name on the brand colour, for the browser's tab."""
    name = settings.brand.wordmark or settings.organisation.name
    light, _ = schemes(settings.brand.colour, settings.brand.accent)
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" rx="10" fill="{light["band"]}"/>'
        f'<rect x="14" y="50" width="36" height="5" fill="{light["accent"]}"/>'
        '<text x="32" y="43" text-anchor="middle" font-family="Charter,Cambria,Georgia,serif" '
        f'font-weight="700" font-size="42" fill="#fff">{escape(name[:1].upper())}</text></svg>\n'
    )
    return _named("icon", "svg", drawn)


def smaller(css: str) -> str:
    """A style sheet without comments and blanks; each rule keeps a line of its own."""
    text = _BLANK.sub(" ", _COMMENT.sub("", css))
    text = _LOOSE.sub(lambda found: found[1] or ":", text)
    return text.replace(";}", "}").replace("}", "}\n").strip()


def _custom_properties(brand: Brand) -> str:
    light, dark = schemes(brand.colour, brand.accent)
    other = {name: colour for name, colour in dark.items() if light[name] != colour}
    return (
        f":root{{{_declared(light)}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{_declared(other)}}}}}"
    )


def _declared(values: Scheme) -> str:
    return ";".join(f"--{name}:{value}" for name, value in values.items())


def _named(stem: str, ending: str, text: str) -> OutputAsset:
    content = text.encode()
    mark = sha256(content).hexdigest()[:10]
    return OutputAsset(f"assets/{stem}-{mark}.{ending}", content)
