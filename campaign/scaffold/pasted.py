"""Writes what was read out of pasted code as settings to keep in site_config/."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from campaign.providers import Family, Parsed

_IDS = {Family.MAILING_LIST: "newsletter", Family.DONATION: "main-appeal"}
# What no code can say; without these lines `campaign check` asks for them.
_STILL_TO_SAY = {
    Family.MAILING_LIST: (
        "label: the name of the list, as supporters know it",
        "permission: opt_in",
        "controller: who decides what happens with the addresses, usually your charity",
        "how_often: for example, One e-mail a month.",
        "how_to_leave: for example, Every e-mail has a link to leave.",
    ),
    Family.DONATION: ("label: the name of the appeal, for your own people",),
}


def settings_text(parsed: Parsed) -> str:
    """YAML for `site_config/mailing_lists.yml` or `donations.yml`; what it lacks stands in
    comments.
    """
    name = _IDS[parsed.family]
    data = {str(parsed.family): {name: dict(_parts(parsed))}}
    lines = [f"# For site_config/{parsed.family}.yml. Change “{name}” to a name of your own."]
    lines.append(
        yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000, indent=2).rstrip()
    )
    lines.extend(f"    # {one}" for one in _STILL_TO_SAY[parsed.family])
    if parsed.asks_for:
        fields = ", ".join(parsed.asks_for)
        lines.append("# For the action that asks people to join, under “subscribe:”")
        lines.append(f"#   fields: [{fields}]")
    if parsed.interests:
        lines.append(f"#   interests: [{', '.join(parsed.interests)}]")
    return "\n".join(lines) + "\n"


def _parts(parsed: Parsed) -> Iterator[tuple[str, Any]]:
    """The parts that hold something, in the order in which a person would write them."""
    yield "provider", parsed.provider
    yield "settings", dict(parsed.settings)
    if parsed.field_names:
        yield "field_names", dict(parsed.field_names)
    if parsed.hidden:
        yield "hidden", dict(parsed.hidden)
    if parsed.tags:
        yield "tags", list(parsed.tags)
    if parsed.interests:
        yield (
            "interests",
            {
                key: {"name": one.name, "value": one.value, "label": one.label or key}
                for key, one in parsed.interests.items()
            },
        )
