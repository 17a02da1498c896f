"""Calendar files of events: RFC 5545, in UTC, with an id that stays when the event moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from campaign.linking import LinkedEntry, Site
from campaign.models.action import Action, Event
from campaign.models.scalars import Moment
from campaign.outputs.file import OutputFile
from campaign.visibility import has_ended


def write(site: Site) -> Iterator[OutputFile]:
    """`actions/<slug>/event.ics` for each event that is not over."""
    for linked in site.of("actions"):
        action = linked.entry.model
        if not isinstance(action, Action) or action.event is None or action.withdrawn is not None:
            continue
        if not has_ended(action, site.as_of):
            path = f"{linked.address.strip('/')}/event.ics"
            yield OutputFile(path, _calendar(site, linked, action, action.event))


def _calendar(site: Site, linked: LinkedEntry, action: Action, event: Event) -> bytes:
    # Reading this library takes as long as checking ten pages, and few sites have an event.
    from icalendar import Calendar
    from icalendar import Event as CalendarEvent

    address = site.settings.publishing.site_address.rstrip("/")
    one = CalendarEvent()
    one.add("uid", f"{linked.entry.slug}@{urlsplit(address).hostname}")
    # When it was published and not when it was built, so that the same content is the same file.
    one.add("dtstamp", (action.published or event.starts_at).at.astimezone(UTC))
    one.add("dtstart", _when(event.starts_at))
    if event.ends_at is not None:
        one.add("dtend", _when(event.ends_at, end=True))
    one.add("summary", action.title)
    one.add("description", action.text)
    one.add("location", event.place)
    one.add("url", f"{address}{linked.address}")
    calendar = Calendar()
    calendar.add("prodid", f"-//{site.settings.organisation.name}//our-response//EN")
    calendar.add("version", "2.0")
    calendar.add_component(one)
    written: bytes = calendar.to_ical()
    return written


def _when(moment: Moment, *, end: bool = False) -> date | datetime:
    """An instant in UTC, or a whole day; a calendar counts the last day as the one after it."""
    if moment.has_time:
        return moment.at.astimezone(UTC)
    return moment.day + timedelta(days=1) if end else moment.day
