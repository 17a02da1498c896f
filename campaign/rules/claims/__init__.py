"""What a comparison in words claims: “nearly five times” as the range of ratios for which it is
true.

The reading is generous, because a wrong alarm teaches people to ignore right ones: a claim is
false only when it is false even as rounded English.
"""

from __future__ import annotations

from campaign.rules.claims.claim import Claim, Range, Reading
from campaign.rules.claims.phrases import difference_claim, ratio_claim

__all__ = ["Claim", "Range", "Reading", "difference_claim", "ratio_claim"]
