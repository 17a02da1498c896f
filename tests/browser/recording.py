"""A web server on loopback that plays every host: it shows the built site and records what others are sent."""

from __future__ import annotations

import ssl
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Sent:
    """One request as it arrived: bytes of the body, and the address with its host."""

    method: str
    address: str
    content_type: str
    body: bytes

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What was sent, in order; UTF-8, or the test fails."""
        coded = self.body.decode("ascii") if self.method == "POST" else urlsplit(self.address).query
        return parse_qsl(coded, keep_blank_values=True, errors="strict")


class Door(ThreadingHTTPServer):
    """A server that waits for its threads, so that every connection is closed when it is."""

    daemon_threads = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Browsers open connections ahead of need and drop them; anything else is a fault here."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@dataclass
class Recorder:
    """Serves the folder `site` at `site_host` and answers everybody else with a short page.

    What is meant for a host in `forward` goes on, without TLS, to that port on loopback.
    """

    site: Path
    site_host: str
    sent: list[Sent] = field(default_factory=list)
    forward: dict[str, int] = field(default_factory=dict)
    port: int = 0

    def start(self, folder: Path) -> ThreadingHTTPServer:
        """Listen on a free port with a certificate that nobody else trusts."""
        key, certificate = folder / "key.pem", folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
             "/CN=recorder.invalid", "-keyout", key, "-out", certificate],
            check=True, capture_output=True,
        )  # fmt: skip
        server = Door(("127.0.0.1", 0), self._handler())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        # Browsers open connections ahead of need; one that waits must not hold up the others.
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        self.port = server.server_address[1]
        Thread(target=server.serve_forever, daemon=True).start()
        return server

    def browser_arguments(self, hosts: Iterable[str]) -> list[str]:
        """What makes Chromium find `hosts` and the site here, over https, and nobody else at all."""
        here = f"127.0.0.1:{self.port}"
        found = ", ".join(f"MAP {host} {here}" for host in sorted({*hosts, self.site_host}))
        return [
            f"--host-resolver-rules={found}, MAP * ~NOTFOUND",
            "--ignore-certificate-errors",
        ]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 20  # for a connection that nobody ever uses

            def do_GET(self) -> None:
                self._answer()

            def do_POST(self) -> None:
                self._answer()

            def _answer(self) -> None:
                host = self.headers["Host"]
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if host == recorder.site_host:
                    self._page(*recorder.page_at(urlsplit(self.path).path))
                    return
                if host in recorder.forward:
                    self._pass_on(recorder.forward[host], body)
                    return
                if urlsplit(self.path).path != "/favicon.ico":
                    address = f"https://{host}{self.path}"
                    kind = self.headers.get("Content-Type") or ""
                    recorder.sent.append(Sent(self.command, address, kind, body))
                self._page(200, "text/html", b"<!doctype html><title>Recorded</title>Recorded")

            def _pass_on(self, port: int, body: bytes) -> None:
                there = HTTPConnection("127.0.0.1", port, timeout=60)
                there.request(self.command, self.path, body or None, dict(self.headers.items()))
                answer = there.getresponse()
                content = answer.read()
                self.send_response(answer.status)
                for name in ("Content-Type", "Location", "Set-Cookie"):
                    for value in answer.headers.get_all(name) or ():
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
                there.close()

            def _page(self, status: int, kind: str, content: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_request(self, code: object = "-", size: object = "-") -> None:
                """Say nothing: the tests read `sent`."""

        return Handler

    def page_at(self, path: str) -> tuple[int, str, bytes]:
        """Status, type and bytes of a page of the site."""
        file = self.site / path.lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        kinds = {
            ".html": "text/html; charset=utf-8",
            ".css": "text/css",
            ".js": "text/javascript",
            ".json": "application/json",
            ".svg": "image/svg+xml",
            ".wasm": "application/wasm",
        }
        if not file.is_file():
            return 404, "text/html", b"no such page"
        return 200, kinds.get(file.suffix, "application/octet-stream"), file.read_bytes()
