"""Pictures, videos and the other formats of a page, as people name them in frontmatter."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator

from campaign.diagnostics.catalogue import entries as codes
from campaign.diagnostics.catalogue import media
from campaign.models.scalars import AssetName, Text, WebAddress, YesNo, refused
from campaign.models.written import RefersTo, Target, Written

AssetRef = Annotated[AssetName, RefersTo(Target.ASSET)]
PictureRef = Annotated[AssetName, RefersTo(Target.PICTURE)]

_LENGTH = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)")


def _length(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    if found is None or (found[1] and int(found[2]) > 59):
        raise refused(media.VIDEO_LENGTH, text=text)
    return text


class Image(Written):
    """A picture with its description, or the statement that it needs none."""

    file: PictureRef
    alt: Text | None = None
    decorative: YesNo = False
    credit: Text | None = None

    @model_validator(mode="after")
    def _says_what_it_shows(self) -> Self:
        if self.decorative and self.alt:
            raise refused(codes.IMAGE_ALT_AND_DECORATIVE, field="decorative", file=self.file)
        if not self.decorative and not self.alt:
            raise refused(codes.IMAGE_WITHOUT_ALT, field="file", file=self.file)
        return self


class Video(Written):
    """A video that stands elsewhere: a picture of it and a link; nothing of it is loaded before.

    `length` is minutes and seconds (`3:20`) or hours, minutes and seconds.
    """

    title: Text
    url: WebAddress
    poster: PictureRef | None = None
    length: Annotated[Text, AfterValidator(_length)] | None = None
    captions: YesNo = False
    transcript: AssetRef | None = None

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        if not self.captions and self.transcript is None:
            raise refused(media.VIDEO_WITHOUT_WORDS, field="title", title=self.title)
        return self


class OtherFormat(Written):
    """The page in a form that more people can use, as a file of this site or a page elsewhere."""

    kind: Literal["easy_read", "bsl", "large_print", "audio", "braille", "plain_text"]
    title: Text | None = None
    file: AssetRef | None = None
    url: WebAddress | None = None

    @model_validator(mode="after")
    def _stands_in_one_place(self) -> Self:
        if (self.file is None) == (self.url is None):
            what = "both" if self.file else "neither"
            raise refused(media.FORMAT_PLACE, field="kind", what=what)
        return self
