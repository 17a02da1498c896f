"""Lets a request reach public addresses only: the name is resolved once, every answer is judged,
and the connection goes to the very address that was judged.
"""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest
from requests.adapters import HTTPAdapter

Resolve = Callable[[str, int], Sequence[str]]
Connect = Callable[[str, int], tuple[str, int]]

# Addresses in which another one is hidden: 6to4, Teredo and NAT64 (RFC 3056, 4380, 6052).
_WRAPPED = tuple(
    map(ipaddress.ip_network, ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48"))
)


class Refused(Exception):
    """An address that no request of ours may go to; its text says why, to a person."""


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of `host`, as the system knows them. Raises OSError."""
    return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether `address` is one that anybody on the internet can be reached at."""
    try:
        found = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        elif any(found in network for network in _WRAPPED):
            return False
    return found.is_global and not found.is_multicast


class Guard(HTTPAdapter):
    """An adapter that pins. `resolver` and `connect` (a judged address → where to dial) are given
    by tests, which have only loopback. Sockets are kept so that a deadline can end them.
    """

    def __init__(
        self, resolver: Resolve = resolve, connect: Connect = lambda host, port: (host, port)
    ) -> None:
        self._resolve = resolver
        self._dial = connect
        self.dialled: list[str] = []
        super().__init__(max_retries=0)

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        """The pool for the judged address, with the name kept for the certificate and SNI."""
        host_params: Any
        pool_kwargs: Any
        host_params, pool_kwargs = super().build_connection_pool_key_attributes(
            request, verify, cert
        )
        parts = urlsplit(request.url or "")
        host = (parts.hostname or "").rstrip(".")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = self._judged(host, port)
        self.dialled.append(address)
        dialled, dialled_port = self._dial(address, port)
        host_params.update(host=dialled, port=dialled_port)
        if parts.scheme == "https":
            pool_kwargs.update(server_hostname=host, assert_hostname=host)
        request.headers["Host"] = parts.netloc.rpartition("@")[2]
        return host_params, pool_kwargs

    def _judged(self, host: str, port: int) -> str:
        try:
            found = list(self._resolve(host, port))
        except (OSError, UnicodeError):
            raise Refused(f"There is no host “{host}”.") from None
        if not found:
            raise Refused(f"There is no host “{host}”.")
        for address in found:  # one bad answer among good ones is how a guard is got round
            if not is_public(address):
                raise Refused(f"“{host}” leads to {address}, which is no address of the internet.")
        return found[0]


def duplicate(connection: socket.socket) -> socket.socket | None:
    """A second handle to a connection, by which it can be ended although TLS owns the first."""
    try:
        return socket.socket(fileno=os.dup(connection.fileno()))
    except OSError:
        return None
