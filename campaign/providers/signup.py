"""Builds a list's sign-up form or the link to its provider's page, or says what hinders it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from campaign.diagnostics.catalogue import providers as codes
from campaign.providers.addresses import belongs, host_of, refusal, refusal_for
from campaign.providers.contract import Family, FormContract, Kind, Provider
from campaign.providers.form_values import action_of, filled_pairs, hidden_pairs, place_values
from campaign.providers.links import own_page
from campaign.providers.loading import open_provider
from campaign.providers.loading import provider as catalogue_entry
from campaign.providers.problem import Problem, refused
from campaign.providers.settings import SETTINGS, check, filled_hosts
from campaign.providers.shapes import ConsentBox, ListEntry, SignUpForm, SignUpLink, Wanted
from campaign.providers.signup_parts import (
    fields_of,
    interests_of,
    tags_of,
    wrong_hidden,
    wrong_refusal,
)
from campaign.providers.templates import fill, with_query

_JUST_EMAIL = Wanted()


def sign_up_form(
    entry: ListEntry, wanted: Wanted = _JUST_EMAIL, *, trusted_hosts: Collection[str] = ()
) -> SignUpForm | tuple[Problem, ...]:
    """The form of `entry` as `wanted` by a page, or every reason why there is none."""
    found = open_provider(Family.MAILING_LIST, entry.provider)
    if isinstance(found, Problem):
        return (found,)
    if found.form is None:
        values = {"provider": found.name, "because": " ".join(found.notes[:1])}
        return (Problem(("provider",), codes.LINK_ONLY, values),)
    return _build(found, found.form, entry, wanted, trusted_hosts)


def sign_up_link(
    entry: ListEntry, *, campaign: str = "", trusted_hosts: Collection[str] = ()
) -> SignUpLink | tuple[Problem, ...]:
    """The provider's own sign-up page, tagged with `campaign` where the provider takes a tag."""
    found = open_provider(Family.MAILING_LIST, entry.provider)
    if isinstance(found, Problem):
        return (found,)
    if entry.hosted_url:
        wrong = tuple(_wrong_hosted_url(found, entry, entry.settings, trusted_hosts))
        return wrong or SignUpLink(found.name, entry.hosted_url)
    page = own_page(found, entry.settings, trusted_hosts) if found.kind is Kind.LINK else None
    if page is None:
        values = {"provider": found.name, "setting": "hosted_url"}
        return (Problem(("hosted_url",), codes.NO_SIGN_UP_PAGE, values),)
    if isinstance(page, tuple):
        return page
    name = page.contract.campaign.get("source") if page.contract and campaign else None
    return SignUpLink(found.name, with_query(page.url, [(name, campaign)] if name else []))


def sign_up(
    entry: ListEntry, wanted: Wanted = _JUST_EMAIL, *, trusted_hosts: Collection[str] = ()
) -> SignUpForm | SignUpLink | tuple[Problem, ...]:
    """The form where `entry` gives settings for one, else the link to its provider's own page."""
    found = catalogue_entry(Family.MAILING_LIST, entry.provider)
    only_a_link = found is not None and (
        not found.is_form or (bool(entry.hosted_url) and not entry.settings)
    )
    if only_a_link:
        return sign_up_link(entry, trusted_hosts=trusted_hosts)
    return sign_up_form(entry, wanted, trusted_hosts=trusted_hosts)


def _build(
    provider: Provider,
    form: FormContract,
    entry: ListEntry,
    wanted: Wanted,
    trusted_hosts: Collection[str],
) -> SignUpForm | tuple[Problem, ...]:
    checked = check(provider, entry.settings, templates=form.action, url_will_do=False)
    values = checked.values
    fields, wrong_fields = fields_of(provider, form, entry, wanted, values)
    tags, wrong_tags = tags_of(provider, form, entry, wanted)
    interests, wrong_interests = interests_of(provider, form, entry, wanted)
    action = action_of(form, values)
    problems = (
        *checked.problems,
        *wrong_fields,
        *wrong_tags,
        *wrong_interests,
        *wrong_refusal(provider, form, entry),
        *wrong_hidden(provider, form, entry, fields),
        *_wrong_hosts(provider, entry, values, action, trusted_hosts),
    )
    if problems or action is None:
        return problems
    named = {**values, **place_values(wanted)}
    consent = next(filled_pairs(provider, form.consent, named), None)
    return SignUpForm(
        provider_name=provider.name,
        action=action,
        method=form.method,
        fields=fields,
        hidden=(*hidden_pairs(provider, form, named), *tags, *entry.hidden.items()),
        honeypot=fill(form.honeypot, values) if form.honeypot else None,
        consent=ConsentBox(*consent) if consent else None,
        interests=interests,
        refusal=entry.refusal,
        submit=next(filled_pairs(provider, form.submit, named), None),
        hosts_form_action=_form_action(provider, action, values, entry),
        hosted_url=entry.hosted_url,
        warning=provider.warning,
    )


def _wrong_hosts(
    provider: Provider,
    entry: ListEntry,
    values: Mapping[str, str],
    action: str | None,
    trusted: Collection[str],
) -> Iterator[Problem]:
    """Addresses of this list that lead to nobody known: its action, its page, its redirects."""
    hosts = filled_hosts(provider, values)
    if action is not None:
        why = refusal_for(action, hosts, provider=provider.name, trusted=trusted)
        if why:
            yield refused((SETTINGS,), why)
    if entry.hosted_url:
        yield from _wrong_hosted_url(provider, entry, values, trusted)
    for place, address in enumerate(entry.redirects_to):
        why = refusal(address)
        if why:
            yield refused(("redirects_to", place), why)


def _wrong_hosted_url(
    provider: Provider, entry: ListEntry, values: Mapping[str, str], trusted: Collection[str]
) -> Iterator[Problem]:
    """That the provider's own page is not the provider's."""
    hosts = (*filled_hosts(provider, values), *provider.redirect_hosts)
    why = refusal_for(entry.hosted_url, hosts, provider=provider.name, trusted=trusted)
    if why:
        yield refused(("hosted_url",), why)


def _form_action(
    provider: Provider, action: str, values: Mapping[str, str], entry: ListEntry
) -> tuple[str, ...]:
    """Sources for form-action: where the form goes, and where the provider then sends people.

    The policy also covers the redirect after the post, by when the provider has the address; so
    all of the provider's hosts are listed, and not only the one that the form names.
    """
    own = [fill(host, values) or "" for host in provider.form.posts_to] if provider.form else []
    hosts = own or list(filled_hosts(provider, values))
    if not belongs(host_of(action), hosts):
        hosts.append(host_of(action))
    hosts += provider.redirect_hosts
    hosts += [host_of(address) for address in entry.redirects_to]
    return tuple(f"https://{host}" for host in dict.fromkeys(hosts))
