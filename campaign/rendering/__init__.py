"""Site → finished HTML: what templates see, the pages made from it, and the one style sheet."""

from __future__ import annotations

from campaign.rendering.pages import Page, PageKind
from campaign.rendering.problems import TemplateProblem
from campaign.rendering.renderer import Renderer
from campaign.rendering.stylesheet import OutputAsset
from campaign.rendering.theme import find_theme

__all__ = [
    "OutputAsset",
    "Page",
    "PageKind",
    "Renderer",
    "TemplateProblem",
    "find_theme",
]
