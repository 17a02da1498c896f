"""Says beside each link of a body to a file what it is: its type, size and number of pages."""

from __future__ import annotations

import re

from markupsafe import escape

from campaign.linking.site import LinkTarget
from campaign.rendering.context import Context
from campaign.rendering.views.people import file_view

_END = "</a>"
_TAG = re.compile(r"<[^>]*>")
_ASSETS = "/assets/"


class FileNotes:
    """Waits for the end of each link to a file; the HTML of a body comes in pieces, in order."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._waiting: LinkTarget | None = None
        self._words = ""

    def begin(self, target: LinkTarget | None) -> None:
        """A link to `target` begins."""
        leads_to_file = target is not None and target.address.startswith(_ASSETS)
        self._waiting = target if leads_to_file else None
        self._words = ""

    def noted(self, html: str) -> str:
        """The next piece of the body, with what is to be said before the link ends."""
        if self._waiting is None:
            return html
        before, end, after = html.partition(_END)
        self._words += before
        if not end:
            return html
        note = self._note(self._waiting)
        self._waiting = None
        return f"{before}{note}{end}{after}"

    def _note(self, target: LinkTarget) -> str:
        file = file_view(self._context, target.address.removeprefix(_ASSETS), "")
        words = _TAG.sub(" ", self._words.partition(">")[2])
        # An editor who has said it already is not made to say it twice; a picture says itself.
        if f"({file.type.casefold()}" in words.casefold() or not words.strip():
            return ""
        told = ", ".join(one for one in (file.type, file.size, file.pages) if one)
        return str(escape(f" ({told})"))
