"""The editorial and legal checks: what the linked whole says that no single file can be blamed for while it is read."""

from campaign.rules.all_rules import RULES, Rule, check

__all__ = ["RULES", "Rule", "check"]
