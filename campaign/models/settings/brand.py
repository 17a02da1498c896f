"""brand.yml: how the site looks."""

from __future__ import annotations

from campaign.models.media import Image
from campaign.models.scalars import Colour, Text
from campaign.models.settings.file import SettingsFile


class Brand(SettingsFile):
    """One brand colour for what matters, one accent that is used only for giving."""

    wordmark: Text | None = None
    colour: Colour = "#4b1f5c"
    accent: Colour = "#f4b942"
    logo: Image | None = None
