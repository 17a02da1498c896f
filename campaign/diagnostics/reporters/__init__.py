"""The forms in which diagnostics reach people and programs: terminal, JSON, GitHub and the
preview's overlay.
"""

from __future__ import annotations

from campaign.diagnostics.reporters.github import as_github
from campaign.diagnostics.reporters.json import as_json
from campaign.diagnostics.reporters.overlay import as_overlay
from campaign.diagnostics.reporters.terminal import as_text, print_diagnostics, summary_line

__all__ = [
    "as_github",
    "as_json",
    "as_overlay",
    "as_text",
    "print_diagnostics",
    "summary_line",
]
