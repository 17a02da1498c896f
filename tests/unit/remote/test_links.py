"""The link checker reaches public addresses only, ends in time, and is polite; loopback plays the internet."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from campaign.pipeline import run
from campaign.project import find_project
from campaign.remote import Fetcher, Guard, Limits, LinkChecker, Outgoing, outgoing_links
from campaign.remote.found import registrable
from campaign.remote.guard import is_public
from tests.made_site import MadeSite

PUBLIC = "93.184.215.14"
LIMITS = Limits(hops=5, seconds=2.0, size=50_000)
Play = Callable[[BaseHTTPRequestHandler], None]


class Internet:
    """One server on loopback that answers for every name; `asked` is what reached it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.pages: dict[str, Play] = {}
        self.names: dict[str, list[str]] = {}
        self.dialled: list[str] = []
        internet = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                address = f"{self.headers['Host']}{self.path}"
                internet.asked.append(address)
                internet.headers = dict(self.headers)
                play = internet.pages.get(address)
                if play is None:
                    answer(404)(self)
                else:
                    play(self)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self.headers: dict[str, str] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def fetcher(self, limits: Limits = LIMITS) -> Fetcher:
        def connect(address: str, port: int) -> tuple[str, int]:
            self.dialled.append(address)
            return ("127.0.0.1", self.server.server_address[1])

        def resolver(host: str, port: int) -> list[str]:
            return self.names.get(host, [PUBLIC])

        return Fetcher(Guard(resolver, connect), limits)


@pytest.fixture
def internet() -> Iterator[Internet]:
    made = Internet()
    yield made
    made.server.shutdown()
    made.server.server_close()


def answer(status: int, body: bytes = b"", **headers: str) -> Play:
    def play(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return play


def drip(in_headers: bool) -> Play:
    """One byte now and then, for ever, so that no single wait is long."""

    def play(handler: BaseHTTPRequestHandler) -> None:
        start = b"HTTP/1.1 200 OK\r\nX-Slow: " if in_headers else b"HTTP/1.1 200 OK\r\n\r\n"
        try:
            handler.wfile.write(start)
            for _ in range(200):
                handler.wfile.write(b"a")
                handler.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    return play


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"x" * 10_000)
    except OSError:
        return


def test_a_page_that_is_there_is_fine_and_nothing_of_ours_is_sent(
    internet: Internet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    internet.pages["a.example/x"] = answer(200, b"here", Set_Cookie="a=b")
    fetcher = internet.fetcher()
    assert fetcher.fetch("http://a.example/x").fine
    assert fetcher.fetch("http://a.example/x").body == b"here"
    assert not {"Cookie", "Authorization", "Referer"} & internet.headers.keys()


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1",
        "2002:7f00:1::", "64:ff9b::7f00:1", "2001:0:1::1", "::", "not an address",
    ],
)  # fmt: skip
def test_an_answer_of_the_name_service_that_is_not_of_the_internet_is_never_dialled(
    internet: Internet, address: str
) -> None:
    assert not is_public(address)
    internet.names["inside.example"] = [address]
    found = internet.fetcher().fetch("http://inside.example/")
    assert not found.fine
    assert internet.dialled == []


def test_public_addresses_are_public() -> None:
    assert is_public(PUBLIC)
    assert is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


def test_one_bad_answer_among_good_ones_is_enough_to_refuse(internet: Internet) -> None:
    internet.names["both.example"] = [PUBLIC, "127.0.0.1"]
    assert not internet.fetcher().fetch("http://both.example/").fine
    assert internet.dialled == []


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://inside.example/",
        "file:///etc/passwd",
        "ftp://a.example/",
    ],
)
def test_a_redirect_to_the_inside_is_not_followed(internet: Internet, target: str) -> None:
    internet.names |= {"inside.example": ["10.0.0.1"], "127.0.0.1": ["127.0.0.1"], "::1": ["::1"]}
    internet.pages["a.example/"] = answer(302, Location=target)
    found = internet.fetcher().fetch("http://a.example/")
    assert not found.fine
    assert found.problem
    assert internet.dialled == [PUBLIC]


def test_a_name_is_resolved_for_each_hop_and_dialled_as_judged(internet: Internet) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    internet.pages["turning.example/"] = answer(302, Location="/again")
    fetcher = internet.fetcher()
    fetcher.guard._resolve = lambda host, port: next(answers)  # the second answer is another
    assert not fetcher.fetch("http://turning.example/").fine
    assert internet.dialled == [PUBLIC]


def test_it_is_led_on_five_times_and_not_more(internet: Internet) -> None:
    for number in range(9):
        internet.pages[f"a.example/{number}"] = answer(302, Location=f"/{number + 1}")
    found = internet.fetcher().fetch("http://a.example/0")
    assert "more than 5 times" in found.problem
    assert len(internet.asked) == 6


def test_an_endless_body_is_read_to_its_limit_only(internet: Internet) -> None:
    internet.pages["a.example/"] = endless
    found = internet.fetcher().fetch("http://a.example/")
    assert len(found.body) == LIMITS.size


@pytest.mark.parametrize("in_headers", [True, False])
def test_a_slow_drip_is_ended_when_the_time_is_over(internet: Internet, in_headers: bool) -> None:
    internet.pages["a.example/"] = drip(in_headers)
    begun = time.monotonic()
    found = internet.fetcher(Limits(seconds=0.7)).fetch("http://a.example/")
    assert not found.fine
    assert "within 0.7 seconds" in found.problem
    assert time.monotonic() - begun < 15, "a ceiling that catches a hang; the drip lasts twenty"


@pytest.mark.parametrize(
    "url", ["gopher://a.example/", "file:///etc/passwd", "http://", "javascript:x", "http:///x"]
)
def test_only_web_addresses_are_asked_for(internet: Internet, url: str) -> None:
    assert not internet.fetcher().fetch(url).fine
    assert internet.dialled == []


def checker(internet: Internet, **changes: object) -> tuple[LinkChecker, list[float]]:
    slept: list[float] = []
    return LinkChecker(internet.fetcher(), sleep=slept.append, **changes), slept  # type: ignore[arg-type]


def test_robots_txt_is_asked_once_and_honoured(internet: Internet) -> None:
    internet.pages["a.example/robots.txt"] = answer(200, b"User-agent: *\nDisallow: /private")
    internet.pages["a.example/open"] = answer(200)
    one, _ = checker(internet)
    found = list(
        one.check(["http://a.example/private/x", "http://a.example/open", "http://a.example/gone"])
    )
    assert [it.skipped for it in found] == [True, False, False]
    assert [it.answer.status for it in found] == [0, 200, 404]
    assert internet.asked.count("a.example/robots.txt") == 1
    assert "a.example/private/x" not in internet.asked


def test_a_busy_host_is_given_the_time_it_asks_for(internet: Internet) -> None:
    replies = iter([answer(503, Retry_After="7"), answer(503), answer(200)])
    internet.pages["a.example/"] = lambda handler: next(replies)(handler)
    one, slept = checker(internet)
    (found,) = one.check(["http://a.example/"])
    assert found.answer.fine
    assert slept == [7.0, 2.0]


def test_a_host_that_asks_for_an_hour_is_asked_another_day(internet: Internet) -> None:
    internet.pages["a.example/"] = answer(429, Retry_After="3600")
    one, slept = checker(internet)
    (found,) = one.check(["http://a.example/"])
    assert found.answer.status == 429
    assert slept == []


def test_good_answers_are_kept_for_a_while_and_bad_ones_are_not(
    internet: Internet, tmp_path: Path
) -> None:
    internet.pages["a.example/"] = answer(200)
    clock = [1_000_000.0]
    cache = tmp_path / "cache" / "links.json"
    urls = ["http://a.example/", "http://a.example/gone"]

    def pages_asked() -> list[str]:
        internet.asked.clear()
        one, _ = checker(internet, cache=cache, age=60.0, now=lambda: clock[0])
        list(one.check(urls))
        return [it for it in internet.asked if not it.endswith("robots.txt")]

    assert sorted(pages_asked()) == ["a.example/", "a.example/gone"]
    assert pages_asked() == ["a.example/gone"]
    clock[0] += 61
    assert sorted(pages_asked()) == ["a.example/", "a.example/gone"]
    cache.write_text("{broken")
    assert len(pages_asked()) == 2


def test_a_link_that_leads_on_to_another_owner_is_told_with_its_host(internet: Internet) -> None:
    internet.pages["give.charity.org.uk/"] = answer(302, Location="http://pay.other.org.uk/")
    internet.pages["pay.other.org.uk/"] = answer(200)
    internet.pages["a.charity.org.uk/"] = answer(302, Location="http://www.charity.org.uk/")
    internet.pages["www.charity.org.uk/"] = answer(200)
    one, _ = checker(internet)
    found = list(one.check(["http://give.charity.org.uk/", "http://a.charity.org.uk/"]))
    assert [it.moved_to for it in found] == ["pay.other.org.uk", ""]


@pytest.mark.parametrize(
    ("host", "owned"),
    [
        ("www.nhs.uk", "nhs.uk"),
        ("a.b.gov.uk", "b.gov.uk"),
        ("x.example.com", "example.com"),
        ("example.com", "example.com"),
    ],
)
def test_whose_a_host_is(host: str, owned: str) -> None:
    assert registrable(host) == owned


def test_every_address_elsewhere_is_found_with_its_place(tmp_path: Path) -> None:
    made = MadeSite(tmp_path / "site")
    made.add("content/pages/about.md", "\n[Elsewhere](https://elsewhere.example/page)\n")
    found: dict[str, Outgoing] = {
        one.url: one for one in outgoing_links(run(find_project(made.root)).collections)
    }
    place = found["https://elsewhere.example/page"].span
    assert place.file == "content/pages/about.md"
    assert place.line == made.place_of(place.file, "[Elsewhere]")[0]
    assert found["https://example.org/review"].span.file == "content/responses/waiting-review.md"
