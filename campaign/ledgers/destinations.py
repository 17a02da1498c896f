"""Every place to which a site sends money, addresses or supporters, with the line that sets it.

Built with the same calls as the pages, so the ledger cannot say something else than they do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from campaign.destinations import account_of, donation_entry, list_entry
from campaign.diagnostics import Span
from campaign.linking import Collections
from campaign.models.action import Action
from campaign.models.common import Common
from campaign.models.settings import Donations, MailingLists, Organisation, Publishing
from campaign.pipeline import Checked
from campaign.providers import (
    DonationLinks,
    Family,
    Offer,
    Problem,
    SignUpForm,
    SignUpLink,
    donation_links,
    host_of,
    owner_of,
    provider,
    refusal,
    sign_up,
    write_to_politician,
)
from campaign.rules.selection import entries_of, settings_file, span_in, trusted_hosts

# Words for supporters; changing them sends nobody elsewhere.
_WORDING = frozenset(
    {
        *("label", "consent_text", "how_often", "how_to_leave", "proven_on", "gift_aid"),
        *("text", "could", "points", "ask", "what_happens", "signatures", "if_no_parliament"),
        *("only_for", "if_we_raise_more", "roles", "place", "starts_at", "ends_at", "target"),
    }
)
NOT_VALID = "cannot be used as it is written"


@dataclass(frozen=True, slots=True)
class DestinationRow:
    """One destination. `details` holds every value that decides where it leads, by its path."""

    kind: str
    name: str
    provider: str
    host: str
    account: str
    details: Mapping[str, str] = field(hash=False)
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All destinations, and the settings files that are not valid and so hide theirs."""

    rows: tuple[DestinationRow, ...]
    unreadable: tuple[str, ...] = ()


def destination_ledger(checked: Checked) -> Ledger:
    """The destinations of a site, drafts included, in the order money, lists, actions, others."""
    files = (Donations, MailingLists, Publishing, Organisation)
    unreadable = tuple(
        span_in(checked.collections, model).file
        for model in files
        if settings_file(checked.collections, model) is None
    )
    rows = (*_donations(checked), *_lists(checked), *_actions(checked), *_others(checked))
    return Ledger(rows, unreadable)


def money_lines(checked: Checked, *, show_hidden: bool = False) -> Iterator[str]:
    """What every build prints: where money and addresses go, host and account.

    Destinations that only hidden entries name are counted, unless `show_hidden`: logs are public.
    """
    seen = checked.site.settings if checked.site is not None else None
    kept_back = 0
    for row in (*_donations(checked), *_lists(checked)):
        if seen is not None and not show_hidden:
            gift = row.kind == "donation"
            names = seen.donations.donations if gift else seen.mailing_lists.mailing_lists
            if row.name not in names:
                kept_back += 1
                continue
        what = "Gifts to" if row.kind == "donation" else "Sign-ups for"
        yield f"{what} “{row.name}” go to {row.provider} at {row.host}, {row.account}."
    if kept_back:
        where = "one more place" if kept_back == 1 else f"{kept_back} more places"
        yield f"Pages that are not public yet lead to {where}: run “campaign destinations” to see."


def flattened(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in written data with its path, wording left out."""
    match value:
        case dict():
            for key, inner in value.items():
                if key not in _WORDING:
                    yield from flattened(inner, f"{path}.{key}" if path else str(key))
        case list():
            for number, inner in enumerate(value, 1):
                yield from flattened(inner, f"{path} {number}")
        case _:
            yield path, str(value)


def _donations(checked: Checked) -> Iterator[DestinationRow]:
    found = settings_file(checked.collections, Donations)
    for name, written in (found.donations if found else {}).items():
        entry = donation_entry(written)
        details = dict(_written(checked, "donations", name))
        span = span_in(checked.collections, Donations, "donations", name)
        built: object = entry
        if not isinstance(entry, tuple):
            built = donation_links(
                entry, (Offer(),), trusted_hosts=vouched_for(checked.collections)
            )
        if isinstance(built, DonationLinks):
            details["address"] = built.links[0].url
            yield DestinationRow(
                "donation", name, built.provider_name, built.host, built.account, details, span
            )
        else:
            yield _not_valid("donation", name, written.provider, details, span)


def _lists(checked: Checked) -> Iterator[DestinationRow]:
    found = settings_file(checked.collections, MailingLists)
    for name, written in (found.mailing_lists if found else {}).items():
        entry = list_entry(written)
        details = dict(_written(checked, "mailing_lists", name))
        span = span_in(checked.collections, MailingLists, "mailing_lists", name)
        trusted = vouched_for(checked.collections)
        built: object = entry
        if not isinstance(entry, tuple):
            built = sign_up(entry, trusted_hosts=trusted)
        if isinstance(entry, tuple) or not isinstance(built, SignUpForm | SignUpLink):
            yield _not_valid("mailing list", name, written.provider, details, span)
            continue
        details["address"] = built.action if isinstance(built, SignUpForm) else built.url
        if isinstance(built, SignUpForm):
            details["may go on to"] = " ".join(built.hosts_form_action)
            details |= {f"sends {key}": value for key, value in built.hidden}
        where = account_of(entry, trusted)
        host = where.host if where else host_of(details["address"])
        account = where.account if where else details["address"]
        yield DestinationRow(
            "mailing list", name, built.provider_name, host, account, details, span
        )


def _actions(checked: Checked) -> Iterator[DestinationRow]:
    for linked, action in entries_of(checked.collections, Action):
        source = linked.entry.source
        part = action.kind
        if part == "share":
            continue
        details = {"kind": part, **dict(flattened(source.values.get(part, {}), part))}
        who, host, account = leads_to(action)
        span = source.key_span((part,))
        yield DestinationRow("action", linked.entry.slug, who, host, account, details, span)


def leads_to(action: Action) -> tuple[str, str, str]:
    """Provider, host and account of one action; money and lists are named by their settings."""
    if action.donate is not None:
        return "", "", f"donations: {action.donate.to}"
    if action.subscribe is not None:
        return "", "", f"mailing_lists: {action.subscribe.list}"
    if action.write_to_politician is not None:
        form = write_to_politician(action.write_to_politician.who)
        if isinstance(form, Problem):
            return "", "", NOT_VALID
        return form.provider_name, host_of(form.action), action.write_to_politician.who
    for part in (action.petition, action.event, action.link, action.volunteer):
        url = part.url if part is not None else None
        if url is not None:
            if refusal(url) is not None:
                return "", "", NOT_VALID
            owner = owner_of(url)
            return owner[2].name if owner else "", host_of(url), url
    if action.email is not None:
        return "e-mail", action.email.to.rpartition("@")[2], action.email.to
    if action.volunteer is not None and action.volunteer.email is not None:
        return "e-mail", action.volunteer.email.rpartition("@")[2], action.volunteer.email
    return "", "", "here"


def _others(checked: Checked) -> Iterator[DestinationRow]:
    """What widens where pages may lead, and ways to give that are only words."""
    collections = checked.collections
    publishing = settings_file(collections, Publishing)
    for index, host in enumerate(publishing.trusted_hosts if publishing else ()):
        span = span_in(collections, Publishing, "trusted_hosts", index)
        yield DestinationRow("trusted host", host, "", host, "", {}, span)
    for index, key in enumerate(publishing.trusted_html if publishing else ()):
        span = span_in(collections, Publishing, "trusted_html", index)
        yield DestinationRow("page with HTML of its own", key, "", "", "", {}, span)
    organisation = settings_file(collections, Organisation)
    for index, text in enumerate(organisation.other_ways_to_give if organisation else ()):
        span = span_in(collections, Organisation, "other_ways_to_give", index)
        yield DestinationRow("other way to give", text, "", "", "", {}, span)
    for linked, _ in entries_of(collections, Common):
        for link in linked.markup.links:
            owner = owner_of(link.target) if refusal(link.target) is None else None
            if owner is not None and owner[0] is not Family.ACTION:
                host = host_of(link.target)
                name = f"{linked.key}: {link.target}"
                yield DestinationRow("link in a text", name, owner[2].name, host, "", {}, link.span)


def _written(checked: Checked, file: str, name: str) -> Iterator[tuple[str, str]]:
    source = checked.collections.settings_sources[file]
    group = source.values.get(file)
    own = group.get(name, {}) if isinstance(group, dict) else {}
    yield from flattened(own)


def _not_valid(
    kind: str, name: str, provider_id: str | None, details: dict[str, str], span: Span
) -> DestinationRow:
    family = Family.DONATION if kind == "donation" else Family.MAILING_LIST
    known = provider(family, provider_id) if provider_id else None
    who = known.name if known else provider_id or ""
    return DestinationRow(kind, name, who, "", NOT_VALID, details, span)


def vouched_for(collections: Collections) -> tuple[str, ...]:
    """The hosts that the site's owner has vouched for; none where publishing.yml is not valid."""
    return trusted_hosts(collections) or ()
