"""Searches a staged site for traces of what is hidden: the last guard of an embargo."""

from __future__ import annotations

from campaign.publishing.leaks.search import leaks
from campaign.publishing.leaks.secrets import Secrets, secrets_of

__all__ = ["Secrets", "leaks", "secrets_of"]
