"""From a file that was read to a valid entry or settings file, or to diagnostics
in plain English.
"""

from __future__ import annotations

from campaign.validation.check import validate_entry, validate_mkdocs_file, validate_settings
from campaign.validation.entry import Entry

__all__ = ["Entry", "validate_entry", "validate_mkdocs_file", "validate_settings"]
