"""donations.yml and mailing_lists.yml: the only places that say where money and
personal data go.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.models.scalars import Day, FieldName, Slug, Text, WebAddress, refused
from campaign.models.settings.file import SettingsFile
from campaign.models.written import Written


class Destination(Written):
    """A provider with its settings, or the code that the provider gave."""

    provider: Text | None = None
    settings: dict[str, Text] = Field(default_factory=dict)
    pasted: Text | None = None
    hosted_url: WebAddress | None = None

    @model_validator(mode="after")
    def _described_once(self) -> Self:
        if self.pasted and self.settings:
            raise refused(
                codes.PROVIDER_AND_PASTED,
                field="pasted",
                id=f"“{self.provider}”" if self.provider else "This destination",
                what="both settings and pasted code",
            )
        if not self.pasted and not self.provider:
            raise refused(
                codes.PROVIDER_AND_PASTED,
                field="provider",
                id="This destination",
                what="neither a provider with settings nor pasted code",
            )
        return self


class DonationDestination(Destination):
    """Where gifts go."""

    label: Text | None = None
    gift_aid: Text | None = None
    params: dict[str, Text] = Field(default_factory=dict)


class Donations(SettingsFile):
    """The destinations of gifts by their ids."""

    donations: dict[Slug, DonationDestination] = Field(default_factory=dict)


class Refusal(Written):
    """The field by which a person declines mail when giving an address."""

    name: Text
    value: Text
    label: Text | None = None


class Interest(Written):
    """A box for something that people want to hear about: what is sent when it is ticked."""

    name: Text
    value: Text
    label: Text


class MailingList(Destination):
    """A list that people can join.

    `field_names` say what the provider calls a field of ours; `hidden` is sent along as it is;
    `redirects_to` are addresses to which the provider sends people after the button;
    `tags` go with every sign-up, `tags_by_page` with those from one page (`responses/x`).
    """

    label: Text
    permission: Literal["opt_in", "soft_opt_in"]
    consent_text: Text | None = None
    controller: Text
    how_often: Text | None = None
    how_to_leave: Text | None = None
    refusal: Refusal | None = None
    collecting_since: Day | None = None
    proven_on: Day | None = None
    field_names: dict[FieldName, Text] = Field(default_factory=dict)
    hidden: dict[Text, Text] = Field(default_factory=dict)
    interests: dict[FieldName, Interest] = Field(default_factory=dict)
    redirects_to: tuple[WebAddress, ...] = ()
    tags: tuple[Text, ...] = ()
    tags_by_page: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)
    basis_for_sensitive_fields: Text | None = None

    @model_validator(mode="after")
    def _soft_opt_in_can_be_refused(self) -> Self:
        if self.permission == "soft_opt_in" and self.refusal is None:
            raise refused(codes.SOFT_OPT_IN_WITHOUT_REFUSAL, field="permission")
        return self


class MailingLists(SettingsFile):
    """The lists by their ids."""

    mailing_lists: Annotated[dict[Slug, MailingList], Field(default_factory=dict)]
