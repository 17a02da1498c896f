"""Asks for one address within limits: hops, seconds and bytes, and nothing of ours sent along."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

from campaign.remote.guard import Guard, Refused, duplicate

AGENT = "our-response link check"
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 16_384


@dataclass(frozen=True, slots=True)
class Limits:
    """At most: redirects followed, seconds for all of it, bytes of the last answer."""

    hops: int = 5
    seconds: float = 10.0
    size: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it. `status` is 0 where nothing answered, and `problem` then says why.

    `way` are the addresses gone through, the last one that which answered.
    """

    status: int
    way: tuple[str, ...]
    problem: str = ""
    retry_after: str = ""
    body: bytes = b""

    @property
    def fine(self) -> bool:
        """Whether the page is there."""
        return 200 <= self.status < 300


@dataclass
class Fetcher:
    """Fetches with no cookies, credentials, netrc or proxies of the environment."""

    guard: Guard = field(default_factory=Guard)
    limits: Limits = Limits()
    verify: bool | str = True
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        watched_pools(self.guard)

    def fetch(self, url: str) -> Answer:
        """The answer to `url`. Raises nothing for what a server or the network does."""
        way: list[str] = []
        watch = _Watch(self.clock() + self.limits.seconds, self.clock)
        try:
            return self._follow(url, way, watch)
        except Refused as refused:
            return Answer(0, tuple(way), str(refused))
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            late = watch.late or isinstance(error, requests.Timeout)
            words = (
                f"It did not answer within {self.limits.seconds:g} seconds."
                if late
                else _said(error)
            )
            return Answer(0, tuple(way), words)
        finally:
            watch.end()

    def _follow(self, url: str, way: list[str], watch: _Watch) -> Answer:
        for _ in range(self.limits.hops + 1):
            if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
                raise Refused(f"“{url[:100]}” is no web address.")
            way.append(url)
            # The session is not closed: that would close the connections of other threads, too.
            with self._ask(self._session(), url, watch) as response:
                target = response.headers.get("Location", "")
                if response.status_code not in _REDIRECTS or not target:
                    return Answer(
                        response.status_code,
                        tuple(way),
                        retry_after=response.headers.get("Retry-After", ""),
                        body=self._body(response, watch),
                    )
            url = urljoin(url, target)
        raise Refused(f"It leads on more than {self.limits.hops} times.")

    def _session(self) -> requests.Session:
        session = requests.Session()
        session.trust_env = False
        session.headers.update(
            {"User-Agent": AGENT, "Accept-Encoding": "identity", "Connection": "close"}
        )
        session.mount("https://", self.guard)
        session.mount("http://", self.guard)
        return session

    def _ask(self, session: requests.Session, url: str, watch: _Watch) -> requests.Response:
        with watch.watching():
            return session.get(
                url,
                stream=True,
                allow_redirects=False,
                timeout=watch.left(),
                verify=self.verify,
            )

    def _body(self, response: requests.Response, watch: _Watch) -> bytes:
        parts, size = [], 0
        with watch.watching():
            while size < self.limits.size:
                watch.left()
                chunk = response.raw.read1(min(_CHUNK, self.limits.size - size))
                if watch.late:  # an answer that was cut off looks like one that ended
                    raise TimeoutError
                if not chunk:
                    break
                parts.append(chunk)
                size += len(chunk)
        return b"".join(parts)


class _Watch:
    """Ends every connection of one fetch when its time is over, however slowly it drips."""

    def __init__(self, until: float, clock: Callable[[], float]) -> None:
        self._until = until
        self._clock = clock
        self._open: list[socket.socket] = []
        self.late = False
        self._timer = threading.Timer(max(0.01, until - clock()), self._over)
        self._timer.daemon = True
        self._timer.start()

    def left(self) -> float:
        """The seconds that are left. Raises OSError where there are none."""
        left = self._until - self._clock()
        if left <= 0:
            self.late = True
            raise TimeoutError
        return left

    def watching(self) -> _Watching:
        """Connections that this thread opens meanwhile can be ended."""
        return _Watching(self)

    def add(self, connection: socket.socket) -> None:
        """Keep a handle to a connection."""
        if (handle := duplicate(connection)) is not None:
            self._open.append(handle)
            if self.late:
                self._over()

    def end(self) -> None:
        """Let go of everything."""
        self._timer.cancel()
        for one in self._open:
            one.close()

    def _over(self) -> None:
        self.late = True
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


_current = threading.local()


class _Watching:
    def __init__(self, watch: _Watch) -> None:
        self._watch = watch

    def __enter__(self) -> None:
        _current.watch = self._watch

    def __exit__(self, *ended: object) -> None:
        _current.watch = None


def _watched(connection: Any) -> Any:
    watch = getattr(_current, "watch", None)
    if watch is not None:
        watch.add(connection)
    return connection


class _Http(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        found: socket.socket = _watched(super()._new_conn())
        return found


class _Https(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        found: socket.socket = _watched(super()._new_conn())
        return found


class _HttpPool(HTTPConnectionPool):
    ConnectionCls = _Http


class _HttpsPool(HTTPSConnectionPool):
    ConnectionCls = _Https


def watched_pools(guard: Guard) -> Guard:
    """`guard` with connections that a deadline can end."""
    guard.poolmanager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}
    return guard


def _said(error: Exception) -> str:
    words = str(error)
    if "certificate" in words.lower():
        return "Its certificate is not valid."
    return "It could not be reached."
