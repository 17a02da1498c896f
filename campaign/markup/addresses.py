"""Whether an address may be followed from a page: told from what a browser would make of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from urllib.parse import SplitResult, unquote, urlsplit

from campaign.diagnostics import Diagnostic, Span, closest
from campaign.diagnostics.catalogue import body_links as link_codes
from campaign.diagnostics.catalogue import values as value_codes
from campaign.models.scalars.text import email_meant_by, is_email, is_phone

SCHEMES = frozenset({"https", "http", "mailto", "tel"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
# Nothing in it can be read in another way.
_PLAIN = re.compile(r"[\w./:?=#~+,;!*()@$'-]*", re.ASCII)
_DECODINGS = 4
_QUOTED_TITLE = re.compile("\\s[“”‘’„]")
_STRAIGHT_QUOTES = (
    "Delete what stands behind the address. If it is a title, put it in straight quotation marks."
)


def target(written: str, *, backslashes: bool = True) -> str:
    """The address as a browser sees it: entities and, in Markdown, backslashes are read."""
    plain = _ENTITY.sub(lambda found: unescape(found[0]), written)
    return (_ESCAPE.sub(r"\1", plain) if backslashes else plain).strip()


def problem(address: str, span: Span, what: str) -> Diagnostic | None:
    """Why `address` may not be used for a link or picture (`what`), or None if it may."""
    if not address:
        return link_codes.NO_TARGET.at(span, what=what)
    for text in (address,) if _PLAIN.fullmatch(address) else _readings(address):
        scheme = _SCHEME.match(text)
        if scheme and scheme[1].lower() not in SCHEMES:
            return _refused(scheme[1].lower(), address, span)
        if not scheme and re.match(r"[/\\]{2}", text):
            better = "https://" + text.lstrip("/\\")
            return link_codes.NO_SCHEME.at(span, suggestion=better, better=better)
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return link_codes.ADDRESS.at(span, address=address)
    if parts.scheme in ("http", "https") and not parts.hostname:
        return link_codes.ADDRESS.at(span, address=address)
    if parts.scheme in ("http", "https") and _QUOTED_TITLE.search(address):
        return link_codes.ADDRESS.at(span, fix=_STRAIGHT_QUOTES, address=address)
    return _of_person(parts, span) if parts.scheme in ("mailto", "tel") else None


def _refused(scheme: str, address: str, span: Span) -> Diagnostic:
    meant = closest(scheme, ("https", "mailto"), like=0.75)
    rest = address[len(scheme) + 1 :]
    if meant and address.lower().startswith(f"{scheme}:"):
        return link_codes.SCHEME.at(span, suggestion=f"{meant}:{rest}", scheme=scheme)
    fix = None
    if scheme == "file" or len(scheme) == 1:
        name = re.split(r"[/\\]", address)[-1]
        fix = (
            "This is the place of a file on your own computer. Put the file into content/assets, "
            f"and write: ../assets/{name}"
        )
    return link_codes.SCHEME.at(span, fix=fix, scheme=scheme)


def _of_person(parts: SplitResult, span: Span) -> Diagnostic | None:
    """What keeps a message or a call from reaching anybody. Writing to nobody in particular is how
    a page is shared.
    """
    called = unquote(parts.netloc + parts.path)
    if parts.scheme == "tel":
        number = called.split(";")[0].replace(".", " ")
        # Nobody abroad can dial the nought of “+44 (0)20”.
        nought = number.startswith("+") and "(0)" in number
        wrong = bool(parts.netloc) or nought or not is_phone(number)
        better = (number.replace("(0)", "") if nought else number).lstrip("/ ")
        guess = f"tel:{''.join(better.split())}" if is_phone(better) else None
        fix = "Take out (0): after + and the country's code it is not dialled." if nought else None
        told = value_codes.NOT_A_PHONE.at(span, suggestion=guess, fix=fix, text=called)
        return told if wrong else None
    for one in called.split(",") if parts.path or parts.netloc else ():
        if parts.netloc or not is_email(one.strip() if one != called else one):
            meant = one.lstrip("/ ")
            guess = meant if is_email(meant) else email_meant_by(meant)
            guess = f"mailto:{guess}" if guess and one == called else None
            return value_codes.NOT_AN_EMAIL.at(span, suggestion=guess, text=one or called)
    return None


def _readings(address: str) -> Iterator[str]:
    """What the address reads as after each decoding, without what nobody can see."""
    text = address
    for _ in range(_DECODINGS):
        yield _visible(text)
        decoded = unquote(unescape(text))
        if decoded == text:
            return
        text = decoded


def _visible(text: str) -> str:
    return "".join(one for one in text if unicodedata.category(one)[0] not in "CZ")
