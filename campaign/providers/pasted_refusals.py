"""Says why pasted code cannot be used, and what will do instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaign.diagnostics.catalogue import pasted as pasted_codes
from campaign.providers.actions import owner_of
from campaign.providers.addresses import host_of, refusal
from campaign.providers.contract import Family
from campaign.providers.loading import providers
from campaign.providers.pasted_html import Pasted
from campaign.providers.problem import Problem

PASTED = ("pasted",)


def known_not_to_work(address: str) -> Problem | None:
    """That `address` belongs to code that the catalogue says needs its script."""
    for _, provider in providers(Family.MAILING_LIST):
        for one in provider.refuse:
            if one.holds in address:
                texts = {"provider": provider.name, "because": one.because, "instead": one.instead}
                return Problem(PASTED, pasted_codes.PASTED_NEEDS_SCRIPT, texts)
    return None


def only_a_frame(address: str) -> Problem:
    """That the code is a frame; its address can be linked when it is a provider's."""
    address = f"https:{address}" if address.startswith("//") else address
    known = refusal(address) is None
    owner = owner_of(address) if known else None
    if owner is None:
        instead = "Ask the provider for a plain HTML form, or link to its own page with hosted_url."
    elif owner[0] is Family.DONATION:
        instead = f"Paste the address of your page at {owner[2].name} instead; it becomes a link."
    else:
        instead = (
            f"Ask {owner[2].name} for a plain HTML form, or link to the same page instead: "
            f"hosted_url: {address}"
        )
    texts = {"from_host": f" (“{host_of(address)}”)" if known else "", "instead": instead}
    return Problem(PASTED, pasted_codes.PASTED_IFRAME, texts)


def only_a_script(hosts: Sequence[str]) -> Problem:
    """That the code is a script, with the provider's name where its host is known."""
    names = {host: _owner_of_host(host) for host in hosts}
    host = next((host for host, name in names.items() if name), next(iter(hosts), ""))
    name = names.get(host) or "the provider"
    instead = (
        f"Look in {name} for an HTML form without script (it may be called “HTML”, “naked” or "
        f"“embedded form”) and paste that, or link to the page at {name} with hosted_url."
    )
    texts = {"from_host": f" of “{host}”" if host else "", "instead": instead}
    return Problem(PASTED, pasted_codes.PASTED_SCRIPT, texts)


def left_out(pasted: Pasted) -> Iterator[str]:
    """What of usable code is not taken over."""
    if pasted.has_script:
        yield "The script was left out; the form works without it."
    if pasted.frames:
        yield "A frame was left out."


def _owner_of_host(host: str) -> str:
    address = f"https://{host}/"
    owner = owner_of(address) if refusal(address) is None else None
    return owner[2].name if owner is not None else ""
