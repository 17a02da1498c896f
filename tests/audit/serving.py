"""Serves a built site on loopback as a host does: compressed, with lasting files marked as such.

Plainer than most hosts, so that it flatters nothing: gzip where they have brotli, HTTP/1.1 where they
have HTTP/2. It spares the page the two turns that a new https connection takes, as every figure in the
comparison with other systems did.
"""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

_LASTING = re.compile(r"/assets/[a-z]+-[0-9a-f]{10}\.")
_SQUEEZED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt")


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | None:  # type: ignore[override]
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = path.read_bytes()
        squeezed = path.suffix in _SQUEEZED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body) if squeezed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if squeezed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        lasting = _LASTING.match(self.path)
        self.send_header("Cache-Control", f"max-age={31_536_000 if lasting else 600}")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *said: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of `folder` while the context lasts, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
