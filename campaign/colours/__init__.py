"""The colours of a site: how they are reckoned, which of them the theme uses, and whether each can
be read on what stands under it.
"""

from __future__ import annotations

from campaign.colours.contrast import contrast
from campaign.colours.pairs import BOUNDARY, TEXT, Failure, Pair, pairs, unreadable
from campaign.colours.scheme import Scheme, schemes

__all__ = [
    "BOUNDARY",
    "TEXT",
    "Failure",
    "Pair",
    "Scheme",
    "contrast",
    "pairs",
    "schemes",
    "unreadable",
]
