"""people.yml: who is quoted and who approves."""

from __future__ import annotations

from pydantic import Field

from campaign.models.scalars import Slug, Text, YesNo
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Written


class Person(Written):
    """Somebody who speaks for the organisation."""

    name: Text
    role: Text
    approves: YesNo = False


class People(SettingsFile):
    """People by their ids."""

    people: dict[Slug, Person] = Field(default_factory=dict)
