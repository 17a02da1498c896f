"""What a page may ask of a sign-up form, refused where the provider would lose it in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from campaign.diagnostics import closest, one_of
from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.contract import FormContract, Provider, Shown
from campaign.providers.problem import Path, Problem
from campaign.providers.shapes import Choice, FormField, ListEntry, Wanted
from campaign.providers.templates import fill

EMAIL = "email"
# What a browser needs to fill a field by itself: https://html.spec.whatwg.org/#autofill
_BROWSER_HELP = {
    EMAIL: ("email", "email"),
    "first_name": ("text", "given-name"),
    "last_name": ("text", "family-name"),
    "name": ("text", "name"),
    "postcode": ("text", "postal-code"),
    "phone": ("tel", "tel"),
}
CUSTOM = "custom"
_SENDABLE = re.compile(r"[!-~]{1,200}", re.ASCII)


def fields_of(
    provider: Provider,
    form: FormContract,
    entry: ListEntry,
    wanted: Wanted,
    values: Mapping[str, str],
) -> tuple[tuple[FormField, ...], list[Problem]]:
    """The inputs, e-mail first, under the names that the provider knows them by."""
    fields: list[FormField] = []
    problems = list(_misnamed(provider, form, entry))
    asked = dict.fromkeys([EMAIL, *wanted.fields])
    for position, asks_for in enumerate(asked):
        template = entry.field_names.get(asks_for) or form.fields.get(asks_for)
        if template is None:
            problems.append(_nameless(provider, form, entry, wanted, asks_for))
            continue
        name = fill(template, values) or template
        if any(name == other.name for other in fields):
            twice = {"provider": provider.name, "value": name}
            problems.append(Problem(("field_names", asks_for), codes.FIELD_TWICE, twice))
            continue
        kind = asks_for if asks_for in _BROWSER_HELP else CUSTOM
        input_type, autocomplete = _BROWSER_HELP.get(asks_for, ("text", ""))
        required = position == 0 or asks_for in wanted.required
        fields.append(FormField(name, kind, asks_for, input_type, autocomplete, required))
    return tuple(fields), problems


def tags_of(
    provider: Provider, form: FormContract, entry: ListEntry, wanted: Wanted
) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    """The hidden pairs that carry tags: those of the list and those of the page, each once."""
    tags = [(("tags", place), tag, False) for place, tag in enumerate(entry.tags)]
    tags += [(("tags", place), tag, True) for place, tag in enumerate(wanted.tags)]
    if not tags:
        return (), []
    if form.tags is None:
        path, _, on_page = tags[0]
        values = {"provider": provider.name}
        return (), [Problem(path[:1], codes.TAG_NOT_CARRIED, values, on_page=on_page)]
    problems = []
    for path, tag, on_page in tags:
        if not re.fullmatch(form.tags.pattern, tag, re.ASCII):
            values = {"provider": provider.name, "value": tag} | _where(form.tags)
            problems.append(Problem(path, codes.TAG_SHAPE, values, on_page=on_page))
    once = list(dict.fromkeys(tag for _, tag, _ in tags))
    if form.tags.joined_by is not None:
        once = [form.tags.joined_by.join(once)]
    return tuple((form.tags.name, tag) for tag in once), problems


def interests_of(
    provider: Provider, form: FormContract, entry: ListEntry, wanted: Wanted
) -> tuple[tuple[Choice, ...], list[Problem]]:
    """The boxes for what people want to hear about: the page's choice of the list's interests."""
    problems: list[Problem] = []
    for key, choice in entry.interests.items():
        if not _carries(form, choice):
            values = _not_carried(provider, form, choice)
            problems.append(Problem(("interests", key), codes.INTEREST_NOT_CARRIED, values))
    chosen: list[Choice] = []
    for place, key in enumerate(dict.fromkeys(wanted.interests)):
        if key in entry.interests:
            chosen.append(entry.interests[key])
            continue
        values = {"interest": key, "choices": one_of(entry.interests) or "none at all"}
        suggestion = closest(key, entry.interests)
        path: Path = ("interests", place)
        problems.append(Problem(path, codes.INTEREST_UNKNOWN, values, suggestion, on_page=True))
    return tuple(chosen), problems


def wrong_refusal(provider: Provider, form: FormContract, entry: ListEntry) -> Iterator[Problem]:
    """That the refusal of a soft opt-in would not reach the provider."""
    choice = entry.refusal
    if choice is None or _carries(form, choice):
        return
    values = _not_carried(provider, form, choice)
    yield Problem(("refusal", "name"), codes.REFUSAL_NOT_CARRIED, values)


def wrong_hidden(
    provider: Provider, form: FormContract, entry: ListEntry, fields: Iterable[FormField]
) -> Iterator[Problem]:
    """Values to send along that would undo the form."""
    taken = {one.name for one in fields}
    for name in entry.hidden:
        if name in form.avoid:
            because = f"it asks {provider.name} for an answer that only a script can read"
        elif name in taken:
            because = "a field of the form is sent under the same name"
        elif not _SENDABLE.fullmatch(name):
            because = "it holds a space or another character that no name has"
        else:
            continue
        values = {"name": name, "because": because}
        yield Problem(("hidden", name), codes.HIDDEN_REFUSED, values)


def _misnamed(provider: Provider, form: FormContract, entry: ListEntry) -> Iterator[Problem]:
    for asks_for, name in entry.field_names.items():
        path: Path = ("field_names", asks_for)
        if form.other_fields is None:
            yield _not_asked(provider, form, asks_for, path, on_page=False)
        elif not re.fullmatch(form.other_fields.pattern, name, re.ASCII):
            values = {"provider": provider.name, "value": name} | _where(form.other_fields)
            yield Problem(path, codes.FIELD_NAME_SHAPE, values)


def _nameless(
    provider: Provider, form: FormContract, entry: ListEntry, wanted: Wanted, asks_for: str
) -> Problem:
    if form.other_fields is not None:
        values = {"provider": provider.name, "field": asks_for} | _where(form.other_fields)
        return Problem(("field_names", asks_for), codes.FIELD_NAME_NEEDED, values)
    place = wanted.fields.index(asks_for) if asks_for in wanted.fields else 0
    return _not_asked(provider, form, asks_for, ("fields", place), on_page=True)


def _not_asked(
    provider: Provider, form: FormContract, asks_for: str, path: Path, *, on_page: bool
) -> Problem:
    values = {"provider": provider.name, "field": asks_for, "choices": one_of(form.fields)}
    suggestion = closest(asks_for, form.fields)
    return Problem(path, codes.FIELD_NOT_CARRIED, values, suggestion, on_page=on_page)


def _carries(form: FormContract, choice: Choice) -> bool:
    shapes = [one.pattern for one in (form.choices, form.other_fields) if one is not None]
    return any(re.fullmatch(shape, choice.name, re.ASCII) for shape in shapes)


def _not_carried(provider: Provider, form: FormContract, choice: Choice) -> dict[str, str]:
    shape = form.choices or form.other_fields
    if shape is None:
        instead = f"Use another provider, or ask this inside {provider.name} after the sign-up."
    else:
        instead = f"Its name looks like {shape.example}. Where to find it: {shape.where}"
    return {"provider": provider.name, "name": choice.name, "instead": instead}


def _where(shape: Shown) -> dict[str, str]:
    return {"example": shape.example, "where": shape.where}
