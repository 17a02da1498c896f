"""Codes for addresses that are not safe to send people, money or data to."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_MISDIRECTED = "Money or personal details would go wherever this address really leads, and a supporter could not tell."
_COPY_AGAIN = "Copy the address again from {provider}'s own website or from your account there, and paste it here."
NOT_HTTPS = Definition(
    "address/not-https",
    Severity.ERROR,
    "“{address}” does not begin with https://.",
    "Without https, what a supporter types can be read and changed on its way. " + _MISDIRECTED,
    _COPY_AGAIN,
    example="https://cafdonate.cafonline.org/123",
    always_stops=True,
)
HAS_USER_INFO = Definition(
    "address/user-info",
    Severity.ERROR,
    "There is an @ before the host of “{address}”, so it leads to “{host}”.",
    "Everything before the @ is only decoration: this is the oldest way to make a false address look true. "
    + _MISDIRECTED,
    _COPY_AGAIN,
    always_stops=True,
)
HAS_PORT = Definition(
    "address/port",
    Severity.ERROR,
    "The host of “{address}” is followed by a colon and a port.",
    "No provider asks supporters to use a port; it can lead to another program on the same computer. "
    + _MISDIRECTED,
    "Delete the colon and what follows it, up to the next slash.",
    always_stops=True,
)
IS_IP_ADDRESS = Definition(
    "address/ip-address",
    Severity.ERROR,
    "“{address}” leads to a computer by its number, not by its name.",
    "A number says nothing about whose computer it is. " + _MISDIRECTED,
    _COPY_AGAIN,
    always_stops=True,
)
TRAILING_DOT = Definition(
    "address/trailing-dot",
    Severity.ERROR,
    "The host “{host}” ends with a dot.",
    "Browsers treat the name with the dot as another site than the one without. " + _MISDIRECTED,
    "Delete the dot at the end of the host.",
    always_stops=True,
)
FOREIGN_LETTERS = Definition(
    "address/foreign-letters",
    Severity.ERROR,
    "The host “{host}” holds letters outside a to z, as themselves or in coded form (xn--).",
    "Letters of other alphabets can look exactly like ours, so that a false host reads like the true one. "
    + _MISDIRECTED,
    _COPY_AGAIN,
    always_stops=True,
)
INVISIBLE_CHARACTER = Definition(
    "address/invisible-character",
    Severity.ERROR,
    "There is a space, a backslash or an invisible character (U+{code_point}) in “{address}”.",
    "Browsers drop or change such characters, so the address is not what it looks like. "
    + _MISDIRECTED,
    "Type the address again by hand, or copy it from your browser's address bar.",
    always_stops=True,
)
NO_HOST = Definition(
    "address/no-host",
    Severity.ERROR,
    "“{address}” names no website.",
    _MISDIRECTED,
    _COPY_AGAIN,
    example="https://cafdonate.cafonline.org/123",
    always_stops=True,
)
ODD_HOST = Definition(
    "address/odd-host",
    Severity.ERROR,
    "“{host}” is not the name of a website.",
    "A website's name has parts of letters, digits and hyphens with dots between them. "
    + _MISDIRECTED,
    _COPY_AGAIN,
    always_stops=True,
)
WRONG_HOST = Definition(
    "address/wrong-host",
    Severity.ERROR,
    "“{host}” does not belong to {provider}.",
    _MISDIRECTED + " {provider} uses {hosts}.",
    "Check every letter of the address. If it is right, the provider named here is not.",
    always_stops=True,
)
HOST_NOT_TRUSTED = Definition(
    "address/host-not-trusted",
    Severity.ERROR,
    "“{host}” is not among the hosts that this site trusts.",
    "This project knows no host of {provider}, so somebody has to say that this one is meant. "
    + _MISDIRECTED,
    "If you are sure, add “{host}” to trusted_hosts in site_config/publishing.yml.",
    always_stops=True,
)
