"""Over TLS the judged address is dialled, and the certificate must be that of the name; for real, on loopback."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from campaign.remote import Answer, Fetcher, Guard, Limits, LinkChecker

PUBLIC = "93.184.215.14"
NAME = "charity.example"


class SecureServer:
    """A server on loopback with a certificate for some names; `names` are those asked for by SNI."""

    def __init__(self, authority: trustme.CA, *certified: str, **validity: object) -> None:
        self.names: list[str | None] = []
        self.headers: list[dict[str, str]] = []
        self.dialled: list[str] = []
        self.together = self.most_together = 0
        self.pages: dict[str, tuple[int, str]] = {}
        self.patience = 0.0
        server, counting = self, threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with counting:
                    server.together += 1
                    server.most_together = max(server.most_together, server.together)
                time.sleep(server.patience)
                server.headers.append(dict(self.headers))
                status, leads_to = server.pages.get(self.path, (200, ""))
                self.send_response(status)
                self.send_header("Set-Cookie", "a=b; Path=/")
                if leads_to:
                    self.send_header("Location", leads_to)
                self.send_header("Content-Length", "0")
                with counting:
                    server.together -= 1
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*certified, **validity).configure_cert(context)  # type: ignore[arg-type]
        context.sni_callback = lambda _, name, __: self.names.append(name)
        self.http = _Quiet(("127.0.0.1", 0), Handler)
        self.http.socket = context.wrap_socket(self.http.socket, server_side=True)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def fetcher(self, authority: Path | bool) -> Fetcher:
        """A fetcher for which every name has a public address that is played by this server."""

        def connect(address: str, port: int) -> tuple[str, int]:
            self.dialled.append(address)
            return ("127.0.0.1", self.http.server_address[1])

        verify = authority if isinstance(authority, bool) else str(authority)
        guard = Guard(lambda host, port: [PUBLIC], connect)
        return Fetcher(guard, Limits(seconds=10.0), verify=verify)


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None:
        """A client that does not trust the certificate hangs up, which is right."""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> Path:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def serve(authority: trustme.CA) -> Iterator[Callable[..., SecureServer]]:
    made: list[SecureServer] = []

    def start(*certified: str, by: trustme.CA = authority, **validity: object) -> SecureServer:
        made.append(SecureServer(by, *certified, **validity))
        return made[-1]

    yield start
    for one in made:
        one.http.shutdown()
        one.http.server_close()


def test_the_judged_address_is_dialled_and_the_name_kept(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    server = serve(NAME)
    found = server.fetcher(trusted).fetch(f"https://{NAME}/page")
    assert found.fine, found.problem
    assert server.dialled == [PUBLIC]
    assert server.names == [NAME]
    assert server.headers[0]["Host"] == NAME


def test_a_certificate_of_another_name_is_refused(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    server = serve("elsewhere.example")
    found = server.fetcher(trusted).fetch(f"https://{NAME}/")
    assert (found.status, found.problem) == (0, "Its certificate is not valid.")
    assert server.headers == []


def test_a_certificate_of_the_address_instead_of_the_name_is_refused(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    server = serve("127.0.0.1", PUBLIC)
    assert not server.fetcher(trusted).fetch(f"https://{NAME}/").fine
    assert server.headers == []


def test_a_certificate_of_nobody_known_is_refused(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    server = serve(NAME, by=trustme.CA())
    for authority in (trusted, True):
        found = server.fetcher(authority).fetch(f"https://{NAME}/")
        assert (found.status, found.problem) == (0, "Its certificate is not valid.")
    assert server.headers == []


def test_a_certificate_that_has_run_out_is_refused(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    server = serve(NAME, not_after=datetime(2001, 1, 1, tzinfo=UTC))
    assert not server.fetcher(trusted).fetch(f"https://{NAME}/").fine
    assert server.headers == []


def test_each_host_of_a_way_must_show_its_own_certificate(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    server = serve(NAME)
    server.pages["/"] = (302, "https://other.example/")
    found = server.fetcher(trusted).fetch(f"https://{NAME}/")
    assert (found.status, found.problem) == (0, "Its certificate is not valid.")
    assert found.way == (f"https://{NAME}/", "https://other.example/")
    assert server.names == [NAME, "other.example"]
    assert len(server.headers) == 1


def test_nothing_that_the_computer_knows_of_its_user_is_sent(
    serve: Callable[..., SecureServer],
    trusted: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine {NAME} login somebody password swordfish\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none.pem"))
    server = serve(NAME)
    server.pages["/"] = (302, "/next")
    found = server.fetcher(trusted).fetch(f"https://{NAME}/")
    assert found.fine, found.problem
    assert len(server.headers) == 2
    for headers in server.headers:
        assert not {"Cookie", "Authorization", "Proxy-Authorization", "Referer"} & headers.keys()


def test_of_one_host_one_page_is_asked_for_at_a_time_and_of_several_several(
    serve: Callable[..., SecureServer], trusted: Path
) -> None:
    names = [f"{letter}.example" for letter in "abcdef"]
    server = serve(NAME, *names)
    server.patience = 0.05
    server.pages["/robots.txt"] = (404, "")
    one_host = [f"https://{NAME}/{number}" for number in range(6)]
    assert all(one.answer.fine for one in LinkChecker(server.fetcher(trusted)).check(one_host))
    assert server.most_together == 1
    several = [f"https://{name}/" for name in names]
    assert all(one.answer.fine for one in LinkChecker(server.fetcher(trusted)).check(several))
    assert server.most_together > 1


def test_an_answer_kept_from_before_opens_no_connection(tmp_path: Path) -> None:
    class NoNetwork(Fetcher):
        def fetch(self, url: str) -> Answer:
            raise AssertionError(f"{url} is asked for")

    cache = tmp_path / "links.json"
    cache.write_text(
        f'[{{"url": "https://{NAME}/", "status": 200, "way": ["https://{NAME}/"], "asked_at": 1000.0}}]'
    )
    checker = LinkChecker(NoNetwork(), cache=cache, age=60.0, now=lambda: 1059.0)
    assert [one.answer.status for one in checker.check([f"https://{NAME}/"])] == [200]
