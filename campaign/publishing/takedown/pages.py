"""Takes out of a published page what shows another one or leads to it, and leaves its own words.

Templates mark what they show of another entry (`data-entry`); lists and rows of links stand for
nothing but where they lead. In what an editor wrote only the link goes.
"""

from __future__ import annotations

import re
from datetime import date
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from campaign.publishing.takedown.tree import Published
from campaign.rendering.words import day_in_words

NOTICE = "We withdrew this page on <time"  # so say our template and this module
_WRITTEN = "prose"
_MADE_LISTS = ("items", "plain", "link-row")
_KEPT_WHOLE = ("main", "body", "html", "header", "footer", "article")
_SAYS_WHAT_IT_IS = re.compile(
    r'<meta (?:name="(?:description|twitter:[^"]*)"|property="og:[^"]*")[^>]*>\n?'
    r'|<script type="application/ld\+json">.*?</script>\n?'
    r'|<meta name="robots"[^>]*>\n?',
    re.DOTALL,
)
_MAIN = re.compile(r"(<main\b[^>]*?)(?: data-pagefind-body)?(>).*(</main>)", re.DOTALL)
_BARE = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Withdrawn</title>\n'
    "</head>\n<body>\n<main>\n</main>\n</body>\n</html>\n"
)


def without(html: str, name: str, page: Published) -> str:
    """The page `name` without what shows `page` or leads to it; the same text if nothing does."""
    document = LexborHTMLParser(html)
    if any(page.leads_here(url, name) for url in _moved_to(document)):
        return html  # an old address goes on leading to the notice
    found = False
    # What is taken out takes along what is in it, so each is looked for when its turn has come.
    while (shown := _shown(document, page)) is not None:
        _take_out(shown)
        found = True
    while (link := _leading(document, name, page)) is not None:
        _take_out_link(link)
        found = True
    return f"{document.html}\n" if found else html


def notice(html: str, name: str, page: Published, *, day: date, reason: str) -> str:
    """The page `html` with nothing left in it but its title, when it was withdrawn and why.

    Made from what is published, so that it needs neither settings nor templates.
    """
    title = title_of(html) or "This page"
    told = (
        f'\n<article>\n<div class="wrap title">\n<h1>{escape(title)}</h1>\n'
        f'<p class="standfirst">{NOTICE} datetime="{day.isoformat()}">'
        f"{day_in_words(day)}</time>.</p>\n</div>\n"
        f'<div class="wrap frame">\n<div class="text prose">\n<p>{escape(reason)}</p>\n'
        "</div>\n</div>\n</article>\n"
    )
    whole = html if _MAIN.search(html) and "</head>" in html else _BARE
    whole = _MAIN.sub(lambda found: f"{found[1]}{found[2]}{told}{found[3]}", whole, count=1)
    whole = _SAYS_WHAT_IT_IS.sub("", whole)
    whole = whole.replace("</head>", '<meta name="robots" content="noindex">\n</head>', 1)
    return without(whole, name, page)


def title_of(html: str) -> str:
    """The heading of a page."""
    heading = LexborHTMLParser(html).css_first("h1")
    return " ".join(heading.text().split()) if heading is not None else ""


def _shown(document: LexborHTMLParser, page: Published) -> LexborNode | None:
    marked = document.css("[data-entry]")
    return next((one for one in marked if one.attributes["data-entry"] == page.key), None)


def _leading(document: LexborHTMLParser, name: str, page: Published) -> LexborNode | None:
    links = document.css("a[href], link[href]:not([rel=canonical])")
    return next(
        (one for one in links if page.leads_here(one.attributes.get("href") or "", name)), None
    )


def _moved_to(document: LexborHTMLParser) -> list[str]:
    told = document.css('meta[http-equiv="refresh"]')
    return [(one.attributes.get("content") or "").partition("url=")[2] for one in told]


def _take_out_link(link: LexborNode) -> None:
    item = _around(link)
    if item is not None:
        _take_out(item)
    elif _stands_in_written(link):
        del link.attrs["href"]
        link.unwrap()
    else:
        _take_out(link)


def _around(link: LexborNode) -> LexborNode | None:
    """The item of a list of links that exists for the sake of `link`, if it is one."""
    item = _above(link, "li")
    if item is None or item.parent is None:
        return None
    classes = (item.parent.attributes.get("class") or "").split()
    is_made = any(one in classes for one in _MADE_LISTS) or _above(item, "nav") is not None
    return item if is_made else None


def _take_out(node: LexborNode) -> None:
    """Remove `node`, and what held nothing else: a list, its heading, the row they stand in."""
    parent = node.parent
    node.decompose()
    while parent is not None and parent.tag not in _KEPT_WHOLE and _is_left_empty(parent):
        above = parent.parent
        parent.decompose()
        parent = above


def _is_left_empty(node: LexborNode) -> bool:
    """Whether nothing but headings is left in `node`."""
    if node.css_first("a, img, form, table, video, input, svg") is not None:
        return False
    headings = "".join(one.text() for one in node.css("h1, h2, h3, h4, h5, h6"))
    return "".join(node.text().split()) == "".join(headings.split())


def _stands_in_written(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if _WRITTEN in (above.attributes.get("class") or "").split():
            return True
        above = above.parent
    return False


def _above(node: LexborNode, tag: str) -> LexborNode | None:
    above = node.parent
    while above is not None and above.tag != tag:
        above = above.parent
    return above
