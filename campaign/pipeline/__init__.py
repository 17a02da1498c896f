"""From a folder to a checked site in one call; every problem with content comes back as a
diagnostic.
"""

from __future__ import annotations

from campaign.pipeline.discretion import discreet, discreet_about_files
from campaign.pipeline.run import BadInstant, Checked, run
from campaign.pipeline.weighing import weighed

__all__ = ["BadInstant", "Checked", "discreet", "discreet_about_files", "run", "weighed"]
