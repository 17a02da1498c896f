"""What responses, evidence summaries, actions and pages have in common."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.models.media import AssetRef, Image, OtherFormat, Video
from campaign.models.scalars import (
    Day,
    Doi,
    LanguageCode,
    SitePath,
    Slug,
    SomeDay,
    SomeMoment,
    Text,
    WebAddress,
    YesNo,
    refused,
)
from campaign.models.written import EntryRef, PersonRef, TopicRef, Written

Status = Literal["draft", "in_review", "approved", "withdrawn"]


class Correction(Written):
    """What was wrong on the page, and since when it is right."""

    date: Day
    text: Text


class Withdrawal(Written):
    """When and why an entry was taken back."""

    date: Day
    reason: Text


class PublishAnyway(Written):
    """One check that is overridden for this page, by whom, why and until when."""

    check: Text
    because: Text
    by: PersonRef
    until: Day


class File(Written):
    """A file to download."""

    file: AssetRef
    title: Text


class Source(Written):
    """A published work that numbers or statements come from. Its id is unique across the site."""

    id: Slug
    kind: Literal[
        "official_statistics",
        "report",
        "review",
        "journal_article",
        "book",
        "news",
        "speech",
        "law",
        "policy",
        "dataset",
        "web_page",
        "our_own",
    ]
    title: Text
    authors: tuple[Text, ...] = ()
    publisher: Text | None = None
    published: SomeDay | None = None
    url: WebAddress | None = None
    doi: Doi | None = None
    isbn: Text | None = None
    saved_copy: WebAddress | None = None
    accessed: Day | None = None
    licence: Text | None = None


class Common(Written):
    """The names that every content type knows."""

    title: Text
    summary: Text
    status: Status
    published: SomeMoment | None = None
    updated: Day | None = None
    embargo_until: SomeMoment | None = None
    topics: tuple[TopicRef, ...] = ()
    language: LanguageCode | None = None
    translation_of: EntryRef | None = None
    image: Image | None = None
    videos: tuple[Video, ...] = ()
    formats: tuple[OtherFormat, ...] = ()
    old_addresses: tuple[SitePath, ...] = ()
    review_by: Day | None = None
    corrections: tuple[Correction, ...] = ()
    sensitive: YesNo = False
    content_note: Text | None = None
    withdrawn: Withdrawal | None = None
    approved_by: Annotated[tuple[PersonRef, ...], Field(default=())]
    publish_anyway: tuple[PublishAnyway, ...] = ()
    internal_name: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_approver_may_stand_alone(cls, written: object) -> object:
        if isinstance(written, dict) and isinstance(written.get("approved_by"), str):
            return {**written, "approved_by": [written["approved_by"]]}
        return written

    @model_validator(mode="after")
    def _withdrawal_is_whole(self) -> Self:
        if self.status == "withdrawn" and self.withdrawn is None:
            raise refused(codes.WITHDRAWN_WITHOUT_REASON, field="status", key="when and why")
        if self.status != "withdrawn" and self.withdrawn is not None:
            raise refused(codes.NOT_WITHDRAWN, field="withdrawn", status=self.status)
        return self
