"""Videos, and the other formats of a page: where they are, and what each asks of who opens it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from campaign.models.media import OtherFormat, Video
from campaign.rendering.context import Context
from campaign.rendering.views.people import FileView, file_view
from campaign.rendering.views.pictures import PictureView, picture_view

_KINDS = {
    "easy_read": "Easy read",
    "bsl": "British Sign Language",
    "large_print": "Large print",
    "audio": "Audio",
    "braille": "Braille, to be embossed",
    "plain_text": "Plain text",
}


@dataclass(frozen=True, slots=True)
class VideoView:
    """A video elsewhere. `site` is the host that it opens on, `length` is in words."""

    url: str
    title: str
    site: str
    length: str
    captions: bool
    poster: PictureView | None
    transcript: FileView | None


@dataclass(frozen=True, slots=True)
class FormatView:
    """The page in another form; `note` is its type and size, or the site it opens on."""

    url: str
    text: str
    note: str


def videos(context: Context, written: Iterable[Video]) -> tuple[VideoView, ...]:
    """The videos of a page. The poster says nothing that the link beside it does not say."""
    return tuple(
        VideoView(
            url=one.url,
            title=one.title,
            site=_site(one.url),
            length=_length(one.length) if one.length else "",
            captions=one.captions,
            poster=picture_view(context, one.poster, "") if one.poster else None,
            transcript=file_view(context, one.transcript, "Transcript") if one.transcript else None,
        )
        for one in written
    )


def formats(context: Context, written: Iterable[OtherFormat]) -> tuple[FormatView, ...]:
    """The other formats of a page."""
    return tuple(_format(context, one) for one in written)


def _format(context: Context, written: OtherFormat) -> FormatView:
    text = written.title or _KINDS[written.kind]
    if written.title:
        text = f"{_KINDS[written.kind]}: {written.title}"
    if written.file is None:
        url = written.url or ""
        return FormatView(url, text, f"on {_site(url)}")
    file = file_view(context, written.file, text)
    told = (file.type, file.size, file.pages)
    return FormatView(file.url, text, ", ".join(one for one in told if one))


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _length(written: str) -> str:
    """`3:20` as `3 minutes 20 seconds`."""
    parts = [int(part) for part in written.split(":")]
    names = ("hour", "minute", "second")[-len(parts) :]
    told = [f"{n} {name}{'' if n == 1 else 's'}" for n, name in zip(parts, names, strict=True) if n]
    return " ".join(told) or "0 seconds"
