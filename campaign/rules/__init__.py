"""The editorial and legal checks: what the linked whole says that no single file can be blamed
for while it is read.
"""

from __future__ import annotations

from campaign.rules.all_rules import RULES, Rule, check

__all__ = ["RULES", "Rule", "check"]
