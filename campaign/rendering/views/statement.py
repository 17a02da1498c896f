"""What an accessibility statement says of itself: what was tested, when and with what result, and
how to tell of a problem.
"""

from __future__ import annotations

from dataclasses import dataclass

from campaign.rendering.context import Context, LinkView
from campaign.rendering.views.people import phone_url
from campaign.rendering.words import day_in_words

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True, slots=True)
class ToolView:
    """A tool with its version, and what it found in words."""

    name: str
    found: str


@dataclass(frozen=True, slots=True)
class Statement:
    """`tested` is the day as people read it, empty where nothing was tested."""

    tested: str
    tested_iso: str
    pages: str
    tools: tuple[ToolView, ...]
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
    return StatementView(
        Statement(
            tested=day_in_words(day, context.language) if day else "",
            tested_iso=day.isoformat() if day else "",
            pages=_counted(len(results.pages), "page"),
            tools=tuple(tools),
            organisation=organisation.name,
            phone=LinkView(phone_url(phone), phone) if phone else None,
            email=(contact.email if contact else "") or "",
        )
    )


def _counted(count: int, what: str) -> str:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {what}{'' if count == 1 else 's'}"
