"""Whether an address may be trusted with money or personal data.

Everything that decides where a form or a link leads asks here, so there is one rule and one set of
tests for it; it is as strict as the most forgiving browser is loose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from campaign.diagnostics import Definition, closest, one_of
from campaign.diagnostics.catalogue import addresses as address_codes

_SHAPE = re.compile(r"(?ias)https://(?P<authority>[^/?#]*)")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
# Browsers read a host whose last part is a number, in any of C's notations, as an IPv4 address.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LONGEST_HOST = 253
# Those of the printable ASCII characters that no address holds uncoded; browsers turn \ into /.
_NEVER = frozenset('\\<>"{}|^`')
_PLAIN = re.compile(r"[A-Za-z0-9!#$%&'()*+,./:;=?@\[\]_~-]*")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an address is refused: the code, the values for its texts, the host probably meant."""

    definition: Definition
    values: Mapping[str, object]
    suggestion: str | None = None


@lru_cache(maxsize=4096)  # the same few addresses stand on every page that asks for something
def refusal(address: str) -> Refusal | None:
    """Why `address` is not a plain https address of a named host, or None when it is one.

    https only; no user information, port, IP address, trailing dot, letters outside a-z (coded or
    not) in the host, and no invisible character, space or backslash anywhere.
    """
    # Most addresses are plain, and every link of a site is asked about: one look settles those.
    for character in "" if _PLAIN.fullmatch(address) else address:
        if _is_hidden(character) or character in _NEVER:
            return _because(
                address_codes.INVISIBLE_CHARACTER, address, code_point=f"{ord(character):04X}"
            )
    found = _SHAPE.match(address)
    if found is None:
        return _because(address_codes.NOT_HTTPS, address)
    authority = found["authority"]
    if "@" in authority:
        return _because(address_codes.HAS_USER_INFO, address, host=authority.rpartition("@")[2])
    if authority.startswith("["):
        return _because(address_codes.IS_IP_ADDRESS, address)
    if ":" in authority:
        return _because(address_codes.HAS_PORT, address)
    if not authority:
        return _because(address_codes.NO_HOST, address)
    return host_refusal(authority.lower() if authority.isascii() else authority, address)


def host_refusal(host: str, address: str | None = None) -> Refusal | None:
    """Why `host`, alone or found in `address`, is not a website's plain name; or None."""
    shown = address if address is not None else host
    labels = host.split(".")
    if not host.isascii() or any(label.startswith("xn--") for label in labels):
        return _because(address_codes.FOREIGN_LETTERS, shown, host=host)
    if host.endswith("."):
        return _because(address_codes.TRAILING_DOT, shown, host=host)
    if _NUMBER.fullmatch(labels[-1]):
        return _because(address_codes.IS_IP_ADDRESS, shown)
    plain = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    if not plain or len(host) > _LONGEST_HOST:
        return _because(address_codes.ODD_HOST, shown, host=host)
    return None


def host_of(address: str) -> str:
    """The host of an address that `refusal` let pass, in small letters."""
    found = _SHAPE.match(address)
    assert found is not None
    return found["authority"].lower()


def belongs(host: str, patterns: Iterable[str]) -> bool:
    """Whether `host` is one of `patterns`: a name, or `*.name` for what ends in `.name`."""
    return any(_fits(host.lower(), pattern.lower()) for pattern in patterns)


def refusal_for(
    address: str, hosts: Iterable[str], *, provider: str, trusted: Iterable[str] = ()
) -> Refusal | None:
    """Why `address` may not be used for `provider`, whose `hosts` these are; or None.

    `trusted` are the hosts that the site's owner has vouched for besides.
    """
    refused = refusal(address)
    if refused is not None:
        return refused
    host, own = host_of(address), tuple(hosts)
    if belongs(host, own) or belongs(host, trusted):
        return None
    if not own:
        return _because(address_codes.HOST_NOT_TRUSTED, address, host=host, provider=provider)
    names = [pattern.removeprefix("*.") for pattern in own]
    return _because(
        address_codes.WRONG_HOST,
        address,
        closest(host, names),
        host=host,
        provider=provider,
        hosts=one_of(_said(pattern) for pattern in own),
    )


def _fits(host: str, pattern: str) -> bool:
    if pattern.startswith("*."):
        return host.endswith(pattern[1:]) and len(host) > len(pattern) - 1
    return host == pattern


def _said(pattern: str) -> str:
    return f"hosts that end in {pattern[1:]}" if pattern.startswith("*.") else pattern


def _is_hidden(character: str) -> bool:
    """Spaces, control and format characters (zero width, direction), and what shows nothing."""
    category = unicodedata.category(character)
    return character == " " or category[0] in "CZ" or character in _BLANK_BUT_NOT_SPACE


# Shown as nothing, though Unicode counts them as letters or marks: the grapheme joiner, Hangul
# fillers, two Khmer vowels, and variation selectors.
_BLANK_BUT_NOT_SPACE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0") | {
    chr(point) for point in range(0xFE00, 0xFE10)
}


def _because(
    definition: Definition, address: str, suggestion: str | None = None, **values: object
) -> Refusal:
    texts = {"address": address, "provider": "the provider", **values}
    return Refusal(definition, MappingProxyType(texts), suggestion)
