"""A call to action: what supporters are asked to do, until when, and what became of it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.models.common import Common
from campaign.models.scalars import (
    Amount,
    Day,
    Email,
    FieldName,
    SomeMoment,
    Text,
    WebAddress,
    WholeNumber,
    YesNo,
    refused,
)
from campaign.models.written import ActionRef, DonationRef, MailingListRef, Written

Kind = Literal[
    "donate",
    "subscribe",
    "petition",
    "write_to_politician",
    "share",
    "event",
    "volunteer",
    "link",
    "email",
]

# The part that each kind needs; sharing needs none, it shares the page it stands on.
PART_OF_KIND: dict[str, str | None] = {
    "donate": "donate",
    "subscribe": "subscribe",
    "petition": "petition",
    "write_to_politician": "write_to_politician",
    "share": None,
    "event": "event",
    "volunteer": "volunteer",
    "link": "link",
    "email": "email",
}


class Offer(Written):
    """An amount, and what it could do."""

    amount: Amount
    could: Text | None = None


class Donate(Written):
    """Giving money to a destination of donations.yml."""

    to: DonationRef
    amounts: tuple[Offer, ...] = ()
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "GBP"
    frequency: tuple[Literal["once", "monthly"], ...] = ("once",)
    only_for: Text | None = None
    if_we_raise_more: Text | None = None


class Subscribe(Written):
    """Joining a list of mailing_lists.yml."""

    list: MailingListRef
    fields: tuple[FieldName, ...] = ("email",)
    interests: tuple[Text, ...] = ()
    tags: tuple[Text, ...] = ()


class Signatures(Written):
    """How many had signed, and when that was counted."""

    count: WholeNumber
    counted_on: Day


class Petition(Written):
    """Signing a petition elsewhere."""

    url: WebAddress
    target: Text
    ask: Text
    what_happens: Text | None = None
    signatures: Signatures | None = None


class WriteToPolitician(Written):
    """Writing to a representative: points to make, never a ready letter."""

    who: Literal["mp", "councillors", "regional"] = "mp"
    points: Annotated[tuple[Text, ...], Field(min_length=1)]
    if_no_parliament: Text | None = None


class Event(Written):
    """Something to come to."""

    starts_at: SomeMoment
    ends_at: SomeMoment | None = None
    place: Text
    url: WebAddress | None = None

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.ends_at is not None and self.ends_at.at <= self.starts_at.at:
            raise refused(codes.ENDS_BEFORE_START, field="ends_at")
        return self


class Link(Written):
    """Going to a page elsewhere."""

    url: WebAddress


class Volunteer(Written):
    """Giving time: an address to go to or to write to."""

    url: WebAddress | None = None
    email: Email | None = None
    roles: tuple[Text, ...] = ()


class WriteEmail(Written):
    """Writing an e-mail in one's own words."""

    to: Email
    subject: Text
    points: tuple[Text, ...] = ()


class Outcome(Written):
    """What became of an action."""

    result: Literal["won", "closed", "lost"]
    date: Day
    text: Text


class Action(Common):
    """One thing that supporters are asked to do."""

    kind: Kind
    text: Text
    button: Text
    starts: SomeMoment | None = None
    ends: SomeMoment | None = None
    no_end_date: YesNo = False
    then_show: ActionRef | None = None
    outcome: Outcome | None = None
    donate: Donate | None = None
    subscribe: Subscribe | None = None
    petition: Petition | None = None
    write_to_politician: WriteToPolitician | None = None
    event: Event | None = None
    volunteer: Volunteer | None = None
    link: Link | None = None
    email: WriteEmail | None = None

    @model_validator(mode="after")
    def _has_the_part_of_its_kind(self) -> Self:
        needed = PART_OF_KIND[self.kind]
        for part in filter(None, PART_OF_KIND.values()):
            present = getattr(self, part) is not None
            if part == needed and not present:
                raise refused(codes.ACTION_PART_MISSING, field="kind", kind=self.kind, part=part)
            if part != needed and present:
                raise refused(
                    codes.ACTION_PART_OF_OTHER_KIND, field=part, kind=self.kind, part=part
                )
        return self

    @model_validator(mode="after")
    def _its_end_is_certain(self) -> Self:
        if self.ends is None and not self.no_end_date and self.outcome is None:
            raise refused(codes.ACTION_NEVER_ENDS, field="kind")
        if self.ends is not None and self.no_end_date:
            raise refused(codes.ACTION_BOTH_ENDS, field="no_end_date")
        if self.starts and self.ends and self.ends.at < self.starts.at:
            raise refused(codes.ENDS_BEFORE_START, field="ends")
        return self
