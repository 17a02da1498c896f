"""Texts with `{names}` in them, filled from settings and read back from pasted code.

One contract serves both ways, so what is parsed can be built again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote, unquote_plus, urlencode, urlsplit, urlunsplit

_NAME = re.compile(r"\{([a-z_0-9]+)\}")


@lru_cache(maxsize=2048)
def names_in(template: str) -> tuple[str, ...]:
    """The names that `template` holds, in order."""
    return tuple(_NAME.findall(template))


def fill(template: str, values: Mapping[str, str], *, coded: bool = False) -> str | None:
    """`template` with its names replaced, percent-encoded if `coded`; None if one is not given."""
    names = names_in(template)
    if not names:
        return template
    if any(name not in values for name in names):
        return None
    return _NAME.sub(lambda found: _coded(values[found[1]], coded), template)


def read_back(template: str, text: str, patterns: Mapping[str, str]) -> dict[str, str] | None:
    """The values with which `template` becomes `text`, each fitting its pattern, or None."""
    wanted = tuple((name, patterns[name]) for name in dict.fromkeys(names_in(template)))
    found = _matcher(template, wanted).fullmatch(text)
    return found.groupdict() if found else None


def with_query(url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """`url` with `pairs` added to its query, where a pair of the same name is replaced."""
    new = list(pairs)
    if not new:
        return url
    if "?" not in url and "#" not in url:
        return f"{url}?{urlencode(new)}"
    replaced = {name for name, _ in new}
    parts = urlsplit(url)
    kept = [
        piece
        for piece in parts.query.split("&")
        if piece and unquote_plus(piece.partition("=")[0]) not in replaced
    ]
    return urlunsplit(parts._replace(query="&".join([*kept, urlencode(new)])))


@lru_cache(maxsize=512)
def _matcher(template: str, patterns: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    shapes, seen, pieces, end = dict(patterns), set[str](), [], 0
    for found in _NAME.finditer(template):
        name = found[1]
        pieces.append(re.escape(template[end : found.start()]))
        pieces.append(f"(?P={name})" if name in seen else f"(?P<{name}>(?:{shapes[name]}))")
        seen.add(name)
        end = found.end()
    pieces.append(re.escape(template[end:]))
    return re.compile("".join(pieces), re.ASCII)


def _coded(value: str, coded: bool) -> str:
    return quote(value, safe="=") if coded else value
