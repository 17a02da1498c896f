"""Builds what leads to actions elsewhere: WriteToThem's form, and links to petitions and events."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.addresses import Refusal, belongs, host_of, refusal, refusal_for
from campaign.providers.contract import Family, Provider
from campaign.providers.form_values import action_of, hidden_pairs, place_values
from campaign.providers.links import known_address
from campaign.providers.loading import provider, providers
from campaign.providers.problem import Problem, refused
from campaign.providers.settings import check
from campaign.providers.shapes import ActionLink, FormField, PostcodeForm, Wanted
from campaign.providers.templates import fill, names_in

# Our words for whom to write to, and WriteToThem's.
REPRESENTATIVES = {"mp": "westminstermp", "councillors": "council", "regional": "regionalmp"}
_SOMEBODY_ELSE = "the service it leads to"


def write_to_politician(who: str, *, page_url: str = "") -> PostcodeForm | Problem:
    """WriteToThem's form, which asks for a postcode and nothing else.

    `who` is one of REPRESENTATIVES or WriteToThem's own codes, with commas between them.
    """
    found = provider(Family.ACTION, "writetothem")
    assert found is not None
    assert found.form is not None
    settings = {"who": REPRESENTATIVES.get(who, who)}
    checked = check(found, settings, templates=found.form.action, url_will_do=False)
    if checked.problems:
        example = ", ".join(REPRESENTATIVES)
        values = {"value": who, "label": found.settings["who"].label, "example": example}
        return Problem(("who",), codes.ACTION_SHAPE, values, on_page=True)
    named = {**checked.values, **place_values(Wanted(page_url=page_url))}
    action = action_of(found.form, named)
    assert action is not None
    name = found.form.fields["postcode"]
    return PostcodeForm(
        provider_name=found.name,
        action=action,
        method=found.form.method,
        field=FormField(name, "postcode", "postcode", "text", "postal-code", True),
        hidden=tuple(hidden_pairs(found, found.form, named)),
        hosts_form_action=tuple(f"https://{host}" for host in found.hosts),
    )


def action_link(url: str, *, trusted_hosts: Collection[str] = ()) -> ActionLink | Problem:
    """A link to a petition, an event or another page, if its host is one that may be linked so.

    Such hosts are those of the catalogue's actions and `trusted_hosts`. A host that takes money or
    addresses is refused: where those go is said in `site_config/` only.
    """
    why = refusal(url)
    if why:
        return refused(("url",), why).for_page()
    host = host_of(url)
    if belongs(host, trusted_hosts):
        return ActionLink(host, url)
    owner = owner_of(url)
    if owner is None:
        foreign = refusal_for(url, (), provider=_SOMEBODY_ELSE)
        assert isinstance(foreign, Refusal)
        return refused(("url",), foreign).for_page()
    family, _, found = owner
    if family is not Family.ACTION:
        values = {"host": host, "provider": found.name, "file": f"site_config/{family}.yml"}
        return Problem(("url",), codes.MONEY_IN_CONTENT, values, on_page=True)
    known = known_address(found, url)
    count = fill(found.data.get("count", ""), known[1]) if known else None
    return ActionLink(found.name, url, count or "")


def owner_of(address: str) -> tuple[Family, str, Provider] | None:
    """The provider to whose hosts `address`, which `refusal` let pass, leads; or None."""
    host = host_of(address)
    parents = (f"*.{'.'.join(labels)}" for labels in _tails(host.split(".")[1:]))
    owners = _owners()
    return next((owners[one] for one in (host, *parents) if one in owners), None)


@cache
def _owners() -> dict[str, tuple[Family, str, Provider]]:
    """Whose each host is, gathered once: every link of a site is asked about."""
    owners: dict[str, tuple[Family, str, Provider]] = {}
    for family in Family:
        for provider_id, found in providers(family):
            for pattern in found.hosts:
                if not names_in(pattern):
                    owners.setdefault(pattern, (family, provider_id, found))
    return owners


def _tails(labels: list[str]) -> Iterator[list[str]]:
    for start in range(len(labels)):
        yield labels[start:]
