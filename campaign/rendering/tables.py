"""Puts each table of a body into a region that can be reached by keyboard and scrolled,
named by its caption.

A wide table would otherwise push a small screen's page sideways (WCAG 2.2, 1.4.10 and 2.1.1).
"""

from __future__ import annotations

import re

# Every way begins with the same sign, so that a long text without tables is passed over quickly.
_PLACES = re.compile(
    r"<(?:(?P<figure>figure[^>]*>\s*<)?table(?P<attributes>[^>]*)>|(?P<end>/table>)"
    r"|(?P<head>thead>)|(?P<head_end>/thead>)|(?P<empty>th[^>]*>\s*</th>)"
    r"|(?P<cell>th(?=[\s>])(?![^>]*scope))|(?P<caption>figcaption))"
)


class Tables:
    """Frames the tables of one body, whose HTML comes in pieces and in order."""

    def __init__(self) -> None:
        self._count = 0
        self._in_head = False
        self._waits_for_caption = False

    def framed(self, html: str) -> str:
        """The next piece of the body, its tables framed."""
        if "<t" not in html and "</t" not in html and not self._waits_for_caption:
            return html
        return _PLACES.sub(self._place, html)

    def _place(self, found: re.Match[str]) -> str:
        match found.lastgroup:
            case "end":
                return "</table></div>"
            case "head" | "head_end":
                self._in_head = found.lastgroup == "head"
                return found[0]
            case "empty":
                # A header without words names nothing; assistive technology would announce it.
                return "<td></td>"
            case "cell":
                return f'<th scope="{"col" if self._in_head else "row"}"'
            case "caption":
                return self._caption()
            case _:
                return self._table(found)

    def _table(self, found: re.Match[str]) -> str:
        self._count += 1
        self._waits_for_caption = found["figure"] is not None
        if self._waits_for_caption:
            name = f'aria-labelledby="c-table-{self._count}"'
        else:
            name = f'aria-label="Table {self._count}"'
        region = f'<div class="table-wrap" role="region" tabindex="0" {name}>'
        before = f"<{found['figure'][:-1]}" if found["figure"] else ""
        return f"{before}{region}<table{found['attributes']}>"

    def _caption(self) -> str:
        if not self._waits_for_caption:
            return "<figcaption"
        self._waits_for_caption = False
        return f'<figcaption id="c-table-{self._count}"'
