"""Reads the catalogue, one provider at a time: a site pays only for those it names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from campaign.diagnostics import closest, one_of
from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.contract import Family, Kind, Provider
from campaign.providers.problem import Problem
from campaign.source import read_yaml_text

_SUFFIX = ".yml"
_SAID = {
    Family.MAILING_LIST: "mailing-list",
    Family.DONATION: "donation",
    Family.ACTION: "action",
}


def read_entry(text: str, name: str) -> Provider:
    """The entry that `text` holds. Raises ValueError, naming `name`, when it is not right."""
    try:
        return Provider.model_validate(read_yaml_text(text, name))
    except ValidationError as error:
        raise ValueError(f"{name}: {error}") from error


@cache
def provider_ids(family: Family) -> tuple[str, ...]:
    """The ids of a family's providers, in order of the alphabet."""
    found = (item.name for item in _folder(family).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX)))


@cache
def provider(family: Family, provider_id: str) -> Provider | None:
    """The entry of `provider_id`, or None when there is no such provider."""
    if provider_id not in provider_ids(family):
        return None
    item = _folder(family) / f"{provider_id}{_SUFFIX}"
    return read_entry(item.read_text(encoding="utf-8"), f"{family}/{item.name}")


def providers(family: Family) -> Iterator[tuple[str, Provider]]:
    """Every provider of `family` with its id."""
    for provider_id in provider_ids(family):
        found = provider(family, provider_id)
        if found is not None:
            yield provider_id, found


def open_provider(family: Family, provider_id: str) -> Provider | Problem:
    """The entry of `provider_id`, unless it is unknown, of another family, or closed."""
    found = provider(family, provider_id)
    if found is None:
        return _not_found(family, provider_id)
    if found.kind is Kind.CLOSED:
        return Problem(("provider",), codes.CLOSED, closed_texts(found))
    return found


def closed_texts(closed: Provider) -> dict[str, str]:
    """What is told about a provider that is gone."""
    return {"provider": closed.name, "closed": closed.closed, "instead": closed.notes[0]}


def wrong_family_texts(found: Provider, right: Family, asked: Family) -> dict[str, str]:
    """What is told about a provider that is for something else."""
    file = f"site_config/{right}.yml" if right is not Family.ACTION else "an action of its own"
    return {"provider": found.name, "right": _SAID[right], "family": _SAID[asked], "file": file}


def _not_found(family: Family, written: str) -> Problem:
    for other in Family:
        elsewhere = provider(other, written)
        if elsewhere is not None:
            return Problem(
                ("provider",), codes.WRONG_FAMILY, wrong_family_texts(elsewhere, other, family)
            )
    names = provider_ids(family)
    values = {"family": _SAID[family], "written": written, "choices": one_of(names, limit=99)}
    # People write “Stripe” for stripe_payment_link: the name they know is the beginning.
    begun = next((name for name in names if name.startswith(f"{written.lower()}_")), None)
    return Problem(("provider",), codes.UNKNOWN, values, begun or closest(written, names))


def _folder(family: Family) -> Traversable:
    return files("campaign.providers") / "catalogue" / str(family)
