"""A response: a charity's public answer to a report, speech, consultation, ruling
or announcement.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.models.common import Common, File, Source
from campaign.models.scalars import Day, Doi, SomeDay, Text, WebAddress, refused
from campaign.models.written import (
    ActionRef,
    EntryRef,
    FindingRef,
    PersonRef,
    PressContactRef,
    Written,
)

Kind = Literal["document", "statistics", "consultation", "speech", "announcement", "ruling"]

# What readers need to find the thing that is answered; the rest is optional where it makes sense.
_NEEDED: dict[str, tuple[str, ...]] = {
    "document": ("publisher", "document_date"),
    "statistics": ("publisher", "document_date"),
    "consultation": ("publisher",),
    "speech": ("speaker", "document_date"),
    "announcement": ("publisher", "document_date"),
    "ruling": ("publisher", "document_date"),
}
_FOREIGN: dict[str, tuple[str, ...]] = {
    "document": ("speaker", "place", "closes"),
    "statistics": ("speaker", "place", "closes"),
    "consultation": ("speaker", "place", "isbn", "doi"),
    "speech": ("isbn", "doi", "closes"),
    "announcement": ("isbn", "doi", "closes", "place"),
    "ruling": ("isbn", "doi", "closes", "speaker"),
}


class RespondsTo(Written):
    """What the response answers."""

    kind: Kind
    title: Text
    publisher: Text | None = None
    authors: tuple[Text, ...] = ()
    speaker: Text | None = None
    place: Text | None = None
    document_date: SomeDay | None = None
    closes: Day | None = None
    url: WebAddress | None = None
    doi: Doi | None = None
    isbn: Text | None = None
    saved_copy: WebAddress | None = None

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        for key in _NEEDED[self.kind]:
            if getattr(self, key) is None:
                raise refused(codes.NEEDED_FOR_KIND, field="kind", kind=self.kind, key=key)
        for key in _FOREIGN[self.kind]:
            if getattr(self, key) is not None:
                raise refused(codes.NOT_FOR_KIND, field=key, kind=self.kind, key=key)
        return self


class KeyPoint(Written):
    """One thing we draw from the document, with its place there or the finding that
    bears it out.
    """

    text: Text
    page_or_table: Text | None = None
    evidence: FindingRef | None = None


class Ask(Written):
    """One thing we call for, and what became of it."""

    who: Text
    what: Text
    deadline: Day | None = None
    result: Literal["waiting", "met", "partly_met", "refused"] = "waiting"
    result_date: Day | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _an_answer_has_a_date(self) -> Self:
        if self.result != "waiting" and self.result_date is None:
            raise refused(codes.RESULT_WITHOUT_DATE, field="result", result=self.result)
        return self


class Quote(Written):
    """Words a named person approved for publication."""

    person: PersonRef
    text: Text
    approved_on: Day | None = None


class Press(Written):
    """Whom journalists ask, and what editors should know."""

    contact: PressContactRef
    notes_to_editors: tuple[Text, ...] = ()


class Response(Common):
    """A charity's public answer to something."""

    format: Literal["explainer", "statement"] = "explainer"
    our_view: Literal["welcomes", "mixed", "concerned", "opposes"] | None = None
    in_a_line: Text | None = None
    responds_to: RespondsTo
    key_points: tuple[KeyPoint, ...] = ()
    asks: tuple[Ask, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    files: tuple[File, ...] = ()
    press: Press | None = None
    actions: tuple[ActionRef, ...] = Field(default=())
    related: tuple[EntryRef, ...] = ()

    @model_validator(mode="after")
    def _a_statement_quotes_somebody(self) -> Self:
        if self.format == "statement" and not self.quotes:
            raise refused(codes.STATEMENT_WITHOUT_QUOTE, field="format")
        return self
