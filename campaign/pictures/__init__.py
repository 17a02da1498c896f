"""Pictures: what is in a file, the sizes in which it is shown, and the picture that stands for a
page where it is shared. The only room that knows Pillow.
"""

from __future__ import annotations

from campaign.pictures.cache import Cache
from campaign.pictures.cards import Card
from campaign.pictures.collection import Pictures
from campaign.pictures.documents import page_count
from campaign.pictures.faults import Fault, FaultKind
from campaign.pictures.looking import Picture
from campaign.pictures.plan import LOGO, PAGE, Shown, Version

__all__ = [
    "LOGO",
    "PAGE",
    "Cache",
    "Card",
    "Fault",
    "FaultKind",
    "Picture",
    "Pictures",
    "Shown",
    "Version",
    "page_count",
]
