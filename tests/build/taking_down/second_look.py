"""A second response on the good site, which is to come down, and the command that takes it down."""

from __future__ import annotations

from tests.good_site import GoodSite
from tests.made_site import Outcome

SECOND = "content/responses/second-look.md"


def take_down(
    site: GoodSite, name: str, *options: str, reason: str = "A figure was wrong."
) -> Outcome:
    return site.run("campaign", "take-down", name, "--reason", reason, *options)


def text_of(site: GoodSite) -> dict[str, str]:
    return {name: content.decode("utf-8", "replace") for name, content in site.tree().items()}
