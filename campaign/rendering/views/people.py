"""Words and files that stand around the text: quotations, corrections, downloads, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from campaign.models.common import Correction, File
from campaign.models.response import Press, Quote
from campaign.models.scalars import Moment
from campaign.rendering.context import Context
from campaign.rendering.words import day_in_words, moment_in_words, size

# Types that people may not know by their ending.
_TYPES = {
    "doc": "Word",
    "docx": "Word",
    "xls": "Excel",
    "xlsx": "Excel",
    "ppt": "PowerPoint",
    "pptx": "PowerPoint",
    "odt": "OpenDocument text",
    "ods": "OpenDocument spreadsheet",
    "txt": "plain text",
    "ics": "calendar",
    "zip": "ZIP archive",
}


@dataclass(frozen=True, slots=True)
class DateView:
    """A day for people and for machines."""

    words: str
    iso: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """What a named person says."""

    text: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What was wrong, and since when it is right."""

    date: DateView
    text: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download: its type, size and number of pages in words."""

    url: str
    title: str
    type: str
    size: str
    pages: str


@dataclass(frozen=True, slots=True)
class PressView:
    """Whom journalists ask, and what editors should know."""

    name: str
    phone: str
    phone_url: str
    email: str
    hours: str
    notes: tuple[str, ...]
    about_us: str


def date_view(context: Context, written: Moment) -> DateView:
    """A published day, with its time if one was written."""
    iso = written.at.isoformat() if written.has_time else written.day.isoformat()
    return DateView(moment_in_words(written, context.language), iso)


def quotes(context: Context, written: Iterable[Quote]) -> tuple[QuoteView, ...]:
    """The quotations, each with its speaker's name and role."""
    people = context.site.settings.people.people
    return tuple(
        QuoteView(one.text, people[one.person].name, people[one.person].role)
        for one in written
        if one.person in people
    )


def corrections(context: Context, written: Iterable[Correction]) -> tuple[CorrectionView, ...]:
    """The corrections, newest first."""
    return tuple(
        CorrectionView(
            DateView(day_in_words(one.date, context.language), one.date.isoformat()), one.text
        )
        for one in sorted(written, key=lambda one: one.date, reverse=True)
    )


def files(context: Context, written: Iterable[File]) -> tuple[FileView, ...]:
    """The downloads, as far as their files are there."""
    return tuple(file_view(context, one.file, one.title) for one in written)


def phone_url(number: str) -> str:
    """A number as a telephone dials it: `tel:08001234567`.

    The nought of `+44 (0)20` is only dialled within the country (ITU-T E.123, 7.2).
    """
    plus = "+" if number.startswith("+") else ""
    number = number.replace("(0)", "") if plus else number
    return f"tel:{plus}{''.join(one for one in number if one.isdigit())}"


def press(context: Context, written: Press | None) -> PressView | None:
    """The press contact of a page."""
    organisation = context.site.settings.organisation
    if written is None or written.contact not in organisation.press_contacts:
        return None
    contact = organisation.press_contacts[written.contact]
    return PressView(
        name=contact.name,
        phone=contact.phone or "",
        phone_url=phone_url(contact.phone) if contact.phone else "",
        email=contact.email or "",
        hours=contact.hours or "",
        notes=written.notes_to_editors,
        about_us=organisation.about_us_for_editors or "",
    )


def file_view(context: Context, name: str, title: str) -> FileView:
    """The file `name` of content/assets, under `title`."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    count = context.assets.size(name)
    sheets = context.pictures.pages(name)
    return FileView(
        url=context.place.asset(name),
        title=title,
        type=_TYPES.get(ending, ending.upper()),
        size=size(count) if count else "",
        pages=f"{sheets} {'page' if sheets == 1 else 'pages'}" if sheets else "",
    )
