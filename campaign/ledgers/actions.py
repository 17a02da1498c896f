"""The action ledger: each call to action, where it stands, where it leads, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from campaign.destinations import account_of, donation_entry, list_entry
from campaign.diagnostics import Span
from campaign.ledgers.destinations import leads_to, vouched_for
from campaign.linking import Collections, LinkedEntry
from campaign.models.action import Action, Outcome
from campaign.models.scalars import Moment
from campaign.models.settings import Donations, MailingLists, Publishing
from campaign.pipeline import Checked
from campaign.providers import (
    Carried,
    DonationLinks,
    Offer,
    SignUpForm,
    Wanted,
    donation_links,
    sign_up,
)
from campaign.rules.placing import placements
from campaign.rules.selection import settings_file
from campaign.visibility import has_ended

# An address that no site has, to see whether a provider is told the page.
_MARK = "https://page.invalid/mark/"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. `address` is its own page; `pages` are the keys of other entries that show it,
    and settings that place it on every page.

    `attributable` says whether a result can be counted for the page it came from, `because` why.
    """

    slug: str
    title: str
    internal_name: str
    kind: str
    state: str
    address: str
    pages: tuple[str, ...]
    leads_to: str
    starts: Moment | None
    ends: Moment | None
    then_show: str
    outcome: Outcome | None
    attributable: bool
    because: str
    span: Span


def action_ledger(checked: Checked) -> tuple[ActionRow, ...]:
    """Every action of the site, drafts and what was withdrawn included, by slug."""
    collections = checked.collections
    pages = _pages(collections)
    rows = []
    for key in sorted(collections.entries):
        linked = collections.entries[key]
        action = linked.entry.model
        if not isinstance(action, Action):
            continue
        attributable, because = _attribution(collections, action)
        rows.append(
            ActionRow(
                slug=linked.entry.slug,
                title=action.title,
                internal_name=action.internal_name or "",
                kind=action.kind,
                state=_state(linked, action, checked.as_of),
                address=linked.address,
                pages=tuple(pages.get(linked.entry.slug, ())),
                leads_to=_leads_to(collections, action),
                starts=action.starts,
                ends=action.ends,
                then_show=_then_show(collections, linked, action),
                outcome=action.outcome,
                attributable=attributable,
                because=because,
                span=linked.entry.source.key_span(("title",)),
            )
        )
    return tuple(rows)


def _pages(collections: Collections) -> dict[str, list[str]]:
    """The pages and settings that show each action."""
    found: dict[str, list[str]] = {}
    for key in sorted(collections.entries):
        for slug in dict.fromkeys(slug for slug, _ in placements(collections.entries[key])):
            found.setdefault(slug, []).append(key)
    publishing = settings_file(collections, Publishing)
    for setting in ("main_action", "when_an_action_ends"):
        named: str | None = getattr(publishing, setting, None)
        if named:
            found.setdefault(named, []).append(f"publishing.yml: {setting}")
    return found


def _state(linked: LinkedEntry, action: Action, as_of: datetime) -> str:
    if action.status == "withdrawn":
        return "withdrawn"
    if linked.visibility.reason is not None:
        return linked.visibility.reason.value
    return "ended" if has_ended(action, as_of) else "open"


def _then_show(collections: Collections, linked: LinkedEntry, action: Action) -> str:
    """What stands in its place once it is over."""
    publishing = settings_file(collections, Publishing)
    default = publishing.when_an_action_ends if publishing else None
    following = action.then_show or (default if default != linked.entry.slug else None)
    return following or "a notice that it is over"


def _leads_to(collections: Collections, action: Action) -> str:
    donations = settings_file(collections, Donations)
    lists = settings_file(collections, MailingLists)
    where = None
    if action.donate is not None and donations is not None:
        gift = donations.donations.get(action.donate.to)
        entry = donation_entry(gift) if gift else ()
        if not isinstance(entry, tuple):
            where = account_of(entry, vouched_for(collections))
    if action.subscribe is not None and lists is not None:
        one = lists.mailing_lists.get(action.subscribe.list)
        joining = list_entry(one) if one else ()
        if not isinstance(joining, tuple):
            where = account_of(joining, vouched_for(collections))
    if where is not None:
        return f"{where.provider_name} at {where.host}, {where.account}"
    who, host, account = leads_to(action)
    return ", ".join(dict.fromkeys(part for part in (who, host, account) if part))


def _attribution(collections: Collections, action: Action) -> tuple[bool, str]:
    """Whether a result can be told apart by page, tried by building what the page would hold."""
    if action.donate is not None:
        return _of_gifts(collections, action.donate.to)
    if action.subscribe is not None:
        return _of_sign_ups(collections, action)
    if action.write_to_politician is not None:
        return True, "the address of the page is sent along"
    for part in (action.petition, action.event, action.link, action.volunteer):
        url = getattr(part, "url", None)
        if url and "utm_" in urlsplit(url).query:
            return False, "its address carries campaign tags, the same from every page"
    if action.kind in ("share", "email"):
        return False, "nothing comes back to the site"
    return False, "its address is the same from every page"


def _of_gifts(collections: Collections, name: str) -> tuple[bool, str]:
    donations = settings_file(collections, Donations)
    written = donations.donations.get(name) if donations else None
    entry = donation_entry(written) if written else ()
    if isinstance(entry, tuple):
        return False, "its destination cannot be used as it is written"
    built = donation_links(
        entry, (Offer(),), reference="mark", trusted_hosts=vouched_for(collections)
    )
    if isinstance(built, DonationLinks) and Carried.REFERENCE in built.links[0].carried:
        return True, "each page's links carry a reference"
    return False, "its provider's links carry no reference"


def _of_sign_ups(collections: Collections, action: Action) -> tuple[bool, str]:
    lists = settings_file(collections, MailingLists)
    written = action.subscribe
    one = lists.mailing_lists.get(written.list) if lists and written else None
    entry = list_entry(one) if one else ()
    if isinstance(entry, tuple) or one is None:
        return False, "its list cannot be used as it is written"
    built = sign_up(entry, Wanted(page_url=_MARK), trusted_hosts=vouched_for(collections))
    if not isinstance(built, SignUpForm):
        return False, "it is a link that is the same on every page"
    if any(_MARK in value for _, value in built.hidden):
        return True, "the form sends the address of the page"
    if one.tags_by_page:
        return True, "the form sends a tag for the pages under tags_by_page"
    return False, "the form sends nothing that differs between pages"
