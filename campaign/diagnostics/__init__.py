"""What the project says to people about their content: where, what, why, and what to do.

Problems with content are values that travel beside the data, never exceptions; this room holds
the value, the permanent catalogue of codes and the reporters that print them.
"""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Diagnostic, Severity, Summary, in_order
from campaign.diagnostics.span import Span
from campaign.diagnostics.suggestion import closest, one_of

__all__ = [
    "Definition",
    "Diagnostic",
    "Severity",
    "Span",
    "Summary",
    "closest",
    "in_order",
    "one_of",
]
