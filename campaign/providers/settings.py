"""Checks the settings given for a provider against its entry, before anything is built of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from campaign.diagnostics import closest, one_of
from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.addresses import host_refusal, refusal
from campaign.providers.contract import Provider, Setting, Shape
from campaign.providers.problem import Path, Problem, refused
from campaign.providers.templates import fill, names_in

SETTINGS = "settings"
# Any provider's own page may be given by its address instead of its parts.
URL = "url"


@dataclass(frozen=True, slots=True)
class Checked:
    """Settings of the right shape, and what is wrong with the others."""

    values: Mapping[str, str]
    problems: tuple[Problem, ...]


def check(
    provider: Provider, given: Mapping[str, str], *, templates: Iterable[str], url_will_do: bool
) -> Checked:
    """Which of `given` fit `provider`, and what is unknown, badly shaped or missing.

    One of `templates` must become whole; where `url_will_do` an address under `url` is enough.
    """
    allowed = [*provider.settings, *([URL] if url_will_do else [])]
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        if name == URL and url_will_do:
            values[name] = value
        elif name not in provider.settings:
            problems.append(_unknown(provider, name, allowed))
        else:
            wrong = _wrong_shape(provider, name, value)
            if wrong is None:
                values[name] = value
            else:
                problems.append(wrong)
    if URL in values and url_will_do and len(given) > 1 and not problems:
        problems.append(_contradiction(URL, next(name for name in given if name != URL)))
    if URL not in values and not (url_will_do and URL in given):
        meant = {one.suggestion for one in problems if one.suggestion}
        texts = tuple(templates)
        problems.extend(_missing(provider, given, meant, texts))
        problems.extend(_two_ways(given, texts))
    return Checked(values, tuple(problems))


def parts_of(setting: Setting, value: str) -> tuple[str, ...]:
    """The values of a setting that may hold several, else the one."""
    return tuple(re.split(r"[,\s]+", value.strip(", \n"))) if setting.several else (value,)


def shown(setting: Setting, provider: Provider) -> dict[str, str]:
    """What texts about a setting need to name."""
    return {
        "provider": provider.name,
        "label": setting.label,
        "example": setting.example,
        "where": setting.where,
    }


def filled_hosts(provider: Provider, values: Mapping[str, str]) -> tuple[str, ...]:
    """The provider's hosts, where it is the editor who names the host filled from `values`."""
    filled = (fill(host, values) for host in provider.hosts)
    return tuple(host.lower() for host in filled if host is not None)


def _wrong_shape(provider: Provider, name: str, value: str) -> Problem | None:
    setting = provider.settings[name]
    path: Path = (SETTINGS, name)
    if setting.shape is Shape.HOST:
        why = host_refusal(value.lower() if value.isascii() else value)
        return refused(path, why) if why else None
    if setting.shape is Shape.ADDRESS:
        why = refusal(value)
        return refused(path, why) if why else None
    for part in parts_of(setting, value):
        if not re.fullmatch(setting.pattern, part, re.ASCII):
            return Problem(path, codes.SETTING_SHAPE, {"value": part, **shown(setting, provider)})
    return None


def _missing(
    provider: Provider, given: Mapping[str, str], meant: set[str], templates: tuple[str, ...]
) -> Iterator[Problem]:
    """Settings that are not given, or none of which is; `meant` are those that were misspelt."""
    wanting = [
        name
        for name, setting in provider.settings.items()
        if not setting.optional and name not in given
    ]
    for name in wanting:
        if name not in meant:
            values = {"setting": name, **shown(provider.settings[name], provider)}
            yield Problem((SETTINGS, name), codes.MISSING_SETTING, values)
    if wanting or not templates:
        return
    needed = [[name for name in names_in(one) if name in provider.settings] for one in templates]
    if not any(all(name in given for name in names) for names in needed):
        choices = dict.fromkeys(name for names in needed for name in names if name not in given)
        if not meant.intersection(choices):
            values = {"provider": provider.name, "choices": one_of(choices)}
            yield Problem((SETTINGS,), codes.MISSING_ONE_OF, values)


def _unknown(provider: Provider, name: str, allowed: list[str]) -> Problem:
    values = {"provider": provider.name, "setting": name, "choices": one_of(allowed, limit=20)}
    return Problem((SETTINGS, name), codes.UNKNOWN_SETTING, values, closest(name, allowed))


def _two_ways(given: Mapping[str, str], templates: tuple[str, ...]) -> Iterator[Problem]:
    """That two of the templates, of which one is enough, are both whole."""
    whole = [set(names_in(one)) for one in templates if all(n in given for n in names_in(one))]
    for other in whole[1:]:
        if whole[0] - other and other - whole[0]:
            yield _contradiction(min(whole[0] - other), min(other - whole[0]))
            return


def _contradiction(setting: str, other: str) -> Problem:
    return Problem((SETTINGS, setting), codes.CONTRADICTION, {"setting": setting, "other": other})
