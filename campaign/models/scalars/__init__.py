"""Our own parsers for single values: pydantic alone reads “2022” as a moment in 1970 and “nan” as a
number.
"""

from __future__ import annotations

from campaign.models.scalars.dates import Day, PartialDate, SomeDay
from campaign.models.scalars.moments import Moment, SomeMoment
from campaign.models.scalars.numbers import Amount, Figure, WholeNumber, YesNo
from campaign.models.scalars.refusal import refused
from campaign.models.scalars.text import (
    AssetName,
    Colour,
    Doi,
    Email,
    FieldName,
    LanguageCode,
    Phone,
    SitePath,
    Slug,
    Text,
    WebAddress,
    ZoneName,
)

__all__ = [
    "Amount",
    "AssetName",
    "Colour",
    "Day",
    "Doi",
    "Email",
    "FieldName",
    "Figure",
    "LanguageCode",
    "Moment",
    "PartialDate",
    "Phone",
    "SitePath",
    "Slug",
    "SomeDay",
    "SomeMoment",
    "Text",
    "WebAddress",
    "WholeNumber",
    "YesNo",
    "ZoneName",
    "refused",
]
