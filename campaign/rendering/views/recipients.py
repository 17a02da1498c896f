"""Who gets what supporters type: made from the settings, so that no provider is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from campaign.destinations import account_of, donation_entry, list_entry
from campaign.models.action import Action
from campaign.models.settings import MailingList
from campaign.providers import (
    Family,
    PostcodeForm,
    host_of,
    owner_of,
    provider,
    refusal,
    write_to_politician,
)
from campaign.rendering.context import Context
from campaign.rendering.destinations import called
from campaign.visibility import has_ended

_ASKED = {
    "email": "e-mail address",
    "first_name": "first name",
    "last_name": "last name",
    "phone": "phone number",
}


@dataclass(frozen=True, slots=True)
class RecipientView:
    """Somebody who gets data: what, and who decides what it is used for if that is not they."""

    name: str
    host: str
    what: str
    controller: str = ""


@dataclass(frozen=True, slots=True)
class RecipientsView:
    """Everybody who gets data, in the order lists, gifts, actions."""

    recipients: tuple[RecipientView, ...]


def recipients_view(context: Context) -> RecipientsView:
    """Who gets data from the forms and buttons of this site, as its settings and actions say."""
    found = (*_of_lists(context), *_of_gifts(context), *_of_actions(context))
    return RecipientsView(tuple(dict.fromkeys(found)))


def _of_lists(context: Context) -> Iterator[RecipientView]:
    trusted = context.site.settings.publishing.trusted_hosts
    for name, written in context.site.settings.mailing_lists.mailing_lists.items():
        entry = list_entry(written)
        if isinstance(entry, tuple):
            continue
        where = account_of(entry, trusted)
        known = provider(Family.MAILING_LIST, entry.provider)
        host = where.host if where else host_of(entry.hosted_url) if entry.hosted_url else ""
        if known is not None and host:
            name_shown = called(known.name, entry, f"https://{host}")
            yield RecipientView(
                name_shown, host, _joining(context, name, written), written.controller
            )


def _joining(context: Context, name: str, written: MailingList) -> str:
    asked = dict.fromkeys(("email",))
    for action in _actions(context):
        if action.subscribe is not None and action.subscribe.list == name:
            asked |= dict.fromkeys(action.subscribe.fields)
    words = [_ASKED.get(one, one.replace("_", " ")) for one in asked]
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return f"Your {listed}, when you join “{written.label}”."


def _of_gifts(context: Context) -> Iterator[RecipientView]:
    trusted = context.site.settings.publishing.trusted_hosts
    for written in context.site.settings.donations.donations.values():
        entry = donation_entry(written)
        if isinstance(entry, tuple):
            continue
        where = account_of(entry, trusted)
        if where is not None:
            what = "What you type on its own page, when you give. It takes the payment."
            name = called(where.provider_name, entry, f"https://{where.host}")
            yield RecipientView(name, where.host, what)


def _of_actions(context: Context) -> Iterator[RecipientView]:
    for action in _actions(context):
        if action.write_to_politician is not None:
            built = write_to_politician(action.write_to_politician.who)
            if isinstance(built, PostcodeForm):
                what = "Your postcode, when you look for somebody to write to."
                yield RecipientView(built.provider_name, host_of(built.action), what)
        for part in (action.petition, action.event, action.volunteer):
            url = getattr(part, "url", None)
            if url is None or refusal(url) is not None:
                continue
            owner = owner_of(url)
            what = f"What you type on its own page, when you follow “{action.button}”."
            yield RecipientView(owner[2].name if owner else host_of(url), host_of(url), what)


def _actions(context: Context) -> Iterator[Action]:
    """The actions that can be taken now."""
    for entry in context.site.of("actions"):
        action = entry.entry.model
        over = isinstance(action, Action) and has_ended(action, context.site.as_of)
        if isinstance(action, Action) and action.withdrawn is None and not over:
            yield action
