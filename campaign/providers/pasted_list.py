"""Matches a pasted form with a mailing-list contract: which setting each of its values is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from campaign.diagnostics.catalogue import pasted as pasted_codes
from campaign.providers.contract import PLACE_NAMES, FormContract, Pair, Provider
from campaign.providers.links import bare, query_of, rough_patterns
from campaign.providers.pasted_html import Form, Input
from campaign.providers.problem import Problem
from campaign.providers.shapes import Choice
from campaign.providers.templates import fill, names_in, read_back

_TICKS = ("checkbox", "radio")
_BUTTONS = ("submit", "button", "image", "reset")
_ANYTHING = r"(?s:.*)"
# How providers call what we call otherwise.
_KNOWN_AS = {
    "first_name": re.compile(r"first_?name|fname|given", re.I),
    "last_name": re.compile(r"last_?name|lname|surname|family", re.I),
    "postcode": re.compile(r"post_?(al_?)?code|zip", re.I),
    "phone": re.compile(r"phone|mobile|^tel", re.I),
    "name": re.compile(r"^(full_?)?name$", re.I),
}


@dataclass(slots=True)
class Match:
    """What a pasted form turned out to say in a provider's terms, and what of it is not known."""

    settings: dict[str, str] = field(default_factory=dict)
    asks_for: list[str] = field(default_factory=list)
    field_names: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    interests: dict[str, Choice] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def match_form(provider: Provider, contract: FormContract, form: Form) -> Match | None:
    """`form` in the terms of `contract`, or None when it is not one of this provider's.

    It is when its action has the right shape and every setting that the provider needs was found;
    where the host says nothing, the field for e-mail must have the provider's name too.
    """
    reader = _FormReader(provider, contract)
    if not reader.read_action(form.action, form.inputs):
        return None
    reader.look_ahead(form.inputs)
    for one in form.inputs:
        reader.read_input(one)
    if any(names_in(host) for host in provider.hosts) and "email" not in reader.match.asks_for:
        return None
    needed = [name for name, setting in provider.settings.items() if not setting.optional]
    return reader.match if all(name in reader.match.settings for name in needed) else None


class _FormReader:
    def __init__(self, provider: Provider, contract: FormContract) -> None:
        self.match = Match()
        self._provider = provider
        self._contract = contract
        self._patterns = rough_patterns(provider) | dict.fromkeys(PLACE_NAMES, _ANYTHING)
        self._in_query: set[str] = set()
        self._email_name = ""
        self._offers_lists = False
        self._lists_found = False

    def read_action(self, action: str, inputs: list[Input]) -> bool:
        """Read the settings in `action`, whose query may also stand in hidden inputs."""
        for template in self._contract.action:
            found = read_back(bare(template), bare(action), self._patterns)
            if found is not None:
                self.match.settings |= found
                break
        else:
            return False
        given = {one.name: one.value for one in inputs if one.kind == "hidden"}
        given |= dict(query_of(action))
        for name, template in self._contract.query.items():
            found = read_back(template, given[name], self._patterns) if name in given else None
            self.match.settings |= found or {}
            self._in_query.add(name)
        for name, value in query_of(action):
            if name in self._contract.avoid:
                self._note(f"“{name}={value}” in the address was left out: only a script needs it.")
            elif name not in self._in_query:
                self._note(f"“{name}={value}” in the address is not known and was left out.")
        return True

    def look_ahead(self, inputs: list[Input]) -> None:
        """Note which field asks for the e-mail address, and whether people choose among lists."""
        usual = fill(self._contract.fields.get("email", ""), self.match.settings) or ""
        typed = [one.name for one in inputs if one.kind == "email"]
        self._email_name = usual if usual in typed or not typed else typed[0]
        ticks = [one for one in inputs if one.kind in _TICKS]
        lists = [one for one in ticks for pair in self._contract.hidden if self._fits(pair, one)]
        self._offers_lists = len(lists) > 1

    def read_input(self, one: Input) -> None:
        """Find out what one control is."""
        if not one.name or one.kind in _BUTTONS or one.name in self._in_query:
            return
        if self._is_of_the_contract(one) or self._is_consent(one):
            return
        if one.kind in _TICKS:
            self._read_choice(one)
        elif one.kind == "hidden":
            self._read_hidden(one)
        else:
            self._read_field(one)

    def _is_of_the_contract(self, one: Input) -> bool:
        """Whether it is a hidden value, the honeypot or the button that the catalogue describes.

        A single list's tick box is among them: it says which list the form is for.
        """
        if self._offers_lists and one.kind in _TICKS:
            return self._is_first_list(one)
        honeypot = self._contract.honeypot
        if honeypot and one.name == fill(honeypot, self.match.settings):
            return True
        pairs = [
            *self._contract.hidden,
            *([self._contract.submit] if self._contract.submit else []),
        ]
        for pair in pairs:
            found = self._read_pair(pair, one.name, one.value)
            if found is None:
                continue
            self._keep(found)
            if one.value and set(names_in(pair.value)) & set(PLACE_NAMES):
                self._note(f"“{one.name}” is set anew for each page of this site.")
            return True
        tags = self._contract.tags
        if tags and one.name == tags.name:
            parts = one.value.split(tags.joined_by) if tags.joined_by else [one.value]
            self.match.tags += [part.strip() for part in parts if part.strip()]
            return True
        return False

    def _is_first_list(self, one: Input) -> bool:
        """Of several lists the first is what the form is for, and the others may be chosen."""
        for pair in self._contract.hidden:
            if self._fits(pair, one) and not self._lists_found:
                self._refuse_if_ticked(one)
                self._keep(self._read_pair(pair, one.name, one.value) or {})
                self._lists_found = True
                return True
        return False

    def _is_consent(self, one: Input) -> bool:
        pair = self._contract.consent
        if pair is None or one.kind not in _TICKS:
            return False
        found = self._read_pair(Pair(name=pair.name, value=pair.value), one.name, one.value)
        if found is None:
            return False
        self._refuse_if_ticked(one)
        self._keep(found)
        if pair.needs:
            self.match.settings[pair.needs] = "yes"
        return True

    def _read_choice(self, one: Input) -> None:
        self._refuse_if_ticked(one)
        shape = self._contract.choices or self._contract.other_fields
        if shape is None or not re.fullmatch(shape.pattern, one.name, re.ASCII):
            self._note(f"The choice “{one.name}” is not known and was left out.")
            return
        label = one.label or one.value
        key = (
            re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")
            or f"choice_{len(self.match.interests)}"
        )
        self.match.interests[key] = Choice(one.name, one.value, label)

    def _read_hidden(self, one: Input) -> None:
        if one.name in self._contract.avoid:
            self._note(f"The hidden value “{one.name}” was left out: only a script needs it.")
        elif one.value:
            self.match.hidden[one.name] = one.value
            self._note(f"The hidden value “{one.name}” is not known; it is sent along as it is.")

    def _read_field(self, one: Input) -> None:
        if one.kind == "select":
            self._note(f"The list of choices “{one.name}” was left out.")
            return
        known = {
            fill(template, self.match.settings): asks_for
            for asks_for, template in self._contract.fields.items()
        }
        shape = self._contract.other_fields
        asks_for = known.get(one.name)
        if asks_for is not None and (asks_for == "email") == (one.name == self._email_name):
            self.match.asks_for.append(asks_for)
        elif shape is not None and re.fullmatch(shape.pattern, one.name, re.ASCII):
            key = self._key_for(one)
            self.match.field_names[key] = one.name
            self.match.asks_for.append(key)
        else:
            self._note(f"The field “{one.name}” is not known and was left out.")

    def _key_for(self, one: Input) -> str:
        """A word of ours for a field of theirs: by its type, its name or its label."""
        if one.name == self._email_name:
            return "email"
        for text in (one.name, one.label):
            for key, pattern in _KNOWN_AS.items():
                if pattern.search(text) and key not in self.match.asks_for:
                    return key
        if one.kind == "tel" and "phone" not in self.match.asks_for:
            return "phone"
        plain = re.sub(r"[^a-z0-9]+", "_", (one.label or one.name).lower()).strip("_") or "field"
        taken = sum(key == plain or key.startswith(f"{plain}_") for key in self.match.asks_for)
        return f"{plain}_{taken + 1}" if taken else plain

    def _fits(self, pair: Pair, one: Input) -> bool:
        return self._read_pair(pair, one.name, one.value) is not None

    def _read_pair(self, pair: Pair, name: str, value: str) -> dict[str, str] | None:
        found = read_back(pair.name, name, self._patterns)
        if found is None:
            return None
        if not names_in(pair.value):
            return found
        in_value = read_back(pair.value, value, self._patterns)
        return None if in_value is None else found | in_value

    def _keep(self, found: Mapping[str, str]) -> None:
        for name, value in found.items():
            setting = self._provider.settings.get(name)
            if setting is None:
                continue
            before = self.match.settings.get(name)
            if setting.several and before and value not in before:
                value = f"{before}, {value}"  # more than one hidden input of this name
            self.match.settings[name] = value

    def _refuse_if_ticked(self, one: Input) -> None:
        if one.ticked:
            values = {"name": one.label or one.name, "provider": self._provider.name}
            self.match.problems.append(Problem(("pasted",), pasted_codes.PASTED_PRE_TICKED, values))

    def _note(self, text: str) -> None:
        self.match.notes.append(text)
