"""A private folder beside a site, and a response in it that waits for the day of its embargo."""

from __future__ import annotations

from tests.good_site import PUBLISHING, GoodSite

SECRET = "../apart/responses/the-council-report.md"
OPENS = "2027-01-01 00:01"
_PAGE = """---
title: "What the council kept to itself: our response"
summary: The council counted the people who fell, and told nobody. We publish the count with all who fell.
status: approved
published: 2026-01-15
embargo_until: 2027-01-01 00:01
topics: [light]
responds_to: {kind: announcement, title: The count, publisher: Council, document_date: 2026-01-14}
{more}---
They fell in the dark, all forty of them, and every one of them was counted.
"""


def secret_page(more: str = "") -> str:
    """The response, with `more` lines of frontmatter."""
    return _PAGE.replace("{more}", more)


def name_private_folder(site: GoodSite, written: str = "../apart") -> None:
    """Name the private folder in the settings; whether it is there is another matter."""
    site.add(PUBLISHING, f"content_private: {written}\n")


def set_apart(site: GoodSite, more: str = "") -> GoodSite:
    """The site, with the folder beside it and the response in that."""
    name_private_folder(site)
    site.write(SECRET, secret_page(more))
    return site
