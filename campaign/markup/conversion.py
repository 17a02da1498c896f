"""Converts a body: marks what stands where, lets Markdown work, sanitises, cuts at the marks."""

from __future__ import annotations

from campaign.diagnostics import Diagnostic, in_order
from campaign.diagnostics.catalogue import markup as codes
from campaign.markup.audit import audit
from campaign.markup.blocks import mark_blocks
from campaign.markup.boldlines import mark_bold_lines
from campaign.markup.converter import html_of
from campaign.markup.fences import close_fences
from campaign.markup.finishing import finished
from campaign.markup.headings import mark_headings
from campaign.markup.indented import words_as_code
from campaign.markup.inline import mark_inline
from campaign.markup.limits import refusals
from campaign.markup.marking import Marking
from campaign.markup.misread import mark_misread
from campaign.markup.parts import Markup
from campaign.markup.places import Places
from campaign.markup.references import reference_problems, unknown_boxes
from campaign.markup.replacing import TooMuchReplacing
from campaign.markup.sanitising import sanitised
from campaign.markup.shortcodes import mark_shortcodes
from campaign.markup.unseen import unseen_by_number


def convert(
    body: str, *, file: str, first_line: int, trusted: bool = False
) -> tuple[Markup, tuple[Diagnostic, ...]]:
    """The markup that `body` makes, and everything that is wrong with it, in order of place.

    `first_line` is the number that the body's first line has in `file`. A `trusted` page keeps its
    HTML as it is, scripts and forms included; its links, headings and blocks are checked like any
    other's. A body that cannot be converted in bounded time gives an empty markup. Never raises for
    what people wrote.
    """
    places = Places(body, file, first_line)
    refused = tuple(refusals(places))
    if refused:
        return Markup(), refused
    try:
        markup, found = _converted(places, trusted=trusted)
    except RecursionError:
        return Markup(), (codes.TOO_DEEP.at(places.span(0, 1), what="Something on this page is"),)
    except Exception:
        # The converter is other people's code and reads what anybody wrote: whatever it stumbles
        # over is told as a fault of the page, because a build must not end in a traceback.
        return Markup(), (codes.UNREADABLE.at(places.span(0, 1)),)
    return markup, in_order(found)


def _converted(places: Places, *, trusted: bool) -> tuple[Markup, list[Diagnostic]]:
    marking = Marking(places)
    close_fences(marking)
    mark_blocks(marking)
    mark_headings(marking)
    mark_misread(marking)
    mark_bold_lines(marking)
    mark_shortcodes(marking)
    mark_inline(marking)
    try:
        html = html_of(marking.marked(), marking.marks)
    except TooMuchReplacing as too_much:
        return Markup(), [_too_much_replacing(too_much.text, marking)]
    found = list(marking.diagnostics)
    found.extend(unknown_boxes(marking, html))
    found.extend(unseen_by_number(marking, html))
    found.extend(words_as_code(marking, html))
    if not trusted:
        found.extend(audit(html, marking.marks, places))
        html = sanitised(html)
    found.extend(reference_problems(marking, html))
    markup, in_html = finished(html, marking.marks, places)
    found.extend(in_html)
    return markup, found


def _too_much_replacing(text: str, marking: Marking) -> Diagnostic:
    beginning = marking.marks.restored(text.strip()).split("\n", 1)[0].strip()
    advice = "Divide it into paragraphs by blank lines, or put code between two lines of ```."
    what = "signs of Markdown and HTML in one paragraph"
    return codes.TOO_INTRICATE.at(marking.places.find(beginning), what=what, advice=advice)
