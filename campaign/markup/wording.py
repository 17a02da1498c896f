"""Whether the words of links and the descriptions of pictures tell a listener anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span
from campaign.diagnostics.catalogue import body_links as link_codes
from campaign.diagnostics.catalogue import markup as codes

_FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|webp|svg|avif|heic|tiff?)|(?:IMG|DSC|DCIM)[-_]?\d+", re.IGNORECASE
)
_ONLY_A_PICTURE = re.compile(
    r"(?:an? |the |my |our )?(?:image|picture|pic|photo|photograph|graphic|illustration|drawing"
    r"|chart|graph|diagram|figure|screenshot|banner|alt|alt text|alternative text|description"
    r"|caption|placeholder|untitled)(?: of| here| goes here)? ?#?\d*",
    re.IGNORECASE,
)
_VAGUE = frozenset(
    "here;click here;click;click this;this;this link;this page;link;read;read more;read on;more;"
    "more here;more info;more information;learn more;find out more;see more;see here;details;"
    "download;go;continue;website".split(";")
)


def text_problems(text: str, span: Span) -> Iterator[Diagnostic]:
    """What is wrong with the text of a link at `span`, heard without what stands around it."""
    plain = " ".join(text.casefold().strip(" .,:;!?…›»→>[]()").split())
    if not text.strip():
        yield link_codes.NO_TEXT.at(span)
    elif plain in _VAGUE:
        yield link_codes.VAGUE_TEXT.at(span, text=text.strip())


def description_problems(alt: str, span: Span) -> Iterator[Diagnostic]:
    """What is wrong with the description of a picture, if it has one."""
    if _FILE_NAME.fullmatch(alt):
        yield codes.ALT_IS_FILE_NAME.at(span, alt=alt)
    elif _ONLY_A_PICTURE.fullmatch(" ".join(alt.split()).strip(".:… ")):
        yield codes.ALT_SAYS_NOTHING.at(span, alt=alt)
