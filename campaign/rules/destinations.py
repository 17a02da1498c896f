"""Whether money and addresses can go where site_config/ says, checked by building the forms and
links themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from campaign.diagnostics import Diagnostic
from campaign.diagnostics.catalogue import destination_rules as codes
from campaign.diagnostics.catalogue import providers as provider_codes
from campaign.linking import Collections
from campaign.models.settings import (
    DonationDestination,
    Donations,
    MailingList,
    MailingLists,
)
from campaign.models.settings.destinations import Destination
from campaign.models.settings.file import SettingsFile
from campaign.providers import (
    Choice,
    DonationEntry,
    Family,
    ListEntry,
    Offer,
    Parsed,
    Problem,
    SignUpLink,
    donation_links,
    parse_pasted,
    provider,
    refusal_for,
    sign_up,
)
from campaign.rules.selection import is_demo, settings_file, span_in, trusted_hosts

# Their names are what is wrong, so the name is underlined and not its value.
_WRONG_NAMES = frozenset({provider_codes.UNKNOWN_SETTING.code, provider_codes.PARAM_UNKNOWN.code})


def donation_destinations(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """What keeps gifts from reaching each destination of donations.yml, and what to say about
    Gift Aid.
    """
    donations, trusted = settings_file(collections, Donations), trusted_hosts(collections)
    if donations is None or trusted is None:
        return
    for name, destination in donations.donations.items():
        for problem in donation_problems(destination, trusted):
            yield _placed(collections, Donations, ("donations", name), destination, problem)
        if destination.gift_aid and "taxpayer" not in _joined(destination.gift_aid):
            yield codes.GIFT_AID_WORDING.at(
                span_in(collections, Donations, "donations", name, "gift_aid")
            )


def mailing_lists(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """What keeps sign-ups from reaching each list of mailing_lists.yml, and what people must be
    told.
    """
    lists, trusted = settings_file(collections, MailingLists), trusted_hosts(collections)
    if lists is None or trusted is None:
        return
    for name, one in lists.mailing_lists.items():
        where = ("mailing_lists", name)
        problems = list_problems(one, trusted)
        for problem in problems:
            yield _placed(collections, MailingLists, where, one, problem)
        for key, what, example in (
            ("how_often", "how often mail comes", "One e-mail a month."),
            ("how_to_leave", "how to leave it", "Every e-mail has a link to leave."),
        ):
            if getattr(one, key) is None:
                span = span_in(collections, MailingLists, *where, "label")
                yield codes.NOT_SAID_HOW_OFTEN.at(span, what=what, key=key, example=example)
        entry = list_entry(one)
        built = sign_up(entry, trusted_hosts=trusted) if entry else None
        if isinstance(built, SignUpLink) and one.permission == "soft_opt_in":
            span = span_in(collections, MailingLists, *where, "permission")
            yield codes.LINK_CANNOT_REFUSE.at(span, provider=built.provider_name)
        if one.proven_on is None and not problems and not is_demo(collections):
            yield codes.NOT_PROVEN.at(span_in(collections, MailingLists, *where, "label"))


def lists_kept_apart(collections: Collections, as_of: datetime) -> Iterator[Diagnostic]:
    """Lists under the soft opt-in that share their place with one that people join by consent."""
    lists = settings_file(collections, MailingLists)
    by_consent: dict[object, str] = {}
    entries = {
        name: (one, list_entry(one)) for name, one in (lists.mailing_lists if lists else {}).items()
    }
    for name, (one, entry) in entries.items():
        if entry is not None and one.permission == "opt_in":
            by_consent[entry.provider, frozenset(entry.settings.items())] = name
    for name, (one, entry) in entries.items():
        if entry is None or one.permission == "opt_in":
            continue
        other = by_consent.get((entry.provider, frozenset(entry.settings.items())))
        if other is not None:
            span = span_in(collections, MailingLists, "mailing_lists", name, "permission")
            yield codes.LISTS_NOT_APART.at(span, other=other, provider=entry.provider)


def donation_problems(
    destination: DonationDestination, trusted: tuple[str, ...]
) -> tuple[Problem, ...]:
    """Why no link can be made to `destination`; empty when one can."""
    entry = donation_entry(destination)
    if isinstance(entry, tuple):
        return entry
    built = donation_links(entry, (Offer(),), trusted_hosts=trusted)
    problems = built if isinstance(built, tuple) else ()
    found = provider(Family.DONATION, entry.provider)
    if destination.hosted_url and found is not None:
        hosts = (*found.hosts, *found.redirect_hosts)
        why = refusal_for(destination.hosted_url, hosts, provider=found.name, trusted=trusted)
        if why is not None:
            problems += (Problem(("hosted_url",), why.definition, why.values, why.suggestion),)
    return problems


def list_problems(one: MailingList, trusted: tuple[str, ...]) -> tuple[Problem, ...]:
    """Why neither a form nor a link can be made for a list; empty when one can."""
    entry = list_entry_or_problems(one)
    if isinstance(entry, tuple):
        return entry
    built = sign_up(entry, trusted_hosts=trusted)
    return built if isinstance(built, tuple) else ()


def donation_entry(destination: DonationDestination) -> DonationEntry | tuple[Problem, ...]:
    """`destination` in the builders' terms; its pasted code taken apart."""
    if destination.pasted:
        parsed = parse_pasted(destination.pasted, Family.DONATION)
        if isinstance(parsed, tuple):
            return parsed
        return _with_params(parsed, destination.params)
    return DonationEntry(
        provider=destination.provider or "",
        settings=destination.settings,
        params=destination.params,
    )


def list_entry(one: MailingList) -> ListEntry | None:
    """`one` in the builders' terms; None when its pasted code cannot be used."""
    found = list_entry_or_problems(one)
    return None if isinstance(found, tuple) else found


def list_entry_or_problems(one: MailingList) -> ListEntry | tuple[Problem, ...]:
    """`one` in the builders' terms, its pasted code taken apart, or why that cannot be done."""
    refusal = one.refusal
    choice = Choice(refusal.name, refusal.value, refusal.label or "") if refusal else None
    if not one.pasted:
        return ListEntry(
            provider=one.provider or "",
            settings=one.settings,
            hosted_url=one.hosted_url or "",
            tags=tuple(one.tags.values()),
            refusal=choice,
        )
    parsed = parse_pasted(one.pasted, Family.MAILING_LIST)
    if isinstance(parsed, tuple):
        return parsed
    found = parsed.list_entry()
    return ListEntry(
        provider=found.provider,
        settings=found.settings,
        field_names=found.field_names,
        hidden=found.hidden,
        hosted_url=one.hosted_url or "",
        tags=(*found.tags, *one.tags.values()),
        interests=found.interests,
        refusal=choice,
    )


def _with_params(parsed: Parsed, params: Mapping[str, str]) -> DonationEntry:
    return DonationEntry(provider=parsed.provider, settings=parsed.settings, params=params)


def _placed(
    collections: Collections,
    model: type[SettingsFile],
    where: tuple[str, str],
    written: Destination,
    problem: Problem,
) -> Diagnostic:
    """`problem` at its line; what was derived from pasted code is told where that code stands."""
    path = problem.path
    if written.pasted and path[:1] != ("hosted_url",) and path[:1] != ("refusal",):
        path = ("pasted",)
    elif isinstance(written, MailingList) and path[:1] == ("tags",) and len(path) > 1:
        path = ("tags", list(written.tags)[int(path[1])])
    span = span_in(collections, model, *where, *path)
    if problem.definition.code in _WRONG_NAMES:
        source = next(one for one in collections.settings_sources.values() if one.path == span.file)
        span = source.key_span((*where, *path))
    return problem.at(span)


def _joined(text: str) -> str:
    return text.casefold().replace(" ", "").replace("-", "")
