"""Checks many links politely: few at a time to one host, robots.txt and Retry-After honoured,
answers kept for a while.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from campaign.remote.fetching import AGENT, Answer, Fetcher
from campaign.remote.found import registrable

_TRIES = 3
_LONGEST_WAIT = 60.0  # seconds; who asks for more is asked another day
_TRY_AGAIN = (429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of one address; `asked_at` in seconds since 1970. `skipped` by robots.txt."""

    url: str
    answer: Answer
    asked_at: float
    skipped: bool = False

    @property
    def moved_to(self) -> str:
        """The host of another owner that it leads to, or nothing."""
        first, last = (urlsplit(one).hostname or "" for one in (self.url, self._last))
        return last if registrable(first) != registrable(last) else ""

    @property
    def _last(self) -> str:
        return self.answer.way[-1] if self.answer.way else self.url


@dataclass
class LinkChecker:
    """`cache` is a JSON file, or None; good answers younger than `age` seconds are not asked again.

    `sleep` and `now` are given by tests.
    """

    fetcher: Fetcher
    cache: Path | None = None
    age: float = 7 * 86_400
    at_once: int = 8
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    _hosts: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))
    _robots: dict[str, RobotFileParser | None] = field(default_factory=dict)
    _opening: Lock = field(default_factory=Lock)

    def check(self, urls: Iterable[str]) -> Iterator[Checked]:
        """Each address with what became of it, in their order."""
        known = self._read()
        with ThreadPoolExecutor(max_workers=self.at_once) as pool:
            for one in pool.map(lambda url: known.get(url) or self._one(url), urls):
                known[one.url] = one
                yield one
        self._write(known.values())

    def _one(self, url: str) -> Checked:
        host = urlsplit(url).netloc.lower()
        with self._opening:
            lock = self._hosts[host]
        with lock:  # one at a time to each host
            if not self._may_ask(url):
                return Checked(url, Answer(0, (url,)), self.now(), skipped=True)
            return Checked(url, self._patiently(url), self.now())

    def _patiently(self, url: str) -> Answer:
        answer = self.fetcher.fetch(url)
        for attempt in range(_TRIES - 1):
            if answer.status not in _TRY_AGAIN:
                return answer
            wait = _seconds(answer.retry_after, self.now())
            wait = 2.0**attempt if wait is None else wait
            if wait > _LONGEST_WAIT:
                return answer
            self.sleep(wait)
            answer = self.fetcher.fetch(url)
        return answer

    def _may_ask(self, url: str) -> bool:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            self._robots[root] = self._rules(root)
        rules = self._robots[root]
        return rules is None or rules.can_fetch(AGENT, url)

    def _rules(self, root: str) -> RobotFileParser | None:
        """RFC 9309: what is not there allows everything, and so does what cannot be read."""
        answer = self.fetcher.fetch(f"{root}/robots.txt")
        if not answer.fine:
            return None
        rules = RobotFileParser()
        rules.parse(answer.body.decode("utf-8", "replace").splitlines())
        return rules

    def _read(self) -> dict[str, Checked]:
        if self.cache is None or not self.cache.is_file():
            return {}
        try:
            kept = json.loads(self.cache.read_text(encoding="utf-8"))
            found = [
                Checked(one["url"], Answer(one["status"], tuple(one["way"])), one["asked_at"])
                for one in kept
            ]
        except (OSError, ValueError, KeyError, TypeError):
            return {}  # it is only a memory: asking again mends it
        return {one.url: one for one in found if 0 <= self.now() - one.asked_at < self.age}

    def _write(self, checked: Iterable[Checked]) -> None:
        if self.cache is None:
            return
        kept = [
            {
                "url": one.url,
                "status": one.answer.status,
                "way": one.answer.way,
                "asked_at": one.asked_at,
            }
            for one in checked
            if one.answer.fine
        ]
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        self.cache.write_text(json.dumps(kept, indent=1), encoding="utf-8")


def _seconds(written: str, now: float) -> float | None:
    """What Retry-After says: seconds, or a date (RFC 9110, 10.2.3)."""
    if written.isdigit():
        return float(written)
    try:
        return max(0.0, parsedate_to_datetime(written).timestamp() - now)
    except (TypeError, ValueError):
        return None
