"""Takes one page out of a published site without building it anew, so that mistakes elsewhere
cannot keep up what must come down, and nothing else is published along with it.
"""

from __future__ import annotations

from campaign.publishing.takedown.removal import (
    TakenDown,
    forget,
    is_published,
    shows,
    take_down,
)

__all__ = ["TakenDown", "forget", "is_published", "shows", "take_down"]
