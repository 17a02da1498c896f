"""Turns code or an address that a provider gave into settings, or says why not and what will do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from campaign.diagnostics.catalogue import pasted as pasted_codes
from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.actions import owner_of
from campaign.providers.addresses import host_of, refusal
from campaign.providers.contract import Family, Kind, LinkContract, Method, Provider
from campaign.providers.donations import donation_links
from campaign.providers.form_values import action_of
from campaign.providers.links import known_address, link_from_parts, query_of
from campaign.providers.loading import closed_texts, providers, wrong_family_texts
from campaign.providers.loading import provider as catalogue_entry
from campaign.providers.pasted_html import Form, Pasted, read_pasted
from campaign.providers.pasted_list import Match, match_form
from campaign.providers.pasted_refusals import (
    PASTED,
    known_not_to_work,
    left_out,
    only_a_frame,
    only_a_script,
)
from campaign.providers.problem import Problem, refused
from campaign.providers.settings import URL
from campaign.providers.shapes import Choice, DonationEntry, ListEntry, Offer, Wanted
from campaign.providers.signup import sign_up_form, sign_up_link
from campaign.providers.templates import names_in, with_query

_FAMILIES = (Family.MAILING_LIST, Family.DONATION)
_SETTING_FOR_ADDRESS: Mapping[Family | None, str] = {
    Family.DONATION: "{url: …}",
    Family.MAILING_LIST: "{action: …}",
}
Known = tuple[LinkContract, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What pasted code says: the settings to keep, and in `notes` what was not understood."""

    family: Family
    provider: str
    settings: Mapping[str, str]
    asks_for: tuple[str, ...] = ()
    field_names: Mapping[str, str] = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    interests: Mapping[str, Choice] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def list_entry(self) -> ListEntry:
        """The mailing list that the code describes."""
        return ListEntry(
            provider=self.provider,
            settings=self.settings,
            field_names=self.field_names,
            hidden=self.hidden,
            tags=self.tags,
            interests=self.interests,
        )

    def donation_entry(self) -> DonationEntry:
        """The donation destination that the code describes."""
        return DonationEntry(provider=self.provider, settings=self.settings)


def parse_pasted(code: str, family: Family | None = None) -> Parsed | tuple[Problem, ...]:
    """The provider and settings in pasted `code` or a pasted address, or why it cannot be used.

    `family` is what the code is meant for, when that is known. Nothing is fetched.
    """
    pasted = read_pasted(code)
    found = _read(pasted)
    if isinstance(found, tuple):
        return tuple(_with_setting(one, family) for one in found)
    if family is not None and found.family is not family:
        entry = next(one for name, one in providers(found.family) if name == found.provider)
        values = wrong_family_texts(entry, found.family, family)
        return (Problem(PASTED, codes.WRONG_FAMILY, values),)
    if pasted.forms or "<" in code:
        found = replace(found, notes=(*found.notes, *left_out(pasted)))
    return _proven(found)


def _with_setting(problem: Problem, family: Family | None) -> Problem:
    """An unknown host is mended by writing the address as the setting that `family` has for it."""
    if problem.definition is not pasted_codes.PASTED_UNKNOWN_HOST:
        return problem
    setting = _SETTING_FOR_ADDRESS.get(family, "{url: …} (for a list: {action: …})")
    return replace(problem, values={**problem.values, "setting": setting})


def _read(pasted: Pasted) -> Parsed | tuple[Problem, ...]:
    forms = {form.action: form for form in pasted.forms if form.action}
    if len(forms) > 1:
        return (Problem(PASTED, pasted_codes.PASTED_SEVERAL, {"count": str(len(forms))}),)
    for form in forms.values():
        return _read_form(form, pasted.captcha)
    links = [one for one in pasted.links if one and not one.startswith(("#", "javascript:"))]
    refusals: tuple[Problem, ...] = ()
    for link in links:
        found = _read_address(link)
        if isinstance(found, Parsed):
            return found
        refusals = refusals or found
    if pasted.frames:
        return (only_a_frame(pasted.frames[0]),)
    if pasted.has_script:
        return (only_a_script(pasted.script_hosts),)
    return refusals or (Problem(PASTED, pasted_codes.NOTHING_PASTED),)


def _read_form(form: Form, captcha: str) -> Parsed | tuple[Problem, ...]:
    action = f"https:{form.action}" if form.action.startswith("//") else form.action
    needs_script = known_not_to_work(action)
    if needs_script:
        return (needs_script,)
    why = refusal(action)
    if why:
        return (refused(PASTED, why),)
    form = Form(action, form.method, form.inputs)
    for provider_id, provider in providers(Family.MAILING_LIST):
        match = match_form(provider, provider.form, form) if provider.form else None
        if match is None:
            continue
        problems = [*match.problems]
        if form.method != Method.POST:
            problems.append(Problem(PASTED, pasted_codes.PASTED_GET))
        if captcha:
            values = {"name": captcha, "provider": provider.name}
            problems.append(Problem(PASTED, pasted_codes.PASTED_CAPTCHA, values))
        return tuple(problems) or _from_match(provider_id, provider, match)
    hidden = [(one.name, one.value) for one in form.inputs if one.kind == "hidden" and one.name]
    return _read_address(with_query(action, hidden))


def _read_address(address: str) -> Parsed | tuple[Problem, ...]:
    """An address alone: a form's action, a provider's own page, or a donation link."""
    why = refusal(address)
    if why:
        return (refused(PASTED, why),)
    needs_script = known_not_to_work(address)
    if needs_script:
        return (needs_script,)
    for family in _FAMILIES:
        for provider_id, provider in providers(family):
            form = Form(address, Method.POST)
            match = match_form(provider, provider.form, form) if provider.form else None
            if match is not None:
                return _from_match(provider_id, provider, match)
            known = known_address(provider, address)
            if known is not None:
                return _from_link(family, provider_id, provider, address, known)
    return _by_host(address)


def _by_host(address: str) -> Parsed | tuple[Problem, ...]:
    """An address that no contract describes: a page of a known provider's, or of nobody's."""
    owner = owner_of(address)
    host = host_of(address)
    if owner is None or owner[0] not in _FAMILIES:
        return (Problem(PASTED, pasted_codes.PASTED_UNKNOWN_HOST, {"host": host}),)
    family, provider_id, provider = owner
    if provider.kind is Kind.CLOSED:
        return (Problem(PASTED, codes.CLOSED, closed_texts(provider)),)
    if provider.form is None:
        note = (
            f"This is a page of {provider.name} whose parts are not known; it is linked as it is."
        )
        settings = {URL: address}
        return Parsed(family=family, provider=provider_id, settings=settings, notes=(note,))
    examples = {name: setting.example for name, setting in provider.settings.items()}
    texts = {
        "provider": provider.name,
        "what": "form addresses",
        "example": action_of(provider.form, examples),
    }
    return (Problem(PASTED, pasted_codes.PASTED_UNKNOWN_ADDRESS, texts),)


def _from_match(provider_id: str, provider: Provider, match: Match) -> Parsed:
    notes = [*match.notes]
    if any(names_in(host) for host in provider.hosts):
        notes.append("Only this code names the host. Make sure that it is yours.")
    return Parsed(
        family=Family.MAILING_LIST,
        provider=provider_id,
        settings=match.settings,
        asks_for=tuple(match.asks_for),
        field_names=match.field_names,
        hidden=match.hidden,
        tags=tuple(match.tags),
        interests=match.interests,
        notes=tuple(notes),
    )


def _from_link(
    family: Family, provider_id: str, provider: Provider, address: str, known: Known
) -> Parsed:
    """The parts of a link where they say it all, else the whole address."""
    contract, parts = known
    given = [name for name, _ in query_of(address)]
    set_by_us = set(_params_of(contract))
    unknown = [name for name in given if name not in set_by_us and name not in contract.query]
    fragment = urlsplit(address).fragment
    says_it_all = (
        not unknown
        and link_from_parts(provider, parts) is contract
        and fragment in ("", urlsplit(contract.url).fragment)
    )
    notes = [f"“{name}” is not known; it is kept in the address." for name in unknown]
    if says_it_all:
        shown = [name for name in given if name in set_by_us]
        notes = [f"“{name}” was left out: each page sets it for its own offers." for name in shown]
    settings = parts if says_it_all else {URL: address}
    return Parsed(family=family, provider=provider_id, settings=settings, notes=tuple(notes))


def _params_of(contract: LinkContract) -> Iterator[str]:
    for part in (contract.amount, contract.frequency, contract.reference):
        if part is not None:
            yield part.param
    if contract.currency:
        yield contract.currency
    yield from contract.campaign.values()


def _proven(found: Parsed) -> Parsed | tuple[Problem, ...]:
    """`found`, once a form or link could be built from it."""
    if found.family is Family.DONATION:
        built: object = donation_links(found.donation_entry(), [Offer()])
    elif URL in found.settings or not found.asks_for:
        built = _form_or_link(found)
    else:
        built = sign_up_form(found.list_entry(), Wanted(fields=found.asks_for))
    if isinstance(built, tuple):
        return tuple(replace(one, path=PASTED, on_page=False) for one in built)
    return found


def _form_or_link(found: Parsed) -> object:
    entry = found.list_entry()
    form = catalogue_entry(Family.MAILING_LIST, found.provider)
    return sign_up_form(entry) if form and form.is_form else sign_up_link(entry)
