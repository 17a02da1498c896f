"""What all the models share: unknown keys are refused, and references say what they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from campaign.diagnostics import one_of
from campaign.diagnostics.catalogue import values as codes
from campaign.models.scalars import Slug, Text, refused
from campaign.models.scalars.text import parse_slug


class Written(BaseModel):
    """A group of names and values that people write."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())


class Target(StrEnum):
    """What a reference can lead to.

    The first six are written as one slug; the others have forms of their own.
    """

    ACTION = "action"
    PERSON = "person"
    TOPIC = "topic"
    DONATION = "donation destination"
    MAILING_LIST = "mailing list"
    PRESS_CONTACT = "press contact"
    SOURCE = "source"
    FINDING = "finding"
    ENTRY = "entry"
    ASSET = "file"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose text must name something that exists; `linking` looks for these marks."""

    target: Target


def _no_address(file: str) -> AfterValidator:
    """Where money and addresses go is never said in a page, not even by the way."""

    def check(text: str) -> str:
        if "://" in text or text.lower().startswith("www."):
            fix = f"Describe it in {file}, and write here the name that it has there."
            raise refused(codes.NOT_A_SLUG, text=text, better=text, fix=fix)
        return text

    return AfterValidator(check)


def _two_part(what: str, form: str, *, one_part_allowed: bool) -> AfterValidator:
    def check(text: str) -> str:
        parts = text.strip("/").split("/")
        if len(parts) > 2 or not all(parts) or (len(parts) == 1 and not one_part_allowed):
            raise refused(
                codes.WRONG_REFERENCE_FORM,
                text=text,
                what=what,
                form=form,
                suggestion=_as_two_parts(parts),
                fix=_with_its_folder(parts),
            )
        return text.strip("/")

    return AfterValidator(check)


# What a path or an address has in front of the two parts that are a name.
_BEFORE_A_NAME = {"", ".", "..", "content", "responses", "evidence", "actions", "pages"}


def _as_two_parts(parts: list[str]) -> str | None:
    """What was meant by a path or an address: its last two parts, as they are written here."""
    last = [one.removesuffix(".md") for one in parts[-2:]]
    known = len(last) == 2 and all(last) and _BEFORE_A_NAME.issuperset(parts[:-2])
    return "/".join(last) if known and ".." not in last else None


def _with_its_folder(parts: list[str]) -> str | None:
    """What to do about the bare name of a file: nothing in it says in which folder it is."""
    if len(parts) != 1 or not parts[0]:
        return None
    name = parts[0].removesuffix(".md")
    folders = one_of([f"{one}/{name}" for one in ("responses", "evidence", "actions", "pages")])
    return f"Write the name of its folder before it: {folders}."


_FINDING_FORM = "A finding is named by its evidence file and its id: detention-rates/black-2020-21."
_ENTRY_FORM = "An entry is named by its folder and its file: responses/our-response."

ActionRef = Annotated[Slug, RefersTo(Target.ACTION)]
PersonRef = Annotated[Slug, RefersTo(Target.PERSON)]
TopicRef = Annotated[Slug, RefersTo(Target.TOPIC)]
DonationRef = Annotated[
    Text,
    _no_address("site_config/donations.yml"),
    AfterValidator(parse_slug),
    RefersTo(Target.DONATION),
]
MailingListRef = Annotated[
    Text,
    _no_address("site_config/mailing_lists.yml"),
    AfterValidator(parse_slug),
    RefersTo(Target.MAILING_LIST),
]
PressContactRef = Annotated[Slug, RefersTo(Target.PRESS_CONTACT)]
SourceRef = Annotated[Slug, RefersTo(Target.SOURCE)]
FindingRef = Annotated[
    Text, _two_part("a finding", _FINDING_FORM, one_part_allowed=True), RefersTo(Target.FINDING)
]
EntryRef = Annotated[
    Text, _two_part("an entry", _ENTRY_FORM, one_part_allowed=False), RefersTo(Target.ENTRY)
]
