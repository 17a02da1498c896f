"""Texts that must have a form: names, addresses, phone numbers, colours, languages, files."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, StringConstraints

from campaign.diagnostics import closest
from campaign.diagnostics.catalogue import values as codes
from campaign.models.scalars.refusal import refused

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FIELD_NAME = re.compile(r"[a-z][a-z0-9_-]{0,60}")
_EMAIL = re.compile(
    r"[^@\s<>()\[\]\\,;:\"]{1,64}@[^@\s<>()\[\]\\,;:/\"'.]+(?:\.[^@\s<>()\[\]\\,;:/\"'.]+)+"
)
_EMAIL_IN = re.compile(r"(?:mailto:\s*/*|[^<>]*<)?(?P<address>[^<>]+?)>?", re.IGNORECASE)
# Brackets hold a code within the number, never what follows it: opening hours would be dialled.
_PHONE = re.compile(r"\+?(?:(?:\([0-9]{1,6}\)|[0-9])[ -]*){2,20}(?<=[0-9])")
_BEFORE_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*(?=10\.))", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
_FILE = re.compile(r"[^/\\\x00-\x1f:*?\"<>|]+(?:/[^/\\\x00-\x1f:*?\"<>|]+)*")
_SITE_PATH = re.compile(r"/[^\s?#\\]*")
_PATH = re.compile(r"https?://|\.{0,2}/|(?:content|responses|evidence|actions|pages)/")


def slug_of(text: str) -> str:
    """`text` as a name made of a-z, 0-9 and hyphens: accents dropped, everything else a hyphen."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "name"


def parse_slug(text: str) -> str:
    """A name for references. Raises the diagnostic's error with the nearest right spelling."""
    names = re.split(r"\s*[,;]\s*", text)
    if len(names) > 1 and all(_SLUG.fullmatch(name) for name in names):
        fix = f"Put several names in square brackets, with commas between: [{', '.join(names)}]"
        raise refused(codes.NOT_A_SLUG, text=text, better=text, fix=fix)
    if not _SLUG.fullmatch(text):
        better = slug_of(_named_by(text))
        raise refused(codes.NOT_A_SLUG, text=text, better=better, suggestion=better)
    return text


def _named_by(text: str) -> str:
    """What a file's name, a path or a web address names: its last part. Other text is itself."""
    if not _PATH.match(text) and not text.endswith(".md"):
        return text
    last = re.split(r"[?#]", text)[0].rstrip("/").rsplit("/", 1)[-1]
    return last.removesuffix(".md")


def parse_field_name(text: str) -> str:
    """Our word for a field of a form: small letters a to z, digits, `_` and `-`."""
    if not _FIELD_NAME.fullmatch(text):
        better = slug_of(text).replace("-", "_")
        raise refused(codes.NOT_A_FIELD_NAME, text=text, better=better, suggestion=better)
    return text


def parse_web_address(text: str) -> str:
    """An http or https address with a host and no blanks.

    Raises the diagnostic's error otherwise.
    """
    reason = ""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        raise refused(codes.NOT_AN_ADDRESS, text=text, reason="It cannot be taken apart.") from None
    if parts.scheme.lower() not in ("http", "https"):
        reason = "It does not begin with https://."
    elif not host or "." not in host.strip("."):
        reason = "It does not name a website."
    elif re.search(r"[\s<>\"\\^`{|}]", text):
        reason = "It has a blank or another character that no address has."
    elif parts.username is not None or parts.password is not None:
        reason = "It has an @ before the website's name, which hides where it leads."
    if reason:
        guess = f"https://{text}" if re.fullmatch(r"[\w.-]+\.[a-z]{2,}(/\S*)?", text) else None
        raise refused(codes.NOT_AN_ADDRESS, text=text, reason=reason, suggestion=guess)
    return text


def parse_email(text: str) -> str:
    """One e-mail address."""
    if not is_email(text):
        raise refused(codes.NOT_AN_EMAIL, text=text, suggestion=email_meant_by(text))
    return text


def is_email(text: str) -> bool:
    """Whether `text` is an e-mail address and nothing else."""
    return _EMAIL.fullmatch(text) is not None


def email_meant_by(text: str) -> str | None:
    """The address in `Jo <jo@example.org>` or `mailto:jo@example.org`, if there is one."""
    found = _EMAIL_IN.fullmatch(text.strip())
    address = found["address"].strip().rstrip(".,;") if found else ""
    return address if address != text and is_email(address) else None


def is_phone(text: str) -> bool:
    """Whether `text` is a telephone number and nothing else."""
    return _PHONE.fullmatch(text) is not None


def parse_doi(text: str) -> str:
    """A DOI without what may be written in front of it: `https://doi.org/`, `doi:`."""
    return _BEFORE_DOI.sub("", text)


def parse_phone(text: str) -> str:
    """A phone number as it is printed: digits, blanks, hyphens, brackets, a leading +."""
    if not is_phone(text):
        number = text.partition(" (")[0]
        raise refused(codes.NOT_A_PHONE, suggestion=number if is_phone(number) else None, text=text)
    return text


def parse_colour(text: str) -> str:
    """`#` and six hexadecimal digits, in small letters."""
    if not _COLOUR.fullmatch(text):
        # `#fff` doubles each digit, and a # is easily left out.
        digits = text.removeprefix("#")
        meant = "#" + ("".join(one * 2 for one in digits) if len(digits) == 3 else digits)
        known = _COLOUR.fullmatch(meant)
        raise refused(codes.NOT_A_COLOUR, text=text, suggestion=meant if known else None)
    return text.lower()


def parse_language(text: str) -> str:
    """A language tag of language, script and region, such as `cy` or `en-GB` (BCP 47's common
    part).
    """
    if not _LANGUAGE.fullmatch(text) or text.endswith("-UK"):
        guess = text.replace("_", "-").split("-")
        tidy = "-".join([guess[0].lower(), *(part.upper() for part in guess[1:2])])
        tidy = re.sub("-UK$", "-GB", tidy)  # UK is no code of a country in ISO 3166
        suggestion = tidy if _LANGUAGE.fullmatch(tidy) else None
        raise refused(codes.NOT_A_LANGUAGE, text=text, suggestion=suggestion)
    return text


def parse_zone(text: str) -> str:
    """The name of a time zone of the tz database."""
    known = available_timezones()
    if text not in known:
        raise refused(codes.NOT_A_TIME_ZONE, text=text, suggestion=closest(text, sorted(known)))
    return text


def parse_asset_name(text: str) -> str:
    """A file below content/assets, POSIX, never outside it."""
    name = text.removeprefix("content/").removeprefix("assets/")
    steps = name.split("/")
    if not _FILE.fullmatch(name) or any(step.startswith(".") for step in steps):
        raise refused(codes.NOT_A_FILE_NAME, text=text)
    return name


def parse_site_path(text: str) -> str:
    """An absolute path on this site, such as `/old-page/`."""
    if not _SITE_PATH.fullmatch(text) or text.startswith("//") or "/../" in f"{text}/":
        # A page is often named by its file, or without its slashes.
        meant = f"/{text.removesuffix('.md').strip('/')}/"
        known = _SITE_PATH.fullmatch(meant) and ":" not in text and ".." not in text
        raise refused(codes.NOT_A_SITE_PATH, text=text, suggestion=meant if known else None)
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[Text, AfterValidator(parse_slug)]
FieldName = Annotated[Text, AfterValidator(parse_field_name)]
Doi = Annotated[Text, AfterValidator(parse_doi)]
WebAddress = Annotated[Text, AfterValidator(parse_web_address)]
Email = Annotated[Text, AfterValidator(parse_email)]
Phone = Annotated[Text, AfterValidator(parse_phone)]
Colour = Annotated[Text, AfterValidator(parse_colour)]
LanguageCode = Annotated[Text, AfterValidator(parse_language)]
ZoneName = Annotated[Text, AfterValidator(parse_zone)]
AssetName = Annotated[Text, AfterValidator(parse_asset_name)]
SitePath = Annotated[Text, AfterValidator(parse_site_path)]
