"""The pages that are looked at are of every type, and the longest of each is among them."""

from __future__ import annotations

import re

from tests.browser.pages import PAGES
from tests.html_page import parse
from tests.made_site import MadeSite

TYPE = re.compile(r'<body class="page-([a-z0-9-]+)">')


def test_the_longest_page_of_each_type_is_looked_at(shown: MadeSite) -> None:
    longest: dict[str, tuple[int, str]] = {}
    for name, content in shown.tree().items():
        found = TYPE.search(content.decode()) if name.endswith(".html") else None
        if found:
            address = f"/{name.removesuffix('index.html')}"
            length = len(parse(content.decode()).text)
            longest[found[1]] = max(longest.get(found[1], (0, "")), (length, address))
    assert len(longest) == 12, sorted(longest)
    missing = longest["404"][1]
    looked_at = {*PAGES.values(), missing}
    assert {kind: one for kind, (_, one) in longest.items() if one not in looked_at} == {}
