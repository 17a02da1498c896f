"""Tells HTML that takes words back: hidden, or struck out.

Pages show all their words in the look of the site, so an author's styles are left out. Where a
style says that words are not to be seen, or no longer hold, leaving it out would publish them.
"""

from __future__ import annotations

import re
from enum import Enum, auto


class TakenBack(Enum):
    """What becomes of words under an element or attribute, where it holds."""

    HIDDEN = auto()
    STRUCK_OUT = auto()


# What of CSS takes words away, from everybody or from those who look (CSS Display 3, sections 2 and
# 4; CSS Containment 2, 4; CSS Color 4, 6.3; CSS Masking 1, 5), the old ways of showing a picture
# in their place, and what Word writes for text that it hides.
_HIDES = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|mso-hide:(?:all|screen)"
    r"|(?:opacity|font-size):(?=[0.])0*(?:\.0*)?(?:[a-z]+|%)?|font:.*(?<![\w.])0[a-z%]*/.+"
    r"|(?:-webkit-text-fill-)?color:transparent|clip(?:-path)?:(?!auto|none).+|text-indent:-\d{3,}.*"
)
_STRIKES = re.compile(r"text-decoration(?:-line)?:.*line-through.*")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def taken_back(element: str, attribute: str, value: str) -> TakenBack | None:
    """What an author's attribute, named in small letters, does to the words of its element."""
    if attribute == "hidden":
        return TakenBack.HIDDEN
    if attribute != "style":
        return None
    declarations = [_declaration(one) for one in _COMMENT.sub("", value).split(";")]
    if any(_HIDES.fullmatch(one) for one in declarations):
        return TakenBack.HIDDEN
    # Where the element strikes its words out by itself, it stays and goes on doing so.
    if element not in ("del", "s") and any(_STRIKES.fullmatch(one) for one in declarations):
        return TakenBack.STRUCK_OUT
    return None


def struck_by(element: str) -> bool:
    """Whether an element that is left out would have struck its words out."""
    return element == "strike"


def _declaration(text: str) -> str:
    """One declaration as `property:value`, in small letters and without “!important”."""
    name, _, value = " ".join(text.lower().split()).partition(":")
    return f"{name.strip()}:{value.replace('!important', '').replace('! important', '').strip()}"
