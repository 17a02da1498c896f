"""Fills in what a form sends besides what people type: its address and its hidden values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from campaign.providers.contract import FormContract, Pair, Provider
from campaign.providers.links import query_pairs
from campaign.providers.settings import parts_of
from campaign.providers.shapes import Wanted
from campaign.providers.templates import fill, names_in, with_query


def action_of(form: FormContract, values: Mapping[str, str]) -> str | None:
    """The first address whose settings are all given, with its query."""
    for template in form.action:
        whole_address = template.startswith("{") and template.endswith("}")
        filled = fill(template, values, coded=not whole_address)
        if filled is not None:
            return with_query(filled, query_pairs(form.query, values))
    return None


def hidden_pairs(
    provider: Provider, form: FormContract, named: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The hidden values that the settings and the page give."""
    for pair in form.hidden:
        yield from filled_pairs(provider, pair, named)


def filled_pairs(
    provider: Provider, pair: Pair | None, named: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The pair with its settings, once for each value of a setting that holds several."""
    if pair is None or (pair.needs and pair.needs not in named):
        return
    variants = [dict(named)]
    for name in names_in(pair.name + pair.value):
        setting = provider.settings.get(name)
        if setting and setting.several and name in named:
            parts = parts_of(setting, named[name])
            variants = [{**one, name: part} for one in variants for part in parts]
    for variant in variants:
        filled = fill(pair.name, variant), fill(pair.value, variant)
        if filled[0] is not None and filled[1] is not None:
            yield filled[0], filled[1]


def place_values(wanted: Wanted) -> dict[str, str]:
    """What only the page knows, as far as it is given; `page_json` is HubSpot's context."""
    context = {"pageUri": wanted.page_url, "pageName": wanted.page_title}
    place = {
        "page_url": wanted.page_url,
        "thanks_url": wanted.thanks_url,
        "sorry_url": wanted.sorry_url,
        "page_json": json.dumps(context, ensure_ascii=False) if wanted.page_url else "",
    }
    return {name: value for name, value in place.items() if value}
