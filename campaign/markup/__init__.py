"""The body of a page: Markdown in; sanitised HTML with slots, outline, links and references out.

Everything that links, citations, pictures, icons and blocks need from other entries is left as a
slot in the HTML, to be filled by rendering once it is known what may be shown. Whether an icon
exists is rendering's to say too, since the icons belong to the theme.
"""

from __future__ import annotations

from campaign.markup.allowed import RESERVED_IDS
from campaign.markup.conversion import convert
from campaign.markup.parts import (
    Block,
    Citation,
    Heading,
    Icon,
    Image,
    Link,
    Markup,
    Slot,
)

__all__ = [
    "RESERVED_IDS",
    "Block",
    "Citation",
    "Heading",
    "Icon",
    "Image",
    "Link",
    "Markup",
    "Slot",
    "convert",
]
