"""The site that browsers are shown, with every feature on a page, at an address of its own."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from campaign.rendering.gallerypage import write_gallery
from campaign.rendering.theme import find_theme
from tests.made_site import CHECKOUT, MadeSite

AS_OF = "2026-11-20 12:00"
WITHDRAWN = """---
title: Something we took back
summary: A response that was published by mistake and taken back, which keeps its address and title.
status: withdrawn
withdrawn: {date: 2026-02-01, reason: It answered a report that does not exist.}
published: 2026-01-15
old_addresses: [/took-back/]
responds_to:
  kind: document
  title: A report that does not exist
  publisher: Nobody
  document_date: 2026-01-14
---
Nothing of this is shown.
"""

ACTION = """---
title: {title}
internal_name: {title}
summary: An action of a kind that the sample site has none of.
status: approved
approved_by: policy-lead
published: 2026-09-02
kind: {kind}
text: Waiting lists say how many and how long. They do not say who.
button: {button}
no_end_date: yes
{part}
---
We say on this page what came of it, whatever it is.
"""
ACTIONS = {
    "petition": """petition:
  url: https://petition.parliament.uk/petitions/700000
  target: The Minister for Mental Health
  ask: Publish waiting times by ethnicity, every quarter.
  what_happens: We hand the names over in March, and say here what was answered.
  signatures: {count: 12345, counted_on: 2026-10-01}""",
    "write_to_politician": """write_to_politician:
  who: mp
  points: [How many people in our area were detained last year?, Who answers for the difference?]
  if_no_parliament: Nobody is an MP today. Ask the candidates instead.""",
    "event": """event:
  starts_at: 2026-12-03 18:00
  ends_at: 2026-12-03 20:00
  place: Town hall, Sampleton""",
}
RESULTS = """tested_on: 2026-11-20
pages: [/, /responses/]
tools:
  - {name: axe, version: "4.14.0", problems: 0}
  - {name: Nu Html Checker, version: "26.9.16", problems: 3}
found: [{page: /responses/, tool: Nu Html Checker, what: Duplicate ID.}]
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a built site as a plain host does, its own page for what is not found included.

    Beside it, the gallery of components, which is no part of any site.
    """

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        if not path.startswith("/gallery/"):
            return super().translate_path(path)
        name = path.removeprefix("/gallery/") or "index.html"
        return str(Path(self.directory).parent / "gallery" / name)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        pass


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> MadeSite:
    """The sample site, with a page that holds every feature, one that was withdrawn and more kinds of
    action, built; and the gallery.
    """
    made = MadeSite.sample(tmp_path_factory.mktemp("shown") / "evenhand")
    feature = (CHECKOUT / "tests" / "fixtures" / "every-feature.md").read_text(encoding="utf-8")
    made.write("content/pages/every-feature.md", feature)
    made.write("content/responses/taken-back.md", WITHDRAWN)
    (made.root / "content" / "assets" / "square.png").write_bytes(square(480))
    for kind, part in ACTIONS.items():
        text = ACTION.format(title=kind.replace("_", " "), kind=kind, button="Do it", part=part)
        made.write(f"content/actions/{kind.replace('_', '-')}.md", text)
    made.write("site_config/accessibility_results.yml", RESULTS)
    write_gallery(made.root / "gallery", [find_theme()])
    outcome = made.build("--as-of", AS_OF)
    assert outcome.code == 0, outcome.all
    return made


@pytest.fixture(scope="session")
def address(shown: MadeSite) -> Iterator[str]:
    """Where the built site is served, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(shown.site)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def square(side: int) -> bytes:
    """A PNG of one colour (ISO/IEC 15948)."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    row = b"\x00" + b"\x4b\x1f\x5c" * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    pixels = zlib.compress(row * side, 9)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
