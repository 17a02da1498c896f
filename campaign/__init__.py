"""Turns a folder of Markdown into a charity's campaign site, and says in plain words what is wrong
with it.
"""

from __future__ import annotations

__version__ = "0.1.0"
