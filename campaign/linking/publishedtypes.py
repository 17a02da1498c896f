"""Which types of file are copied onto the site: a list of what is safe, so that nothing that could
act comes along because nobody had thought of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from campaign.diagnostics import Diagnostic, Span, one_of
from campaign.diagnostics.catalogue import linking as codes

# None of them can act.
PUBLISHED_TYPES = frozenset(
    [
        "avif",
        "csv",
        "doc",
        "docx",
        "epub",
        "gif",
        "ics",
        "jpeg",
        "jpg",
        "json",
        "m4a",
        "mp3",
        "mp4",
        "ods",
        "odt",
        "pdf",
        "png",
        "pptx",
        "rtf",
        "svg",
        "txt",
        "vtt",
        "webm",
        "webp",
        "xlsx",
        "zip",
    ]
)


def wrong_type(name: str, span: Span) -> Iterator[Diagnostic]:
    """A diagnostic if files like `name` are not published."""
    if is_wrong_type(name):
        known = one_of(sorted(PUBLISHED_TYPES), limit=40)
        yield codes.TYPE_NOT_PUBLISHED.at(span, suffix=f".{_suffix(name)}", known=known)


def is_wrong_type(name: str) -> bool:
    """Whether files like `name` are never published."""
    return _suffix(name) not in PUBLISHED_TYPES


def _suffix(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""
