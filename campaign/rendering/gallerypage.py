"""Writes every component with its examples on one page, to be tested and looked at:
`python -m campaign.rendering.gallerypage FOLDER`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from markupsafe import Markup as Html
from markupsafe import escape

from campaign.models.settings import Brand
from campaign.rendering.gallery import Example, examples
from campaign.rendering.stylesheet import style_sheet
from campaign.rendering.theme import Theme, find_theme

# Parts that a page has once, and that would bring a second banner or foot to the gallery.
_ALONE = ("header", "footer")
# What stands in a sentence is shown in one.
_IN_A_SENTENCE = ("citation",)
# Examples name pictures that do not exist.
_PICTURE = re.compile(r"\b(?:picture|drawing)[\w-]*\.(?:jpg|webp|svg)\b")
_STAND_IN = "stand-in.svg"
_DRAWN = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" width="960" height="640">
<rect width="960" height="640" fill="#d9cfe0"/><circle cx="690" cy="190" r="80" fill="#f4b942"/>
<path d="M0 640V470l250-190 190 150 170-120 350 250v80z" fill="#4b1f5c"/>
</svg>
"""
_STYLE = "main > .wrap:has(> .label) { margin-top: 2.5rem; }"
_AWAY, _NAMED = re.compile(r'href="#[^"]*"'), re.compile(r'aria-label="([^"]+)"')
_ID = re.compile(r'(?<=[\s])(id|for|aria-labelledby|aria-describedby)="([^"]+)"')


def write_gallery(folder: Path, theme_dirs: Sequence[Path]) -> Path:
    """Write `index.html` and its picture into `folder`; returns the page."""
    theme = Theme(theme_dirs, folder)
    style = style_sheet(theme, Brand())
    folder.mkdir(parents=True, exist_ok=True)
    shown = sorted(examples(theme), key=lambda one: (one.component not in _ALONE, one.component))
    sections = [_section(list(group)) for _, group in groupby(shown, key=lambda one: one.component)]
    (folder / _STAND_IN).write_text(_DRAWN, encoding="utf-8")
    page = folder / "index.html"
    page.write_text(_page(style, sections), encoding="utf-8")
    return page


def _section(shown: list[Example]) -> Html:
    first = shown[0]
    heading = Html('<div class="wrap"><h2 id="gallery-{0}">{0}</h2><p>{1}</p></div>').format(
        first.component, first.about
    )
    return heading + Html("").join(_example(one, place) for place, one in enumerate(shown))


def _example(one: Example, place: int) -> Html:
    """An example under its name; its ids are made different from those of every other."""
    mark = f"{one.component}-{place}-"
    html = _ID.sub(lambda found: f'{found[1]}="{_marked(found[2], mark)}"', str(one.html))
    html = _PICTURE.sub(_STAND_IN, html).replace('type="image/webp"', 'type="image/svg+xml"')
    html = _AWAY.sub('href="#main"', html)
    html = _NAMED.sub(rf'aria-label="\1 ({one.component}, {place + 1})"', html)
    # Named by its example too, as a page may not have two regions of one name.
    html = html.replace('aria-labelledby="', f'aria-labelledby="{mark}label ')
    label = Html('<div class="wrap"><h2 class="label" id="{0}label">{1}: {2}</h2></div>')
    if one.component in _IN_A_SENTENCE:
        html = f"<p>Something that a source says {html}, and more.</p>"
    return label.format(mark, one.component, one.name) + Html(f"\n{_framed(html)}\n")


def _framed(html: str) -> str:
    """What has no margins of its own gets those of a page."""
    if 'class="wrap' in html:
        return html
    return f'<div class="wrap"><div class="prose">{html}</div></div>'


def _marked(ids: str, mark: str) -> str:
    return " ".join(f"{mark}{one}" for one in ids.split())


def _page(style: Html, sections: Sequence[Html]) -> str:
    return Html(
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        "<title>Gallery of components</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<link rel="icon" href="data:,">\n<style>{0}{2}</style>\n</head>\n<body>\n'
        '<main id="main">\n<div class="wrap title"><h1>Gallery of components</h1></div>\n'
        "{1}\n</main>\n</body>\n</html>\n"
    ).format(style, Html("").join(sections), Html(_STYLE))


if __name__ == "__main__":
    written = write_gallery(Path(sys.argv[1]), [find_theme()])
    sys.stdout.write(f"{escape(written)}\n")
