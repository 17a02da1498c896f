"""What an accessibility statement says of itself: what was tested, when and with what result, and
how to tell of a problem.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.rendering.context import Context, LinkView
from campaign.rendering.pages import is_published
from campaign.rendering.views.people import phone_url
from campaign.rendering.words import day_in_words

# Statements of public bodies are to be looked at every year; older results say little.
_DAYS_GOOD_FOR = 365
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class ToolView:
    """A tool with its version, and what it found in words."""

    name: str
    found: str


@dataclass(frozen=True, slots=True)
class FoundView:
    """What is wrong on one page; `page` has no address where the page is no longer published."""

    page: LinkView
    what: str


@dataclass(frozen=True, slots=True)
class Statement:
    """`tested` is the day as people read it, empty where nothing was tested; `old` is whether that
    was more than a year ago.
    """

    tested: str
    tested_iso: str
    old: bool
    pages: str
    tools: tuple[ToolView, ...]
    total: str
    found: tuple[FoundView, ...]
    organisation: str
    phone: LinkView | None
    email: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """What the template of a plain page looks for."""

    statement: Statement


def statement_view(context: Context) -> StatementView:
    """The statement, from the dated results in site_config/ and the organisation's contact."""
    results = context.site.settings.accessibility_results
    organisation = context.site.settings.organisation
    contact, day = organisation.contact, results.tested_on
    phone = contact.phone if contact else None
    tools = [
        ToolView(f"{one.name} {one.version or ''}".strip(), _counted(one.problems, "problem"))
        for one in results.tools
    ]
    total = sum(one.problems for one in results.tools)
    found = (
        FoundView(
            LinkView(
                context.place.to(one.page) if is_published(context.site, one.page) else "", one.page
            ),
            f"{one.what} ({one.tool})",
        )
        for one in results.found
    )
    return StatementView(
        Statement(
            tested=day_in_words(day, context.language) if day else "",
            tested_iso=day.isoformat() if day else "",
            old=day is not None and (context.site.as_of.date() - day).days > _DAYS_GOOD_FOR,
            pages=_counted(len(results.pages), "page"),
            tools=tuple(tools),
            total=_counted(total, "problem") if total else "",
            found=tuple(found),
            organisation=organisation.name,
            phone=LinkView(phone_url(phone), phone) if phone else None,
            email=(contact.email if contact else "") or "",
        )
    )


def _counted(count: int, what: str) -> str:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {what}{'' if count == 1 else 's'}"
