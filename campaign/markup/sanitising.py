"""Takes out of a page's HTML everything not on the list. What was taken out, `audit` tells."""

from __future__ import annotations

import re
from functools import cache

import nh3

from campaign.markup import marks
from campaign.markup.addresses import SCHEMES
from campaign.markup.allowed import (
    ANYWHERE,
    ATTRIBUTES,
    ELEMENTS,
    WITH_CONTENT,
    attribute_kept,
)

_MARK = re.compile(marks.TOKEN)
_INPUT = re.compile(r"<input(?P<attributes>[^>]*)>")
_TAB = re.compile(r'( checked="[^"]*"| id="__tabbed_\d+_\d+"| name="__tabbed_\d+"| type="radio")+')
_TASK = re.compile(r'( checked="[^"]*"| disabled="[^"]*"| type="checkbox")+')


def sanitised(html: str) -> str:
    """`html` with listed elements and attributes only, written out anew by an HTML5 parser.

    Marks stay; addresses that are not marks stay only with one of the allowed schemes.
    """
    return _INPUT.sub(_made_by_us, _cleaner().clean(html))


def _made_by_us(found: re.Match[str]) -> str:
    """A box is kept only in the two forms that tabs and task lists give it."""
    attributes = found["attributes"].rstrip(" /")
    disabled = " disabled=" in attributes
    is_task = _TASK.fullmatch(attributes) is not None and disabled
    is_tab = _TAB.fullmatch(attributes) is not None and 'type="radio"' in attributes
    return found[0] if is_task or is_tab else ""


def _kept(element: str, attribute: str, value: str) -> str | None:
    if attribute in (marks.ELEMENT, marks.HEADING):
        return value if _MARK.fullmatch(value) else None
    return attribute_kept(element, attribute, value)


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(ELEMENTS),
        clean_content_tags=set(WITH_CONTENT),
        attributes={
            "*": {*ANYWHERE, marks.ELEMENT, marks.HEADING},
            **{element: set(names) for element, names in ATTRIBUTES.items()},
        },
        attribute_filter=_kept,
        tag_attribute_values={"input": {"type": {"checkbox", "radio"}}},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
