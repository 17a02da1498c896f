"""accessibility_results.yml: what tests of the site found, and when; `make audit` writes it."""

from __future__ import annotations

from pydantic import Field

from campaign.models.scalars import Day, SitePath, Text, WholeNumber
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Written


class ToolResult(Written):
    """A tool, or people, and how many problems were found."""

    name: Text
    version: Text | None = None
    problems: WholeNumber


class KnownProblem(Written):
    """One thing that is wrong on one page, as the tool that found it says it."""

    page: SitePath
    tool: Text
    what: Text


class AccessibilityResults(SettingsFile):
    """The last tests. Without a day nothing was tested, and the statement says so."""

    tested_on: Day | None = None
    pages: tuple[SitePath, ...] = ()
    tools: tuple[ToolResult, ...] = Field(default=())
    found: tuple[KnownProblem, ...] = ()
