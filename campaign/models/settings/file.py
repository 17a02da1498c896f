"""What all the files in site_config/ have in common."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict

from campaign.models.written import Written


class SettingsFile(Written):
    """A file of settings, with the version of its shape."""

    schema_: Literal["1"] = "1"

    model_config = ConfigDict(alias_generator=lambda name: "schema" if name == "schema_" else name)
