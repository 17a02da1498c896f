"""Says what is in HTML that an author must not be able to put there, whatever the sanitiser thinks."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from campaign.markup.addresses import SCHEMES
from campaign.markup.allowed import ANYWHERE, ATTRIBUTES, ELEMENTS, OUR_CLASSES, RESERVED_IDS


class Inspector(HTMLParser):
    """Collects whatever is in HTML that ought not to be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.refused: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.refused.append(tag)
        known = (
            ANYWHERE | ATTRIBUTES.get(tag, frozenset()) | ({"type"} if tag == "input" else set())
        )
        for name, value in attrs:
            if name not in known:
                self.refused.append(f"{tag} {name}")
            if name in ("href", "src"):
                scheme = re.match(r"\s*([\w+.-]+):", value or "")
                if scheme and scheme[1].lower() not in SCHEMES:
                    self.refused.append(f"{tag} {name}={value}")
            if name == "class" and any(OUR_CLASSES.fullmatch(one) for one in (value or "").split()):
                self.refused.append(f"{tag} class={value}")
            if name == "id" and value in RESERVED_IDS:
                self.refused.append(f"{tag} id={value}")

    def handle_comment(self, data: str) -> None:
        self.refused.append(f"<!--{data}-->")
