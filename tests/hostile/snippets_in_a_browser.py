"""Several hundred ways to run a script from a page's words, opened in Chromium with no policy in the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from threading import Thread

import pytest
from markdown import Markdown
from playwright.sync_api import Page as Tab

from campaign.pipeline import run
from campaign.project import find_project
from campaign.rendering import Renderer, find_theme
from tests.made_site import MadeSite

RUN = "top.ran=1"
PAYLOADS = [
    f"<script>{RUN}</script>",
    f"<SCRIPT>{RUN}</SCRIPT>",
    f"<script/x>{RUN}</script>",
    f"<script type=module>{RUN}</script>",
    f"<script src='data:text/javascript,{RUN}'></script>",
    f"<img src=x onerror={RUN}>",
    f'<img src="x" alt="x"onerror="{RUN}">',
    f"<IMG/SRC=x/ONERROR={RUN}>",
    f"<svg onload={RUN}></svg>",
    f"<svg/onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><style><img src=x onerror={RUN}></style></svg>",
    f"<svg><g onload={RUN}></g></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s></svg>",
    f"<svg><set onbegin={RUN} attributeName=x></svg>",
    f"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={RUN}&gt;'><img src=x onerror={RUN}>",
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f"<input autofocus onfocus={RUN}>",
    f"<textarea autofocus onfocus={RUN}></textarea>",
    f"<select autofocus onfocus={RUN}></select>",
    f"<button autofocus onfocus={RUN}>x</button>",
    f"<a href=# autofocus onfocus={RUN}>x</a>",
    f"<p tabindex=0 autofocus onfocus={RUN}>x</p>",
    f"<video src=x onerror={RUN}></video>",
    f"<video><source src=x onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}></audio>",
    f"<object data=x onerror={RUN}></object>",
    f"<object data='data:text/html,<script>{RUN}</script>'></object>",
    f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
    f'<iframe src="javascript:{RUN}"></iframe>',
    f"<iframe onload={RUN}></iframe>",
    f'<embed src="javascript:{RUN}">',
    f"<body onload={RUN}>",
    f"<style>@keyframes x{{}}</style><p style=animation-name:x;animation-duration:1ms onanimationend={RUN}>x</p>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<link rel=stylesheet href=x onerror={RUN}>",
    f'<a href="javascript:{RUN}">press</a>',
    f'<a href="JaVaScRiPt:{RUN}">press</a>',
    f'<a href="java&#9;script:{RUN}">press</a>',
    f'<a href="&#106;avascript:{RUN}">press</a>',
    f'<a href="&#x01;javascript:{RUN}">press</a>',
    f'<a href="javascript&colon;{RUN}">press</a>',
    f'<form action="javascript:{RUN}"><button>press</button></form>',
    f'<button form=f formaction="javascript:{RUN}">press</button><form id=f></form>',
    f'<svg><a xlink:href="javascript:{RUN}"><text y=20>press</text></a></svg>',
    f"<p onclick={RUN}>press</p>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'></noscript>",
    f"<xmp><p title='</xmp><img src=x onerror={RUN}>'></xmp>",
    f"<template><p></template><img src=x onerror={RUN}>",
    f"<!--><img src=x onerror={RUN}>-->",
    f"<p title='`<img src=x onerror={RUN}>`'><img src=x onerror={RUN}></p>",
    f"[press](javascript:{RUN})",
    f"[press](<javascript:{RUN}>)",
    f"[press][a]\n\n[a]: javascript:{RUN}",
    f"<javascript:{RUN}>",
]
PLACES = {
    "alone": "{}",
    "in a sentence": "Words {} words.",
    "in a list": "- one\n- {}",
    "in a quotation": "> {}",
    "in a table": "| a |\n|---|\n| {} |",
    "in emphasis": "**bold {} bold**",
    "after a tag left open": "<div>\n{}",
    "in a heading": "## A heading {}",
    "between paragraphs": "Words.\n\n{}\n\nWords.",
    "in a numbered list": "1. one\n\n    {}",
    "in a box": "<div markdown>\n\n{}\n\n</div>",
    "after a picture": "![Words](x.png) {}",
    "in a link": "[words {} words](https://example.org/)",
}
PAGE = """---
title: "Snippet {number}"
summary: A page with a text that tries to run, made for the tests of this software and nothing else.
status: draft
---
{body}
"""


def cases() -> list[str]:
    return [place.format(payload) for payload, place in product(PAYLOADS, PLACES.values())]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str], Path]]:
    """Each snippet on a page as a preview shows it, and as plain Markdown would have it."""
    made = MadeSite(tmp_path_factory.mktemp("snippets") / "site")
    bodies = cases()
    for number, body in enumerate(bodies):
        text = PAGE.format(number=number, body=body)
        made.write(f"content/pages/snippet-{number}.md", text)
    for number, payload in enumerate(PAYLOADS):
        value = json.dumps(payload)
        text = f"---\ntitle: {value}\nsummary: {value}\ncontent_note: {value}\nstatus: draft\ncorrections:\n  - {{date: 2026-01-01, text: {value}}}\n---\nWords.\n"
        made.write(f"content/pages/words-{number}.md", text)
    checked = run(find_project(made.root), preview=True)
    assert checked.site is not None
    renderer = Renderer(checked.site, [find_theme()])
    out = made.root / "out"
    for page in renderer.pages():
        path = out / page.output_path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(renderer.document(page), encoding="utf-8")
    plain = Markdown(extensions=["tables", "attr_list", "md_in_html"])
    for number, body in enumerate(bodies):
        path = out / f"plain-{number}.html"
        path.write_text(f"<!doctype html><html><body>{plain.reset().convert(body)}</body></html>")
    handler = partial(_Quiet, directory=str(out))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", bodies, out
    server.shutdown()
    server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


def runs(tab: Tab, address: str) -> bool:
    """Whether anything runs when the page is opened and all that can be pressed is pressed."""
    tab.goto(address, wait_until="load")
    if tab.evaluate("new Promise(done => setTimeout(() => done(top.ran), 15))") == 1:
        return True
    tab.evaluate(
        "for (const one of document.querySelectorAll('main a, main button, main p, main summary, body > *, body > * a, text')) "
        "if (!one.href || !String(one.href.baseVal ?? one.href).startsWith('http')) one.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
    )
    return bool(tab.evaluate("new Promise(done => setTimeout(() => done(top.ran), 15))") == 1)


def test_nothing_of_several_hundred_snippets_runs_and_most_would(
    written: tuple[str, list[str], Path], page: Tab, record_property: pytest.RecordProperty
) -> None:
    address, bodies, out = written
    would = [
        number for number in range(len(bodies)) if runs(page, f"{address}/plain-{number}.html")
    ]
    missing = [number for number in would if not (out / f"snippet-{number}/index.html").is_file()]
    assert missing == [], "a draft with a mistake is shown, not left out"
    ran = [number for number in would if runs(page, f"{address}/snippet-{number}/")]
    assert [bodies[number] for number in ran] == []
    record_property("snippets that run unsanitised", len(would))
    assert len(would) >= 300


def test_no_frontmatter_runs_anywhere_it_appears(
    written: tuple[str, list[str], Path], page: Tab
) -> None:
    address, _, out = written
    pages = sorted(out.glob("words-*"))
    assert len(pages) == len(PAYLOADS)
    for one in pages:
        assert not runs(page, f"{address}/{one.name}/"), (one / "index.html").read_text()[:2000]
