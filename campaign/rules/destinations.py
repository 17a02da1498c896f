"""Whether money and addresses can go where site_config/ says, checked by building the forms and
links themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from campaign import destinations
from campaign.diagnostics import Diagnostic, closest
from campaign.diagnostics.catalogue import destination_rules as codes
from campaign.diagnostics.catalogue import providers as provider_codes
from campaign.linking import Collections
from campaign.models.scalars.dates import in_words
from campaign.models.settings import (
    DonationDestination,
    Donations,
    MailingList,
    MailingLists,
    Publishing,
)
from campaign.models.settings.destinations import Destination
from campaign.models.settings.file import SettingsFile
from campaign.providers import (
    Family,
    ListEntry,
    Offer,
    Problem,
    SignUpForm,
    SignUpLink,
    Wanted,
    donation_links,
    provider,
    refusal_for,
    sign_up,
)
from campaign.rules.selection import is_demo, settings_file, span_in, trusted_hosts

# When PECR regulation 22(3A) came into force.
SOFT_OPT_IN_FROM = date(2026, 2, 5)
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
        yield from _soft_opt_in(collections, where, one)
        yield from _tags_by_page(collections, where, one, entry, trusted)
        if one.proven_on is None and not problems and not is_demo(collections):
            yield codes.NOT_PROVEN.at(span_in(collections, MailingLists, *where, "label"))
            if entry is not None:
                yield from _before_the_first_sign_up(collections, where, entry, trusted)


def _before_the_first_sign_up(
    collections: Collections, where: tuple[str, str], entry: ListEntry, trusted: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """What staff should know, and set inside the provider, before they send a test sign-up."""
    publishing = settings_file(collections, Publishing)
    site = publishing.site_address.rstrip("/") if publishing else ""
    thanks = f"{site}/thanks/"
    built = sign_up(entry, Wanted(thanks_url=thanks), trusted_hosts=trusted)
    if not isinstance(built, SignUpForm):
        return
    span = span_in(collections, MailingLists, *where, "label")
    if built.warning:
        yield codes.PROVIDER_WARNING.at(span, provider=built.provider_name, warning=built.warning)
    if all(value != thanks for _, value in built.hidden):
        values = {"provider": built.provider_name, "thanks": thanks, "sorry": f"{site}/sorry/"}
        yield codes.THANKS_SET_THERE.at(span, **values)


def _soft_opt_in(
    collections: Collections, where: tuple[str, str], one: MailingList
) -> Iterator[Diagnostic]:
    """That a list under the soft opt-in holds people from before it was lawful, or may."""
    if one.permission != "soft_opt_in":
        return
    if one.collecting_since is None:
        yield codes.SOFT_OPT_IN_UNDATED.at(span_in(collections, MailingLists, *where, "permission"))
    elif one.collecting_since < SOFT_OPT_IN_FROM:
        yield codes.SOFT_OPT_IN_TOO_EARLY.at(
            span_in(collections, MailingLists, *where, "collecting_since"),
            day=in_words(one.collecting_since),
        )


def _tags_by_page(
    collections: Collections,
    where: tuple[str, str],
    one: MailingList,
    entry: ListEntry | None,
    trusted: tuple[str, ...],
) -> Iterator[Diagnostic]:
    """Tags for pages that are not there, and tags that the provider would not take."""
    known = {*collections.entries, *collections.broken}
    for page, tags in one.tags_by_page.items():
        if page not in known:
            source = collections.settings_sources["mailing_lists"]
            span = source.key_span((*where, "tags_by_page", page))
            yield codes.TAGS_FOR_NO_PAGE.at(span, suggestion=closest(page, known), page=page)
        built = sign_up(entry, Wanted(tags=tags), trusted_hosts=trusted) if entry else ()
        for problem in built if isinstance(built, tuple) else ():
            if problem.on_page and problem.path[0] == "tags":
                path = ("tags_by_page", page, *problem.path[1:])
                yield problem.at(span_in(collections, MailingLists, *where, *path))


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
    entry = destinations.donation_entry(destination)
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
    entry = destinations.list_entry(one)
    if isinstance(entry, tuple):
        return entry
    built = sign_up(entry, trusted_hosts=trusted)
    return built if isinstance(built, tuple) else ()


def list_entry(one: MailingList) -> ListEntry | None:
    """`one` in the builders' terms; None when its pasted code cannot be used."""
    found = destinations.list_entry(one)
    return None if isinstance(found, tuple) else found


def _placed(
    collections: Collections,
    model: type[SettingsFile],
    where: tuple[str, str],
    written: Destination,
    problem: Problem,
) -> Diagnostic:
    """`problem` at its line; what was derived from pasted code is told where that code stands."""
    path = destinations.place_of(written, problem)
    span = span_in(collections, model, *where, *path)
    if problem.definition.code in _WRONG_NAMES:
        source = next(one for one in collections.settings_sources.values() if one.path == span.file)
        span = source.key_span((*where, *path))
    return problem.at(span)


def _joined(text: str) -> str:
    return text.casefold().replace(" ", "").replace("-", "")
