"""organisation.yml: who publishes the site, and how people reach them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.models.scalars import Email, Phone, Slug, Text, WebAddress, YesNo, refused
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Written


class Registration(Written):
    """A number in one of the registers of charities."""

    nation: Literal["england_and_wales", "scotland", "northern_ireland"]
    number: Text


class Company(Written):
    """What a company must say on its website (SI 2015/17)."""

    name: Text
    number: Text
    part_of_uk: Literal["England and Wales", "Wales", "Scotland", "Northern Ireland"]
    registered_office: Text


class Help(Written):
    """Where somebody who is upset gets help now. It comes before any ask."""

    label: Text
    text: Text
    phone: Phone | None = None
    text_number: Phone | None = None
    url: WebAddress | None = None
    hours: Text | None = None


class PressContact(Written):
    """Whom journalists ring or write to."""

    name: Text
    phone: Phone | None = None
    email: Email | None = None
    hours: Text | None = None


class Contact(Written):
    """How anybody reaches the organisation."""

    email: Email | None = None
    phone: Phone | None = None
    post: Text | None = None


class Regulator(Written):
    """Who hears complaints about fundraising."""

    name: Text
    url: WebAddress | None = None


class Organisation(SettingsFile):
    """Who publishes the site."""

    name: Text
    about: Text | None = None
    registrations: tuple[Registration, ...] = ()
    registration: Literal["none"] | None = None
    because: Text | None = None
    company: Company | None = None
    address: Text | None = None
    contact: Contact | None = None
    regulator: Regulator | None = None
    help: Help | None = None
    press_contacts: dict[Slug, PressContact] = Field(default_factory=dict)
    about_us_for_editors: Text | None = None
    other_ways_to_give: tuple[Text, ...] = ()
    demo: YesNo = False

    @model_validator(mode="after")
    def _says_whether_it_is_registered(self) -> Self:
        if self.registrations and self.registration:
            raise refused(codes.REGISTRATION_BOTH, field="registration")
        if not self.registrations and not self.registration:
            raise refused(codes.REGISTRATION_MISSING, field="name")
        if self.registration and not self.because:
            raise refused(codes.REASON_MISSING, field="registration")
        return self
